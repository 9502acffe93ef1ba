/**
 * Reads JSON piece by piece, and builds only the parts that are wanted: the rest of a file, such as its messages, is
 * passed over as bytes, whatever its size.
 */
import { stepInto, type Wanted } from '../take/wanted.ts';
import { followKeys, NodeCounter, readScalar, type Tree, type TreeBuilder } from './tree.ts';

/** Depth of values that are kept; skipped values take no memory, however deep they are. */
const MAX_DEPTH = 200;
/** Bytes of a key or of a value that is kept; longer ones are passed over. */
const MAX_TOKEN = 10_000;

const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const COLON = 0x3a;
const EQUALS = 0x3d;
const OPEN = { array: 0x5b, object: 0x7b };
const CLOSE = { array: 0x5d, object: 0x7d };
const isSpace = (byte: number): boolean => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d);
/** Of numbers and of `true`, `false` and `null`. */
const isWord = (byte: number): boolean =>
  (byte >= 0x30 && byte <= 0x39) || (byte >= 0x61 && byte <= 0x7a) || [0x2b, 0x2d, 0x2e, 0x45].includes(byte);

interface Frame {
  kind: 'array' | 'object';
  wanted: readonly Wanted[];
  node: unknown[] | Record<string, unknown>;
  /** Of the value that comes next. */
  key: string;
}

type Place =
  /** Before the `=` of a script. */
  | 'script'
  | 'value'
  | 'first-element'
  | 'first-key'
  | 'key'
  | 'colon'
  | 'after-value'
  | 'string'
  | 'word'
  /** In a list or object that is not wanted. */
  | 'passing'
  | 'done';

const refuse = (): never => {
  throw new SyntaxError('not JSON');
};

/** Integers that JavaScript cannot hold keep their digits, as text. */
function parseWord(word: string): unknown {
  const value = JSON.parse(word) as unknown;
  if (typeof value !== 'number' || Number.isSafeInteger(value)) return value;
  if (!Number.isFinite(value)) return null;
  return /^-?\d+$/.test(word) ? word : value;
}

class JsonBuilder implements TreeBuilder {
  #place: Place;
  readonly #frames: Frame[] = [];
  readonly #counter = new NodeCounter();
  #root: unknown;
  /** The string or word being read. */
  #token: number[] = [];
  #isKey = false;
  #isEscaped = false;
  #inPassedString = false;
  #passedDepth = 0;
  #markBytes = 0;

  constructor(
    private readonly wanted: Wanted,
    isScript: boolean,
  ) {
    this.#place = isScript ? 'script' : 'value';
  }

