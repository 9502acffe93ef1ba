/** Photos in posts: a drawn beach, and a JPEG of it with the metadata that a phone writes. */
import { useEffect, useRef } from 'preact/hooks';
import { insertExif } from '../../practice/photo-metadata.ts';

const WIDTH = 640,
  HEIGHT = 400;
/** Open sea: nobody lives there. */
const PLACE = { lat: 20.5, lon: -38.25 };

function drawBeach(canvas: HTMLCanvasElement): void {
  Object.assign(canvas, { width: WIDTH, height: HEIGHT });
  const c = canvas.getContext('2d')!;
  const band = (from: number, to: number, top: string, bottom: string) => {
    const fill = c.createLinearGradient(0, from, 0, to);
    fill.addColorStop(0, top);
    fill.addColorStop(1, bottom);
    c.fillStyle = fill;
    c.fillRect(0, from, WIDTH, to - from);
  };
  band(0, 210, '#7fb8c9', '#f6d9a8');
  c.fillStyle = '#f3b05a';
  c.beginPath();
  c.arc(450, 180, 38, 0, 7);
  c.fill();
  band(210, 300, '#2f7f86', '#5ba9a6');
  band(300, HEIGHT, '#e6cf9c', '#cfae72');
  c.strokeStyle = '#ffffffb0';
  c.lineWidth = 4;
  for (const [y, shift] of [
    [240, 0],
    [268, 90],
    [296, 30],
  ] as const)
    for (let x = -60 + shift; x < WIDTH; x += 160) {
      c.beginPath();
      c.moveTo(x, y);
      c.quadraticCurveTo(x + 40, y - 9, x + 80, y);
      c.stroke();
    }
  c.fillStyle = '#b5543c';
  c.beginPath();
  c.moveTo(110, 340);
  c.lineTo(190, 268);
  c.lineTo(270, 340);
  c.fill();
  c.fillStyle = '#22211f';
  c.fillRect(187, 268, 5, 100);
}

/** @throws Error if the browser cannot encode a JPEG */
export async function createPracticePhoto(): Promise<File> {
  const canvas = document.createElement('canvas');
  drawBeach(canvas);
  const blob = await new Promise<Blob | null>(done => canvas.toBlob(done, 'image/jpeg', 0.85));
  if (!blob) throw new Error('no picture');
  const bytes = insertExif(new Uint8Array(await blob.arrayBuffer()), {
    make: 'Mock',
    model: 'Mock Phone 3',
    taken: '2026:08:01 18:20:00',
    ...PLACE,
  });
  return new File([bytes], 'IMG_20260801_182000.jpg', { type: 'image/jpeg' });
}

/** Draws on a canvas, because our pages' content security policy allows no image from memory. */
export function PostPhoto({ of, alt }: { of: 'beach' | File; alt: string }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const element = canvas.current!;
    if (of === 'beach') return drawBeach(element);
    let unmounted = false;
    void createImageBitmap(of).then(
      bitmap => {
        if (unmounted) return;
        const scale = Math.min(1, WIDTH / bitmap.width);
        Object.assign(element, { width: bitmap.width * scale, height: bitmap.height * scale });
        element.getContext('2d')!.drawImage(bitmap, 0, 0, element.width, element.height);
        bitmap.close();
      },
      () => undefined,
    );
    return () => {
      unmounted = true;
    };
  }, [of]);
  return <canvas ref={canvas} class="photo" data-part="photo" role="img" aria-label={alt} />;
}
