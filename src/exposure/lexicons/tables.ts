/** Collects the words of all lexicons by role. The extension reads them from a package file that is built from here. */
import {
  AFTER_NAME,
  AFTER_NAME_SHORT,
  BEFORE_NAME,
  CORNER,
  FRAMES,
  GRID,
  NAMED_STREET,
  PO_BOX,
  PUBLIC_OFFICES,
  STREET_OTHER,
  UNIT_WORDS,
} from './address.ts';
import { CARD } from './bank.ts';
import { BORN, BORN_AFTER, NOT_A_PERSON, TURNING } from './date-of-birth.ts';
import { DAY_WORDS, MONTHS } from './dates.ts';
import { BESIDE, BUILDING, FLOOR, LANDMARK, PLACES } from './landmark.ts';
import { AT, DOT } from './email.ts';
import { ID_NAMES, KNOWN_SHORT, OTHER_NUMBERS, PAPERS } from './national-id.ts';
import { PEOPLE, type AttributionWords } from './people.ts';
import { CALL, COUNTED, DIGIT_WORDS, NOT_PHONE, NUMBER_WORDS, PHONE, PUBLIC_LINES } from './phone.ts';
import { NOT_PLATE, PLATE, PLATE_ITSELF, THREAT } from './plate.ts';
import {
  CODE_SENDERS,
  CODE_SENT,
  CODE_WORDS,
  ENTRY,
  FOR_LOGIN,
  OPEN_CODES,
  OPENS,
  PASSWORD,
  RECOVERY_WORDS,
  STRONG_BOX,
} from './secret.ts';
import { BOOKING, DAY, MOVING, PUBLIC_TRIP, SEAT, TRAVEL, TRAVELLER } from './travel.ts';

const allLanguages = (table: Record<string, readonly string[]>): string[] => Object.values(table).flat();

/** Whether a name may be a word in some language, so that it counts in capitals only. */
const isShortName = (name: string): boolean => /^[a-z.]{1,4}$/.test(name) && !KNOWN_SHORT.includes(name);

export const LEXICON_TABLES = {
  phone: [...allLanguages(PHONE), ...CALL],
  call: CALL,
  number: NUMBER_WORDS,
  notPhone: NOT_PHONE,
  counted: COUNTED,
  publicLine: PUBLIC_LINES,
  spoken: allLanguages(DIGIT_WORDS),
  at: AT,
  dot: DOT,
  card: CARD,
  born: BORN,
  bornAfter: BORN_AFTER,
  turning: TURNING,
  notPerson: NOT_A_PERSON,
  month: MONTHS,
  dayWord: DAY_WORDS,
  id: ID_NAMES.filter(n => !isShortName(n)),
  shortId: ID_NAMES.filter(isShortName),
  paper: PAPERS,
  otherNumber: OTHER_NUMBERS,
  plate: PLATE,
  plateItself: PLATE_ITSELF,
  threat: THREAT,
  notPlate: NOT_PLATE,
  entry: ENTRY,
  secret: [...PASSWORD, ...CODE_WORDS],
  password: PASSWORD,
  codeWord: CODE_WORDS,
  codeSender: CODE_SENDERS,
  codeSent: CODE_SENT,
  forLogin: FOR_LOGIN,
  opens: OPENS,
  strongBox: STRONG_BOX,
  recoveryWords: RECOVERY_WORDS,
  openCode: OPEN_CODES,
  travel: TRAVEL,
  traveller: TRAVELLER,
  moving: MOVING,
  publicTrip: PUBLIC_TRIP,
  booking: BOOKING,
  seat: SEAT,
  day: DAY,
  afterName: AFTER_NAME,
  afterShort: AFTER_NAME_SHORT,
  beforeName: BEFORE_NAME,
  namedStreet: NAMED_STREET,
  streetOther: STREET_OTHER,
  poBox: PO_BOX,
  unit: UNIT_WORDS,
  grid: GRID,
  corner: CORNER,
  frame: FRAMES,
  publicOffice: PUBLIC_OFFICES,
  place: PLACES,
  building: BUILDING,
  beside: BESIDE,
  landmark: LANDMARK,
  floor: FLOOR,
} satisfies Record<string, readonly string[]>;

export type LexiconRole = keyof typeof LEXICON_TABLES;

/** Words that regular expressions are built from. */
export const PATTERN_LISTS: { people: Record<string, AttributionWords> } = {
  people: PEOPLE,
};
