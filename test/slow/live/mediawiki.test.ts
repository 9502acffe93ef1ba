/**
 * A live platform: Debian’s MediaWiki under Wikipedia’s host name, in both browsers. Compares Breakwater’s readings
 * with the software’s own answers.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPlatformLabels, readUiTexts } from '../../../scripts/build/data.ts';
import { startWiki, type Wiki } from '../../helpers/live/mediawiki.ts';
import type { SiteSummary } from '../../../src/privacy-checks/schema.ts';
import { eventually } from '../../helpers/browser/expectations.ts';
import { BROWSERS, type BrowserSession, byTurns, isTurn } from '../../helpers/browser/browser-session.ts';
import {
  waitForNavigation,
  fillField,
  click,
  clickUntil,
  clickInView,
  expectText,
  textAt,
  type Tab,
} from '../../helpers/browser/page-actions.ts';
import { getArticleUrl, openLoggedIn, toPageName, getScriptUrl, USERS } from './wiki-session.ts';

const words = readPlatformLabels().wikipedia!.settings;
const ui = readUiTexts('en') as {
  checkup: Record<'start' | 'before' | 'setTo', string> &
    Record<'action' | 'changes' | 'ended', Record<string, string>>;
  mark: Record<string, string>;
  site: Record<string, string> & Record<'changed' | 'option', Record<string, string>>;
  state: Record<string, string>;
};

const NUMBER = '+1 202 555 0147';
const PREFERENCES = getArticleUrl('Special:Preferences#mw-prefsection-personal');
const control = (name: string): string => `input[name="wp${name}"]:not([type=hidden])`;

/** Has for each setting that is read its control, and the action that protects. */
const SETTINGS: Record<string, { css: string; protect(tab: Tab): Promise<void> }> = Object.fromEntries(
  Object.entries({
    email_new_users: control('email-allow-new-users'),
    allow_email: control('disablemail'),
    require_email_reset: control('requireemail'),
    reveal_address: control('enotifrevealaddr'),
    real_name: control('realname'),
    gender: `${control('gender')}[value=unknown]`,
  }).map(([id, css]) => [
    id,
    { css, protect: (tab: Tab) => (id === 'real_name' ? fillField(tab, css, '') : click(tab, css)) },
  ]),
);

type States = Record<string, 'protected' | 'exposed'>;

/** Returns the state from the software itself, as a correct reading. */
async function right(tab: Tab): Promise<States> {
  const { options: o, realname } = await tab.evaluate(async () => {
    const answer = (await fetch('/w/api.php?action=query&meta=userinfo&uiprop=options|realname&format=json').then(a =>
      a.json(),
    )) as { query: { userinfo: { options: Record<string, unknown>; realname: string } } };
    return answer.query.userinfo;
  }, null);
  const on = (name: string) => !['', '0', 'false', 'null', 'undefined'].includes(String(o[name]));
  const open = {
    allow_email: !on('disablemail'),
    email_new_users: on('email-allow-new-users'),
    require_email_reset: !on('requireemail'),
    reveal_address: on('enotifrevealaddr'),
    real_name: !!realname,
    gender: o.gender !== 'unknown',
  };
  return Object.fromEntries(Object.entries(open).map(([id, exposed]) => [id, exposed ? 'exposed' : 'protected']));
}

/** Has for each setting that is read what it is set to when it exposes, and when it protects. */
const VALUES: Record<string, [open: string, closed: string]> = {
  email_new_users: ['on', 'off'],
  allow_email: ['on', 'off'],
  require_email_reset: ['off', 'on'],
  reveal_address: ['on', 'off'],
  real_name: ['filled', 'empty'],
  gender: ['female', 'unknown'],
};
const EXPOSING_PREFERENCES = {
  disablemail: null,
  'email-allow-new-users': '1',
  requireemail: null,
  enotifrevealaddr: '1',
  gender: 'female',
};
const REAL_NAME = 'Rana Q. Example';
/** Around values, so that each has a direction of its own. */
const ISOLATES = /[\u2066-\u2069]/g;
const EARLIER = 2 * 3_600_000; // ms

const nameOption = (id: string, value: string): string => words[id]!.options?.[value] ?? ui.site.option[value]!;

