/**
 * A real private window of Chromium: settings made in the popup over it are in memory, and on disk if it is over an
 * ordinary one.
 */
import type { CDPSession } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openHarness, type ChromiumHarness } from '../helpers/browser/chromium-harness.ts';
import { eventually, filesContaining } from '../helpers/browser/expectations.ts';
import { readFixture } from '../helpers/fixtures.ts';

const PAGE = 'https://bsky.app/messages/settings';

let r: ChromiumHarness, browser: CDPSession, helper: Awaited<ReturnType<ChromiumHarness['view']>>;

interface Developer {
  developerPrivate: {
    updateExtensionConfiguration(change: object): Promise<void>;
    getExtensionInfo(id: string): Promise<{ state: string }>;
  };
}

/** Talks to the popup through the browser, because the driver does not see it as a page. */
async function inPopup<T>(code: string): Promise<T> {
  const target = (await browser.send('Target.getTargets')).targetInfos.find(
    t => t.url.endsWith('/popup.html') || t.url.includes('/src/popup/'),
  )!;
  const { sessionId } = await browser.send('Target.attachToTarget', { targetId: target.targetId });
  try {
    const answered = new Promise<T>((done, refuse) => {
      browser.once('Target.receivedMessageFromTarget', ({ message }) => {
        const { result } = JSON.parse(message) as {
          result: { result: { value: T }; exceptionDetails?: { exception?: { description: string } } };
        };
        if (result.exceptionDetails) refuse(new Error(result.exceptionDetails.exception?.description));
        else done(result.result.value);
      });
    });
    await browser.send('Target.sendMessageToTarget', {
      sessionId,
      message: JSON.stringify({
        id: 1,
        method: 'Runtime.evaluate',
        params: { expression: `(async () => { ${code} })()`, awaitPromise: true, returnByValue: true },
      }),
    });
    return await answered;
  } finally {
    await browser.send('Target.detachFromTarget', { sessionId }).catch(() => undefined);
  }
}

const kept = (area: 'local' | 'session') => helper.evaluate(a => chrome.storage[a].get(), area);

/** Opens the popup as a click on the toolbar button does. @returns id of the window below it */
async function popupOver(incognito: boolean): Promise<number> {
  const window = await helper.evaluate(
    async ([url, incognito]) =>
      (await chrome.windows.create({ url: url as string, incognito: incognito as boolean }))!.id!,
    [PAGE, incognito],
  );
  const badge = () =>
    helper.evaluate(
      async id => chrome.action.getBadgeText({ tabId: (await chrome.tabs.query({ windowId: id }))[0]!.id! }),
      window,
    );
  await eventually(async () => expect(await badge()).toBe('2'));
  // Refused until the window is active.
  await eventually(() =>
    helper.evaluate(async id => {
      await chrome.windows.update(id, { focused: true });
      await (chrome.action as unknown as { openPopup(o: object): Promise<void> }).openPopup({ windowId: id });
    }, window),
  );
  await eventually(async () => expect(await inPopup<string>('return document.body.innerText')).toContain('Next step'));
  return window;
}

const choose = async (language: string): Promise<void> => {
  await inPopup(
    `const select = [...document.querySelectorAll('select')].at(-1); select.value = '${language}'; ` +
      "select.dispatchEvent(new Event('change', { bubbles: true }));",
  );
  await eventually(async () => expect(await inPopup<string>('return document.documentElement.lang')).toBe(language));
};

beforeAll(async () => {
  r = await openHarness({ launch: {} });
  r.server.serve(PAGE, { body: readFixture('bluesky/messages.exposed.en.html') });
  browser = await r.context.browser()!.newBrowserCDPSession();
  const settings = await r.context.newPage();
  await settings.goto('chrome://extensions');
  await settings.evaluate(
    extensionId =>
      (chrome as unknown as Developer).developerPrivate.updateExtensionConfiguration({
        extensionId,
        incognitoAccess: true,
      }),
    r.id,
  );
  await eventually(async () =>
    expect(
      (await settings.evaluate(id => (chrome as unknown as Developer).developerPrivate.getExtensionInfo(id), r.id))
        .state,
    ).toBe('ENABLED'),
  );
  await settings.close();
  await eventually(async () => {
    helper = await r.view('src/pages/lesson/index.html?id=none');
  });
});
afterAll(() => r.close());

describe('a popup over a private window', () => {
  let window: number;
  beforeAll(async () => {
    window = await popupOver(true);
  });
  afterAll(() => helper.evaluate(id => chrome.windows.remove(id), window));

  it('keeps a selected language in memory', async () => {
    await choose('fr');
    await eventually(async () => expect(await kept('session')).toMatchObject({ language: 'fr' }));
    expect(await kept('local')).not.toHaveProperty('language');
  });

  it('keeps a disabled platform in memory', async () => {
    await inPopup(
      "const button = [...document.querySelectorAll('button')].find(b => b.textContent.includes('Bluesky')); " +
        "button.closest('details')?.setAttribute('open', ''); button.click();",
    );
    await eventually(async () => expect(JSON.stringify(await kept('session'))).toContain('"bluesky":true'));
    expect(JSON.stringify(await kept('local'))).not.toContain('bluesky');
  });

  it('leaves nothing of the site on disk', () => {
    expect(filesContaining(r.profile, 'messages/settings')).toEqual([]);
    expect(filesContaining(r.profile, 'bluesky').filter(f => !f.includes('Code Cache'))).toEqual([]);
  });
});

it('a popup over an ordinary window writes it to disk', async () => {
  await helper.evaluate(() => chrome.storage.session.remove(['language', 'off']));
  await popupOver(false);
  await choose('es');
  await eventually(async () => expect(await kept('local')).toMatchObject({ language: 'es' }));
});
