/** Switching a platform, or one of its checks, off and on. */
import { isPrivateContext } from '../../preferences/storage-context.ts';
import { ask } from '../../messaging/client.ts';

/** Without a setting it is the whole platform. Chosen in a private window, it is not written to disk. */
export const setCheckDisabled = (platform: string, setting: string | undefined, off: boolean): Promise<void> =>
  ask({ type: 'switch/set', platform, ...(setting ? { setting } : {}), off, private: isPrivateContext() });
