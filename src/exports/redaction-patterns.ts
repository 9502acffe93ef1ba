/** Matches handles, URLs and phone-like numbers in texts that are redacted. */

const AT_SIGN = String.raw`(?<![\p{L}\p{N}_@＠./-])[@＠]`;
const LOCAL_NAME = String.raw`[\p{L}\p{N}_](?:[\p{L}\p{M}\p{N}_.-]{0,98}[\p{L}\p{M}\p{N}_])?`;
const AT_HOST = String.raw`@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+`;
const REDDIT_HANDLE = String.raw`(?<![\p{L}\p{N}_/.])\/?u\/([\w-]{2,40})`;

/** `@name`, `@name@host` (group 1) or `u/name` (group 2). */
export const HANDLE_PATTERN = new RegExp(`${AT_SIGN}(${LOCAL_NAME}(?:${AT_HOST})?)|${REDDIT_HANDLE}`, 'gu');

const URL_REST = String.raw`[^\s<>"'“”«»]+`;
const FULL_URL = String.raw`(?:https?:\/\/|www\.)${URL_REST}`;
const BARE_URL = String.raw`(?<![\p{L}\p{N}@.-])(?:[a-z0-9-]{1,63}\.){1,5}[a-z]{2,24}\/${URL_REST}`;

export const URL_PATTERN = new RegExp(`${FULL_URL}|${BARE_URL}`, 'giu');

/** A leading 0, unless it begins a date such as 01.02.2026. */
const TRUNK_PREFIX = String.raw`0(?!\d{0,2}[./-]\d{1,2}[./-]\d{2,4}(?!\d))\d`;
const COUNTRY_CODE = String.raw`(?:\+|00)\d`;
const MORE_DIGITS = String.raw`(?:[\s().\-–/]{0,3}\d){6,20}(?!\d)`;

/** Numbers that may be phone numbers though no numbering plan has them: one mark too many beats a person left in. */
export const PHONE_LIKE_PATTERN = new RegExp(
  String.raw`(?<![\p{L}\p{N}+])(?:${COUNTRY_CODE}|${TRUNK_PREFIX}|\d{3})${MORE_DIGITS}`,
  'gu',
);

/** Excludes dates from phone-like numbers. */
export const DATE_PATTERN = /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}(?!\d)/;

/** Matches any of the words as a whole word. */
export const createWordPattern = (words: readonly string[]): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}_])(?:${words.map(escapeRegExp).join('|')})(?![\\p{L}\\p{N}_])`, 'giu');

export const normalizeHandle = (handle: string): string =>
  handle
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^@|^\/?u\//, '')
    .trim();

export const escapeRegExp = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');

/** Removes what a sentence puts after a URL. */
export const trimPunctuation = (url: string): string => url.replace(/[).,;:!?…،؛؟。」]+$/u, '');

export function parseUrl(url: string): URL | undefined {
  try {
    return new URL(/^https?:/i.test(url) ? url : `https://${url}`);
  } catch {
    return undefined;
  }
}
