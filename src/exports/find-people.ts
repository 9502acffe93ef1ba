/** Finds what names other people in a text: handles, accounts, sites, links, email addresses and numbers. */
import type { CountryCode } from 'libphonenumber-js';
import { detectPii, MAX_TEXT_LENGTH } from '../exposure/detect-pii.ts';
import type { PiiKind } from '../exposure/kinds.ts';
import { normalizeText, toAsciiDigits } from '../exposure/normalize.ts';
import {
  ACCOUNT_PATTERN,
  createWordPattern,
  EMAIL_PATTERN,
  HANDLE_PATTERN,
  INTERNATIONAL_PHONE_PATTERN,
  IS_URL,
  isGitRemote,
  isHandle,
  ISOLATED_HANDLE_PATTERN,
  normalizeHandle,
  PERSONAL_SITE_PATTERN,
  PHONE_LIKE_PATTERN,
  PHONE_PATTERN,
  PLAIN_NUMBER_PATTERN,
  trimPunctuation,
  URL_PARTS,
  URL_PATTERN,
  USER_PATH_PATTERN,
} from './redaction-patterns.ts';
import { createRangeSet } from './range-set.ts';
import type { TextRange, TextView } from './text-views.ts';

export type PersonKind = 'person' | 'email' | 'phone' | 'link' | 'hidden';

/** A range of the original text. */
export interface PersonMatch extends TextRange {
  kind: PersonKind;
  /** The same for every spelling of one handle, number or link. */
  value: string;
  /** Stands before the mark. */
  prefix?: string;
}

export type PersonFinder = (view: TextView) => PersonMatch[];

/** Places, dates and routines are not redacted: they are what a threat is about. */
const KIND_OF_PII: Partial<Record<PiiKind, PersonKind>> = {
  phone: 'phone',
  email: 'email',
  national_id: 'hidden',
  iban: 'hidden',
  card: 'hidden',
  secret: 'hidden',
};

/** How much of a text an isolated match may need of its neighbours. */
const WINDOW_OVERLAP = 200;
const CONTEXT_LENGTH = 24;

/** Splits long texts into overlapping parts, none longer than the detector reads. */
function* listWindows(text: string): Generator<[start: number, end: number]> {
  for (let start = 0; ; start += MAX_TEXT_LENGTH - WINDOW_OVERLAP) {
    const end = Math.min(start + MAX_TEXT_LENGTH, text.length);
    yield [start, end];
    if (end === text.length) return;
  }
}

/** @returns the digits after a leading `+` or 00 */
export const toPhoneValue = (number: string): string => toAsciiDigits(number).replace(/\D/g, '').replace(/^0+/, '');

export const findHandles: PersonFinder = ({ text, written, fromText, fromWritten }) => {
  const found: PersonMatch[] = [];
  const add = (match: RegExpMatchArray, name: string, toOriginal: TextView['fromText']) =>
    found.push({
      ...toOriginal(match.index!, match.index! + match[0].length),
      kind: 'person',
      value: normalizeHandle(name),
    });
  if (text.includes('@')) {
    for (const match of text.matchAll(HANDLE_PATTERN)) {
      const end = match.index + match[0].length;
      const before = text.slice(Math.max(0, match.index - CONTEXT_LENGTH), match.index);
      if (isHandle(match[1]!, before, text.slice(end, end + 1))) add(match, match[1]!, fromText);
    }
    for (const match of written.matchAll(ISOLATED_HANDLE_PATTERN)) add(match, match[1]!, fromWritten);
  }
  for (const match of text.matchAll(USER_PATH_PATTERN)) add(match, match[1]!, fromText);
  return found;
};

/** What a link needs is before its query: `https://x.example/@name/1`. */
export const findHandlesInQuery: PersonFinder = view => {
  const at = view.text.indexOf('?');
  if (at < 0) return [];
  const { start } = view.fromText(at, at + 1);
  return findHandles(view).filter(match => match.start > start);
};