  write(chunk: Uint8Array): void {
    for (let i = 0; i < chunk.length; ) {
      if (this.#place === 'passing') i = this.#pass(chunk, i);
      else if (this.#place === 'string') i = this.#readString(chunk, i);
      else if (this.#place === 'word') i = this.#readWord(chunk, i);
      else this.#readByte(chunk[i++]!);
    }
  }

  end(): Tree {
    if (this.#place !== 'done') refuse();
    return { root: this.#root, follow: followKeys, read: readScalar };
  }

  /** What is wanted of the value that comes next. */
  #next(): readonly Wanted[] {
    const frame = this.#frames.at(-1);
    return frame ? stepInto(frame.wanted, frame.kind === 'array' ? null : frame.key) : [this.wanted];
  }

  #readByte(byte: number): void {
    if (isSpace(byte)) return;
    switch (this.#place) {
      case 'script':
        if (byte === EQUALS) this.#place = 'value';
        return;
      case 'first-element':
        if (byte === CLOSE.array) return this.#close('array');
        return this.#startValue(byte);
      case 'value':
        if (!this.#frames.length && byte === BYTE_ORDER_MARK[this.#markBytes]) return void this.#markBytes++;
        return this.#startValue(byte);
      case 'first-key':
        if (byte === CLOSE.object) return this.#close('object');
        return this.#startKey(byte);
      case 'key':
        return this.#startKey(byte);
      case 'colon':
        if (byte !== COLON) refuse();
        this.#place = 'value';
        return;
      case 'after-value':
        return this.#separate(byte);
      default:
        // A script may end its assignment.
        if (byte !== 0x3b) refuse();
    }
  }

  #startKey(byte: number): void {
    if (byte !== QUOTE) refuse();
    this.#isKey = true;
    this.#token = [];
    this.#place = 'string';
  }

  #startValue(byte: number): void {
    if (byte === OPEN.array || byte === OPEN.object) return this.#open(byte === OPEN.array ? 'array' : 'object');
    if (!this.#frames.length) refuse();
    this.#isKey = false;
    this.#token = [];
    if (byte === QUOTE) this.#place = 'string';
    else if (isWord(byte)) {
      this.#token.push(byte);
      this.#place = 'word';
    } else refuse();
  }

  #open(kind: Frame['kind']): void {
    const wanted = this.#next();
    if (!wanted.length) {
      this.#passedDepth = 1;
      this.#place = 'passing';
      return;
    }
    if (this.#frames.length >= MAX_DEPTH) refuse();
    const node = kind === 'array' ? [] : (Object.create(null) as Record<string, unknown>);
    this.#keep(node);
    this.#frames.push({ kind, wanted, node, key: '' });
    this.#place = kind === 'array' ? 'first-element' : 'first-key';
  }

  #close(kind: Frame['kind']): void {
    if (this.#frames.pop()?.kind !== kind) refuse();
    this.#place = this.#frames.length ? 'after-value' : 'done';
  }

  #separate(byte: number): void {
    const frame = this.#frames.at(-1)!;
    if (byte === COMMA) this.#place = frame.kind === 'array' ? 'value' : 'key';
    else if (byte === CLOSE[frame.kind]) this.#close(frame.kind);
    else refuse();
  }

  /** Puts a value where it belongs. */
  #keep(value: unknown): void {
    this.#counter.add();
    const frame = this.#frames.at(-1);
    if (!frame) this.#root = value;
    else if (Array.isArray(frame.node)) frame.node.push(value);
    else frame.node[frame.key] = value;
  }

  /** A value that is found, but not wanted, still counts as one of its list. */
  #keepScalar(parse: () => unknown): void {
    const wanted = this.#next();
    this.#place = 'after-value';
    if (wanted.length) this.#keep(wanted.some(({ value }) => value) ? parse() : null);
  }

  #readString(chunk: Uint8Array, from: number): number {
    let i = from;
    while (i < chunk.length) {
      const byte = chunk[i++]!;
      if (byte === QUOTE && !this.#isEscaped) {
        this.#endString();
        break;
      }
      this.#isEscaped = byte === BACKSLASH && !this.#isEscaped;
      if (this.#token.length <= MAX_TOKEN) this.#token.push(byte);
    }
    return i;
  }

  #endString(): void {
    const parse = (): string | null => {
      if (this.#token.length > MAX_TOKEN) return null;
      // A mark in a string is part of it.
      const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(Uint8Array.from(this.#token));
      return this.#token.includes(BACKSLASH) ? (JSON.parse(`"${text}"`) as string) : text;
    };
    if (!this.#isKey) return this.#keepScalar(parse);
    this.#frames.at(-1)!.key = parse() ?? '';
    this.#place = 'colon';
  }

  #readWord(chunk: Uint8Array, from: number): number {
    let i = from;
    for (; i < chunk.length; i++) {
      const byte = chunk[i]!;
      if (!isWord(byte)) {
        this.#keepScalar(() => parseWord(String.fromCharCode(...this.#token)));
        break;
      }
      if (this.#token.push(byte) > MAX_TOKEN) refuse();
    }
    return i;
  }

  #pass(chunk: Uint8Array, from: number): number {
    for (let i = from; i < chunk.length; i++) {
      const byte = chunk[i]!;
      if (this.#inPassedString) {
        if (this.#isEscaped) this.#isEscaped = false;
        else if (byte === BACKSLASH) this.#isEscaped = true;
        else if (byte === QUOTE) this.#inPassedString = false;
      } else if (byte === QUOTE) this.#inPassedString = true;
      else if (byte === OPEN.array || byte === OPEN.object) this.#passedDepth++;
      else if ((byte === CLOSE.array || byte === CLOSE.object) && !--this.#passedDepth) {
        this.#place = 'after-value';
        return i + 1;
      }
    }
    return chunk.length;
  }
}

export const createJsonBuilder = (wanted: Wanted): TreeBuilder => new JsonBuilder(wanted, false);

/** For JSON after an assignment. */
export const createScriptBuilder = (wanted: Wanted): TreeBuilder => new JsonBuilder(wanted, true);
