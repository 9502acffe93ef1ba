/** Matches handles, accounts, links, email addresses and phone-like numbers in texts that are redacted. */
import { raw, scriptClass } from '../exposure/regex-source.ts';
import personalHosts from './personal-hosts.json';

export const escapeRegExp = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/** Scripts without spaces between words, and Korean, whose particles touch the name: a Latin name ends before them. */
const UNSPACED = scriptClass('Han', 'Hiragana', 'Katakana', 'Hangul', 'Thai', 'Lao', 'Khmer', 'Myanmar', 'Tibetan');

/** A run of name characters that begins and ends with a letter, digit or underscore. */
const buildName = (exclude: string): string =>
  raw`${exclude}[\p{L}\p{N}_](?:(?:${exclude}[\p{L}\p{M}\p{N}_.·-]){0,98}${exclude}[\p{L}\p{M}\p{N}_])?`;
const buildHost = (exclude: string): string =>
  raw`(?:${exclude}[\p{L}\p{M}\p{N}-]){1,63}(?:\.(?:${exclude}[\p{L}\p{M}\p{N}-]){1,63})+`;
const SPACED = `(?![${UNSPACED}])`;

/** `@name`, `@name@host` or `@name:host`: group 1 is what follows the first `@`. */
export const HANDLE_PATTERN = new RegExp(
  raw`@((?:${buildName(SPACED)}|${buildName('')})(?:[@:](?:${buildHost(SPACED)}|${buildHost('')}))?)`,
  'gu',
);
/** `u/name` */
export const USER_PATH_PATTERN = /(?<![A-Za-z0-9_/.])\/?u\/([\w-]{2,40})/gu;
/** A mention of several words between direction marks, as some apps copy it. */
export const ISOLATED_HANDLE_PATTERN =
  /[@＠﹫]\p{Cf}*[\u2066-\u2068\u202A\u202B\u202D\u202E]([^\u2069\u202C\n]{1,100})[\u2069\u202C]/gu;

/** Words that stand for a mention's `@` alone, without a space. */
const MENTION_WORD = /^(?:rt|mt|ht|qt|cc|via|by|from|feat|ft|hi|hey|hello|dear|thanks|thx|ask|dm|tag|follow|with)$/i;
/** Names in CSS and chats that are no one's. */
const NOT_PEOPLE = /^(?:media|import|charset|keyframes|supports|namespace|font-face|everyone|here|channel|all)$/i;
/** A time, price or amount: `3@5`, `@10:30`, `@9am`. */
const AMOUNT = /^\d{1,4}(?:[.:/-]\d{1,4})*(?:am|pm|h|k|m|kg|km|ml|eur|usd)?$/i;

