/** Draws the mark beside a box whose text gives something away. Nothing of the page moves. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { DraftWarningViewModel } from '../../../exposure/schema.ts';
import type { DraftLevel } from '../../draft.ts';
import { Icon } from '../../../ui/icons.tsx';
import { getRect, getViewportSize, isPressableAt } from '../geometry.ts';
import { EyeIcon, WarningIcon } from '../icons.tsx';
import { placeMark } from '../position.ts';

const ICONS = { high: WarningIcon, some: EyeIcon, unwatched: () => <Icon name="lock" /> };

interface DraftMarkProps {
  words: DraftWarningViewModel;
  box: HTMLElement;
  level: DraftLevel;
  onPress(): void;
}

export function DraftMark({ words, box, level, onPress }: DraftMarkProps) {
  const ref = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    const el = ref.current!;
    const size = { width: el.offsetWidth, height: el.offsetHeight };
    const { left, top } = placeMark(getRect(box), size, getViewportSize(), words.dir === 'rtl', isPressableAt);
    // Translating it is no layout shift, which a page could measure.
    el.style.setProperty('translate', `${left}px ${top}px`);
  });
  const LevelIcon = ICONS[level];
  return (
    <button
      ref={ref}
      type="button"
      class={`draft-mark ${level}`}
      lang={words.language}
      dir={words.dir}
      aria-expanded={false}
      onClick={onPress}
    >
      <LevelIcon />
      <span>{level === 'unwatched' ? words.own?.mark : words.mark}</span>
    </button>
  );
}
