// @vitest-environment jsdom
import { afterEach, expect, it } from 'vitest';
import { askBeforeLeaving } from '../../../src/views/vault/ask-before-leaving.ts';

afterEach(() => {
  document.documentElement.hidden = false;
});

/** @returns whether the browser would ask */
const leave = (): boolean => !dispatchEvent(new Event('beforeunload', { cancelable: true }));

it('asks while work runs, and not before or after it', async () => {
  expect(leave()).toBe(false);
  const asked = await askBeforeLeaving(async () => leave());
  expect([asked, leave()]).toEqual([true, false]);
  await expect(askBeforeLeaving(() => Promise.reject(new Error('full')))).rejects.toThrow('full');
  expect(leave()).toBe(false);
});

it('never keeps quick exit, which covers the page first', async () => {
  const asked = await askBeforeLeaving(async () => {
    document.documentElement.hidden = true;
    return leave();
  });
  expect(asked).toBe(false);
});
