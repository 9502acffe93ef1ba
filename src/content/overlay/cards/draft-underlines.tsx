/** Underlines in a composer what its text gives away. The lines lie over the page; its text is never changed. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import { readComposerText } from '../../../exposure/composer.ts';
import type { WarningLine } from '../../../exposure/schema.ts';
import { getUnansweredLines, type WatchedDraft } from '../../draft.ts';
import { getRect } from '../geometry.ts';
import { overlap, type Rect } from '../position.ts';
import { findQuoteRange } from '../select-quote.ts';

const THICKNESS = 3; // CSS px

function Underline({ rect: { left, top, width, height } }: { rect: Rect }) {
  const ref = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const place = { left, top: top + height - THICKNESS, width };
    for (const [name, value] of Object.entries(place)) ref.current!.style.setProperty(name, `${value}px`);
  });
  return <div ref={ref} class="underline" aria-hidden="true" />;
}

/** Leaves out what the box has scrolled away. */
function listRects(box: HTMLElement, text: string, { start, quote }: WarningLine): Rect[] {
  const visible = getRect(box);
  const rects = [...(findQuoteRange(box, text, start, quote)?.getClientRects() ?? [])];
  return rects.filter(rect => rect.width > 0 && overlap(rect, visible) && rect.bottom <= visible.top + visible.height);
}

/** Draws nothing in a field, whose text has no places, nor while the text is not the one that was checked. */
export function DraftUnderlines({ draft }: { draft: WatchedDraft }) {
  const { box, checkedText } = draft;
  if (box instanceof HTMLTextAreaElement || box instanceof HTMLInputElement) return null;
  if (readComposerText(box) !== checkedText) return null;
  return (
    <>
      {getUnansweredLines(draft).flatMap(line =>
        listRects(box, checkedText, line).map((rect, i) => <Underline key={`${line.key} ${i}`} rect={rect} />),
      )}
    </>
  );
}
