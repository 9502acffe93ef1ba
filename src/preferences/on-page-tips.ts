/** Stores where on-page tips are shown. */
import { defineChoices } from './define-choices.ts';
import type { StorageContext } from './storage-context.ts';

const choices = defineChoices('marks');
const ALL_PLATFORMS = '*';

export interface OnPageTips {
  anywhere: boolean;
  /** What the person chose for single platforms. */
  platforms: Record<string, boolean>;
}

export const onPageTips = {
  async get(): Promise<OnPageTips> {
    const { [ALL_PLATFORMS]: anywhere = true, ...platforms } = await choices.get();
    return { anywhere, platforms };
  },
  /** @param platform without it, all platforms */
  set: (platform: string | undefined, enabled: boolean, context: StorageContext): Promise<void> =>
    choices.set(platform ?? ALL_PLATFORMS, enabled, context),
};
