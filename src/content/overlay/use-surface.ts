/** Places an element of the overlay after each draw, and has it watched while it is shown. */
import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import type { Position } from './position.ts';
import { unwatchSurface, watchSurface } from './surfaces.ts';

/** @param place moves the element, and returns where it is then. Runs on each draw: the page may have moved. */
export function useSurface<E extends HTMLElement>(ref: RefObject<E | null>, place: (el: E) => Position): void {
  useLayoutEffect(() => watchSurface(ref.current!, place(ref.current!)));
  useLayoutEffect(() => {
    const el = ref.current!;
    return () => unwatchSurface(el);
  }, []);
}
