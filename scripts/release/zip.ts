/** Packs files into a reproducible ZIP. */
import { zipSync } from 'fflate';

/** @param mtime of every file, in local time, because ZIP knows no time zone */
export const zipFiles = (files: Iterable<[name: string, bytes: Uint8Array]>, mtime: Date): Uint8Array =>
  zipSync(Object.fromEntries([...files].map(([name, bytes]) => [name, [bytes, { level: 9, mtime }]])));
