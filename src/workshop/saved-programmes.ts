/** Stores the programmes that the person put together. */
import * as v from 'valibot';
import { defineListPreference } from '../preferences/define-preference.ts';
import { TRAINING_PHASES } from './agenda.ts';
import type { PlanPart, SessionPlan } from './session-plan.ts';

export const MAX_PROGRAMMES = 20;

const minutes = v.number();
const PartSchema: v.GenericSchema<unknown, PlanPart> = v.variant('kind', [
  v.looseObject({ kind: v.picklist(['cards', 'checklist', 'quiz']), minutes, lesson: v.string() }),
  v.looseObject({ kind: v.literal('plan'), minutes, lesson: v.string(), phase: v.picklist(TRAINING_PHASES) }),
  v.looseObject({ kind: v.literal('own'), minutes, agenda: v.string(), block: v.string() }),
  v.looseObject({ kind: v.literal('break'), minutes }),
  v.looseObject({ kind: v.literal('tally'), minutes, when: v.picklist(['before', 'after']) }),
]);
const PlanSchema: v.GenericSchema<unknown, SessionPlan> = v.looseObject({
  title: v.string(),
  wished: v.number(),
  parts: v.array(PartSchema),
});

export const savedProgrammes = defineListPreference<SessionPlan>({
  name: 'workshop',
  area: 'vault-private',
  item: PlanSchema,
});
