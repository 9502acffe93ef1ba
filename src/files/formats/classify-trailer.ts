/** Classifies what follows the end of an image: a motion photo's video, more pictures, padding or something else. */
import { decodeLatin1 } from '../bytes.ts';
import type { MetadataBlockKind } from '../model.ts';

const VIDEO = /ftyp(mp4|isom|qt|M4V|iso|avc|3gp|mif)|MotionPhoto_Data/;
const JPEG_START = '\xff\xd8\xff';

export function classifyTrailer(bytes: Uint8Array): MetadataBlockKind {
  if (bytes.every(byte => byte === 0 || byte === 0xff)) return 'harmless';
  const text = decodeLatin1(bytes);
  if (VIDEO.test(text)) return 'video';
  return text.includes(JPEG_START) ? 'pictures' : 'other';
}
