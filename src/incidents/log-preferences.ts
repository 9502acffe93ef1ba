/**
 * Stores when to ask about old incidents, and whether to remind of open reports: in the vault, as they tell that
 * incidents exist.
 */
import * as v from 'valibot';
import { definePreference } from '../preferences/define-preference.ts';
import type { StorageContext } from '../preferences/storage-context.ts';
import { DEFAULT_LOG_PREFERENCES, RETENTION_AGES, type LogPreferences } from './retention.ts';
import { incidentStore } from './store.ts';

/** Older versions may have stored fewer fields. */
const LogPreferencesSchema = v.pipe(
  v.looseObject({
    v: v.exactOptional(v.literal(1)),
    askAfter: v.exactOptional(v.array(v.picklist(RETENTION_AGES))),
    asked: v.exactOptional(v.record(v.string(), v.string())),
    remind: v.exactOptional(v.boolean()),
  }),
  v.transform((stored): LogPreferences => ({ ...DEFAULT_LOG_PREFERENCES, ...stored })),
);

const preferences = definePreference({
  name: 'log-choices',
  area: 'vault',
  schema: LogPreferencesSchema,
  fallback: DEFAULT_LOG_PREFERENCES,
  isDefault: () => false,
});

export const logPreferences = {
  /** @throws VaultError */
  get: (): Promise<LogPreferences> => preferences.get(),
  /** Changes them as they are stored now. @throws VaultError */
  async update(change: (now: LogPreferences) => LogPreferences, context: StorageContext): Promise<void> {
    await preferences.update(change, context);
    incidentStore.announceChange();
  },
};
