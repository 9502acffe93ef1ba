/** Stores what the person read and ticked in lessons. */
import * as v from 'valibot';
import { definePreference } from '../preferences/define-preference.ts';
import { NO_PROGRESS, type LearningProgress } from './progress.ts';

const ProgressSchema: v.GenericSchema<unknown, LearningProgress> = v.looseObject({
  rows: v.record(v.string(), v.looseObject({ state: v.picklist(['done', 'aside', 'help', 'todo']), at: v.number() })),
  read: v.record(v.string(), v.number()),
  at: v.exactOptional(v.looseObject({ lesson: v.string(), card: v.number(), way: v.exactOptional(v.string()) })),
});

export const learningProgress = definePreference({
  name: 'learning',
  area: 'vault-private',
  schema: ProgressSchema,
  fallback: NO_PROGRESS,
  separate: true,
});
