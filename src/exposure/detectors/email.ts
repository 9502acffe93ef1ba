/** Detects email addresses, also those disguised from address harvesters. */
import { wordAlternation, findMatches, type Detector } from '../detector.ts';
import { AT, DOT } from '../lexicons/email.ts';
import { either, raw } from '../regex-source.ts';

/** Bounded on both sides, so that a long run without @ takes linear time only. */
const EMAIL = new RegExp(
  raw`(?<![\p{Script=Latin}0-9._%+@-])` +
    raw`[\p{Script=Latin}0-9_%+-](?:[\p{Script=Latin}0-9._%+'-]{0,62}[\p{Script=Latin}0-9_%+-])?@` +
    raw`(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.){1,5}` +
    raw`(?:[a-z]{2,24}(?![\p{Script=Latin}\p{N}-])|\p{L}{2,24}(?![\p{L}\p{N}-]))`,
  'giu',
);
/** An address with letters of any script. */
const ANY_SCRIPT_EMAIL = new RegExp(
  raw`(?<![\p{L}\p{N}._%+@-])[\p{L}\p{N}](?:[\p{L}\p{N}._%+'-]{0,62}[\p{L}\p{N}])?@` +
    raw`(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.){1,5}\p{L}{2,24}(?![\p{L}\p{N}-])`,
  'gu',
);

/** "Reply to @name.surname", without a space as Chinese writes it. */
const CHINESE_MENTION = /^\p{Script=Han}+@[a-z0-9._-]+$/iu;

/** Disguised addresses are Latin letters among words of any script. */
const LOCAL_PART = raw`(?<![a-z0-9._%+@-])[a-z0-9](?:[a-z0-9._%+-]{0,40}[a-z0-9])?`;
/** Starts with no small word, so that "we met at the dot org office" is no address. */
const DOMAIN_LABEL =
  raw`(?!(?:the|a|an|our|my|this|that|la|el|le|der|die|das)(?![a-z]))` + raw`[a-z0-9](?:[a-z0-9-]{0,30}[a-z0-9])?`;
const AT_WORD = wordAlternation(AT);
const DOT_WORD = wordAlternation(DOT);
const CHINESE_AT = '(?:艾特|圈a|小老鼠)';
const CHINESE_DOT = '[点點]';
const bracketed = (inner: string): string => raw`\s{0,2}[(\[{<«*_-]{1,2}\s?${inner}\s?[)\]}>»*_-]{1,2}\s{0,2}`;
const SPELLED_DOT = either(
  bracketed(raw`(?:${DOT_WORD}|\.)`),
  raw`\s{1,2}${DOT_WORD}\s{1,2}`,
  raw`\s{0,2}${CHINESE_DOT}\s{0,2}`,
);
const ANY_DOT = raw`(?:${SPELLED_DOT}|\s?\.\s?)`;
const SPELLED_AT = raw`(?:\s{1,2}${AT_WORD}\s{1,2}|\s{0,2}${CHINESE_AT}\s{0,2})`;
const TOP_LEVEL_DOMAIN = '[a-z]{2,18}(?![a-z0-9])';
const DISGUISED_LOCAL_PART = `${LOCAL_PART}(?:${SPELLED_DOT}[a-z0-9]{1,24}){0,2}`;
/** With the @ in brackets or between spaces, the dots may be plain. */
const BRACKETED_AT = new RegExp(
  raw`${DISGUISED_LOCAL_PART}(?:${bracketed(`(?:${AT_WORD}|@)`)}|\s{1,2}@\s{1,2})` +
    raw`(?:${DOMAIN_LABEL}${ANY_DOT}){1,4}${TOP_LEVEL_DOMAIN}`,
  'giu',
);
/** With "at" as a bare word, a dot must be a word too, unless the domain is a known one. */
const ALL_SPELLED = new RegExp(
  `${DISGUISED_LOCAL_PART}${SPELLED_AT}(?:${DOMAIN_LABEL}${SPELLED_DOT}){1,4}${TOP_LEVEL_DOMAIN}`,
  'giu',
);
const KNOWN_DOMAIN = new RegExp(
  raw`${DISGUISED_LOCAL_PART}${SPELLED_AT}` +
    raw`(?:gmail|protonmail|proton|outlook|yahoo|hotmail|icloud|tutanota|tuta|riseup|yandex|mail|gmx|ukr)` +
    raw`\.(?:com|org|net|me|info|ru|io|de|fr|br)(?![a-z0-9])`,
  'giu',
);
/** A plain @ with the dots in words. */
const SPELLED_DOTS = new RegExp(
  raw`${DISGUISED_LOCAL_PART}\s?@\s?(?:${DOMAIN_LABEL}${SPELLED_DOT}){1,4}${TOP_LEVEL_DOMAIN}`,
  'giu',
);

/** A cheap test for an @ in brackets or between spaces. */
const MAY_BE_BRACKETED = new RegExp(raw`[([{<«*_-]\s?(?:@|${AT_WORD})|\s@\s`, 'iu');

export const email: Detector = {
  kind: 'email',
  find: ({ text, words }) => {
    const hasAt = text.includes('@');
    const hasAtWord = words.at.length > 0;
    const hasDotWord = words.dot.length > 0;
    return [
      ...(hasAt
        ? [
            ...findMatches(text, EMAIL, 0.95),
            ...findMatches(text, ANY_SCRIPT_EMAIL, 0.9).filter(
              ({ start, end }) => !CHINESE_MENTION.test(text.slice(start, end)),
            ),
          ]
        : []),
      ...((hasAt || hasAtWord) && MAY_BE_BRACKETED.test(text) ? findMatches(text, BRACKETED_AT, 0.9) : []),
      ...(hasDotWord && hasAtWord ? findMatches(text, ALL_SPELLED, 0.85) : []),
      ...(hasAtWord && text.includes('.') ? findMatches(text, KNOWN_DOMAIN, 0.8) : []),
      ...(hasDotWord && hasAt ? findMatches(text, SPELLED_DOTS, 0.85) : []),
    ];
  },
};
