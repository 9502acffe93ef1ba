/** Stitches screenshots of a scrolled page into one long image for viewing. The tiles stay the originals. */
import type { Viewport } from '../model.ts';

type PngBytes = Uint8Array<ArrayBuffer>;

/** Largest edge and area, in pixels, that browsers still draw. */
const MAX_EDGE = 16_000,
  MAX_AREA = 60_000_000;
/** In pixels, from rounding. */
const MAX_WIDTH_DIFFERENCE = 2;

/** Copies the lines `from`–`to` of a tile to the line `at` of the whole image, in unscaled pixels. */
export interface Strip {
  tile: number;
  from: number;
  to: number;
  at: number;
}
export interface StitchPlan {
  width: number;
  height: number;
  scale: number;
  strips: Strip[];
}

const isSameSize = (a: Viewport, b: Viewport): boolean =>
  a.width === b.width && a.height === b.height && a.ratio === b.ratio;

/**
 * @param views of the tiles, in the order in which they were taken
 * @returns undefined if the window was resized or the page scrolled up
 */
export function planStitch(views: Viewport[]): StitchPlan | undefined {
  const [first, last] = [views[0], views.at(-1)];
  if (!first || !last || views.some(view => !isSameSize(view, first)) || last.scrollY < first.scrollY) return undefined;
  const toPixels = (css: number) => Math.round(css * first.ratio);
  const width = toPixels(first.width);
  const height = toPixels(first.height + last.scrollY - first.scrollY);
  const strips = views.map((view, i): Strip => {
    const from = i === 0 ? 0 : (view.clip?.top ?? 0);
    const to = i === views.length - 1 ? view.height : (view.clip?.bottom ?? view.height);
    return {
      tile: i,
      from: toPixels(from),
      to: toPixels(to),
      at: toPixels(from + view.scrollY - first.scrollY),
    };
  });
  const scale = Math.min(1, MAX_EDGE / height, MAX_EDGE / width, Math.sqrt(MAX_AREA / (width * height)));
  return { width, height, scale, strips };
}

const decodePng = (bytes: PngBytes): Promise<ImageBitmap> =>
  createImageBitmap(new Blob([bytes], { type: 'image/png' }));

async function encodePng(canvas: OffscreenCanvas): Promise<PngBytes> {
  return new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer());
}

/**
 * @param readTile is called for one tile at a time, so that only one is in memory
 * @returns undefined if a tile is missing or of another size, or the browser cannot draw the image
 */
export async function stitchTiles(
  { width, height, scale, strips }: StitchPlan,
  readTile: (index: number) => Promise<PngBytes | undefined>,
): Promise<PngBytes | undefined> {
  const canvas = new OffscreenCanvas(Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale)));
  const context = canvas.getContext('2d');
  if (!context) return undefined;
  for (const { tile, from, to, at } of strips) {
    const bytes = await readTile(tile);
    if (!bytes) return undefined;
    const image = await decodePng(bytes);
    // A browser that hides the pixel ratio from pages measures in pixels that the screenshot does not have.
    if (Math.abs(image.width - width) > MAX_WIDTH_DIFFERENCE) return undefined;
    const rows = Math.min(to, image.height) - from;
    if (rows > 0)
      context.drawImage(image, 0, from, image.width, rows, 0, at * scale, image.width * scale, rows * scale);
    image.close();
  }
  return encodePng(canvas);
}

/** Scales an image to a width in pixels, for thumbnails. */
export async function resizeImage(bytes: PngBytes, width: number): Promise<PngBytes> {
  const image = await decodePng(bytes);
  const canvas = new OffscreenCanvas(width, Math.max(1, Math.round((image.height / image.width) * width)));
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  image.close();
  return encodePng(canvas);
}
