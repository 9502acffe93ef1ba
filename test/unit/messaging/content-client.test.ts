/** Tests what a page script gets from the worker. */
import { expect, it, vi } from 'vitest';

const send = vi.fn(async (_: unknown): Promise<unknown> => undefined);
vi.mock('../../../src/lib/runtime.ts', () => ({ runtime: { sendMessage: send } }));
const { onRefusal, sendToWorker } = await import('../../../src/messaging/content-client.ts');

const notice = {
  language: 'en',
  dir: 'ltr',
  exit: 'Quick exit',
  text: 'Too often',
  show: '',
  close: 'Close',
  label: '',
};

it('is the answer, or undefined where there is none', async () => {
  send.mockResolvedValueOnce(true);
  expect(await sendToWorker({ type: 'page/quickExit' })).toBe(true);
  send.mockRejectedValueOnce(new Error('Extension context invalidated.'));
  expect(await sendToWorker({ type: 'page/quickExit' })).toBeUndefined();
});

it('is undefined where it asked too often, and shown if the person pressed something for it', async () => {
  const show = vi.fn();
  onRefusal(show);
  send.mockResolvedValueOnce({ refused: 'too-often', notice: null });
  expect(await sendToWorker({ type: 'page/quickExit' })).toBeUndefined();
  expect(show).not.toHaveBeenCalled();
  send.mockResolvedValueOnce({ refused: 'too-often', notice });
  expect(await sendToWorker({ type: 'page/openLesson', platform: 'x', kind: 'phone' })).toBeUndefined();
  expect(show).toHaveBeenCalledExactlyOnceWith(notice);
});
