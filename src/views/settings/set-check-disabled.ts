/** Turns a platform, or one of its checks, off and on. */
import { getStorageContext } from '../../preferences/storage-context.ts';
import { sendToWorker } from '../../messaging/client.ts';

/** @param setting the whole platform if it is undefined */
export const setCheckDisabled = (platform: string, setting: string | undefined, disabled: boolean): Promise<unknown> =>
  sendToWorker({
    type: 'disabledChecks/set',
    platform,
    ...(setting ? { setting } : {}),
    disabled,
    context: getStorageContext(),
  });
