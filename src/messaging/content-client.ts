/** Sends messages from a page script to the worker. */
import type { OverlayNotice } from '../i18n/overlay-base.ts';
import { runtime } from '../lib/runtime.ts';
import type { AnswerTo, PageMessage, PageRefusal, RequestOf } from './contract.ts';

let showRefusal: (notice: OverlayNotice) => void = () => undefined;

/** @param show shows what is refused of that which the person pressed, because it came too often */
export function onRefusal(show: (notice: OverlayNotice) => void): void {
  showRefusal = show;
}

const isRefusal = (answer: unknown): answer is PageRefusal =>
  typeof answer === 'object' && answer !== null && 'refused' in answer;

/** @returns undefined also if the worker refuses, is starting, or is gone after an update or uninstall */
export async function sendToWorker<T extends PageMessage>(message: RequestOf<T> & { type: T }): Promise<AnswerTo<T>> {
  try {
    const answer = await runtime.sendMessage<RequestOf<T>, AnswerTo<T> | PageRefusal>(message);
    if (!isRefusal(answer)) return answer;
    if (answer.notice) showRefusal(answer.notice);
    return undefined;
  } catch {
    return undefined;
  }
}
