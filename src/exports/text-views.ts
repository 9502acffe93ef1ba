/** Reads a text as written, and without percent-encoding and HTML entities, with offsets in the text as written. */
import { normalizeText } from '../exposure/normalize.ts';

/** UTF-16 offsets, `end` exclusive. */
export interface TextRange {
  start: number;
  end: number;
}
type ToOriginal = (start: number, end: number) => TextRange;

export interface TextView {
  /** Decoded, and otherwise as written. */
  written: string;
  /** In compatibility form (NFKC), with ASCII digits and without invisible characters. */
  text: string;
  fromWritten: ToOriginal;
  fromText: ToOriginal;
}

/** The names of U+00A0 to U+00FF in HTML, in order. */
const LATIN_1_NAMES =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute ' +
  'micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring ' +
  'AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml ' +
  'times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil ' +
  'egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ' +
  'ugrave uacute ucirc uuml yacute thorn yuml';
const ENTITIES: ReadonlyMap<string, string> = new Map([
  ...LATIN_1_NAMES.split(' ').map((name, i): [string, string] => [name, String.fromCharCode(0xa0 + i)]),
  ...Object.entries({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", commat: '@', lowbar: '_', period: '.' }),
  ...Object.entries({ plus: '+', hyphen: '-', colon: ':', sol: '/', num: '#', NewLine: '\n', Tab: '\t' }),
  ...Object.entries({ zwnj: '\u200C', zwj: '\u200D', lrm: '\u200E', rlm: '\u200F', ensp: ' ', emsp: ' ' }),
]);

/** One or more percent-encoded bytes, or an entity: decimal (group 1), hexadecimal (2) or named (3). */
const ENCODED = /(?:%[0-9a-f]{2})+|&#(\d{1,7});?|&#x([0-9a-f]{1,6});?|&([a-z][a-z0-9]{1,8});/giu;
/** How often a text may be encoded in itself: a link in a parameter of a link in a parameter. */
const MAX_DECODED_LAYERS = 3;

interface Decoded {
  text: string;
  at: number;
  length: number;
}

/** Decodes character by character, so that each has its own place; what is no UTF-8 stays. */
function* decodePercent(run: string, at: number): Generator<Decoded> {
  for (let i = 0; i < run.length; ) {
    const lead = Number.parseInt(run.slice(i + 1, i + 3), 16);
    const bytes = lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    let piece = run.slice(i, i + bytes * 3);
    let text: string;
    try {
      text = decodeURIComponent(piece);
    } catch {
      text = piece = run.slice(i, i + 3);
    }
    yield { text, at: at + i, length: piece.length };
    i += piece.length;
  }
}

function decodeEntity(match: RegExpMatchArray): string | undefined {
  const [, decimal, hexadecimal, name] = match;
  if (name) return ENTITIES.get(name);
  const code = decimal ? Number(decimal) : Number.parseInt(hexadecimal!, 16);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}

/** Undoes one layer of encoding. @returns undefined if there is none */
function decodeLayer(written: string): { text: string; toOriginal: ToOriginal } | undefined {
  if (!/[%&]/.test(written)) return undefined;
  const parts: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let position = 0;
  const add = ({ text, at, length }: Decoded): void => {
    parts.push(text);
    for (let i = 0; i < text.length; i++) {
      starts.push(at);
      ends.push(at + length);
    }
  };
  const copyUntil = (end: number): void => {
    parts.push(written.slice(position, end));
    for (; position < end; position++) {
      starts.push(position);
      ends.push(position + 1);
    }
  };
  for (const match of written.matchAll(ENCODED)) {
    const [run] = match;
    const text = run.startsWith('%') ? undefined : decodeEntity(match);
    if (text === undefined && !run.startsWith('%')) continue;
    copyUntil(match.index);
    if (text === undefined) for (const decoded of decodePercent(run, match.index)) add(decoded);
    else add({ text, at: match.index, length: run.length });
    position = match.index + run.length;
  }
  if (!position) return undefined;
  copyUntil(written.length);
  const text = parts.join('');
  return text === written
    ? undefined
    : { text, toOriginal: (start, end) => ({ start: starts[start]!, end: ends[end - 1]! }) };
}

const chain =
  (inner: ToOriginal, outer: ToOriginal): ToOriginal =>
  (start, end) => {
    const range = inner(start, end);
    return outer(range.start, range.end);
  };

/** Lists the text as written first, then each layer of encoding undone. */
export function listViews(written: string): TextView[] {
  const views: TextView[] = [];
  let decoded = written;
  let fromWritten: ToOriginal = (start, end) => ({ start, end });
  for (let layer = 0; ; layer++) {
    const { text, toOriginal } = normalizeText(decoded);
    views.push({ written: decoded, text, fromWritten, fromText: chain(toOriginal, fromWritten) });
    const next = layer < MAX_DECODED_LAYERS ? decodeLayer(decoded) : undefined;
    if (!next) return views;
    decoded = next.text;
    fromWritten = chain(next.toOriginal, fromWritten);
  }
}
