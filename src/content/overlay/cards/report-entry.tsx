/** Draws the report button on a post or profile that the person is near. */
import { useRef } from 'preact/hooks';
import type { ReportButtonViewModel } from '../../../messaging/overlay-view-models.ts';
import { Icon } from '../../../ui/icons.tsx';
import { Button } from '../button.tsx';
import { DrawnText } from '../drawn-text.tsx';
import { getRect, getViewportSize, isFreeIn } from '../geometry.ts';
import { placeInCorner, type Rect } from '../position.ts';
import { getRefusal, RefusalAlert } from '../refusal.tsx';
import { useSurface } from '../use-surface.ts';

interface ReportEntryProps {
  words: ReportButtonViewModel;
  anchor: Element;
  onPress(): void;
}

export function ReportEntry({ words, anchor, onPress }: ReportEntryProps) {
  const ref = useRef<HTMLButtonElement>(null);
  useSurface(ref, el => {
    const size = { width: el.offsetWidth, height: el.offsetHeight };
    const isFree = (rect: Rect) => isFreeIn(anchor, rect);
    const position = placeInCorner(getRect(anchor), size, getViewportSize(), words.dir === 'rtl', isFree);
    el.style.setProperty('left', `${position.left}px`);
    el.style.setProperty('top', `${position.top}px`);
    return position;
  });
  const refusal = getRefusal(ref.current, words);
  return (
    <>
      <Button
        elementRef={ref}
        class="report-entry"
        lang={words.language}
        dir={words.dir}
        name={`${words.text} ${words.hint}`.trim()}
        onPress={onPress}
      >
        <Icon name="flag" />
        <DrawnText>{refusal ?? words.text}</DrawnText>
      </Button>
      <RefusalAlert text={refusal} />
    </>
  );
}
