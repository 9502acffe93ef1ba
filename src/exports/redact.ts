/** Other people are taken out of copies: their handles, addresses of profiles, e-mails and phone numbers. Originals stay as they are. Names in plain words cannot be found by rule: the person can name them. */
import type { CountryCode } from 'libphonenumber-js';
import { toAsciiDigits } from '../exposure/normalize.ts';
import type { PiiKind } from '../exposure/kinds.ts';
import { detectPii, MAX_TEXT_LENGTH } from '../exposure/detect-pii.ts';

/** What a mark stands for. The same person, number or address has the same number all through one export. */
export const REDACTION_MARKS = ['person', 'email', 'phone', 'link', 'hidden'] as const;
export type RedactionMark = (typeof REDACTION_MARKS)[number];

/** Of what the judge of texts can name. Places, days and routines stay: they are what a threat is about. */
const MARK_BY_PII_KIND: Partial<Record<PiiKind, RedactionMark>> = {
  phone: 'phone',
  email: 'email',
  national_id: 'hidden',
  iban: 'hidden',
  card: 'hidden',
  secret: 'hidden',
};

export interface Redactor {
  redactText(text: string): string;
  /** Of an address: what is behind the host goes, unless it is one of the addresses that stay. */
  redactUrl(url: string): string;
  /** Marks set since the last call. */
  takeCount(): number;
}

export interface RedactionRules {
  /** Handles and names that stay: of those who attack, and the person's own. */
  keepNames: readonly string[];
  /** Addresses that stay whole: those of the items. */
  keepUrls: readonly string[];
  /** Words that go, wherever they stand. */
  hideWords: readonly string[];
  /** `[person 1]`, in the language of the export. */
  renderMark(kind: RedactionMark, n: number): string;
  /** Countries in which a number without a country code may be written. */
  countries?: CountryCode[];
}

const HANDLE_PATTERN =
  /(?<![\p{L}\p{N}_@＠./-])[@＠]([\p{L}\p{N}_](?:[\p{L}\p{M}\p{N}_.-]{0,98}[\p{L}\p{M}\p{N}_])?(?:@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+)?)|(?<![\p{L}\p{N}_/.])\/?u\/([\w-]{2,40})/gu;
const URL_PATTERN =
  /(?:https?:\/\/|www\.)[^\s<>"'“”«»]+|(?<![\p{L}\p{N}@.-])(?:[a-z0-9-]{1,63}\.){1,5}[a-z]{2,24}\/[^\s<>"'“”«»]+/giu;

/** What may be a number to call though no plan knows it: better one mark too many than a person left in. Days are not. */
const PHONE_LIKE_PATTERN =
  /(?<![\p{L}\p{N}+])(?:(?:\+|00)\d|0(?!\d{0,2}[./-]\d{1,2}[./-]\d{2,4}(?!\d))\d|\d{3})(?:[\s().\-–/]{0,3}\d){6,20}(?!\d)/gu;
const DATE_PATTERN = /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}(?!\d)/;

export const normalizeHandle = (handle: string): string =>
  handle
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^@|^\/?u\//, '')
    .trim();
const escapeRegExp = (word: string): string => word.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
/** Without what a sentence puts behind an address. */
const trimPunctuation = (url: string): string => url.replace(/[).,;:!?…،؛؟。」]+$/u, '');

function parseUrl(address: string): URL | undefined {
  try {
    return new URL(/^https?:/i.test(address) ? address : `https://${address}`);
  } catch {
    return undefined;
  }
}

/** A text in pieces; what is `done` is not looked at again. */
interface TextPiece {
  text: string;
  done: boolean;
}
interface Replacement {
  start: number;
  end: number;
  as: string;
}

function replaceMatches(pieces: TextPiece[], find: (text: string) => Replacement[]): TextPiece[] {
  return pieces.flatMap(piece => {
    if (piece.done) return [piece];
    const out: TextPiece[] = [];
    let at = 0;
    for (const hit of find(piece.text)) {
      if (hit.start < at) continue;
      out.push({ text: piece.text.slice(at, hit.start), done: false }, { text: hit.as, done: true });
      at = hit.end;
    }
    return [...out, { text: piece.text.slice(at), done: false }];
  });
}

