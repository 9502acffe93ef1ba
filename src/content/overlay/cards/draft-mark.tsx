/** Draws the mark beside a box whose text gives something away. Nothing of the page moves. */
import { useRef } from 'preact/hooks';
import type { DraftWarningViewModel } from '../../../exposure/schema.ts';
import type { DraftLevel } from '../../draft.ts';
import { Icon } from '../../../ui/icons.tsx';
import { Button } from '../button.tsx';
import { getRect, getSendButtonRects, getViewportSize, isPressableAt } from '../geometry.ts';
import { EyeIcon, WarningIcon } from '../icons.tsx';
import { placeMark } from '../position.ts';
import { getRefusal, RefusalAlert } from '../refusal.tsx';
import { useSurface } from '../use-surface.ts';

const ICONS = { high: WarningIcon, some: EyeIcon, unwatched: () => <Icon name="lock" /> };

interface DraftMarkProps {
  words: DraftWarningViewModel;
  box: HTMLElement;
  level: DraftLevel;
  onPress(): void;
}

export function DraftMark({ words, box, level, onPress }: DraftMarkProps) {
  const ref = useRef<HTMLButtonElement>(null);
  useSurface(ref, el => {
    const size = { width: el.offsetWidth, height: el.offsetHeight };
    const position = placeMark(
      getRect(box),
      size,
      getViewportSize(),
      words.dir === 'rtl',
      isPressableAt,
      getSendButtonRects(),
    );
    // Translating it is no layout shift, which a page could measure.
    el.style.setProperty('translate', `${position.left}px ${position.top}px`);
    return position;
  });
  const refusal = getRefusal(ref.current, words);
  const name = level === 'unwatched' ? words.own?.mark : words.mark;
  const LevelIcon = ICONS[level];
  return (
    <>
      <Button
        elementRef={ref}
        class={`draft-mark ${level}`}
        lang={words.language}
        dir={words.dir}
        aria-expanded={false}
        name={name}
        text={refusal ?? name}
        onPress={onPress}
      >
        <LevelIcon />
      </Button>
      <RefusalAlert text={refusal} />
    </>
  );
}
