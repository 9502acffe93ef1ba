/** Stores which on-page tips the person closed, by platform and kind of page. */
import * as v from 'valibot';
import { definePreference } from './define-preference.ts';
import type { StorageContext } from './storage-context.ts';

const tips = definePreference({
  name: 'closedNotes',
  area: 'local',
  schema: v.array(v.string()),
  fallback: [] as string[],
  separate: true,
});

/** More than there are kinds of pages on all platforms; the oldest are forgotten first. */
const MAX_TIPS = 1_000;

const keyOf = (platform: string, pageKind: string): string => `${platform} ${pageKind}`;

export const dismissedTips = {
  has: async (platform: string, pageKind: string, context: StorageContext): Promise<boolean> =>
    (await tips.get(context)).includes(keyOf(platform, pageKind)),
  add: (platform: string, pageKind: string, context: StorageContext): Promise<void> =>
    tips.update(now => [...new Set([...now, keyOf(platform, pageKind)])].slice(-MAX_TIPS), context),
};
