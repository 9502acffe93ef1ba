/** Detects clauses that tell whereabouts, routines, work, family, or who is behind an alias. */
import { countWordsWithin, hasWordWithin, type AnalyzedText } from '../analyzed-text.ts';
import { findMatches, type Detector, type Match } from '../detector.ts';
import type { LexiconRole } from '../lexicons/tables.ts';
import { either, raw, scriptClass } from '../regex-source.ts';

/** A sentence of limited length; a longer one is searched in pieces. */
const SENTENCE = new RegExp(
  raw`[^\n\r.!?…。！？؟।۔။፡]{1,400}(?:[.](?=[\p{L}\d])[^\n\r.!?…。！？؟।۔။]{1,200}){0,3}`,
  'gu',
);
const LEADING_PUNCTUATION = /^[\s,;:)»"'-]*/;

const CLOCK = new RegExp(
  [
    raw`(?<!\d)(?:[01]?\d|2[0-4])(?:[:.h][0-5]\d|\s?(?:am|pm|uhr|h(?!\p{L})|часов|час|ساعت|بجे|बजे|点|點|時|시))`,
    raw`(?:\bat|a las|às|à|um|в|о|об|الساعة|ساعت|saat|jam|pukul|at around)\s{1,2}(?:[01]?\d|2[0-4])(?![\d%.,]?\d|%)`,
  ].join('|'),
  'iu',
);
const HANDLE = /(?<![\p{L}\p{N}.])@[\p{L}\p{N}_.]{2,30}/u;
const QUOTED = /["«“「『][^"»”」』\n]{2,40}["»”」』]/u;
/** A nickname that is recognizable without a sign before it. */
const NICKNAME = /(?<![\p{L}\p{N}@./])[a-z][a-z\d]{1,20}(?:_[a-z\d]{1,20})+(?![\p{L}\p{N}./])/u;

const FULL_NAME = raw`\p{Lu}\p{Ll}{1,20}\s\p{Lu}\p{Ll}{1,20}`;
const HANDLE_SOURCE = raw`@[\p{L}\p{N}_.]{2,30}`;
/** "The Heron" is Omar Mock; Omar Mock = @heron. */
const EQUATED = new RegExp(
  [
    raw`(?:${HANDLE_SOURCE}|["«“][^"»”\n]{3,40}["»”])\s{1,2}${either(
      'is|es|é|est|ist|=|—|-|это|це|هو|هي|है|ہے',
    )}\s{1,2}${FULL_NAME}`,
    raw`${FULL_NAME}\s{1,2}(?:as|=|aka|a\.k\.a\.|alias|\()\s{0,2}${HANDLE_SOURCE}`,
  ].join('|'),
  'gu',
);
/** A name in capitals inside a sentence, or a quoted one. */
const NAME = /(?<=[\p{L}\p{N}\s"'«“@,:=] )\p{Lu}[\p{Ll}\p{M}]{2,}|["«“][^"»”\n]{3,40}["»”]/u;
/** Scripts without capitals, in which a name cannot be recognized. */
const UNICASE = new RegExp(
  `[${scriptClass('Arabic', 'Hebrew', 'Han', 'Devanagari', 'Myanmar', 'Ethiopic', 'Hangul', 'Thai')}]`,
  'u',
);

/** A condition that a stretch of the text meets. */
type Sign = (analyzed: AnalyzedText, from: number, to: number) => boolean;

const hasWord =
  (role: LexiconRole): Sign =>
  (analyzed, from, to) =>
    hasWordWithin(analyzed, role, from, to);
const hasPattern =
  (...patterns: RegExp[]): Sign =>
  ({ text }, from, to) => {
    const stretch = text.slice(from, to);
    return patterns.some(pattern => pattern.test(stretch));
  };
const anyOf =
  (...signs: Sign[]): Sign =>
  (...at) =>
    signs.some(sign => sign(...at));
const allOf =
  (...signs: Sign[]): Sign =>
  (...at) =>
    signs.every(sign => sign(...at));
const always: Sign = () => true;

/** Enough for a warning, and enough only for someone who asks for a check. */
const SURE = 0.72;
const VAGUE = 0.65;

interface ClauseRule {
  kind: Detector['kind'];
  /** A word that the sentence must have, looked up first. */
  role: LexiconRole;
  required: Sign;
  /** Raises the confidence to `SURE`. */
  confirming: Sign;
  excluded?: Sign;
}

function clauseDetector({ kind, role, required, confirming, excluded }: ClauseRule): Detector {
  const isClause: Sign = (...at) => hasWord(role)(...at) && required(...at) && !excluded?.(...at);
  return {
    kind,
    clause: true,
    find: (analyzed): Match[] => {
      if (!analyzed.words[role].length) return [];
      return [...analyzed.text.matchAll(SENTENCE)].flatMap(m => {
        const from = m.index;
        const to = from + m[0].length;
        if (!isClause(analyzed, from, to)) return [];
        return [
          {
            start: from + LEADING_PUNCTUATION.exec(m[0])![0].length,
            end: from + m[0].trimEnd().length,
            confidence: confirming(analyzed, from, to) ? SURE : VAGUE,
          },
        ];
      });
    },
  };
}

const combined = (first: Detector, ...others: Detector[]): Detector => ({
  ...first,
  find: (analyzed, hints) => [first, ...others].flatMap(detector => detector.find(analyzed, hints)),
});

const hasName = hasPattern(NAME, UNICASE);
const hasCapitalizedName = hasPattern(NAME);
const isUnicase = hasPattern(UNICASE);
const hasHour = anyOf(hasWord('hour'), hasPattern(CLOCK));
const hasPlace = anyOf(hasWord('place'), hasWord('landmark'));
/** A repetition that is more specific than "every day". */
const isSpecificRepetition: Sign = (analyzed, from, to) =>
  countWordsWithin(analyzed, 'repeated', from, to) > countWordsWithin(analyzed, 'daily', from, to);

export const whereabouts = clauseDetector({
  kind: 'live_location',
  role: 'presence',
  required: allOf(hasWord('place'), anyOf(hasWord('time'), hasHour)),
  confirming: hasHour,
  excluded: anyOf(hasWord('past'), hasWord('open'), hasWord('repeated')),
});

export const routine = clauseDetector({
  kind: 'routine',
  role: 'repeated',
  required: anyOf(hasHour, allOf(hasPlace, isSpecificRepetition)),
  confirming: allOf(hasHour, hasPlace),
  excluded: anyOf(hasWord('open'), hasWord('hours')),
});

export const workplace = combined(
  clauseDetector({
    kind: 'workplace',
    role: 'working',
    required: hasName,
    confirming: anyOf(hasCapitalizedName, isUnicase),
    excluded: hasWord('kin'),
  }),
  clauseDetector({
    kind: 'workplace',
    role: 'job',
    required: allOf(hasWord('institution'), hasName),
    confirming: hasCapitalizedName,
    excluded: hasWord('kin'),
  }),
);

export const family = clauseDetector({
  kind: 'family',
  role: 'kin',
  required: allOf(
    anyOf(hasWord('detail'), hasWord('job')),
    anyOf(hasWord('institution'), hasPlace, hasCapitalizedName),
  ),
  confirming: anyOf(allOf(hasCapitalizedName, hasWord('detail')), allOf(isUnicase, hasWord('institution'))),
});

const equatedAlias: Detector = {
  kind: 'alias_link',
  clause: true,
  find: ({ text }) => (/["«“@]/.test(text) ? findMatches(text, EQUATED, SURE) : []),
};
export const aliasLink = combined(
  clauseDetector({
    kind: 'alias_link',
    role: 'alias',
    required: allOf(hasPattern(HANDLE, QUOTED, NICKNAME), hasName),
    confirming: hasPattern(HANDLE),
  }),
  clauseDetector({
    kind: 'alias_link',
    role: 'behind',
    required: allOf(hasPattern(HANDLE), anyOf(hasName, hasWord('kin'))),
    confirming: always,
  }),
  equatedAlias,
);
