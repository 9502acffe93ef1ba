/** Draws a ring around a control of the page, and follows it. */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { expandRect } from '../geometry.ts';
import type { Rect } from '../position.ts';

export const RING_MARGIN = 8;
/** Pages that draw late move their controls. */
const FOLLOW_INTERVAL = 400; // ms

export function Ring({ rect }: { rect: Rect }) {
  const ref = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    for (const [name, value] of Object.entries(expandRect(rect, RING_MARGIN)))
      ref.current!.style.setProperty(name, `${value}px`);
  });
  return <div ref={ref} class="ring" aria-hidden="true" />;
}

/** Scrolls a control into view whenever it is another one. */
export function useScrollIntoView(control: Element | undefined): void {
  useEffect(() => {
    const reducedMotion = matchMedia('(prefers-reduced-motion: reduce)').matches;
    control?.scrollIntoView({ block: 'center', behavior: reducedMotion ? 'instant' : 'smooth' });
  }, [control]);
}

/** Draws the component again at an interval, so that it finds its control where that is now. */
export function useFollowing(active: boolean): void {
  const [, redraw] = useState(0);
  useEffect(() => {
    if (!active) return;
    const timer = setInterval(() => redraw(n => n + 1), FOLLOW_INTERVAL);
    return () => clearInterval(timer);
  }, [active]);
}