let wiki: Wiki;
beforeAll(async () => {
  wiki = await startWiki('en.wikipedia.org');
});
afterAll(() => wiki?.stop());

describe.each(BROWSERS)('a live MediaWiki in %s', name => {
  const user = USERS[name];
  let w: BrowserSession;
  let tab: Tab;
  beforeAll(async () => {
    w = await openLoggedIn(name, wiki);
    ({ tab } = w);
  });
  afterAll(() => w?.close());

  const findings = async () => {
    const site = await w.ask<SiteSummary>({ type: 'site/getSummary', tab: await w.tabId() });
    return site.kind === 'known'
      ? site.rows.flatMap(r => (r.finding && r.finding.why !== 'guided' ? [r.finding] : []))
      : [];
  };
  const said = async (): Promise<States> =>
    Object.fromEntries((await findings()).map(f => [f.id, f.state as States[string]]));
  const pending = async () => (await findings()).filter(f => f.pending).map(f => f.id);
  const agrees = () => eventually(async () => expect(await said()).toEqual(await right(tab)));
  const exposed = async () => Object.values(await right(tab)).filter(s => s === 'exposed').length;
  const badgeAgrees = () => eventually(async () => expect(await w.badge()).toBe(String((await exposed()) || '')));
  const save = () => waitForNavigation(tab, () => click(tab, '#prefcontrol button, #prefcontrol input'));

  it('opens from the popup, and each of its settings is read as in its own API', async () => {
    await tab.goto(getArticleUrl('Main_Page'));
    const popup = await w.popup();
    await tab.bringToFront();
    await waitForNavigation(tab, () => clickInView(popup, 'button', ui.site.openPage));
    await popup.close();
    await eventually(async () => expect(tab.url()).toBe(PREFERENCES));
    await agrees();
    expect(Object.keys(await said()).sort()).toEqual(Object.keys(SETTINGS).sort());
    await badgeAgrees();
  });

  it('shows a newly exposing setting as “not saved yet” and, once saved, as exposed', async () => {
    const before = await right(tab);
    await fillField(tab, SETTINGS.real_name!.css, REAL_NAME);
    await click(tab, `${control('gender')}[value=female]`);
    await click(tab, SETTINGS.reveal_address!.css);
    await eventually(async () => expect((await pending()).sort()).toEqual(['gender', 'real_name', 'reveal_address']));
    expect(await right(tab)).toEqual(before);
    await save();
    await agrees();
    expect(await exposed()).toBe(Object.keys(SETTINGS).length);
    await badgeAgrees();
  });

  // Its own controls are the same in both browsers, and each save takes a while.
  describe.runIf(name === 'Chromium')('checkup', () => {
    const card = () => textAt(tab, '.step');
    const expectCard = (text: string) => expectText(tab, '.step', text);
    const titles = Object.fromEntries(Object.entries(words).map(([id, { action, name: own }]) => [action ?? own, id]));
    const currentSetting = async (): Promise<string> => {
      let id: string | undefined;
      await eventually(async () => expect((id = titles[await textAt(tab, '.step h2')])).toBeDefined());
      return id!;
    };

    async function settleRead(id: string): Promise<void> {
      const { css, protect } = SETTINGS[id]!;
      await expectCard(ui.state.exposed!);
      await eventually(async () => expect(await ringed(tab, css)).toBe(true));
      await protect(tab);
      await expectCard(ui.mark.save!);
      expect(await card()).toContain(ui.state.pending!);
      expect(await card()).not.toContain(ui.checkup.action.next!);
      expect((await right(tab))[id]).toBe('exposed');
      await save();
      await expectCard(ui.state.protected!);
      expect((await right(tab))[id]).toBe('protected');
    }

    async function settleByAnswer(id: string): Promise<void> {
      const [answer] = Object.keys(words[id]!.options ?? { on: '' });
      await click(tab, '.step .options button', nameOption(id, answer!));
      await eventually(async () => expect(await textAt(tab, '.step .state')).toBe(ui.state.reported));
    }

    it('leads from the popup to every setting, and waits for each save', async () => {
      const popup = await w.popup();
      await clickInView(popup, 'button', ui.checkup.start);
      await popup.close().catch(() => undefined); // closes itself
      await tab.bringToFront();
      const settled: string[] = [];
      for (const _ of Object.keys(words)) {
        const id = await currentSetting();
        await (SETTINGS[id] ? settleRead(id) : settleByAnswer(id));
        settled.push(id);
        const isLast = settled.length === Object.keys(words).length;
        await clickUntil(tab, '.step button', ui.checkup.action[isLast ? 'finish' : 'next']!, async () => {
          const title = await textAt(tab, '.step h2');
          return title === ui.checkup.ended.title || (!!titles[title] && titles[title] !== id);
        });
      }
      expect(settled.sort()).toEqual(Object.keys(words).sort());
      expect(await textAt(tab, '.step h2')).toBe(ui.checkup.ended.title);
      await agrees();
      await click(tab, '.step button', ui.checkup.action.close!);
    });

    it('lists every change with both values, and leads back to one', async () => {
      const popup = await w.popup();
      const changes = async () => (await textAt(popup, '[aria-labelledby=checkup-changes] li')).replace(ISOLATES, '');
      for (const [id, [before, now]] of Object.entries(VALUES)) {
        const row = ui.checkup.changes
          .row!.replace('{{before}}', nameOption(id, before))
          .replace('{{now}}', nameOption(id, now));
        await eventually(async () => expect(await changes()).toContain(`${words[id]!.name}\n${row}`));
      }
      expect((await changes()).split(ui.checkup.changes.undo!)).toHaveLength(Object.keys(VALUES).length + 1);
      await clickInView(popup, `[aria-labelledby=checkup-changes] li:first-child button`);
      await popup.close().catch(() => undefined); // closes itself
      await tab.bringToFront();
      await expectCard(ui.checkup.before.split('{{option}}')[0]!);
      await click(tab, '.step button', ui.checkup.action.close!);
    });

    it('names everything that somebody else has changed since, with both values', async () => {
      await w.helper().evaluate(async ms => {
        const stored = Object.entries(await chrome.storage.local.get(null)).filter(([key]) => key.startsWith('seen:'));
        for (const [, results] of stored)
          for (const result of Object.values(results as Record<string, { at: number }>)) result.at -= ms;
        await chrome.storage.local.set(Object.fromEntries(stored));
      }, EARLIER);
      wiki.setPreferences(user, EXPOSING_PREFERENCES, REAL_NAME);
      await tab.goto(getArticleUrl('Main_Page'));
      await tab.goto(PREFERENCES);
      await agrees();
      expect(await exposed()).toBe(Object.keys(SETTINGS).length);
      const popup = await w.popup();
      await expectText(popup, '.card.warn h2', ui.site.changed.title!);
      const named = (await textAt(popup, '.card.warn li')).replace(ISOLATES, '');
      expect(named.split(' → ')).toHaveLength(Object.keys(VALUES).length + 1);
      for (const [id, [open, closed]] of Object.entries(VALUES))
        expect(named).toMatch(
          new RegExp(
            `^${words[id]!.name}\n+${nameOption(id, closed)} \\(.+\\) → ${nameOption(id, open)} \\(.+\\)$`,
            'm',
          ),
        );
      await clickInView(popup, '.card.warn button', ui.site.changed.seen);
      await eventually(async () => expect(await textAt(popup, '.card.warn')).toBe(''));
      await popup.close();
      await tab.bringToFront();
    });
  });

  // Each setting in one browser: the pages are the same, and each save takes a while.
  const own = byTurns(name, Object.keys(SETTINGS));
  it.each(own)('%s: leads to the control, waits for the save, and follows the software', async id => {
    const { css, protect } = SETTINGS[id]!;
    const popup = await w.popup();
    await clickInView(popup, 'details.setting summary', words[id]!.name);
    await clickInView(popup, 'details.setting[open] button', ui.site.showMe);
    await tab.bringToFront();
    await expectText(tab, '.spotlight h2', words[id]!.action ?? words[id]!.name);
    await popup.close().catch(() => undefined); // may close itself
    await eventually(async () => expect(await ringed(tab, css)).toBe(true));
    await protect(tab);
    await expectText(tab, '.spotlight .pending', ui.mark.save!);
    await eventually(async () => expect(await pending()).toEqual([id]));
    expect((await right(tab))[id]).toBe('exposed');
    await click(tab, '.spotlight button', ui.mark.leave);
    await save();
    await agrees();
    expect((await right(tab))[id]).toBe('protected');
    await badgeAgrees();
  });

  it.runIf(isTurn(name, 0))('warns of a phone number in the edit form of a talk page, until it is gone', async () => {
    await tab.goto(getScriptUrl('title=User_talk:Omar_Reader&action=edit'));
    await fillField(tab, '#wpTextbox1', `Call me on ${NUMBER}`);
    await warned(tab);
    await fillField(tab, '#wpTextbox1', '');
    await quiet(tab);
  });

  it('shows what the own user page contains', async () => {
    await tab.goto(getScriptUrl(`title=User:${toPageName(user)}&action=edit`));
    await fillField(tab, '#wpTextbox1', 'Write to rana@example.org');
    await waitForNavigation(tab, () => click(tab, '#wpSave'));
    await eventually(async () => expect(await w.badge()).toBe('1'));
    await expectText(tab, '.note', 'email address');
  });

  it.runIf(isTurn(name, 1))('warns in the subject of a new topic', async () => {
    const subject = '.ext-discussiontools-ui-newTopic-sectionTitle input';
    await tab.goto(getScriptUrl('title=User_talk:Omar_Reader&action=edit&section=new'));
    await focused(tab, subject);
    await tab.keyboard.type(`Call me on ${NUMBER}`);
    await warned(tab);
    await fillField(tab, subject, '');
    await quiet(tab);
  });

  it('warns in the reply tool, and does not treat the draft as published', async () => {
    wiki.write(
      `User talk:${user}`,
      '== Hello ==\nAre you there? [[User:Admin|Admin]] 10:00, 1 November 2026 (UTC)\n',
      'Admin',
    );
    await tab.goto(getArticleUrl(`User_talk:${toPageName(user)}`));
    const reply = '.ext-discussiontools-ui-replyWidget [contenteditable=true]';
    await clickUntil(tab, '.ext-discussiontools-init-replylink-buttons a', 'Reply', () =>
      tab.evaluate(css => !!document.querySelector(css), reply),
    );
    await focused(tab, reply);
    await tab.keyboard.type(`Call me on ${NUMBER}`);
    await warned(tab);
    // it is displayed like published text, and is none
    await expectText(tab, '.ext-discussiontools-ui-replyWidget-preview', NUMBER);
    const site = await w.ask<SiteSummary>({ type: 'site/getSummary', tab: await w.tabId() });
    expect(site).toMatchObject({ page: 'own-profile', profile: [] });
    expect(await w.badge()).toBe('');
  });
});

