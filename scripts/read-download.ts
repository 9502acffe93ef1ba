/** Reads a platform's own export, and prints what it says as JSON: `npm run -s read-download -- FILE.zip …`. */
import { open, type FileHandle } from 'node:fs/promises';
import { basename } from 'node:path';
import { readDownload, type ChosenFile } from '../src/downloads/read-download.ts';
import { readDownloadKnowledge } from './build/downloads.ts';

/** A `Blob` of Node reads nothing behind 4 GB. */
class FileOnDisk implements ChosenFile {
  constructor(
    readonly name: string,
    readonly size: number,
    private readonly handle: FileHandle,
  ) {}

  slice(start: number, end: number): { arrayBuffer(): Promise<ArrayBuffer> } {
    const length = Math.max(0, Math.min(end, this.size) - start);
    return {
      arrayBuffer: async () => {
        const bytes = new Uint8Array(length);
        const { bytesRead } = await this.handle.read(bytes, 0, length, start);
        return bytes.buffer.slice(0, bytesRead);
      },
    };
  }
}

/** The file stays open. @throws an error if there is none */
export async function openChosenFile(path: string): Promise<ChosenFile> {
  const handle = await open(path);
  return new FileOnDisk(basename(path), (await handle.stat()).size, handle);
}

if (process.argv[1]?.endsWith('read-download.ts')) {
  const paths = process.argv.slice(2);
  if (!paths.length) {
    console.error('npm run -s read-download -- FILE.zip …');
    process.exit(2);
  }
  const files = await Promise.all(paths.map(openChosenFile));
  // Only the page needs the name of the account; it is no part of the contract.
  const { account: _, ...download } = await readDownload(files, readDownloadKnowledge());
  console.log(JSON.stringify(download, null, 2));
}
