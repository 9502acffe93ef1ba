/** Moves the focus to an element when its view opens. */
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

export function useFocusOnMount<T extends HTMLElement>(): RefObject<T | null> {
  const element = useRef<T>(null);
  // A layout effect, so that a quick key does not go elsewhere.
  useLayoutEffect(() => element.current?.focus(), []);
  return element;
}
