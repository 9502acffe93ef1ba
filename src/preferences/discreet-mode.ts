/** Stores whether discreet mode is on: nothing in the browser's interface or in pages then names Breakwater. */
import * as v from 'valibot';
import { definePreference } from './define-preference.ts';
import { readDiscreetPolicy } from './managed-policy-values.ts';

export const discreetMode = definePreference({
  name: 'discreet',
  area: 'local',
  schema: v.boolean(),
  fallback: false,
  managed: policy => readDiscreetPolicy(policy).value,
});