/** Tells a handle from code, prices, and the middle of an email address or host. */
export function isHandle(name: string, before: string, after: string): boolean {
  if (NOT_PEOPLE.test(name) || AMOUNT.test(name)) return false;
  if (/['"`]$/.test(before) && after.startsWith('/')) return false;
  const joined = /[A-Za-z0-9_%+]+$/.exec(before)?.[0];
  return !joined || MENTION_WORD.test(joined) || name.includes('_');
}

/** Decentralized identifiers (W3C DID) and Nostr public keys. */
export const ACCOUNT_PATTERN = /(?<![A-Za-z0-9])(?:did:[a-z0-9]+:[\w.:%-]*\w|npub1[02-9ac-hj-np-z]{58})/gu;

const URL_REST = raw`[^\s<>"“”«»]+`;
const SITE_LABEL = raw`[\p{Script=Latin}\p{N}_][\p{Script=Latin}\p{M}\p{N}_-]{0,62}\.`;
/** The site of one person: their name before a host that gives everyone one. */
export const PERSONAL_SITE_PATTERN = new RegExp(
  raw`(?<![A-Za-z0-9_.-])(?:${SITE_LABEL}){0,5}(?!(?:${personalHosts.notPeople.join('|')})\.)${SITE_LABEL}` +
    raw`(?:${personalHosts.hosts.map(escapeRegExp).join('|')})(?![\p{Script=Latin}\p{N}-])`,
  'giu',
);

const FULL_URL = raw`(?:[a-z][a-z0-9+.-]{1,20}:\/\/|www\.)${URL_REST}`;
const BARE_URL = raw`(?<![A-Za-z0-9@._-])(?:[\p{L}\p{M}\p{N}_-]{1,63}\.){1,5}\p{L}{2,24}(?::\d{2,5})?\/${URL_REST}`;
export const URL_PATTERN = new RegExp(`${FULL_URL}|${BARE_URL}`, 'giu');

/** Removes what a sentence puts after a URL. */
export const trimPunctuation = (url: string): string => url.replace(/[)\]}.,;:!?…'،؛؟。」』》]+$/u, '');

export const IS_URL = /^(?:[a-z][a-z0-9+.-]*:\/\/|(?:[\p{L}\p{M}\p{N}_-]+\.)+\p{L}{2,24}(?![^/?#:]))/iu;
/** Splits a URL into its start with the host (group 1) and the rest (group 2). */
export const URL_PARTS = /^((?:[a-z][a-z0-9+.-]*:\/\/)?[^/?#]*)([^]*)$/iu;

const LABEL = raw`[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]{0,61}[\p{L}\p{M}\p{N}])?`;
/** Email addresses in any script, also with an encoded host (`xn--`). `git@host:path` is none. */
export const EMAIL_PATTERN = new RegExp(
  raw`(?<![\p{L}\p{N}._%+@-])(?!git@[^\s:]+:)[\p{L}\p{N}_](?:[\p{L}\p{M}\p{N}._%+'-]{0,62}[\p{L}\p{M}\p{N}_+-])?@` +
    raw`(?:${LABEL}[.。]){1,5}(?:xn--[a-z0-9-]{1,50}|\p{L}[\p{L}\p{M}]{1,23})(?![\p{L}\p{M}\p{N}-])`,
  'giu',
);
export const isGitRemote = (value: string, after: string): boolean => /^git@/i.test(value) && after.startsWith(':');

const YEAR = raw`(?:1[349]|2[05])\d{2}`;
const MONTH = raw`(?:0?[1-9]|1[0-2])`;
const DAY = raw`(?:0?[1-9]|[12]\d|3[01])`;
const DATE = [
  raw`${YEAR}([./-])${MONTH}\1${DAY}`,
  raw`${DAY}([./-])${MONTH}\2(?:${YEAR}|\d{2})`,
  raw`${MONTH}([./-])${DAY}\3(?:${YEAR}|\d{2})`,
].join('|');
const TIME_STAMP = raw`20[23]\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])[-_T ]?(?:[01]\d|2[0-3])[0-5]\d[0-5]\d`;
const UUID = raw`[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}`;
const HASH = raw`[0-9a-f]{32,128}(?![0-9a-z])`;
const VERSION = raw`\d{1,3}\.\d{1,2}\.\d{3,5}\.\d{1,3}(?![.\d])`;
/** Numbers that are surely no phone numbers. */
export const PLAIN_NUMBER_PATTERN = new RegExp(
  raw`(?<!\d|\d[./-])(?:${DATE})(?!\d|[./-]\d)|(?<!\d)${TIME_STAMP}(?!\d)|(?<![0-9a-z])(?:${UUID}|${HASH})|` +
    raw`(?<![.\d])${VERSION}`,
  'giu',
);

const MORE_DIGITS = raw`(?:[\s().\-–/]{0,3}\d){6,20}(?!\d)`;
export const INTERNATIONAL_PHONE_PATTERN = new RegExp(raw`(?<![\p{N}+])\+\(?\d${MORE_DIGITS}`, 'gu');
const PREFIXED = raw`(?<![\p{N}+])\+\(?\d|(?<![A-Za-z\p{N}+])0\d`;
/** Numbers that begin as phone numbers do: with a country code or a 0. */
export const PHONE_PATTERN = new RegExp(`(?:${PREFIXED})${MORE_DIGITS}`, 'gu');
/** Any longer number, which may be a phone number though no numbering plan has it. */
export const PHONE_LIKE_PATTERN = new RegExp(raw`(?:${PREFIXED}|(?<![A-Za-z\p{N}+])\d{3})${MORE_DIGITS}`, 'gu');

/** Letters of other scripts may touch a name in ASCII: `感谢lina_k你好`. */
const wholeWord = (word: string): string => {
  const letter = /^[!-~]+$/.test(word) ? 'A-Za-z0-9_' : raw`\p{L}\p{N}_`;
  return `(?<![${letter}])${escapeRegExp(word)}(?![${letter}])`;
};
/** Matches any of the words as a whole word, longest first. */
export const createWordPattern = (words: readonly string[]): RegExp =>
  new RegExp(
    [...words]
      .sort((a, b) => b.length - a.length)
      .map(wholeWord)
      .join('|'),
    'giu',
  );

export const normalizeHandle = (handle: string): string =>
  handle
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^@|^\/?u\//, '')
    .trim();