export const findAccounts: PersonFinder = ({ text, fromText }) => [
  ...[...text.matchAll(ACCOUNT_PATTERN)].map(match => ({
    ...fromText(match.index, match.index + match[0].length),
    kind: 'person' as const,
    value: match[0],
  })),
  ...[...text.matchAll(PERSONAL_SITE_PATTERN)].map(match => ({
    ...fromText(match.index, match.index + match[0].length),
    kind: 'person' as const,
    value: match[0].toLowerCase(),
  })),
];

/** Matches what follows the host, and all of a link that names an account before its host. */
function toLinkMatches(url: string, at: number, { fromText }: TextView): PersonMatch[] {
  const [, host = '', rest = ''] = URL_PARTS.exec(url) ?? [];
  const hasAccount = host.includes('@');
  if (!hasAccount && (rest === '' || rest === '/')) return [];
  const hasPath = rest.startsWith('/');
  const skipped = hasAccount ? 0 : host.length + (hasPath ? 1 : 0);
  const match: PersonMatch = { ...fromText(at + skipped, at + url.length), kind: 'link', value: url };
  return [skipped && !hasPath ? { ...match, prefix: '/' } : match];
}

export const findLinks: PersonFinder = view =>
  [...view.text.matchAll(URL_PATTERN)].flatMap(match => toLinkMatches(trimPunctuation(match[0]), match.index, view));

/** For a text that is nothing but a link. */
export const findWholeLink: PersonFinder = view => {
  const { text, fromText } = view;
  if (!text) return [];
  if (IS_URL.test(text)) return toLinkMatches(text, 0, view);
  return [{ ...fromText(0, text.length), kind: 'link', value: text }];
};

/** @param names in lower case */
export const createNameFinder = (names: readonly string[]): PersonFinder => {
  if (!names.length) return () => [];
  const pattern = createWordPattern(names);
  return ({ text, fromText }) =>
    [...text.matchAll(pattern)].map(match => ({
      ...fromText(match.index, match.index + match[0].length),
      kind: 'person',
      value: normalizeHandle(match[0]),
    }));
};

/** Finds what the detectors of personal data find. */
export const createPiiFinder =
  (countries: CountryCode[] | undefined): PersonFinder =>
  ({ written, fromWritten }) => {
    const found: PersonMatch[] = [];
    for (const [start, end] of listWindows(written))
      for (const span of detectPii(written.slice(start, end), countries ? { countries } : {})) {
        const kind = KIND_OF_PII[span.kind];
        const [from, to] = [start + span.start, start + span.end];
        const value = written.slice(from, to);
        if (kind && !(kind === 'email' && isGitRemote(value, written.slice(to, to + 1))))
          found.push({
            ...fromWritten(from, to),
            kind,
            value: kind === 'phone' ? toPhoneValue(value) : normalizeText(value).text,
          });
      }
    return found;
  };

/** Finds email addresses that the detectors do not know, such as those of other scripts and encoded hosts. */
export const findEmails: PersonFinder = ({ text, fromText }) =>
  text.includes('@')
    ? [...text.matchAll(EMAIL_PATTERN)].map(match => ({
        ...fromText(match.index, match.index + match[0].length),
        kind: 'email',
        value: match[0],
      }))
    : [];

const findNumbers =
  (pattern: RegExp): PersonFinder =>
  ({ text, fromText }) => {
    if (!/\d{2}/.test(text)) return [];
    // Keeps the length, so that offsets stay valid.
    const rest = text.replace(PLAIN_NUMBER_PATTERN, number => '\0'.repeat(number.length));
    return [...rest.matchAll(pattern)].map(match => ({
      ...fromText(match.index, match.index + match[0].length),
      kind: 'phone',
      value: toPhoneValue(match[0]),
    }));
  };
export const findPhones = findNumbers(PHONE_PATTERN);
export const findInternationalPhones = findNumbers(INTERNATIONAL_PHONE_PATTERN);
/** One mark too many beats a person left in. */
export const findLongNumbers = findNumbers(PHONE_LIKE_PATTERN);

/** @returns `first`, and what `others` find elsewhere */
export const addElsewhere =
  (first: PersonFinder, ...others: PersonFinder[]): PersonFinder =>
  view => {
    let found = first(view);
    for (const find of others) {
      const ranges = createRangeSet(found);
      found = [...found, ...find(view).filter(match => !ranges.overlaps(match))];
    }
    return found;
  };
