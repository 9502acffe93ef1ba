/** Accepts files that are dropped anywhere on a page. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

const hasFiles = (e: DragEvent): boolean => !!e.dataTransfer?.types.includes('Files');

/** @returns whether files are held over the page now */
export function useFileDrop(onFiles: (files: File[]) => void): boolean {
  const [over, setOver] = useState(false);
  const latest = useRef(onFiles);
  latest.current = onFiles;
  // A layout effect, because a file dropped before the listeners are there would open in place of the page.
  useLayoutEffect(() => {
    const handleDrag = (e: DragEvent) => {
      if (!hasFiles(e)) return;
      e.preventDefault();
      setOver(e.type === 'dragover');
    };
    const handleDrop = (e: DragEvent) => {
      if (!hasFiles(e)) return;
      e.preventDefault();
      setOver(false);
      latest.current([...(e.dataTransfer?.files ?? [])]);
    };
    document.addEventListener('dragover', handleDrag);
    document.addEventListener('dragleave', handleDrag);
    document.addEventListener('drop', handleDrop);
    return () => {
      document.removeEventListener('dragover', handleDrag);
      document.removeEventListener('dragleave', handleDrag);
      document.removeEventListener('drop', handleDrop);
    };
  }, []);
  return over;
}
