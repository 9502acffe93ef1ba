/** Defines the report that is made of many outcome statistics (docs/remedy-report.schema.json). */
import * as v from 'valibot';
import { recordText, wholeNumber } from '../incidents/model.ts';
import { RESULTS } from './tally.ts';

/** What reports are grouped by. `quarter`: when they were sent. */
export const DIMENSIONS = ['platform', 'situation', 'action', 'quarter', 'language', 'country'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** Value of reports of which it is not known: the person did not say it, or their file merges small groups. */
export const UNSTATED = 'unstated';

const results = v.strictObject(
  Object.fromEntries([...RESULTS, 'merged' as const].map(result => [result, v.optional(wholeNumber)])) as Record<
    (typeof RESULTS)[number] | 'merged',
    v.OptionalSchema<typeof wholeNumber, undefined>
  >,
);

/** A missing number is hidden: it, or the difference to another one, would be about too few people. */
export const RemedyRow = v.strictObject({
  /** `null`: all groups that are too small. */
  value: v.nullable(recordText),
  /** Whose reports these are. */
  people: wholeNumber,
  sent: wholeNumber,
  answered: v.optional(wholeNumber),
  unanswered: v.optional(wholeNumber),
  /** `merged`: answers of kinds that are too rare in the whole report. */
  results: v.optional(results),
  /** Quartiles of whole days to an answer, estimated. */
  days: v.optional(v.strictObject({ lower: wholeNumber, median: wholeNumber, upper: wholeNumber })),
});
export type RemedyRow = v.InferOutput<typeof RemedyRow>;

export const RemedySection = v.strictObject({
  total: RemedyRow,
  tables: v.array(v.strictObject({ by: v.picklist(DIMENSIONS), rows: v.array(RemedyRow) })),
});
export type RemedySection = v.InferOutput<typeof RemedySection>;

export const RemedyReport = v.strictObject({
  format: v.literal('breakwater-remedy-report'),
  v: v.literal(1),
  /** Day, UTC. */
  madeOn: v.pipe(v.string(), v.isoDate()),
  tool: recordText,
  /** No number is about fewer people. */
  minPeople: wholeNumber,
  files: v.strictObject({ counted: wholeNumber, repeated: wholeNumber, replaced: wholeNumber, refused: wholeNumber }),
  /** Reports and appeals to platforms; `null`: by too few people. */
  platforms: v.nullable(RemedySection),
  /** Everything else that people did: blocking, police, helplines, other bodies. */
  elsewhere: v.nullable(RemedySection),
});
export type RemedyReport = v.InferOutput<typeof RemedyReport>;
