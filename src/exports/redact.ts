/** Redacts other people in copies: handles, links, email addresses, phone numbers and listed names. */
import type { CountryCode } from 'libphonenumber-js';
import {
  addElsewhere,
  createNameFinder,
  createPiiFinder,
  findAccounts,
  findEmails,
  findHandles,
  findHandlesInQuery,
  findInternationalPhones,
  findLinks,
  findLongNumbers,
  findPhones,
  findWholeLink,
  type PersonFinder,
  type PersonKind,
  type PersonMatch,
  toPhoneValue,
} from './find-people.ts';
import { createHiddenWordFinder } from './hidden-words.ts';
import { createNameMemory } from './name-memory.ts';
import { createRangeSet } from './range-set.ts';
import { normalizeHandle } from './redaction-patterns.ts';
import { listViews, type TextRange, type TextView } from './text-views.ts';

export { normalizeHandle };

/** What a mark replaces. The same person, number or link has the same number throughout an export. */
export type RedactionMark = PersonKind;

/**
 * How much of a text is redacted. `text`: everything; `figures`: everything but numbers that may be no phone numbers;
 * `link`: all after the host, unless it is kept; `address`: what a kept link need not contain; `identifier`: listed
 * words only.
 */
export type TextRule = 'text' | 'figures' | 'link' | 'address' | 'identifier';

export interface Replacement {
  kind: RedactionMark;
  /** As it was written. */
  text: string;
  mark: string;
}

export interface RedactedText {
  text: string;
  replacements: Replacement[];
}

