/** The schema of the helpline directory (`directory.json`), checked at build. Views import only its types. */
import * as v from 'valibot';
import { REGIONS } from '../privacy-checks/risk-card-options.ts';
import { CheckMethod } from '../platforms/common-schema.ts';
import { NEEDS } from './needs.ts';

const CHANNELS = ['form', 'signal', 'whatsapp', 'telegram', 'messages', 'email', 'phone', 'bot', 'site'] as const;
/** Promises that helplines make themselves. */
const PROMISES = [
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
const FIRST_CONTACTS = ['form', 'signal', 'message', 'email', 'call', 'site', 'self', 'ask-others'] as const;

const clockTime = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'is not HH:MM'));
const ianaZone = v.pipe(
  v.string(),
  v.check(timeZone => {
    try {
      new Intl.DateTimeFormat('en', { timeZone });
      return true;
    } catch {
      return false;
    }
  }, 'is not a time zone'),
);
const isoWeekday = v.picklist([1, 2, 3, 4, 5, 6, 7]);
const httpsUrl = v.pipe(v.string(), v.url(), v.startsWith('https://'));

/**
 * Opening hours in the helpline's own time zone. ISO weekdays (1 is Monday); `to` at or before `from` is the next day.
 */
export const Week = v.strictObject({
  zone: ianaZone,
  open: v.pipe(
    v.array(v.strictObject({ days: v.pipe(v.array(isoWeekday), v.minLength(1)), from: clockTime, to: clockTime })),
    v.minLength(1),
  ),
});

export const Helpline = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/)),
  /** As it calls itself, in any language. */
  name: v.string(),
  url: v.optional(httpsUrl),
  needs: v.pipe(v.array(v.picklist(NEEDS)), v.minLength(1)),
  /** Without them it serves all regions. */
  regions: v.optional(v.array(v.picklist(REGIONS))),
  /** ISO 3166. Set if it serves only these. */
  countries: v.optional(v.array(v.pipe(v.string(), v.regex(/^[A-Z]{2}$/)))),
  /** BCP 47. Empty: unknown. */
  languages: v.array(v.string()),
  /** Stated by the helpline itself; otherwise inferred from its region or its website. */
  languagesSure: v.optional(v.boolean()),
  /** Safest first. Without a `value` the contact is on its website. `asOf`: year of an older source. */
  channels: v.array(
    v.strictObject({ kind: v.picklist(CHANNELS), value: v.optional(v.string()), asOf: v.optional(v.number()) }),
  ),
  /** `daily`, `office`: nothing more precise is known. */
  hours: v.nullable(v.union([v.picklist(['always', 'self', 'daily', 'office']), Week])),
  promise: v.optional(v.picklist(PROMISES)),
  first: v.picklist(FIRST_CONTACTS),
  stateRun: v.boolean(),
  source: v.pipe(v.array(v.string()), v.minLength(1)),
  checkedOn: v.pipe(v.string(), v.isoDate()),
  checkedBy: CheckMethod,
});

export type Week = v.InferOutput<typeof Week>;
export type Helpline = v.InferOutput<typeof Helpline>;
export type Need = Helpline['needs'][number];

/** Checks what the schema cannot express. */
export const findHelplineErrors = (helplines: Helpline[]): string[] =>
  helplines.flatMap(({ id, url, channels, first, countries, regions }, index) => [
    ...(helplines.findIndex(other => other.id === id) !== index ? [`${id}: is there twice`] : []),
    ...(!url && !channels.some(c => c.value) && first !== 'ask-others' ? [`${id}: no way to reach it`] : []),
    ...(!url && channels.some(c => !c.value) ? [`${id}: a channel on a site that is not named`] : []),
    ...(countries && !regions ? [`${id}.countries: need a region`] : []),
  ]);
