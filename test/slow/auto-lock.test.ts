/**
 * The vault locks by itself, also with the popup as the browser opens it. No driver can make Chromium idle, lock its
 * screen or wait an hour, so its events are passed to the listeners of the worker; Firefox does become idle.
 */
import type { CDPSession, Page, Worker } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openSharedFirefox, type SharedFirefox } from '../helpers/browser/shared-browsers.ts';
import { openHarness, type ChromiumHarness } from '../helpers/browser/chromium-harness.ts';
import { eventually } from '../helpers/browser/expectations.ts';
import { clickInView, expectText, type Tab } from '../helpers/browser/page-actions.ts';

const PASSPHRASE = 'eight lamps under a quiet bridge';

/** Passes events of Chromium to their listeners. */
interface Handed {
  dispatch(...args: unknown[]): void;
}

describe('in Chromium', () => {
  let r: ChromiumHarness;
  let worker: Worker;
  const held = () => worker.evaluate(async () => 'vault' in (await chrome.storage.session.get('vault')));
  const locks = () => eventually(async () => expect(await held()).toBe(false));
  const hand = (event: 'idle' | 'alarm', value: unknown) =>
    worker.evaluate(
      ([e, x]) => {
        (
          ({ idle: chrome.idle?.onStateChanged, alarm: chrome.alarms.onAlarm })[e as 'idle'] as unknown as Handed
        ).dispatch(x);
      },
      [event, value] as const,
    );
  let view: Page;
  const unlock = async () => {
    view = await r.view('src/pages/vault/index.html');
    await view.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
    await view.getByRole('button', { name: 'Unlock' }).click();
    await view.getByRole('button', { name: 'Lock the vault' }).waitFor();
    expect(await held()).toBe(true);
  };

  beforeAll(async () => {
    r = await openHarness({});
    worker = r.worker();
    view = await r.view('src/pages/vault/index.html');
    await view.getByLabel('New passphrase').fill(PASSPHRASE);
    await view.getByLabel('Confirm passphrase').fill(PASSPHRASE);
    await view.getByRole('button', { name: 'Set passphrase' }).click();
    await view.getByText('Your passphrase is set.').waitFor();
    await view.getByRole('button', { name: 'Lock the vault' }).click();
    await locks();
    await view.close();
  });
  afterAll(() => r?.close());

  describe('the vault', () => {
    beforeEach(unlock);

    it.each(['idle', 'locked'])('locks at the browser’s event: %s, and pages show nothing any more', async state => {
      await hand('idle', 'active');
      expect(await held()).toBe(true);
      await hand('idle', state);
      await locks();
      await view.getByText('Enter your passphrase').waitFor();
      await view.close();
    });

    it('locks at its alarm, and at no other', async () => {
      await hand('alarm', { name: 'remind' });
      expect(await held()).toBe(true);
      await hand('alarm', { name: 'lockAfter' });
      await locks();
      await view.close();
    });

    it('stays open if the first of two windows closes, and locks with the last, before the browser ends', async () => {
      const countWindows = () => worker.evaluate(async () => (await chrome.windows.getAll()).length);
      const close = () =>
        worker.evaluate(async () => {
          const all = await chrome.windows.getAll();
          await chrome.windows.remove(all.at(-1)!.id!);
          return all.length - 1;
        });
      await worker.evaluate(async () => void (await chrome.windows.create({ url: 'about:blank' })));
      expect(await close()).toBe(1);
      // A window that is closing is still listed.
      await eventually(async () => expect(await countWindows()).toBe(1));
      expect(await held()).toBe(true);
      expect(await close()).toBe(0);
      await locks();
      view = await r.view('src/pages/vault/index.html');
      await view.getByText('Enter your passphrase').waitFor();
      await view.close();
    });
  });

  describe('the popup that the browser opens', () => {
    const PLAIN = 'https://plain.example/';
    let browser: CDPSession;
    let page: Page;
    beforeAll(async () => {
      r.server.serve(PLAIN, { body: '<!doctype html><title>Plain</title><p>Hello</p>' });
      browser = await r.context.browser()!.newBrowserCDPSession();
      await unlock();
      page = await r.context.newPage();
      await page.goto(PLAIN);
    });
    const popups = () =>
      worker.evaluate(
        async () =>
          (await chrome.runtime.getContexts({ contextTypes: ['POPUP' as chrome.runtime.ContextType] })).length,
      );

    /** No driver lists it as a page: keys are sent through its target. */
    async function open(): Promise<{ escape(times: number): Promise<void> }> {
      const findTarget = async () => {
        const { targetInfos } = await browser.send('Target.getTargets');
        return targetInfos.find(t => t.url === `chrome-extension://${r.id}/src/popup/index.html`)?.targetId ?? '';
      };
      // One that has closed may still be listed.
      await eventually(async () => expect(await findTarget()).toBe(''));
      await page.bringToFront();
      await worker.evaluate(() => chrome.action.openPopup());
      let targetId = '';
      await eventually(async () => {
        targetId = await findTarget();
        expect(targetId).not.toBe('');
      });
      const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: false });
      let n = 0;
      const waiting = new Map<number, (result: unknown) => void>();
      browser.on('Target.receivedMessageFromTarget', ({ sessionId: from, message }) => {
        const { id, result } = JSON.parse(message) as { id?: number; result?: unknown };
        if (from === sessionId && id !== undefined) waiting.get(id)?.(result);
      });
      const gone = new Promise<undefined>(done =>
        browser.on('Target.detachedFromTarget', e => {
          if (e.sessionId === sessionId) done(undefined);
        }),
      );
      const send = <T>(method: string, params: object): Promise<T | undefined> => {
        const id = ++n;
        const answer = new Promise<T>(done => waiting.set(id, done as (result: unknown) => void));
        void browser
          .send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method, params }) })
          .catch(() => undefined);
        return Promise.race([answer, gone]);
      };
      // Waits until it is drawn, so that it listens.
      await eventually(async () =>
        expect(
          (
            await send<{ result: { value: boolean } }>('Runtime.evaluate', {
              expression:
                "!!document.querySelector('.leave') && !document.querySelector('[aria-busy]') && " +
                "document.hasFocus() && chrome.extension.getViews({ type: 'popup' }).includes(window)",
            })
          )?.result.value,
        ).toBe(true),
      );
      return {
        /** At once, because the popup closes if the next press does not follow soon. */
        async escape(times) {
          const key = { key: 'Escape', code: 'Escape', windowsVirtualKeyCode: 27 };
          const types = Array.from({ length: times }, () => ['keyDown', 'keyUp']).flat();
          await Promise.all(types.map(type => send('Input.dispatchKeyEvent', { type, ...key })));
        },
      };
    }

    it('closes at one Escape, and nothing else happens', async () => {
      const popup = await open();
      await popup.escape(1);
      await eventually(async () => expect(await popups()).toBe(0));
      expect([page.url(), await held(), view.isClosed()]).toEqual([PLAIN, true, false]);
    });

    it('exits at the third: locked, the page blank, our pages closed, the popup gone', async () => {
      const popup = await open();
      await popup.escape(3);
      await locks();
      await eventually(async () => expect(await popups()).toBe(0));
      await eventually(async () => expect(page.url()).toBe('about:blank'));
      await eventually(async () =>
        expect(r.context.pages().filter(p => p.url().startsWith('chrome-extension:'))).toEqual([]),
      );
    });
  });
});

