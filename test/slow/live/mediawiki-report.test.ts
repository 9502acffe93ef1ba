/**
 * The official report steps of Wikipedia on a live wiki, in both browsers, up to the last click before sending. URLs
 * are those of the routes, forms are MediaWiki’s own. The two help pages between them are ours, with links like the
 * real ones.
 */

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPlatformLabels, readPlatforms, readUiTexts } from '../../../scripts/build/data.ts';
import type { Incident } from '../../../src/incidents/model.ts';
import { BROWSERS, type BrowserSession, isTurn } from '../../helpers/browser/browser-session.ts';
import { listIncidents } from '../../../scripts/browser/evidence-log.ts';
import { eventually } from '../../helpers/browser/expectations.ts';
import {
  click,
  clickInView,
  fillField,
  type Tab,
  textAt,
  waitForNavigation,
} from '../../helpers/browser/page-actions.ts';
import { startWiki, type Wiki } from '../../helpers/live/mediawiki.ts';
import { WIKI_HOST, openLoggedIn, toPageName, getScriptUrl, USERS } from './wiki-session.ts';

const ATTACKER = 'Omar Example';
const words = readPlatformLabels().wikipedia!.reports;
const ui = readUiTexts('en') as { incident: Record<string, string>; route: { tells: { public: string } } };
const urlOf = (route: string): string =>
  readPlatforms()
    .find(p => p.id === 'wikipedia')!
    .reports.find(r => r.id === route)!.url!;

let wiki: Wiki;
beforeAll(async () => {
  wiki = await startWiki(WIKI_HOST);
  for (const name of [ATTACKER, 'Oversight']) wiki.account(name);
  wiki.write('Wikipedia:Requests for oversight', '[[Special:EmailUser/Oversight|Email the oversight team]]', 'Admin');
  wiki.write(
    'Wikipedia:Contact us',
    "[{{fullurl:Wikipedia:Administrators' noticeboard|action=edit&section=new}} A problem with another user]",
    'Admin',
  );
});
afterAll(() => wiki?.stop());

/** Checks in a view or a card each step, and what to prepare. */
async function tells(tab: Tab, css: string, route: string): Promise<void> {
  const { steps, ready } = words[route]!;
  await eventually(async () => {
    await openAllDetails(tab);
    for (const sentence of [...steps, ready]) expect(await textAt(tab, css)).toContain(sentence);
  });
}

/** Also opens what other routes are folded into. */
const openAllDetails = (tab: Tab): Promise<void> =>
  tab.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  }, null);

describe.each(BROWSERS)('from an attack on a live MediaWiki in %s', name => {
  const talk = toPageName(`User_talk:${USERS[name]}`);
  let w: BrowserSession;
  let tab: Tab;

  beforeAll(async () => {
    w = await openLoggedIn(name, wiki);
    ({ tab } = w);
    wiki.write(talk, 'Welcome.', 'Admin');
    wiki.write(talk, 'Welcome.\n\nI know where you live: 12 Example Street.', ATTACKER);
    await tab.goto(getScriptUrl(`title=${talk}&action=history`));
    await waitForNavigation(tab, () => click(tab, '.mw-history-histlinks-previous'));
  });
  afterAll(() => w?.close());

  /** Selects in the popup what happened, which saves evidence. */
  async function kept(what: string): Promise<{ popup: Tab; incident: Incident }> {
    const popup = await w.popup('report');
    await tab.bringToFront();
    await clickInView(popup, '.choice', ui.incident[what]);
    await eventually(async () => expect(await textAt(popup, '#kept')).not.toBe(''));
    let incident: Incident | undefined;
    // What a slow page says is added to the record a little later.
    await eventually(async () => {
      [incident] = (await listIncidents(w.helper()))!;
      expect(incident!.notRead).not.toBe('pending');
    });
    return { popup, incident: incident! };
  }
  const valueAt = (form: Tab, css: string): Promise<string> =>
    form.evaluate(c => document.querySelector<HTMLInputElement>(c)!.value, css);

  it.runIf(isTurn(name, 0))(
    'private details: evidence, then the private form to the oversight team, filled in and not sent',
    async () => {
      const { popup, incident } = await kept('address');
      expect(incident).toMatchObject({
        what: 'address',
        item: { platform: 'wikipedia', author: { handle: ATTACKER } },
      });
      expect(incident.artifacts[0]?.sha256).toMatch(/^[0-9a-f]{64}$/);
      expect(incident.item.text).toContain('I know where you live');
      const edit = getScriptUrl(`title=${talk}&oldid=${new URL(tab.url()).searchParams.get('oldid')!}`);
      expect(incident.item.canonicalUrl).toBe(edit);
      await tells(popup, '.card', 'oversight');
      await popup.bringToFront();
      await click(popup, `a[href="${urlOf('oversight')}"]`);
      const form = await w.adoptTab(urlOf('oversight'));
      await waitForNavigation(form, () => click(form, '#mw-content-text a', 'Email the oversight team'));
      expect(await textAt(form, '#mw-content-text form')).toContain('Oversight');
      await fillField(form, '[name=wpSubject]', 'Private facts');
      await fillField(form, '[name=wpText]', `Please remove ${edit}`);
      expect(await valueAt(form, '[name=wpText]')).toContain(edit);
      expect(await textAt(form, '#mw-content-text button[type=submit]')).toBe('Send');
      await form.close();
      await popup.close();
    },
  );

  it.runIf(isTurn(name, 1))(
    'many attackers: who may read it, the contact page, then a noticeboard’s form, not sent',
    async () => {
      const { popup } = await kept('swarm');
      await tells(popup, '.card', 'contact');
      expect(await textAt(popup, '.notice')).toContain(ui.route.tells.public);
      await popup.bringToFront();
      await click(popup, `a[href="${urlOf('contact')}"]`);
      const form = await w.adoptTab(urlOf('contact'));
      await form.bringToFront();
      await waitForNavigation(form, () => click(form, '#mw-content-text a', 'A problem with another user'));
      await fillField(form, '[name=wpSummary]', 'Threats');
      await fillField(form, '#wpTextbox1', tab.url());
      expect(await valueAt(form, '#wpTextbox1')).toBe(tab.url());
      expect(await textAt(form, '#wpSave')).toBeDefined();
      await form.close();
      await popup.close();
    },
  );

  it('threats: a mail link to the emergency team, with what to prepare, which is not opened', async () => {
    const { popup } = await kept('threatened');
    await tells(popup, '.card', 'emergency');
    expect(await textAt(popup, `a[href="${urlOf('emergency')}"]`)).not.toBe('');
    expect(urlOf('emergency')).toMatch(/^mailto:/);
    await popup.close();
  });
});