export function createRedactor({
  keepNames: keep,
  keepUrls: addresses,
  hideWords: hide,
  renderMark: mark,
  countries,
}: RedactionRules): Redactor {
  const stay = new Set(keep.map(normalizeHandle).filter(Boolean));
  const whole = new Set(addresses.flatMap(a => [a, a.replace(/\/$/, '')]));
  const numbers = new Map<string, number>();
  const last: Partial<Record<RedactionMark, number>> = {};
  const hidden = hide
    .map(h => h.normalize('NFC').trim())
    .filter(Boolean)
    .sort((a, b) => b.length - a.length);
  const hiding = hidden.length ? new RegExp(hidden.map(escapeRegExp).join('|'), 'giu') : undefined;
  let set = 0;

  const markFor = (kind: RedactionMark, what: string): string => {
    const key = `${kind} ${what.toLowerCase()}`;
    let n = numbers.get(key);
    if (n === undefined) numbers.set(key, (n = last[kind] = (last[kind] ?? 0) + 1));
    set++;
    return mark(kind, n);
  };
  const stays = (handle: string): boolean => {
    const name = normalizeHandle(handle);
    return (
      stay.has(name) ||
      (!name.slice(1).includes('@') && [...stay].some(s => s.includes('@') && s.split('@')[0] === name))
    );
  };
  const addressAs = (address: string): string => {
    if (whole.has(address) || whole.has(address.replace(/\/$/, ''))) return address;
    const url = parseUrl(address);
    if (!url) return markFor('link', address);
    if (url.pathname === '/' && !url.search && !url.hash && !url.username) return address;
    return `${/^https?:/i.test(address) ? `${url.protocol}//` : ''}${url.host}/${markFor('link', address)}`;
  };
  const hits = (re: RegExp, text: string, as: (m: RegExpMatchArray) => { length: number; as: string }): Replacement[] =>
    [...text.matchAll(re)].map(m => {
      const made = as(m);
      return { start: m.index, end: m.index + made.length, as: made.as };
    });

  /** Long texts in windows that end at a space, so that none goes past the judge unseen. */
  function personal(text: string): Replacement[] {
    if (!/[@＠]|\p{Nd}/u.test(text)) return [];
    const found: Replacement[] = [];
    for (let from = 0; from < text.length; ) {
      const to =
        from + MAX_TEXT_LENGTH < text.length
          ? Math.max(text.lastIndexOf(' ', from + MAX_TEXT_LENGTH), from + MAX_TEXT_LENGTH / 2)
          : text.length;
      for (const s of detectPii(text.slice(from, to), countries ? { countries } : {})) {
        const kind = MARK_BY_PII_KIND[s.kind];
        if (!kind) continue;
        const what = text.slice(from + s.start, from + s.end);
        found.push({
          start: from + s.start,
          end: from + s.end,
          as: stays(what) ? what : markFor(kind, kind === 'phone' ? what.replace(/[^\p{Nd}]/gu, '') : what),
        });
      }
      from = to;
    }
    const plain = toAsciiDigits(text);
    for (const m of plain.matchAll(PHONE_LIKE_PATTERN)) {
      const [start, end] = [m.index, m.index + m[0].length];
      if (DATE_PATTERN.test(m[0])) continue;
      const inside = found.filter(f => f.start < end && f.end > start);
      if (!inside.length) found.push({ start, end, as: markFor('phone', m[0].replace(/\D/g, '')) });
    }
    return found.sort((a, b) => a.start - b.start);
  }

  function text(given: string): string {
    let pieces: TextPiece[] = [{ text: given.normalize('NFC'), done: false }];
    if (hiding)
      pieces = replaceMatches(pieces, t =>
        hits(hiding, t, m => ({ length: m[0].length, as: markFor('hidden', m[0]) })),
      );
    pieces = replaceMatches(pieces, t =>
      hits(URL_PATTERN, t, m => {
        const address = trimPunctuation(m[0]);
        return { length: address.length, as: addressAs(address) };
      }),
    );
    pieces = replaceMatches(pieces, personal);
    const named = new Set<string>();
    pieces = replaceMatches(pieces, t =>
      hits(HANDLE_PATTERN, t, m => {
        const handle = (m[1] ?? m[2])!;
        if (stays(handle)) return { length: m[0].length, as: m[0] };
        named.add(handle);
        return { length: m[0].length, as: markFor('person', normalizeHandle(handle)) };
      }),
    );
    // A handle that was written with its sign once is found without it, too.
    const words = [...named].filter(h => h.length > 2).sort((a, b) => b.length - a.length);
    if (words.length) {
      const again = new RegExp(
        `(?<![\\p{L}\\p{N}_])(?:${words.map(escapeRegExp).join('|')})(?![\\p{L}\\p{N}_])`,
        'giu',
      );
      pieces = replaceMatches(pieces, t =>
        hits(again, t, m => ({ length: m[0].length, as: markFor('person', normalizeHandle(m[0])) })),
      );
    }
    return pieces.map(p => p.text).join('');
  }

  return {
    redactText: text,
    redactUrl: address =>
      whole.has(address) ? address : hiding && address.search(hiding) >= 0 ? text(address) : addressAs(address),
    takeCount() {
      const n = set;
      set = 0;
      return n;
    },
  };
}
