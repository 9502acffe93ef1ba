/** Clauses that tell where someone is, what they do again and again, where they work, who their family is, who is behind an alias. */
import type { Detector, Hit } from '../detector.ts';
import { wordWithin, type Reading, type Role } from '../reading.ts';

/** A sentence, at most this long; longer ones are told in pieces. */
const SENTENCE = /[^\n\r.!?…。！？؟।۔။፡]{1,400}(?:[.](?=[\p{L}\d])[^\n\r.!?…。！？؟।۔။]{1,200}){0,3}/gu;

const CLOCK = /(?<!\d)(?:[01]?\d|2[0-4])(?:[:.h][0-5]\d|\s?(?:am|pm|uhr|h(?!\p{L})|часов|час|ساعت|بجे|बजे|点|點|時|시))|(?:\bat|a las|às|à|um|в|о|об|الساعة|ساعت|saat|jam|pukul|at around)\s{1,2}(?:[01]?\d|2[0-4])(?![\d%.,]?\d|%)/iu;
const HANDLE = /(?<![\p{L}\p{N}.])@[\p{L}\p{N}_.]{2,30}/u;
const QUOTED = /["«“][^"»”\n]{3,40}["»”]/u;
/** A name with capitals, or a quoted one; scripts without capitals have none to show. */
const NAME = /(?<=[\p{L}\p{N}\s"'«“@,:] )\p{Lu}[\p{Ll}\p{M}]{2,}|["«“][^"»”\n]{3,40}["»”]/u;
const NO_CAPITALS = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Han}\p{Script=Devanagari}\p{Script=Myanmar}\p{Script=Ethiopic}\p{Script=Hangul}\p{Script=Thai}]/u;

type Sign = (reading: Reading, from: number, to: number) => boolean;
const word = (role: Role): Sign => (reading, from, to) => wordWithin(reading, role, from, to);
const shape = (...res: RegExp[]): Sign => ({ text }, from, to) => { const s = text.slice(from, to); return res.some(re => re.test(s)); };
const either = (...signs: Sign[]): Sign => (...at) => signs.some(s => s(...at));

/** Sentences that hold all of some signs, and none of others; `role` is looked for first. */
function clauses(kind: Detector['kind'], confidence: number, role: Role, signs: Sign[], none?: Sign): Detector {
  return {
    kind,
    clause: true,
    find: (reading): Hit[] => {
      if (!reading.words[role].length) return [];
      const found: Hit[] = [];
      for (const m of reading.text.matchAll(SENTENCE)) {
        const from = m.index, to = from + m[0].length;
        if (!wordWithin(reading, role, from, to) || !signs.every(s => s(reading, from, to)) || none?.(reading, from, to)) continue;
        found.push({ start: from + (/^[\s,;:)»"'-]*/.exec(m[0])?.[0].length ?? 0), end: from + m[0].trimEnd().length, confidence });
      }
      return found;
    },
  };
}

const both = (one: Detector, other: Detector): Detector => ({ ...one, find: (reading, hints) => [...one.find(reading, hints), ...other.find(reading, hints)] });

const named = shape(NAME, NO_CAPITALS);
const timed = either(word('time'), word('hour'), shape(CLOCK));
const placed = either(word('place'), word('landmark'), word('hour'), shape(CLOCK));

export const whereabouts = clauses('live_location', 0.65, 'presence', [word('place'), timed], either(word('past'), word('open'), word('repeated')));
export const routine = clauses('routine', 0.65, 'repeated', [placed], word('open'));
const employed = clauses('workplace', 0.65, 'working', [named], word('kin'));
const occupied = clauses('workplace', 0.65, 'job', [word('institution'), named], word('kin'));
export const workplace = both(employed, occupied);
export const family = clauses('family', 0.65, 'kin', [either(word('detail'), word('institution'))]);
const known = clauses('alias_link', 0.65, 'alias', [shape(HANDLE, QUOTED), named]);
const tied = clauses('alias_link', 0.65, 'behind', [shape(HANDLE), either(named, word('kin'))]);
export const aliasLink = both(known, tied);
