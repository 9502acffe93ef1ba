/** Redacts other people in copies: handles, links, email addresses, phone numbers and listed names. */
import type { CountryCode } from 'libphonenumber-js';
import { toAsciiDigits } from '../exposure/normalize.ts';
import type { PiiKind } from '../exposure/kinds.ts';
import { detectPii, MAX_TEXT_LENGTH } from '../exposure/detect-pii.ts';
import {
  createWordPattern,
  DATE_PATTERN,
  escapeRegExp,
  HANDLE_PATTERN,
  normalizeHandle,
  parseUrl,
  PHONE_LIKE_PATTERN,
  trimPunctuation,
  URL_PATTERN,
} from './redaction-patterns.ts';

export { normalizeHandle };

/** What a mark replaces. The same person, number or link has the same number throughout an export. */
const REDACTION_MARKS = ['person', 'email', 'phone', 'link', 'hidden'] as const;
export type RedactionMark = (typeof REDACTION_MARKS)[number];

/** Places, dates and routines are not redacted: they are what a threat is about. */
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
  /** Replaces what follows the host, except in links that are kept. */
  redactUrl(url: string): string;
  /** @returns the number of marks set since the last call */
  takeCount(): number;
}

export interface RedactionRules {
  /** Handles and names of the attackers and of the person. */
  keepNames: readonly string[];
  /** Links of the reported items. */
  keepUrls: readonly string[];
  /** Redacted wherever they occur. No rule can find names in plain words, so the person lists them. */
  hideWords: readonly string[];
  /** @returns for example `[person 1]`, in the language of the export */
  renderMark(kind: RedactionMark, n: number): string;
  /** Countries whose numbers may be written without a country code. */
  countries?: CountryCode[];
}

/** Part of a text. A redacted part is not searched again. */
interface TextPiece {
  text: string;
  redacted: boolean;
}
interface Replacement {
  start: number;
  end: number;
  text: string;
}

function replaceMatches(pieces: TextPiece[], find: (text: string) => Replacement[]): TextPiece[] {
  return pieces.flatMap(piece => {
    if (piece.redacted) return [piece];
    const parts: TextPiece[] = [];
    let position = 0;
    for (const { start, end, text } of find(piece.text)) {
      if (start < position) continue;
      parts.push({ text: piece.text.slice(position, start), redacted: false }, { text, redacted: true });
      position = end;
    }
    return [...parts, { text: piece.text.slice(position), redacted: false }];
  });
}

/** @param replace is given a match and returns how much of it is replaced, and by what */
const findAll = (
  pattern: RegExp,
  text: string,
  replace: (match: RegExpMatchArray) => { length: number; text: string },
): Replacement[] =>
  [...text.matchAll(pattern)].map(match => {
    const replacement = replace(match);
    return { start: match.index, end: match.index + replacement.length, text: replacement.text };
  });

/** Numbers marks by kind and value. */
function createMarks(renderMark: RedactionRules['renderMark']) {
  const numbers = new Map<string, number>();
  const lastNumber: Partial<Record<RedactionMark, number>> = {};
  let count = 0;
  return {
    mark(kind: RedactionMark, value: string): string {
      const key = `${kind} ${value.toLowerCase()}`;
      const number = numbers.get(key) ?? (lastNumber[kind] ?? 0) + 1;
      if (!numbers.has(key)) {
        numbers.set(key, number);
        lastNumber[kind] = number;
      }
      count++;
      return renderMark(kind, number);
    },
    takeCount(): number {
      const taken = count;
      count = 0;
      return taken;
    },
  };
}

/** Accepts `@name` for a kept `@name@host`, since posts shorten it. */
function createNameFilter(keepNames: readonly string[]): (handle: string) => boolean {
  const kept = new Set(keepNames.map(normalizeHandle).filter(Boolean));
  const keptLocalParts = new Set([...kept].filter(name => name.includes('@')).map(name => name.split('@')[0]));
  return handle => {
    const name = normalizeHandle(handle);
    return kept.has(name) || (!name.slice(1).includes('@') && keptLocalParts.has(name));
  };
}

function createHiddenPattern(hideWords: readonly string[]): RegExp | undefined {
  // Longest first, so that a phrase wins over a word in it.
  const words = hideWords
    .map(word => word.normalize('NFC').trim())
    .filter(Boolean)
    .sort((a, b) => b.length - a.length);
  return words.length ? new RegExp(words.map(escapeRegExp).join('|'), 'giu') : undefined;
}

