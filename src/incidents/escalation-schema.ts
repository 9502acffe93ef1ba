/** The schema of the other options (`escalation-options.json`), checked at build. Views import only its types. */
import * as v from 'valibot';
import { NEEDS as HELPLINE_NEEDS } from '../helplines/needs.ts';
import { httpsUrl, provenance } from '../platforms/common-schema.ts';
import { ReportRoute } from '../platforms/report-schema.ts';
import { PLACES } from '../privacy-checks/risk-card-options.ts';
import { SITUATIONS } from './situations.ts';
import { RESPONSE_ACTIONS } from './vocabulary.ts';

/** Of the report to the platform. */
const REPORT_STATES = ['unsent', 'waiting', 'refused', 'silence', 'removed'] as const;
export type ReportState = (typeof REPORT_STATES)[number];

/** What must be there for the request to count, beside what it reveals about the sender. */
export const ESCALATION_NEEDS = [
  'link',
  'reasons',
  'no-consent',
  'good-faith',
  'reference',
  'decision',
  'first-report',
  'image-file',
  'age',
  'aadhaar',
] as const;

/** Who may find out. `fingerprint`: nobody, since only a fingerprint of the image is sent. */
export const ESCALATION_AUDIENCES = [
  'platform',
  'poster',
  'staff',
  'authorities',
  'search',
  'site',
  'fingerprint',
] as const;

export const ESCALATION_DRAFTS = ['take-it-down', 'erasure'] as const;

const wholeDays = v.pipe(v.number(), v.integer(), v.minValue(1));

export const EscalationOption = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/)),
  /** Recorded as this response. */
  action: v.picklist(RESPONSE_ACTIONS),
  /** Without them it is open everywhere. */
  regions: v.optional(v.array(v.picklist(PLACES))),
  /** Ids of the only platforms that it takes. */
  platforms: v.optional(v.array(v.string())),
  situations: v.pipe(v.array(v.picklist(SITUATIONS)), v.minLength(1)),
  /** `danger` holds beside any state of the report. */
  states: v.pipe(v.array(v.picklist([...REPORT_STATES, 'danger'])), v.minLength(1)),
  needs: v.optional(v.array(v.picklist(ESCALATION_NEEDS))),
  reveals: v.optional(ReportRoute.entries.reveals),
  learns: v.pipe(v.array(v.picklist(ESCALATION_AUDIENCES)), v.minLength(1)),
  /** The last day to use it, counted from the platform's decision, or from the one on the person's own appeal. */
  deadline: v.optional(v.strictObject({ days: wholeDays, from: v.picklist(['decision', 'appeal']) })),
  /** By law or promise. */
  answer: v.optional(v.union([v.strictObject({ hours: wholeDays }), v.strictObject({ days: wholeDays })])),
  url: v.optional(v.union([httpsUrl, v.pipe(v.string(), v.startsWith('mailto:'))])),
  /** The form of its own on each platform that is known to have one. */
  links: v.optional(v.record(v.string(), httpsUrl)),
  /** What each platform calls it in English, in its menu. */
  labels: v.optional(v.record(v.string(), v.string())),
  /** Shows helplines for this need. */
  helplines: v.optional(v.picklist(HELPLINE_NEEDS)),
  draft: v.optional(v.picklist(ESCALATION_DRAFTS)),
  /** The platform's own appeal: its link, deadline and date come from the platform's definition. */
  appeal: v.optional(v.literal(true)),
  /** Anything said there may reach police and other authorities. */
  stateRun: v.optional(v.literal(true)),
  ...provenance,
});
export type EscalationOption = v.InferOutput<typeof EscalationOption>;

/** Checks what the schema cannot express. */
export function findEscalationErrors(options: EscalationOption[], platformIds: ReadonlySet<string>): string[] {
  return options.flatMap(({ id, platforms = [], links = {}, labels = {}, answer, deadline, appeal }, index) => [
    ...(options.findIndex(other => other.id === id) !== index ? [`${id}: is there twice`] : []),
    ...[...platforms, ...Object.keys(links), ...Object.keys(labels)]
      .filter(platform => !platformIds.has(platform))
      .map(platform => `${id}: no platform ${platform}`),
    ...(appeal && (answer || deadline) ? [`${id}: the platform's definition has its deadline`] : []),
  ]);
}
