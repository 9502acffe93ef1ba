/** Gives pieces of a file to the ZIP reader, and never a large one. */
import { MAX_DIRECTORY_BYTES } from './limits.ts';
import { ArchiveError } from './archive-error.ts';

const CHUNK_BYTES = 256 << 10;

/** A `Blob`, as far as it is needed. */
export interface RandomAccess {
  readonly size: number;
  slice(start: number, end: number): { arrayBuffer(): Promise<ArrayBuffer> };
}

export class BlobSource {
  readonly size: number;
  constructor(private readonly blob: RandomAccess) {
    this.size = blob.size;
  }

  get readable(): ReadableStream<Uint8Array> {
    return this.createReadable();
  }

  /** @throws ArchiveError if the directory is larger than any real one */
  async readUint8Array(offset: number, length: number): Promise<Uint8Array> {
    if (length > MAX_DIRECTORY_BYTES) throw new ArchiveError('too-many-entries');
    return new Uint8Array(await this.blob.slice(offset, offset + length).arrayBuffer());
  }

  createReadable({
    offset = 0,
    size = this.size,
  }: {
    offset?: number;
    size?: number;
  } = {}): ReadableStream<Uint8Array> {
    const end = Math.min(offset + size, this.size);
    let at = offset;
    return new ReadableStream({
      pull: async controller => {
        const length = Math.min(CHUNK_BYTES, end - at);
        if (length > 0) controller.enqueue(await this.readUint8Array(at, length));
        at += length;
        if (at >= end) controller.close();
      },
    });
  }
}
