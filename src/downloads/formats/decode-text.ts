/** Names the encoding that the first bytes tell. */
const MARKS: [encoding: string, ...bytes: number[]][] = [
  ['utf-8', 0xef, 0xbb, 0xbf],
  ['utf-16le', 0xff, 0xfe],
  ['utf-16be', 0xfe, 0xff],
];

const readMark = (start: Uint8Array): string | undefined =>
  MARKS.find(([, ...bytes]) => bytes.every((byte, i) => start[i] === byte))?.[0];

/** Turns the pieces of an entry into text; a byte order mark wins over the given encoding. */
export class TextPieces {
  #decoder: TextDecoder | undefined;
  constructor(private readonly encoding = 'utf-8') {}

  decode(chunk: Uint8Array): string {
    this.#decoder ??= new TextDecoder(readMark(chunk) ?? this.encoding);
    return this.#decoder.decode(chunk, { stream: true });
  }

  end(): string {
    return this.#decoder?.decode() ?? '';
  }
}

function decodeWhole(chunks: readonly Uint8Array[], encoding: string, fatal: boolean): string {
  const decoder = new TextDecoder(encoding, { fatal });
  return [...chunks.map(chunk => decoder.decode(chunk, { stream: true })), decoder.decode()].join('');
}

/** @param encoding of text that is not UTF-8; in most others, letters beyond ASCII are no valid UTF-8 */
export function decodeText(chunks: readonly Uint8Array[], encoding = 'utf-8'): string {
  const mark = readMark(chunks[0] ?? new Uint8Array());
  if (mark) return decodeWhole(chunks, mark, false);
  try {
    return decodeWhole(chunks, 'utf-8', true);
  } catch {
    return decodeWhole(chunks, encoding, false);
  }
}
