/** An original picture on our pages, drawn on canvases: the pages' policy allows no other pictures, and long ones are cut so that each piece fits on paper. */
import { useEffect, useRef } from 'preact/hooks';

/** Height of a piece, by its width. */
const PIECE = 1.25;

export function CanvasImage({ bytes, label }: { bytes(): Promise<Blob | undefined>; label: string }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let here = true;
    void bytes()
      .then(async blob => {
        const bitmap = blob && (await createImageBitmap(blob));
        if (!bitmap || !here || !place.current) return;
        const high = Math.ceil(bitmap.width * PIECE);
        for (let y = 0; y < bitmap.height; y += high) {
          const canvas = document.createElement('canvas');
          canvas.width = bitmap.width;
          canvas.height = Math.min(high, bitmap.height - y);
          canvas.getContext('2d')?.drawImage(bitmap, 0, -y);
          place.current.append(canvas);
        }
        bitmap.close();
        place.current.dataset.drawn = '';
      })
      .catch(() => undefined);
    return () => {
      here = false;
    };
  }, []);
  return <div ref={place} role="img" aria-label={label} class="picture" />;
}
