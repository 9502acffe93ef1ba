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

export interface TipPlace {
  platform: string;
  /** Of the page. */
  kind: string;
}

const keyOf = ({ platform, kind }: TipPlace): string => `${platform} ${kind}`;

export const dismissedTips = {
  has: async (place: TipPlace, context: StorageContext): Promise<boolean> =>
    (await tips.get(context)).includes(keyOf(place)),
  add: (place: TipPlace, context: StorageContext): Promise<void> =>
    tips.update(now => [...new Set([...now, keyOf(place)])], context),
};