/** Splits long texts at spaces, so that no part exceeds the limit of the detector. */
function* splitIntoWindows(text: string): Generator<[start: number, end: number]> {
  for (let start = 0; start < text.length; ) {
    const limit = start + MAX_TEXT_LENGTH;
    const end = limit < text.length ? Math.max(text.lastIndexOf(' ', limit), start + MAX_TEXT_LENGTH / 2) : text.length;
    yield [start, end];
    start = end;
  }
}

export function createRedactor({ keepNames, keepUrls, hideWords, renderMark, countries }: RedactionRules): Redactor {
  const { mark, takeCount } = createMarks(renderMark);
  const isKeptName = createNameFilter(keepNames);
  const keptUrls = new Set(keepUrls.flatMap(url => [url, url.replace(/\/$/, '')]));
  const hiddenPattern = createHiddenPattern(hideWords);

  function markUrl(address: string): string {
    if (keptUrls.has(address) || keptUrls.has(address.replace(/\/$/, ''))) return address;
    const url = parseUrl(address);
    if (!url) return mark('link', address);
    if (url.pathname === '/' && !url.search && !url.hash && !url.username) return address;
    return `${/^https?:/i.test(address) ? `${url.protocol}//` : ''}${url.host}/${mark('link', address)}`;
  }

  function findPii(text: string): Replacement[] {
    const found: Replacement[] = [];
    for (const [start, end] of splitIntoWindows(text))
      for (const span of detectPii(text.slice(start, end), countries ? { countries } : {})) {
        const kind = MARK_BY_PII_KIND[span.kind];
        if (!kind) continue;
        const value = text.slice(start + span.start, start + span.end);
        found.push({
          start: start + span.start,
          end: start + span.end,
          text: isKeptName(value) ? value : mark(kind, kind === 'phone' ? value.replace(/[^\p{Nd}]/gu, '') : value),
        });
      }
    return found;
  }

  function findPersonalData(text: string): Replacement[] {
    if (!/[@＠]|\p{Nd}/u.test(text)) return [];
    const found = findPii(text);
    for (const match of toAsciiDigits(text).matchAll(PHONE_LIKE_PATTERN)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (DATE_PATTERN.test(match[0]) || found.some(f => f.start < end && f.end > start)) continue;
      found.push({ start, end, text: mark('phone', match[0].replace(/\D/g, '')) });
    }
    return found.sort((a, b) => a.start - b.start);
  }

  const findHidden = (text: string, pattern: RegExp): Replacement[] =>
    findAll(pattern, text, match => ({ length: match[0].length, text: mark('hidden', match[0]) }));

  const findUrls = (text: string): Replacement[] =>
    findAll(URL_PATTERN, text, match => {
      const url = trimPunctuation(match[0]);
      return { length: url.length, text: markUrl(url) };
    });

  /** @param redactedNames collects the names that were marked */
  const findHandles = (text: string, redactedNames: Set<string>): Replacement[] =>
    findAll(HANDLE_PATTERN, text, match => {
      const handle = (match[1] ?? match[2])!;
      if (isKeptName(handle)) return { length: match[0].length, text: match[0] };
      redactedNames.add(handle);
      return { length: match[0].length, text: mark('person', normalizeHandle(handle)) };
    });

  const findNames = (text: string, pattern: RegExp): Replacement[] =>
    findAll(pattern, text, match => ({ length: match[0].length, text: mark('person', normalizeHandle(match[0])) }));

  function redactText(text: string): string {
    let pieces: TextPiece[] = [{ text: text.normalize('NFC'), redacted: false }];
    if (hiddenPattern) pieces = replaceMatches(pieces, part => findHidden(part, hiddenPattern));
    pieces = replaceMatches(pieces, findUrls);
    pieces = replaceMatches(pieces, findPersonalData);
    const redactedNames = new Set<string>();
    pieces = replaceMatches(pieces, part => findHandles(part, redactedNames));
    // Finds a name again where it is written without its `@`.
    const names = [...redactedNames].filter(name => name.length > 2).sort((a, b) => b.length - a.length);
    if (names.length) {
      const pattern = createWordPattern(names);
      pieces = replaceMatches(pieces, part => findNames(part, pattern));
    }
    return pieces.map(piece => piece.text).join('');
  }

  function redactUrl(url: string): string {
    if (keptUrls.has(url)) return url;
    return hiddenPattern && url.search(hiddenPattern) >= 0 ? redactText(url) : markUrl(url);
  }

  return { redactText, redactUrl, takeCount };
}
