/** Names the encoding that the first bytes tell. */
const MARKS: [encoding: string, ...bytes: number[]][] = [
  ['utf-8', 0xef, 0xbb, 0xbf],
  ['utf-16le', 0xff, 0xfe],
  ['utf-16be', 0xfe, 0xff],
];

/** Turns the pieces of an entry into text; a byte order mark wins over the given encoding. */
export class TextPieces {
  #decoder: TextDecoder | undefined;
  constructor(private readonly encoding = 'utf-8') {}

  decode(chunk: Uint8Array): string {
    this.#decoder ??= new TextDecoder(
      MARKS.find(([, ...bytes]) => bytes.every((byte, i) => chunk[i] === byte))?.[0] ?? this.encoding,
    );
    return this.#decoder.decode(chunk, { stream: true });
  }

  end(): string {
    return this.#decoder?.decode() ?? '';
  }
}
