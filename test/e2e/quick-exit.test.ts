/** Quick exit: the vault is locked, every page of the extension closes, and a blank page is in front. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, type BrowserSession, openSession } from '../helpers/browser/browser-session.ts';
import { eventually } from '../helpers/browser/expectations.ts';
import { clickInView, expectText, setField, type Tab } from '../helpers/browser/page-actions.ts';

const PLAIN = 'https://plain.example/';
const PASSPHRASE = 'harbour violet ladder seven';
const VAULT = 'src/pages/vault/index.html';

describe.each(BROWSERS)('in %s', name => {
  let session: BrowserSession;
  let vault: Tab;
  beforeAll(async () => {
    session = await openSession(name, { grant: ['<all_urls>'] });
    session.server.serve(PLAIN, { body: '<!doctype html><title>Plain</title>' });
    await session.tab.goto(PLAIN);
    vault = await session.view(VAULT);
    await expectText(vault, '#app', 'No passphrase');
    for (const nth of [0, 1]) await setField(vault, '.passphrase input', PASSPHRASE, nth);
    await clickInView(vault, 'button', 'Set passphrase');
    await expectText(vault, '#app', 'Your passphrase is set.');
  });
  afterAll(() => session?.close());

  /** Ignores the error if the page closes before the click is confirmed. */
  const pressQuickExit = (view: Tab) =>
    view.evaluate(() => void setTimeout(() => document.querySelector<HTMLElement>('.leave')!.click()), null);
  const expectTabs = (urls: string[]) =>
    eventually(async () => expect((await session.tabUrls()).filter(url => url !== 'about:blank').sort()).toEqual(urls));

  it('from a page of the extension closes all of them and leaves other tabs alone', async () => {
    await session.view('src/pages/log/index.html');
    const others = (await session.tabUrls()).filter(url => !/^[\w-]+-extension:/.test(url)).length;
    await pressQuickExit(vault);
    await expectTabs([PLAIN]);
    // The pages are blank before they close; one tab is new.
    await eventually(async () => expect((await session.tabUrls()).length).toBeLessThanOrEqual(others + 1));
  });

  it('locks the vault', async () => {
    vault = await session.view(VAULT);
    await expectText(vault, '#app', 'Enter your passphrase');
  });

  it('from the popup turns the tab below it into a blank page', async () => {
    const tab = await vault.evaluate(async url => (await chrome.tabs.query({})).find(t => t.url === url)!.id, PLAIN);
    const popup = await session.view(`src/popup/index.html?tab=${tab}`);
    await expectText(popup, 'nav.tabs', 'Report');
    await pressQuickExit(popup);
    await expectTabs([]);
  });
});
