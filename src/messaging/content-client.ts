/** Page script → worker. A worker that is gone (an update, an uninstall) is an answer too: undefined. */
import type { FromPage } from './contract.ts';
import { runtime } from '../lib/runtime.ts';

export async function send<T>(message: FromPage): Promise<T | undefined> {
  try {
    return (await runtime.sendMessage(message)) as T;
  } catch {
    return undefined;
  }
}
