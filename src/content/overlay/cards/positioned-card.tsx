/** Draws the frame of every card: its heading with Quick exit beside it, placed by its measured size. */
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import type { OverlayBase } from '../../../i18n/overlay-base.ts';
import { isolatedWorld } from '../../isolated-world-state.ts';
import { Button } from '../button.tsx';
import { DrawnText } from '../drawn-text.tsx';
import { getViewportSize } from '../geometry.ts';
import type { Placement } from '../position.ts';
import { getRefusal, RefusalAlert } from '../refusal.tsx';
import { useSurface } from '../use-surface.ts';

interface PositionedCardProps {
  words: OverlayBase;
  place: Placement;
  class: string;
  role?: 'region' | 'alert' | 'status' | 'dialog';
  label: string;
  /** Limits the height to a share of the window; the placement may limit it further. */
  maxHeightShare?: number;
  heading: ComponentChildren;
  children: ComponentChildren;
}

export function PositionedCard({
  words,
  place,
  class: name,
  role = 'region',
  label,
  maxHeightShare,
  heading,
  children,
}: PositionedCardProps) {
  const ref = useRef<HTMLDivElement>(null);
  useSurface(ref, el => {
    // Placing it lays the page out. If it were visible before, that would be a layout shift, which a page can measure.
    const isFirst = !el.style.left;
    if (isFirst) el.style.setProperty('visibility', 'hidden');
    const viewport = getViewportSize();
    const height = maxHeightShare ? Math.min(el.scrollHeight + 2, viewport.height * maxHeightShare) : el.offsetHeight;
    const placed = place({ width: el.offsetWidth, height }, viewport, words.dir === 'rtl');
    const position = { left: Math.round(placed.left), top: Math.round(placed.top) }; // keeps texts sharp
    el.style.setProperty('left', `${position.left}px`);
    el.style.setProperty('top', `${position.top}px`);
    if (maxHeightShare) el.style.setProperty('max-height', `${placed.height ?? height}px`);
    if (isFirst) el.style.removeProperty('visibility');
    return position;
  });
  const refusal = getRefusal(ref.current, words);
  return (
    <div ref={ref} class={`card ${name}`} role={role} aria-label={label} lang={words.language} dir={words.dir}>
      <RefusalAlert text={refusal} />
      {/* Quick exit comes first in the order of focus, and last in the row. */}
      <div class="out">
        <Button class="exit" always text={words.exit} onPress={() => isolatedWorld.quickExit?.()} />
        <div class={refusal ? 'heading hidden' : 'heading'}>
          <div>{heading}</div>
          {refusal && (
            <span class="refused" aria-hidden="true">
              <DrawnText>{refusal}</DrawnText>
            </span>
          )}
        </div>
      </div>
      {children}
    </div>
  );
}
