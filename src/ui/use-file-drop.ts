/** Files dropped anywhere on a page of ours: one that misses the box must not take the page away. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** @returns are files held over the page now? */
export function useFileDrop(take: (files: File[]) => void): boolean {
  const [over, setOver] = useState(false);
  const latest = useRef(take);
  latest.current = take;
  // Before the person can see where to drop: a file that nobody takes would open in place of the page.
  useLayoutEffect(() => {
    const files = (e: DragEvent) => !!e.dataTransfer?.types.includes('Files');
    const drag = (e: DragEvent) => {
      if (files(e)) {
        e.preventDefault();
        setOver(e.type === 'dragover');
      }
    };
    const drop = (e: DragEvent) => {
      if (!files(e)) return;
      e.preventDefault();
      setOver(false);
      latest.current([...(e.dataTransfer?.files ?? [])]);
    };
    document.addEventListener('dragover', drag);
    document.addEventListener('dragleave', drag);
    document.addEventListener('drop', drop);
    return () => {
      document.removeEventListener('dragover', drag);
      document.removeEventListener('dragleave', drag);
      document.removeEventListener('drop', drop);
    };
  }, []);
  return over;
}
