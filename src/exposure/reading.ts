/** A text as the detectors read it: its plain form and where the words of every table stand in it. */
import { Lexicon, lower, type Places } from './lexicon.ts';
import { AFTER_NAME, AFTER_NAME_SHORT, BEFORE_NAME, CORNER, FRAMES, GRID, NAMED_STREET, PO_BOX, STREET_OTHER, UNIT_WORDS } from './words/address.ts';
import { CARD } from './words/bank.ts';
import { BORN, BORN_AFTER } from './words/birth.ts';
import { ALIAS, DETAIL, KIN, PAST_OR_FIGURE, PLACES, PRESENCE, REPEATED, TIMES, WORKING } from './words/clauses.ts';
import { BEHIND, BESIDE, BUILDING, FLOOR, HOUR, INSTITUTION, JOB, LANDMARK, PUBLIC } from './words/clues.ts';
import { AT, DOT } from './words/email.ts';
import { ID_NAMES, KNOWN_SHORT, OTHER_NUMBERS, PAPERS } from './words/ids.ts';
import { BOOKING, DAY, ENTRY, OPEN_CODES, PLATE, PLATE_ITSELF, SEAT, SECRET, TRAVEL } from './words/marked.ts';
import { CALL, COUNTED, DIGIT_WORDS, NOT_PHONE, NUMBER_WORDS, PHONE } from './words/phone.ts';

const every = (table: Record<string, readonly string[]>): string[] => Object.values(table).flat();

/** A name of up to four Latin letters is also a word somewhere: it counts in capitals, or where it is on a list. */
const shortName = (name: string): boolean => /^[a-z.]{1,4}$/.test(name) && !KNOWN_SHORT.includes(name);

const TABLES = {
  phone: [...every(PHONE), ...CALL], call: CALL, number: NUMBER_WORDS, notPhone: NOT_PHONE, counted: COUNTED, spoken: every(DIGIT_WORDS),
  at: AT, dot: DOT, card: CARD, born: BORN, bornAfter: BORN_AFTER,
  id: ID_NAMES.filter(n => !shortName(n)), shortId: ID_NAMES.filter(shortName), paper: PAPERS, otherNumber: OTHER_NUMBERS,
  plate: PLATE, plateItself: PLATE_ITSELF, entry: ENTRY, secret: SECRET, openCode: OPEN_CODES, travel: TRAVEL, booking: BOOKING, seat: SEAT, day: DAY,
  afterName: AFTER_NAME, afterShort: AFTER_NAME_SHORT, beforeName: BEFORE_NAME, namedStreet: NAMED_STREET, streetOther: STREET_OTHER, poBox: PO_BOX, unit: UNIT_WORDS, grid: GRID, corner: CORNER, frame: FRAMES,
  presence: PRESENCE, time: TIMES, place: PLACES, past: PAST_OR_FIGURE, repeated: REPEATED, working: WORKING, kin: KIN, detail: DETAIL, alias: ALIAS, behind: BEHIND,
  building: BUILDING, beside: BESIDE, landmark: LANDMARK, floor: FLOOR, hour: HOUR, job: JOB, institution: INSTITUTION, open: PUBLIC,
} satisfies Record<string, readonly string[]>;

export type Role = keyof typeof TABLES;

let lexicon: Lexicon<Role> | undefined;

export interface Reading {
  text: string;
  words: Record<Role, Places>;
  /** Whether it holds an ASCII digit; native ones are ASCII by now. */
  digits: boolean;
}

export function read(text: string): Reading {
  lexicon ??= new Lexicon<Role>(TABLES);
  return { text, words: lexicon.find(lower(text)), digits: /\d/.test(text) };
}

const LINE = /[\n\r\u2028\u2029]/;
/** A line may break between a word and what it names, and nothing else stand there. */
const BREAK = /^[\s:：.,،–-]*$/u;
const sameLine = (text: string, from: number, to: number): boolean => {
  const between = text.slice(from, to);
  return !LINE.test(between) || BREAK.test(between);
};

/** The index, in pairs, of the first place that starts at or after an offset. */
function first(places: Places, at: number): number {
  let low = 0, high = places.length >> 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (places[middle * 2]! < at) low = middle + 1; else high = middle;
  }
  return low;
}

const LONGEST_WORD = 40;

/** Where the last word of a table ends that ends at most so many characters before an offset, on its line; -1 for none. `fits` has the say on what stands between. */
export function wordBefore({ text, words }: Reading, role: Role, at: number, most: number, fits?: (between: string, start: number, end: number) => boolean): number {
  const places = words[role];
  let best = -1;
  for (let k = first(places, at) - 1; k >= 0; k--) {
    const start = places[k * 2]!, end = places[k * 2 + 1]!;
    if (start < at - most - LONGEST_WORD) break;
    if (end <= at && end >= at - most && end > best && sameLine(text, end, at) && (!fits || fits(text.slice(end, at), start, end))) best = end;
  }
  return best;
}

/** Where the first word of a table starts within so many characters after an offset, on its line; -1 for none. */
export function wordAfter({ text, words }: Reading, role: Role, at: number, most: number, fits?: (between: string, start: number, end: number) => boolean): number {
  const places = words[role];
  for (let k = first(places, at); k * 2 < places.length && places[k * 2]! <= at + most; k++)
    if (sameLine(text, at, places[k * 2]!) && (!fits || fits(text.slice(at, places[k * 2]!), places[k * 2]!, places[k * 2 + 1]!))) return places[k * 2]!;
  return -1;
}

/** Whether a word of a table stands within a stretch. */
export function wordWithin({ words }: Reading, role: Role, from: number, to: number): boolean {
  const places = words[role];
  for (let k = first(places, from); k * 2 < places.length && places[k * 2]! < to; k++) if (places[k * 2 + 1]! <= to) return true;
  return false;
}