/** Returns the marker beside the composer, and its text once opened. */
async function warned(tab: Tab): Promise<void> {
  await clickUntil(tab, '.draft-mark', 'phone number', async () => (await textAt(tab, '.warning')) !== '');
  await expectText(tab, '.warning', NUMBER);
}

/** The entry for reports may be under the pointer. */
const quiet = (tab: Tab): Promise<void> =>
  eventually(async () => expect(await textAt(tab, '.draft-mark, .warning')).toBe(''));

/** A tool that loads late takes the focus itself once it is ready. */
const focused = (tab: Tab, css: string): Promise<void> =>
  eventually(async () =>
    expect(await tab.evaluate(wanted => !!document.activeElement?.matches(wanted), css)).toBe(true),
  );

/** The spotlight’s ring is around the centre of the control. */
const ringed = (tab: Tab, css: string): Promise<boolean> =>
  tab.evaluate(wanted => {
    const all = (root: ParentNode): Element[] =>
      [...root.querySelectorAll('*')].flatMap(e => [e, ...(e.shadowRoot ? all(e.shadowRoot) : [])]);
    const [ring, field] = ['.ring', wanted].map(c =>
      all(document)
        .find(e => e.matches(c))
        ?.getBoundingClientRect(),
    );
    if (!ring || !field) return false;
    const [x, y] = [field.x + field.width / 2, field.y + field.height / 2];
    return ring.left <= x && x <= ring.right && ring.top <= y && y <= ring.bottom && ring.height < 300;
  }, css);
