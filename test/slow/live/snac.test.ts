/**
 * A live fediverse server that is not Mastodon, in both browsers, on an allowed host with Mastodon in its name:
 * Breakwater reads nothing.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startSnac, type Snac } from '../../helpers/live/snac.ts';
import { eventually } from '../../helpers/browser/expectations.ts';
import { readFixture } from '../../helpers/fixtures.ts';
import { BROWSERS, openSession, type BrowserSession } from '../../helpers/browser/browser-session.ts';
import { fillField, click, expectText, textAt, type Tab } from '../../helpers/browser/page-actions.ts';

const HOST = 'mastodon.example';
const REAL = 'https://toot.example/settings/privacy';
const NUMBER = '+1 202 555 0147';

let snac: Snac;
let post: string;
beforeAll(async () => {
  snac = await startSnac(HOST);
  post = await snac.post(`Call me on ${NUMBER}`);
});
afterAll(() => snac?.stop());

/** Checks that the page is unchanged: nothing beside head and body, no root of ours anywhere. */
const untouched = (tab: Tab): Promise<boolean> =>
  tab.evaluate(
    () =>
      [...document.documentElement.children].map(e => e.localName).join() === 'head,body' &&
      ![...document.querySelectorAll('*')].some(e => e.shadowRoot),
    null,
  );

describe.each(BROWSERS)('a live snac in %s', name => {
  let w: BrowserSession;
  let tab: Tab;
  beforeAll(async () => {
    w = await openSession(name, {
      grant: [`https://${HOST}/*`, 'https://toot.example/*'],
      openShadowRoot: true,
      login: { username: snac.user, password: snac.password },
    });
    ({ tab } = w);
    w.server.upstream(HOST, snac.port);
  });
  afterAll(() => w?.close());

  async function nothingIsClaimed(): Promise<void> {
    expect(await w.askPage({ type: 'reader/readPage' })).toMatchObject({
      where: null,
      findings: [],
      fields: [],
      composers: [],
      post: null,
    }); // our script runs here and answers
    expect(await w.ask({ type: 'site/getSummary', tab: await w.tabId() })).toEqual({ kind: 'unknown', host: HOST });
    expect(await w.ask({ type: 'tab/inspect', tab: await w.tabId() })).toMatchObject({
      platform: null,
      page: 'other',
      settings: [],
      reports: [],
    });
    expect(await w.badge()).toBe('');
    expect(await untouched(tab)).toBe(true);
    const popup = await w.popup();
    await expectText(popup, '#app', `Breakwater cannot check ${HOST}`);
    expect(await textAt(popup, '#app')).not.toContain('Mastodon');
    await popup.close();
    await tab.bringToFront();
  }

  it.each([
    ['the list of its people', () => `https://${HOST}/`],
    ['a profile', () => `https://${HOST}/${snac.user}`],
    ['a post', () => post],
  ])('reads nothing on %s', async (_, url) => {
    await tab.goto(url());
    expect(await textAt(tab, 'body')).toContain('snac');
    await nothingIsClaimed();
  });

  it('reads nothing on the owner’s page behind a password, settings and drafts included', async () => {
    await tab.goto(`https://${HOST}/${snac.user}/admin`);
    await nothingIsClaimed();
    await click(tab, 'summary', 'User Settings');
    await click(tab, 'input[name=private]');
    await nothingIsClaimed();
    await click(tab, 'summary', 'New Post');
    await fillField(tab, 'textarea[name=content]', `Call me on ${NUMBER}`);
    await nothingIsClaimed();
  });

  it('still recognises Mastodon', async () => {
    w.server.serve(REAL, { body: readFixture('mastodon/privacy.exposed.en.html') });
    await tab.goto(REAL);
    await eventually(async () => expect(await w.badge()).toBe('7'));
    // shows a note, so that its absence in the other tests means something
    await eventually(async () => expect(await untouched(tab)).toBe(false));
  });
});
