/** Clauses that tell where someone is, what they do again and again, where they work, who their family is, who is behind an alias. */
import { findMatches, type Detector, type Match } from '../detector.ts';
import { countWordsWithin, hasWordWithin, type AnalyzedText } from '../analyzed-text.ts';
import type { LexiconRole } from '../lexicons/tables.ts';

/** A sentence, at most this long; longer ones are told in pieces. */
const SENTENCE = /[^\n\r.!?…。！？؟।۔။፡]{1,400}(?:[.](?=[\p{L}\d])[^\n\r.!?…。！？؟।۔။]{1,200}){0,3}/gu;

const CLOCK =
  /(?<!\d)(?:[01]?\d|2[0-4])(?:[:.h][0-5]\d|\s?(?:am|pm|uhr|h(?!\p{L})|часов|час|ساعت|بجे|बजे|点|點|時|시))|(?:\bat|a las|às|à|um|в|о|об|الساعة|ساعت|saat|jam|pukul|at around)\s{1,2}(?:[01]?\d|2[0-4])(?![\d%.,]?\d|%)/iu;
const HANDLE = /(?<![\p{L}\p{N}.])@[\p{L}\p{N}_.]{2,30}/u;
const QUOTED = /["«“「『][^"»”」』\n]{2,40}["»”」』]/u;
/** A nickname that looks like one, without its sign. */
const NICK = /(?<![\p{L}\p{N}@./])[a-z][a-z\d]{1,20}(?:_[a-z\d]{1,20})+(?![\p{L}\p{N}./])/u;
/** «"The Heron" is Omar Mock», «Omar Mock = @heron». */
const EQUATED =
  /(?:@[\p{L}\p{N}_.]{2,30}|["«“][^"»”\n]{3,40}["»”])\s{1,2}(?:is|es|é|est|ist|=|—|-|это|це|هو|هي|है|ہے)\s{1,2}\p{Lu}\p{Ll}{1,20}\s\p{Lu}\p{Ll}{1,20}|\p{Lu}\p{Ll}{1,20}\s\p{Lu}\p{Ll}{1,20}\s{1,2}(?:as|=|aka|a\.k\.a\.|alias|\()\s{0,2}@[\p{L}\p{N}_.]{2,30}/gu;
/** A name with capitals, or a quoted one; scripts without capitals have none to show. */
const NAME = /(?<=[\p{L}\p{N}\s"'«“@,:=] )\p{Lu}[\p{Ll}\p{M}]{2,}|["«“][^"»”\n]{3,40}["»”]/u;
const NO_CAPITALS =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Han}\p{Script=Devanagari}\p{Script=Myanmar}\p{Script=Ethiopic}\p{Script=Hangul}\p{Script=Thai}]/u;

type Sign = (reading: AnalyzedText, from: number, to: number) => boolean;
const word =
  (role: LexiconRole): Sign =>
  (reading, from, to) =>
    hasWordWithin(reading, role, from, to);
const shape =
  (...res: RegExp[]): Sign =>
  ({ text }, from, to) => {
    const s = text.slice(from, to);
    return res.some(re => re.test(s));
  };
const either =
  (...signs: Sign[]): Sign =>
  (...at) =>
    signs.some(s => s(...at));

/** Found, and worth a warning; found, for the person who asks. */
const SURE = 0.72,
  VAGUE = 0.65;

/** Sentences that hold all of some signs, and none of others; `role` is looked for first. With one sign more they are worth a warning. */
function clauses(kind: Detector['kind'], role: LexiconRole, signs: Sign[], more: Sign, none?: Sign): Detector {
  return {
    kind,
    clause: true,
    find: (reading): Match[] => {
      if (!reading.words[role].length) return [];
      const found: Match[] = [];
      for (const m of reading.text.matchAll(SENTENCE)) {
        const from = m.index,
          to = from + m[0].length;
        if (
          !hasWordWithin(reading, role, from, to) ||
          !signs.every(s => s(reading, from, to)) ||
          none?.(reading, from, to)
        )
          continue;
        found.push({
          start: from + (/^[\s,;:)»"'-]*/.exec(m[0])?.[0].length ?? 0),
          end: from + m[0].trimEnd().length,
          confidence: more(reading, from, to) ? SURE : VAGUE,
        });
      }
      return found;
    },
  };
}

const both = (one: Detector, other: Detector): Detector => ({
  ...one,
  find: (reading, hints) => [...one.find(reading, hints), ...other.find(reading, hints)],
});

const named = shape(NAME, NO_CAPITALS);
const timed = either(word('time'), word('hour'), shape(CLOCK));

/** An hour, on the clock or in words. */
const hour = either(word('hour'), shape(CLOCK));
const always: Sign = () => true;
const written = shape(NAME);
const alone: Sign = ({ text }, from, to) => NO_CAPITALS.test(text.slice(from, to));
const every =
  (...signs: Sign[]): Sign =>
  (...at) =>
    signs.every(s => s(...at));

export const whereabouts = clauses(
  'live_location',
  'presence',
  [word('place'), timed],
  hour,
  either(word('past'), word('open'), word('repeated')),
);
/** A repeated time that says more than «every day». */
const particular: Sign = (reading, from, to) =>
  countWordsWithin(reading, 'repeated', from, to) > countWordsWithin(reading, 'daily', from, to);
const somewhere = either(word('place'), word('landmark'));
export const routine = clauses(
  'routine',
  'repeated',
  [either(hour, every(somewhere, particular))],
  every(hour, somewhere),
  either(word('open'), word('hours')),
);
const employed = clauses('workplace', 'working', [named], either(written, alone), word('kin'));
const occupied = clauses('workplace', 'job', [word('institution'), named], written, word('kin'));
export const workplace = both(employed, occupied);
export const family = clauses(
  'family',
  'kin',
  [either(word('detail'), word('job')), either(word('institution'), somewhere, written)],
  either(every(written, word('detail')), every(alone, word('institution'))),
);
const known = clauses('alias_link', 'alias', [shape(HANDLE, QUOTED, NICK), named], shape(HANDLE));
const tied = clauses('alias_link', 'behind', [shape(HANDLE), either(named, word('kin'))], always);
const equated: Detector = {
  kind: 'alias_link',
  clause: true,
  find: ({ text }) => (/["«“@]/.test(text) ? findMatches(text, EQUATED, SURE) : []),
};
export const aliasLink = both(both(known, tied), equated);
