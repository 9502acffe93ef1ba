/** One long picture out of the tiles: a derived copy, to look at. The tiles stay the originals. */
import type { Viewport } from '../model.ts';

/** What browsers still draw: edge and area of a picture, in px. */
const MAX_EDGE = 16_000,
  MAX_AREA = 60_000_000;

/** Draws the strip of a tile between two lines of it to where it belongs, all in px of the tile and of the whole. */
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

/** @param views of the tiles, in the order in which they were taken, all of one window size */
export function planStitch(views: Viewport[]): StitchPlan | undefined {
  const first = views[0],
    last = views.at(-1);
  if (
    !first ||
    !last ||
    views.some(v => v.width !== first.width || v.height !== first.height || v.ratio !== first.ratio)
  )
    return undefined;
  const px = (css: number) => Math.round(css * first.ratio);
  const whole = { width: px(first.width), height: px(first.height + last.scrollY - first.scrollY) };
  if (last.scrollY < first.scrollY) return undefined;
  const strips = views.map((view, i): Strip => {
    const from = i === 0 ? 0 : (view.clip?.top ?? 0);
    const to = i === views.length - 1 ? view.height : (view.clip?.bottom ?? view.height);
    return { tile: i, from: px(from), to: px(to), at: px(from + view.scrollY - first.scrollY) };
  });
  const scale = Math.min(
    1,
    MAX_EDGE / whole.height,
    MAX_EDGE / whole.width,
    Math.sqrt(MAX_AREA / (whole.width * whole.height)),
  );
  return { ...whole, scale, strips };
}

/** @param tile gives the bytes of each tile, one at a time. @returns a PNG; undefined where the browser cannot draw it */
export async function stitchTiles(
  { width, height, scale, strips }: StitchPlan,
  tile: (index: number) => Promise<Uint8Array<ArrayBuffer> | undefined>,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const canvas = new OffscreenCanvas(Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale)));
  const on = canvas.getContext('2d');
  if (!on) return undefined;
  for (const { tile: index, from, to, at } of strips) {
    const bytes = await tile(index);
    if (!bytes) return undefined;
    const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const end = Math.min(to, picture.height);
    if (end > from)
      on.drawImage(
        picture,
        0,
        from,
        picture.width,
        end - from,
        0,
        at * scale,
        picture.width * scale,
        (end - from) * scale,
      );
    picture.close();
  }
  return new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer());
}

/** A small picture of a picture, for our own views. */
export async function resizeImage(bytes: Uint8Array<ArrayBuffer>, width: number): Promise<Uint8Array<ArrayBuffer>> {
  const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const canvas = new OffscreenCanvas(width, Math.max(1, Math.round((picture.height / picture.width) * width)));
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  return new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer());
}