describe('in Firefox', () => {
  let f: SharedFirefox;
  beforeAll(async () => {
    f = await openSharedFirefox();
  });
  afterAll(() => f?.close());

  it('locks after a while without input', async () => {
    const view = (await f.view('src/pages/vault/index.html')) as Tab;
    await expectText(view, '#app', 'No passphrase');
    for (const n of [0, 1])
      await view.evaluate(
        ([at, value]) => {
          const input = document.querySelectorAll<HTMLInputElement>('.passphrase input')[at]!;
          input.value = value;
          input.dispatchEvent(new Event('input', { bubbles: true }));
        },
        [n, PASSPHRASE] as const,
      );
    await clickInView(view, 'button', 'Set passphrase');
    await expectText(view, '#app', 'Your passphrase is set.');
    // The shortest time that the browser accepts, in seconds; the interface offers a minute at least.
    await f.firstPage.evaluate(() =>
      (
        globalThis as unknown as { browser: { idle: { setDetectionInterval(s: number): void } } }
      ).browser.idle.setDetectionInterval(15),
    );
    await view.evaluate(
      () =>
        new Promise<void>(done => {
          const looked = () => {
            if (document.body.innerText.includes('Enter your passphrase')) {
              watch.disconnect();
              done();
            }
          };
          const watch = new MutationObserver(looked);
          watch.observe(document.body, { childList: true, subtree: true, characterData: true });
          looked();
        }),
      null,
    );
  });
});
