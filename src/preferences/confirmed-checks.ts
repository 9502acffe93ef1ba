/** Stores which controls are read correctly and which not, as the person said where a reading was not certain. */
import * as v from 'valibot';
import { definePreference } from './define-preference.ts';
import type { StorageContext } from './storage-context.ts';

const Answer = v.looseObject({
  /** Fingerprints of the controls that are read correctly, the latest last. */
  confirmed: v.array(v.string()),
  /** The version of the definition that reads the setting wrongly, if any. */
  rejected: v.exactOptional(v.string()),
});
type Answer = v.InferOutput<typeof Answer>;

const answers = definePreference({
  name: 'confirmedChecks',
  area: 'local',
  schema: v.record(v.string(), Answer),
  fallback: {} as Record<string, Answer>,
  separate: true,
});

/** Languages and layouts in which one person may use one setting. */
const MAX_CONTROLS = 10;

const keyOf = (platform: string, setting: string): string => `${platform}.${setting}`;

const change = (key: string, to: (now: Answer) => Answer, context: StorageContext): Promise<void> =>
  answers.update(all => ({ ...all, [key]: to(all[key] ?? { confirmed: [] }) }), context);

export const confirmedChecks = {
  /** @returns the answer about a setting of this platform */
  async getAnswers(platform: string, context: StorageContext): Promise<(setting: string) => Answer | undefined> {
    const all = await answers.get(context);
    return setting => (Object.hasOwn(all, keyOf(platform, setting)) ? all[keyOf(platform, setting)] : undefined);
  },

  confirm: (platform: string, setting: string, control: string, context: StorageContext): Promise<void> =>
    change(
      keyOf(platform, setting),
      ({ confirmed }) => ({
        confirmed: [...confirmed.filter(known => known !== control), control].slice(-MAX_CONTROLS),
      }),
      context,
    ),

  /** @param definition the version of the definition, since a mended one is asked about again */
  reject: (platform: string, setting: string, definition: string, context: StorageContext): Promise<void> =>
    change(keyOf(platform, setting), () => ({ confirmed: [], rejected: definition }), context),

  reset: (platform: string, setting: string, context: StorageContext): Promise<void> =>
    change(keyOf(platform, setting), () => ({ confirmed: [] }), context),
};
