/**
 * Defines a line of the outcome statistics (docs/remedy.schema.json). It names no person, URL, incident or day.
 * Everything that was added later is optional, so that earlier files stay valid.
 */
import * as v from 'valibot';
import { SITUATIONS } from './situations.ts';
import { RESPONSE_ACTIONS, RESPONSE_OUTCOMES } from './vocabulary.ts';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const days = v.pipe(v.number(), v.minValue(0));

/** Replaces a value where too few reports share it. */
export const SEVERAL = 'several';

/** A random number without meaning, and a count of files: a later file of the same person replaces an earlier one. */
export const FileSource = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/)),
  edition: v.pipe(count, v.minValue(1)),
});
export type FileSource = v.InferOutput<typeof FileSource>;

/** Counts all reports that share period, platform, situation and action. */
export const OutcomeStatisticsLine = v.strictObject({
  format: v.literal('breakwater-remedy'),
  v: v.literal(1),
  /** Month of sending (`2026-03`), year, or `several`. */
  period: v.pipe(v.string(), v.regex(/^(\d{4}(-\d{2})?|several)$/)),
  /** Platform id, `other`, or `several`. */
  platform: v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/)),
  /** Situation, or `several`. */
  what: v.picklist([...SITUATIONS, SEVERAL]),
  action: v.picklist(RESPONSE_ACTIONS),
  sent: v.pipe(count, v.minValue(1)),
  /** Without an outcome yet. */
  waiting: count,
  outcomes: v.strictObject(
    Object.fromEntries(RESPONSE_OUTCOMES.map(outcome => [outcome, count])) as Record<
      (typeof RESPONSE_OUTCOMES)[number],
      typeof count
    >,
  ),
  /** Whole days until the answer; `null` if too few were answered. Silence is not an answer. */
  days: v.nullable(v.strictObject({ answered: v.pipe(count, v.minValue(1)), median: days, least: days, most: days })),
  /** Of most of the reported posts, ISO 639. Like `country` and `source`, it is the same in all lines of a file. */
  language: v.optional(v.pipe(v.string(), v.regex(/^[a-z]{2,3}$/))),
  /** Where the person lives, ISO 3166-1. There is no finer place. */
  country: v.optional(v.pipe(v.string(), v.regex(/^[A-Z]{2}$/))),
  source: v.optional(FileSource),
});
export type OutcomeStatisticsLine = v.InferOutput<typeof OutcomeStatisticsLine>;
