/** Copies images that the page already shows, without a request: what another site sent cannot be copied. */
import { MAX_IMAGE_LENGTH, MAX_IMAGES_LENGTH } from './limits.ts';
import { IMAGE_DATA } from './vocabulary.ts';

/** Larger images are made smaller, in pixels. */
const MAX_EDGE = 1000;
const QUALITY = 0.8;
/** The page waits meanwhile. */
const MAX_TIME = 400; // ms

type Canvas = { canvas: HTMLCanvasElement; context: CanvasRenderingContext2D };

function createCanvas(doc: Document): Canvas | undefined {
  const canvas = doc.createElement('canvas');
  const context = canvas.getContext('2d', { willReadFrequently: true });
  return context ? { canvas, context } : undefined;
}

/** A browser that protects from fingerprinting gives noise in place of what was drawn. */
function isFaithful({ canvas, context }: Canvas): boolean {
  canvas.width = canvas.height = 8;
  context.fillStyle = '#f00';
  context.fillRect(0, 0, 8, 8);
  const { data } = context.getImageData(0, 0, 8, 8);
  return data.every((value, i) => Math.abs(value - (i % 4 === 0 || i % 4 === 3 ? 255 : 0)) < 16);
}

function draw({ canvas, context }: Canvas, image: HTMLImageElement): string | undefined {
  const { naturalWidth, naturalHeight } = image;
  const scale = Math.min(1, MAX_EDGE / naturalWidth, MAX_EDGE / naturalHeight);
  canvas.width = Math.max(1, Math.round(naturalWidth * scale));
  canvas.height = Math.max(1, Math.round(naturalHeight * scale));
  try {
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    return canvas.toDataURL('image/webp', QUALITY);
  } catch {
    return undefined; // of another site
  }
}

/** @returns a function that copies one image, until there is no room or no time left for more */
export function createImageReader(doc: Document): (image: HTMLImageElement) => string | undefined {
  const canvas = createCanvas(doc);
  const usable = canvas && isFaithful(canvas) ? canvas : undefined;
  const deadline = performance.now() + MAX_TIME;
  let left = MAX_IMAGES_LENGTH;
  return image => {
    if (!image.complete || !image.naturalWidth) return undefined;
    const isData = image.currentSrc.length <= MAX_IMAGE_LENGTH && IMAGE_DATA.test(image.currentSrc);
    const data = isData ? image.currentSrc : usable && performance.now() < deadline ? draw(usable, image) : undefined;
    if (!data || data.length > Math.min(left, MAX_IMAGE_LENGTH) || !IMAGE_DATA.test(data)) return undefined;
    left -= data.length;
    return data;
  };
}
