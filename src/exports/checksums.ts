/** `SHA256SUMS`, as `sha256sum -c` reads it. */

export const formatChecksumLine = (sha256: string, file: string): string => `${sha256}  ${file}\n`;

/** @returns file → hash; lines of another form are left out */
export const parseChecksums = (text: string): Map<string, string> =>
  new Map([...text.matchAll(/^([0-9a-f]{64}) [ *](.+)$/gm)].map(m => [m[2]!, m[1]!]));
