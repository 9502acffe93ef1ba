/** Clauses that tell where someone is, what they do again and again, where they work, who their family is, who is behind an alias. */
import { anyOf, type Detector, type Hit } from '../detector.ts';
import { ALIAS, DETAIL, KIN, PAST_OR_FIGURE, PLACES, PRESENCE, REPEATED, TIMES, WORKING } from '../words/clauses.ts';

/** A sentence, at most this long; longer ones are told in pieces. */
const SENTENCE = /[^\n\r.!?…。！？؟।۔။፡]{1,400}(?:[.](?=[\p{L}\d])[^\n\r.!?…。！？؟।۔။]{1,200}){0,3}/gu;

const re = (words: readonly string[]) => new RegExp(anyOf(words), 'iu');
const [presence, times, places, past, repeated, working, kin, detail, alias] = [PRESENCE, TIMES, PLACES, PAST_OR_FIGURE, REPEATED, WORKING, KIN, DETAIL, ALIAS].map(re) as [RegExp, RegExp, RegExp, RegExp, RegExp, RegExp, RegExp, RegExp, RegExp];
const CLOCK = /(?<!\d)(?:[01]?\d|2[0-4])(?:[:.h][0-5]\d|\s?(?:am|pm|uhr|h(?!\p{L})|часов|час|ساعت|بجे|बजे|点|點|時|시))|(?:\bat|a las|às|à|um|в|о|об|الساعة|ساعت|saat|jam|pukul|at around)\s{1,2}(?:[01]?\d|2[0-4]|\p{L}{3,9})(?!\d)/iu;
const HANDLE = /(?<![\p{L}\p{N}.])@[\p{L}\p{N}_.]{2,30}/u;
/** A name with capitals, or a quoted one; scripts without capitals have none to show. */
const NAME = /(?<=[\p{L}\p{N}\s"'«“@,:] )\p{Lu}[\p{Ll}\p{M}]{2,}|["«“][^"»”\n]{3,40}["»”]/u;
const NO_CAPITALS = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Han}\p{Script=Devanagari}\p{Script=Myanmar}\p{Script=Ethiopic}\p{Script=Hangul}\p{Script=Thai}]/u;

/** Sentences that hold all of some signs, and none of others. */
function clauses(kind: Detector['kind'], confidence: number, signs: RegExp[], none?: RegExp): Detector {
  return {
    kind,
    clause: true,
    find: text => [...text.matchAll(SENTENCE)].flatMap((m): Hit[] => {
      const sentence = m[0];
      if (!signs.every(s => s.test(sentence)) || none?.test(sentence)) return [];
      const start = m.index + (/^[\s,;:)»"'-]*/.exec(sentence)?.[0].length ?? 0);
      return [{ start, end: m.index + sentence.trimEnd().length, confidence }];
    }),
  };
}

const named = { test: (s: string) => NAME.test(s) || NO_CAPITALS.test(s) } as RegExp;
const timed = { test: (s: string) => times.test(s) || CLOCK.test(s) } as RegExp;
const placed = { test: (s: string) => places.test(s) || CLOCK.test(s) } as RegExp;
const handled = { test: (s: string) => HANDLE.test(s) || /["«“][^"»”\n]{3,40}["»”]/u.test(s) } as RegExp;

export const whereabouts = clauses('live_location', 0.65, [presence, places, timed], past);
export const routine = clauses('routine', 0.65, [repeated, placed]);
export const workplace = clauses('workplace', 0.65, [working, named]);
export const family = clauses('family', 0.65, [kin, detail]);
export const aliasLink = clauses('alias_link', 0.65, [alias, handled, named]);
