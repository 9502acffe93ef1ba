/** Shows a picked value at once, before it is stored. */
import { useEffect, useState } from 'preact/hooks';

/**
 * Keeps the picked value until the stored one equals it or changes after the write; it would jump back for a moment
 * otherwise.
 * @returns the value to show, and a function to pick one; its promise is false if the value was not stored
 */
export function useOptimisticValue<T>(stored: T): [T, (value: T, written: Promise<boolean>) => void] {
  const [picked, setPicked] = useState<{ value: T; written?: true }>();
  const storedJson = JSON.stringify(stored);
  useEffect(
    () => setPicked(now => (now && (now.written || JSON.stringify(now.value) === storedJson) ? undefined : now)),
    [storedJson],
  );
  return [
    picked ? picked.value : stored,
    (value, written) => {
      const pick = { value };
      setPicked(pick);
      void written.then(done => setPicked(now => (now !== pick ? now : done ? { value, written: true } : undefined)));
    },
  ];
}
