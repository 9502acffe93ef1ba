/** Counts reports and the people who sent them, by what became of the reports. */
import { RESPONSE_OUTCOMES } from '../incidents/vocabulary.ts';

/** What became of a report. `waiting`: no outcome yet. */
export const RESULTS = [...RESPONSE_OUTCOMES, 'waiting'] as const;
export type Result = (typeof RESULTS)[number];

/** Every result is one or the other. */
export const ANSWERS = ['removed', 'limited', 'refused', 'restored', 'other'] as const satisfies readonly Result[];
export const SILENCES = ['silence', 'waiting'] as const satisfies readonly Result[];

/** Some reports of one person with the same result. */
export interface Entry {
  /** Position of the person's file. */
  person: number;
  result: Result;
  count: number;
}

export const countReports = (entries: readonly Entry[]): number => entries.reduce((sum, { count }) => sum + count, 0);

export const countPeople = (entries: readonly Entry[]): number => new Set(entries.map(({ person }) => person)).size;

export const selectResults = (entries: readonly Entry[], results: readonly Result[]): Entry[] =>
  entries.filter(({ result }) => results.includes(result));
