/** Stops a capture between its steps, each of which needs the same lock. For pages of the extension. */
import { expect } from 'vitest';
import { eventually } from './expectations.ts';
import type { Tab } from './page-actions.ts';

type View = Pick<Tab, 'evaluate'>;

/** Takes the lock once it is free, after it has released what it holds. */
export const takeCaptureTurn = (view: View): Promise<void> =>
  view.evaluate(() => {
    const held = window as unknown as { releaseCapture?: () => void };
    const before = held.releaseCapture;
    const taken = new Promise<void>(resolve => {
      void navigator.locks.request(
        'capture',
        () =>
          new Promise<void>(release => {
            held.releaseCapture = release;
            resolve();
          }),
      );
    });
    before?.();
    return taken;
  }, null);

/** Waits until the worker waits for the lock. */
export const waitForCapture = (view: View): Promise<void> =>
  eventually(async () =>
    expect(
      await view.evaluate(
        async () => (await navigator.locks.query()).pending!.filter(lock => lock.name === 'capture').length,
        null,
      ),
    ).toBe(1),
  );

export const releaseCapture = (view: View): Promise<void> =>
  view.evaluate(() => (window as unknown as { releaseCapture?: () => void }).releaseCapture?.(), null);
