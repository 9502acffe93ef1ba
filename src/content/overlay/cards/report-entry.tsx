/** Draws the report button on a post or profile that the person is near. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ReportButtonViewModel } from '../../../messaging/overlay-view-models.ts';
import { Icon } from '../../../ui/icons.tsx';
import { getRect, getViewportSize } from '../geometry.ts';
import { placeOnCorner } from '../position.ts';

export function ReportEntry({
  words,
  anchor,
  onPress,
}: {
  words: ReportButtonViewModel;
  anchor: Element;
  onPress(): void;
}) {
  const ref = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    const el = ref.current!;
    const size = { width: el.offsetWidth, height: el.offsetHeight };
    const { left, top } = placeOnCorner(getRect(anchor), size, getViewportSize(), words.dir === 'rtl');
    el.style.setProperty('left', `${left}px`);
    el.style.setProperty('top', `${top}px`);
  });
  return (
    <button ref={ref} type="button" class="report-entry" lang={words.language} dir={words.dir} onClick={onPress}>
      <Icon name="flag" />
      {words.text}
      {words.hint && <span class="hint">{words.hint}</span>}
    </button>
  );
}
