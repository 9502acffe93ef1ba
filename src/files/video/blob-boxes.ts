/** Reads the outermost boxes of a video from a Blob, whose bytes are loaded only where they are needed. */
import { dataViewOf, decodeLatin1 } from '../bytes.ts';
import { refuse } from '../model.ts';

const HEADER_LENGTH = 8;
const LARGE_HEADER_LENGTH = 16;
const MAX_BOXES = 10_000;
/** How much of a part that the copy leaves out is read, in bytes. */
export const MAX_BOX_READ = 4 << 20;

export interface BlobBox {
  type: string;
  /** Where its data starts and ends, in bytes from the start of the file. */
  from: number;
  to: number;
}

/** @throws UnsupportedStructureError if the file ends before `to` */
export async function readRange(blob: Blob, from: number, to: number): Promise<Uint8Array<ArrayBuffer>> {
  if (from < 0 || to < from || to > blob.size) refuse('broken');
  return new Uint8Array(await blob.slice(from, to).arrayBuffer());
}

export async function readBlobBoxes(blob: Blob): Promise<BlobBox[]> {
  const boxes: BlobBox[] = [];
  for (let at = 0; at < blob.size; ) {
    if (boxes.length >= MAX_BOXES) refuse('broken');
    const header = await readRange(blob, at, Math.min(at + LARGE_HEADER_LENGTH, blob.size));
    if (header.length < HEADER_LENGTH) refuse('broken');
    const view = dataViewOf(header);
    let size = view.getUint32(0);
    let headerLength = HEADER_LENGTH;
    if (size === 1) {
      if (header.length < LARGE_HEADER_LENGTH) refuse('broken');
      size = Number(view.getBigUint64(8));
      headerLength = LARGE_HEADER_LENGTH;
    } else if (size === 0) size = blob.size - at; // up to the end of the file
    if (size < headerLength || at + size > blob.size) refuse('broken');
    boxes.push({ type: decodeLatin1(header.subarray(4, 8)), from: at + headerLength, to: at + size });
    at += size;
  }
  return boxes;
}
