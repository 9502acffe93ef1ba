/** Stores after how many minutes without input the vault locks. */
import * as v from 'valibot';
import { definePreference } from './define-preference.ts';

export const AUTO_LOCK_DELAYS = [1, 5, 15, 60] as const;
export type AutoLockDelay = (typeof AUTO_LOCK_DELAYS)[number];

/** Minutes. */
export const autoLockDelay = definePreference({
  name: 'lockAfter',
  area: 'local',
  schema: v.picklist(AUTO_LOCK_DELAYS),
  fallback: 5 as AutoLockDelay,
});
