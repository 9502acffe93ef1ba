/** The shape of the helpline directory (`helplines.json`). Checked at build; views take the type alone. */
import * as v from 'valibot';
import { REGIONS } from '../privacy-checks/risk-card-options.ts';
import { Means } from '../platforms/schema.ts';
import { NEEDS } from './needs.ts';

export const CHANNELS = [
  'form',
  'signal',
  'whatsapp',
  'telegram',
  'messages',
  'email',
  'phone',
  'bot',
  'site',
] as const;
/** What is promised, by whoever promises it. */
export const PROMISES = [
  'reply-2h',
  'next-day',
  'processed-24h',
  'decision-2w',
  'danger-first',
  'members-first',
  'not-all',
  'pin',
] as const;
/** The safest way to make the first contact. */
export const FIRST_CONTACTS = ['form', 'signal', 'message', 'email', 'call', 'site', 'self', 'ask-others'] as const;

const clock = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'is not HH:MM'));
const zone = v.pipe(
  v.string(),
  v.check(z => {
    try {
      new Intl.DateTimeFormat('en', { timeZone: z });
      return true;
    } catch {
      return false;
    }
  }, 'is not a time zone'),
);
const day = v.picklist([1, 2, 3, 4, 5, 6, 7]);
const httpsUrl = v.pipe(v.string(), v.url(), v.startsWith('https://'));

/** Hours of a week in the helpline's own zone. Days are ISO (1 is Monday); `to` at or before `from` is on the next day. */
export const Week = v.strictObject({
  zone,
  open: v.pipe(
    v.array(v.strictObject({ days: v.pipe(v.array(day), v.minLength(1)), from: clock, to: clock })),
    v.minLength(1),
  ),
});

export const Helpline = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/)),
  /** In its own words, in any language. */
  name: v.string(),
  url: v.optional(httpsUrl),
  needs: v.pipe(v.array(v.picklist(NEEDS)), v.minLength(1)),
  /** Made for these; without them, for all. */
  regions: v.optional(v.array(v.picklist(REGIONS))),
  /** ISO 3166, where it serves these alone. */
  countries: v.optional(v.array(v.pipe(v.string(), v.regex(/^[A-Z]{2}$/)))),
  /** BCP 47. Empty: not known. */
  languages: v.array(v.string()),
  /** It says so itself; else it is concluded from its region or its pages. */
  languagesSure: v.optional(v.boolean()),
  /** Safest first. Without a value the way in stands on its site. `asOf`: the year of an older source. */
  channels: v.array(
    v.strictObject({ kind: v.picklist(CHANNELS), value: v.optional(v.string()), asOf: v.optional(v.number()) }),
  ),
  /** `daily`, `office`: all that is known. */
  hours: v.nullable(v.union([v.picklist(['always', 'self', 'daily', 'office']), Week])),
  promise: v.optional(v.picklist(PROMISES)),
  first: v.picklist(FIRST_CONTACTS),
  stateRun: v.boolean(),
  source: v.pipe(v.array(v.string()), v.minLength(1)),
  checkedOn: v.pipe(v.string(), v.isoDate()),
  checkedBy: Means,
});

export type Week = v.InferOutput<typeof Week>;
export type Helpline = v.InferOutput<typeof Helpline>;
export type Need = Helpline['needs'][number];

/** What the schema cannot say. */
export const findHelplineErrors = (all: Helpline[]): string[] => [
  ...all.filter((h, i) => all.findIndex(x => x.id === h.id) !== i).map(h => `${h.id}: is there twice`),
  ...all
    .filter(h => !h.url && !h.channels.some(c => c.value) && h.first !== 'ask-others')
    .map(h => `${h.id}: no way to reach it`),
  ...all
    .filter(h => !h.url && h.channels.some(c => !c.value))
    .map(h => `${h.id}: a channel on a site that is not named`),
  ...all.filter(h => h.countries && !h.regions).map(h => `${h.id}.countries: need a region`),
];
