/** Draws an image on canvases, as our pages' security policy demands, in pieces that fit on paper. */
import { useEffect, useRef } from 'preact/hooks';

/** Height of one canvas as a multiple of its width. */
const PIECE_RATIO = 1.25;

async function drawPieces(blob: Blob, place: HTMLElement): Promise<void> {
  const bitmap = await createImageBitmap(blob);
  const pieceHeight = Math.ceil(bitmap.width * PIECE_RATIO);
  for (let y = 0; y < bitmap.height; y += pieceHeight) {
    const canvas = document.createElement('canvas');
    canvas.width = bitmap.width;
    canvas.height = Math.min(pieceHeight, bitmap.height - y);
    canvas.getContext('2d')?.drawImage(bitmap, 0, -y);
    place.append(canvas);
  }
  bitmap.close();
  place.dataset.drawn = '';
}

interface CanvasImageProps {
  bytes(): Promise<Blob | undefined>;
  label: string;
}

export function CanvasImage({ bytes, label }: CanvasImageProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let mounted = true;
    void bytes()
      .then(async blob => {
        if (blob && mounted && place.current) await drawPieces(blob, place.current);
      })
      .catch(() => undefined);
    return () => {
      mounted = false;
    };
  }, []);
  return <div ref={place} role="img" aria-label={label} class="picture" />;
}
