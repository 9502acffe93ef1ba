/** Tells a load whether a later one has begun, so that an old answer does not replace a newer one. */
import { useRef } from 'preact/hooks';

/** @returns begins a load; the function that it returns tells whether no later one has begun */
export function useLatest(): () => () => boolean {
  const count = useRef(0);
  return () => {
    const turn = ++count.current;
    return () => turn === count.current;
  };
}
