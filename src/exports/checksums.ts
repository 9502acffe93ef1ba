/** Writes and reads `SHA256SUMS` files as `sha256sum -c` does. */

export const CHECKSUM_FILE = 'SHA256SUMS';

export const formatChecksumLine = (sha256: string, file: string): string => `${sha256}  ${file}\n`;

/** @returns file → hash, without lines of another form */
export const parseChecksums = (text: string): Map<string, string> =>
  new Map([...text.matchAll(/^([0-9a-f]{64}) [ *](.+)$/gm)].map(match => [match[2]!, match[1]!]));