export interface Redactor {
  /** @param rule `text` by default */
  redact(text: string, rule?: TextRule): RedactedText;
  /** From now on, redacts the names in the mentions of a text in all texts, without their `@` too. */
  rememberNames(text: string): void;
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

/** Numbers marks by kind and value. */
function createMarks(renderMark: RedactionRules['renderMark']) {
  const numbers = new Map<string, number>();
  const lastNumber: Partial<Record<RedactionMark, number>> = {};
  return (kind: RedactionMark, value: string): string => {
    const key = `${kind} ${value.toLowerCase()}`;
    const number = numbers.get(key) ?? (lastNumber[kind] ?? 0) + 1;
    if (!numbers.has(key)) {
      numbers.set(key, number);
      lastNumber[kind] = number;
    }
    return renderMark(kind, number);
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

const toUrlKey = (url: string): string => url.replace(/^https?:\/\//i, '').replace(/\/$/, '');

const MIN_NAME_LENGTH = 3;
/** Where a mention may be, also an encoded one. */
const MAY_MENTION = /[@＠﹫%&]|u\//;

/** Whether a match is what the export is about, or the person's own. */
function createKeptFilter({ keepNames, keepUrls }: RedactionRules): (match: PersonMatch) => boolean {
  const isKeptName = createNameFilter(keepNames);
  const keptNumbers = new Set(keepNames.map(toPhoneValue).filter(number => number.length > 5));
  const keptUrls = new Set(keepUrls.map(toUrlKey));
  return ({ kind, value }) => {
    if (kind === 'phone') return keptNumbers.has(value);
    if (kind === 'link') return keptUrls.has(toUrlKey(value));
    // Words of a script without spaces before a mention read like the local part of an email address.
    const mention = kind === 'email' ? /^[^!-~]+@(.+)$/u.exec(value)?.[1] : undefined;
    return isKeptName(value) || (mention !== undefined && isKeptName(mention));
  };
}

const lengthOf = ({ start, end }: TextRange): number => end - start;

/** Joins overlapping matches into one range, so that no rest of either stays; the longest gives the mark. */
function mergeMatches(matches: readonly PersonMatch[]): PersonMatch[] {
  const merged: PersonMatch[] = [];
  const longest: PersonMatch[] = [];
  for (const match of [...matches].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1);
    if (!last || match.start >= last.end) {
      merged.push(match);
      longest.push(match);
      continue;
    }
    const winner = lengthOf(match) > lengthOf(longest.at(-1)!) ? match : longest.at(-1)!;
    longest[longest.length - 1] = winner;
    const { prefix, ...rest } = winner;
    const hasPrefix = prefix !== undefined && winner.start === last.start;
    merged[merged.length - 1] = {
      ...rest,
      ...(hasPrefix && { prefix }),
      start: last.start,
      end: Math.max(last.end, match.end),
    };
  }
  return merged;
}

const BIDI_OPENER = /[\u202A\u202B\u202D\u202E\u2066-\u2068]/g;
const BIDI_CLOSER = /[\u202C\u2069]/g;
/** Accents and invisible characters that belong to the letter before them. */
const TRAILING = /[\p{M}\u00AD\u061C\u180E\u200B-\u200F\u2060-\u2064\uFEFF]/u;

/** Includes what hangs on the last letter, and the ends of direction marks that begin inside. */
function extendEnd(text: string, { start, end }: TextRange): number {
  const removed = text.slice(start, end);
  let open = (removed.match(BIDI_OPENER)?.length ?? 0) - (removed.match(BIDI_CLOSER)?.length ?? 0);
  while (end < text.length) {
    const next = String.fromCodePoint(text.codePointAt(end)!);
    const closes = open > 0 && next.search(BIDI_CLOSER) === 0;
    if (closes) open--;
    else if (!TRAILING.test(next)) break;
    end += next.length;
  }
  return end;
}

export function createRedactor(rules: RedactionRules): Redactor {
  const mark = createMarks(rules.renderMark);
  const isKept = createKeptFilter(rules);
  const findWords = createHiddenWordFinder(rules.hideWords);
  const findPii = createPiiFinder(rules.countries);
  const memory = createNameMemory();

  const findHidden: PersonFinder = ({ text, fromText }) =>
    findWords(text).map(({ start, end, value }) => ({ ...fromText(start, end), kind: 'hidden', value }));

  const people = [findLinks, findAccounts, findHandles];
  const finders: Record<TextRule, PersonFinder[]> = {
    text: [...people, addElsewhere(findPii, findEmails, findLongNumbers)],
    figures: [...people, addElsewhere(findPii, findEmails, findPhones)],
    link: [...people, findWholeLink, findEmails, findInternationalPhones],
    address: [findHandlesInQuery, findEmails, findInternationalPhones],
    identifier: [],
  };

  const listNamesIn = (views: readonly TextView[]): string[] =>
    views
      .flatMap(findHandles)
      .filter(match => !isKept(match) && match.value.length >= MIN_NAME_LENGTH)
      .map(match => match.value);

  /** A kept link in a text is redacted like the link itself. */
  const findInKeptLink = (written: string, { start, end }: TextRange): PersonMatch[] =>
    findPeople(listViews(written.slice(start, end)), 'address').map(match => ({
      ...match,
      start: match.start + start,
      end: match.end + start,
    }));

  function findPeople(views: readonly TextView[], rule: TextRule): PersonMatch[] {
    const findAll = (list: readonly PersonFinder[]) => views.flatMap(view => list.flatMap(find => find(view)));
    const found = findAll(finders[rule]);
    const kept = found.filter(isKept);
    const keptRanges = createRangeSet(kept);
    const isNotKept = (match: PersonMatch): boolean => !keptRanges.contains(match);
    if (rule === 'identifier' || rule === 'address') return found.filter(isNotKept);
    const inLinks = kept.filter(({ kind }) => kind === 'link').flatMap(link => findInKeptLink(views[0]!.written, link));
    if (rule === 'link') return [...found.filter(isNotKept), ...inLinks];
    const names = findAll([createNameFinder([...new Set(listNamesIn(views))]), memory.find]);
    return [...found.filter(isNotKept), ...inLinks, ...names.filter(isNotKept)];
  }

  function redact(text: string, rule: TextRule = 'text'): RedactedText {
    if (!text) return { text, replacements: [] };
    const views = listViews(text);
    const matches = mergeMatches([...views.flatMap(findHidden), ...findPeople(views, rule)]);
    const replacements: Replacement[] = [];
    const parts: string[] = [];
    let position = 0;
    for (const match of matches) {
      const start = Math.max(match.start, position);
      const end = extendEnd(text, match);
      const rendered = mark(match.kind, match.value);
      parts.push(text.slice(position, start), match.prefix ?? '', rendered);
      replacements.push({ kind: match.kind, text: text.slice(start, end), mark: rendered });
      position = end;
    }
    parts.push(text.slice(position));
    return { text: parts.join(''), replacements };
  }

  function rememberNames(text: string): void {
    if (MAY_MENTION.test(text)) listNamesIn(listViews(text)).forEach(memory.remember);
  }

  return { redact, rememberNames };
}
