/** Writes and reads `SHA256SUMS` files as `sha256sum -c` does. */

export const CHECKSUM_FILE = 'SHA256SUMS';

export const formatChecksums = (files: readonly { file: string; sha256: string }[]): string =>
  files.map(({ file, sha256 }) => `${sha256}  ${file}\n`).join('');

/** @returns file → hash, without lines of another form */
export const parseChecksums = (text: string): Map<string, string> =>
  new Map([...text.matchAll(/^([0-9a-f]{64}) [ *](.+)$/gm)].map(match => [match[2]!, match[1]!]));
