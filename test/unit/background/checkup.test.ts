/** Tests how the worker leads through a checkup: what the page is told to show, and what is stored where. */
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SettingStepViewModel } from '../../../src/messaging/overlay-view-models.ts';
import type { PageLocation } from '../../../src/platforms/page-location.ts';
import type { Checkup } from '../../../src/privacy-checks/checkup.ts';
import type { Finding, SiteSummary } from '../../../src/privacy-checks/schema.ts';
import type { StepAction } from '../../../src/privacy-checks/step-actions.ts';
import { createFakeBrowser, EXTENSION_URL, type FakeTab } from '../../helpers/fake-browser.ts';
import '../../helpers/web-locks.ts';

const fake = createFakeBrowser();
vi.mock('webextension-polyfill', () => ({ default: fake.browser }));
vi.mock('../../../src/lib/package-file.ts', () => import('../../helpers/package-files.ts'));
// The test presses faster than anybody.
vi.mock('../../../src/background/page-limits.ts', () => ({ isWithinPageLimit: async () => true }));
const { sendFromPage, sendFromView } = await import('../../helpers/dispatch.ts');
const { getPlatform: findPlatform } = await import('../../helpers/inspect-page.ts');

const ORDINARY = { privateWindow: false, practice: false };
const DAY = 86_400_000;

let tab: FakeTab;
let where: PageLocation;
/** The card that the page shows. */
let card: SettingStepViewModel | null;
/** What the page answers when it is read. */
let findings: Finding[];

const reading = (id: string, state: 'protected' | 'exposed', value: string, more: Partial<Finding> = {}): Finding => ({
  id,
  state,
  value,
  locatedBy: 'css',
  ...more,
});
const unread = (id: string, more: Partial<Finding> = {}): Finding => ({
  id,
  state: 'unread',
  value: null,
  locatedBy: null,
  ...more,
});

const at = (platform: string, kind: string, me?: string): PageLocation =>
  ({ platform, kind, params: {}, language: 'en', ...(me ? { me } : {}) }) as PageLocation;

function addTab(url: string, there: PageLocation): void {
  where = there;
  card = null;
  findings = [];
  tab = fake.addTab(url, message => {
    if (message.type === 'overlay/showStep') ({ step: card } = message as unknown as { step: typeof card });
    if (message.type === 'reader/readPage')
      return { where, findings, fields: [], composers: [], post: null, url: tab.url, title: '' };
    return undefined;
  });
}

async function report(...found: Finding[]): Promise<void> {
  findings = found;
  await sendFromPage({ type: 'page/reportFindings', where, findings }, tab);
}
async function goTo(kind: string, me = where.me): Promise<void> {
  where = at(where.platform, kind, me);
  findings = [];
  await sendFromPage({ type: 'page/reportLocation', where }, tab);
}
/** The first step may open another page, which is not there yet when the card of this one is shown. */
async function start(): Promise<boolean> {
  const isShown = await sendFromView({ type: 'checkup/start', tab: tab.id });
  if (!card) await goTo(where.kind);
  return isShown;
}
const press = (action: StepAction, setting = card?.setting) =>
  sendFromPage(
    {
      type: 'page/actOnStep',
      platform: where.platform,
      ...(setting === undefined ? {} : { setting }),
      act: { kind: 'go', action },
    },
    tab,
  );
const choose = (value: string, setting = card!.setting!) =>
  sendFromPage({ type: 'page/actOnStep', platform: where.platform, setting, act: { kind: 'report', value } }, tab);
const summarize = async () => {
  const site: SiteSummary = await sendFromView({ type: 'site/getSummary', tab: tab.id });
  if (site.kind !== 'known') throw new Error(site.kind);
  return site.checkup;
};
const listChanges = async () =>
  (await summarize())?.changes.map(c => `${c.setting}: ${c.before.value} → ${c.now.value}`);
const listActions = () => card?.actions.map(({ action }) => action);
const listStored = (area: 'local' | 'session') => Object.keys(fake.browser.storage[area].items);
const isStored = () => listStored('local').some(key => key.startsWith('checkup:'));

/** Skips every step. @returns the settings that were offered */
async function skipToTheEnd(): Promise<string[]> {
  const offered: string[] = [];
  while (card?.setting !== undefined) {
    offered.push(card.setting);
    if (offered.length > 100) throw new Error('it never ends');
    await press('skip');
  }
  return offered;
}

beforeEach(async () => {
  const { local, session } = fake.browser.storage;
  for (const area of [local, session]) await area.remove(Object.keys(area.items));
  fake.tabs.clear();
  addTab('https://bsky.app/messages/settings', at('bluesky', 'settings:messages', 'rana.test'));
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a checkup', () => {
  it('goes through every setting, page by page, and ends with before and now', async () => {
    await report(reading('chat_allow', 'exposed', 'all'), reading('group_invites', 'exposed', 'all'));
    expect(await start()).toBe(true);
    expect(card).toMatchObject({ setting: 'chat_allow', status: { state: 'exposed' } });
    expect(listActions()).toEqual(['later', 'skip', 'public', 'pause']);
    await report(reading('chat_allow', 'protected', 'none'), reading('group_invites', 'exposed', 'all'));
    expect(card).toMatchObject({ setting: 'chat_allow', status: { state: 'protected' }, leads: true });
    expect(listActions()).toEqual(['next', 'pause']);
    await press('next');
    expect(card).toMatchObject({ setting: 'group_invites', status: { state: 'exposed' } });
    const offered = await skipToTheEnd();
    const { settings } = findPlatform('bluesky');
    expect(offered.toSorted()).toEqual(
      settings
        .map(s => s.id)
        .filter(id => id !== 'chat_allow')
        .toSorted(),
    );
    const pages = offered.map(id => settings.find(s => s.id === id)!.pages[0]);
    expect(pages.filter((page, i) => page !== pages[i - 1])).toEqual([...new Set(pages)]);
    expect(card!.notes.join(' ')).toContain(`Now: 1 of ${settings.length} done.`);
    expect(await summarize()).toMatchObject({ ended: true, settled: { before: 0, now: 1 } });
    expect(await listChanges()).toEqual(['chat_allow: all → none']);
    await press('close');
    expect(card).toBeNull();
    expect(await summarize()).toMatchObject({ ended: true });
  });

  it('names exactly what changed, also where it was changed out of turn, and forgets what was undone', async () => {
    const both = (allow: Finding, groups: Finding) => report(allow, groups);
    await both(reading('chat_allow', 'exposed', 'all'), reading('group_invites', 'exposed', 'all'));
    await start();
    await both(reading('chat_allow', 'exposed', 'all'), reading('group_invites', 'protected', 'none'));
    expect(await listChanges()).toEqual(['group_invites: all → none']);
    await both(reading('chat_allow', 'protected', 'following'), reading('group_invites', 'protected', 'none'));
    expect((await listChanges())!.toSorted()).toEqual(['chat_allow: all → following', 'group_invites: all → none']);
    await press('next');
    await skipToTheEnd();
    expect(await sendFromView({ type: 'checkup/undo', tab: tab.id, setting: 'group_invites' })).toBe(true);
    expect(card).toMatchObject({ setting: 'group_invites', status: { state: 'protected' } });
    expect(card!.notes[1]).toContain('Before the checkup, this was set to');
    expect(listActions()).toEqual(['close']);
    await both(reading('chat_allow', 'protected', 'following'), reading('group_invites', 'exposed', 'all'));
    expect(await listChanges()).toEqual(['chat_allow: all → following']);
    await press('close');
    expect(card).toBeNull();
  });

  it('does not lose a change that is read while the person presses a button, nor the press', async () => {
    const exposed = [reading('chat_allow', 'exposed', 'all'), reading('group_invites', 'exposed', 'all')];
    const changed = [reading('chat_allow', 'protected', 'none'), reading('group_invites', 'exposed', 'all')];
    /** The reading comes in the middle of the press, at each of its steps. */
    for (let steps = 0; steps < 12; steps++) {
      await sendFromView({ type: 'checkup/delete', tab: tab.id });
      await report(...exposed);
      await start();
      const pressed = press('skip', 'chat_allow');
      for (let i = 0; i < steps; i++) await new Promise(resolve => setImmediate(resolve));
      await Promise.all([pressed, report(...changed)]);
      // The popup would read the page again.
      const { checkup } = fake.browser.storage.session.items[`step:${tab.id}`] as { checkup: Checkup };
      expect(checkup.steps.chat_allow, `after ${steps} steps`).toMatchObject({
        now: { state: 'protected' },
        choice: 'skipped',
      });
    }
  });

  it('does not count a change that is not saved', async () => {
    await report(reading('chat_allow', 'exposed', 'all'));
    await start();
    await report(reading('chat_allow', 'protected', 'none', { pending: true }));
    expect(card).toMatchObject({ setting: 'chat_allow', status: { state: 'pending' } });
    expect(listActions()).not.toContain('next');
    expect(await listChanges()).toEqual([]);
    await press('next');
    expect(card).toMatchObject({ setting: 'chat_allow', status: { state: 'pending' } });
    await report(reading('chat_allow', 'protected', 'none'));
    expect(card).toMatchObject({ status: { state: 'protected' } });
    expect(await listChanges()).toEqual(['chat_allow: all → none']);
  });

  it('shows what was read last, however long an older card took to build', async () => {
    const { session } = fake.browser.storage;
    const read = session.get;
    for (let slowRead = 0; slowRead < 8; slowRead++) {
      await sendFromView({ type: 'checkup/delete', tab: tab.id });
      await report(reading('chat_allow', 'exposed', 'all'));
      await start();
      await report(reading('chat_allow', 'protected', 'none', { pending: true }));
      let reads = 0;
      session.get = async keys => {
        const items = await read(keys);
        if (reads++ === slowRead) await new Promise(resolve => setTimeout(resolve, 20));
        return items;
      };
      const older = sendFromPage({ type: 'page/reportLocation', where }, tab);
      for (let turns = 0; turns < 8; turns++) await new Promise(resolve => setImmediate(resolve));
      await report(reading('chat_allow', 'protected', 'none'));
      await older;
      session.get = read;
      expect(card, `read ${slowRead} is slow`).toMatchObject({ status: { state: 'protected' } });
    }
  });

  it('asks what a setting is set to whose reading is gone after the change', async () => {
    await report(reading('chat_allow', 'exposed', 'all'));
    await start();
    expect(card!.options).toBeUndefined();
    await report(unread('chat_allow', { why: 'not-found' }));
    expect(card).toMatchObject({ setting: 'chat_allow', status: { state: 'unread' } });
    expect(card!.options!.list.map(({ value }) => value)).toContain('none');
    await choose('none');
    expect(card).toMatchObject({ status: { state: 'reported' } });
    expect(listActions()).toEqual(['next', 'pause']);
    expect(await listChanges()).toEqual(['chat_allow: all → none']);
  });

  it('leaves out what is disabled, also while it is the step', async () => {
    await report(reading('chat_allow', 'exposed', 'all'), reading('group_invites', 'exposed', 'all'));
    const disable = (setting: string) =>
      sendFromView({ type: 'disabledChecks/set', platform: 'bluesky', setting, disabled: true, context: ORDINARY });
    await disable('group_invites');
    await report(reading('chat_allow', 'exposed', 'all'));
    await start();
    expect(card!.setting).toBe('chat_allow');
    await disable('chat_allow');
    await report();
    expect(card!.setting).not.toBe('chat_allow');
    const offered = await skipToTheEnd();
    expect(offered).not.toContain('chat_allow');
    expect(offered).not.toContain('group_invites');
    expect(offered.length).toBeGreaterThan(0);
  });
});

describe('the next setting on another page', () => {
  const getPath = () => new URL(tab.url).pathname;
  const findPage = (path: string) => findPlatform('bluesky').pages.find(p => (p.open ?? p.path) === path)!.kind;
  /** Goes to the last open setting of this page. */
  async function openMastodon(...found: Finding[]): Promise<void> {
    fake.tabs.clear();
    addTab('https://mastodon.example/settings/privacy', at('mastodon', 'settings:privacy', 'rana'));
    await sendFromPage({ type: 'page/reportLocation', where }, tab);
    const { settings } = findPlatform('mastodon');
    const here = settings.filter(({ pages }) => pages.includes('settings:privacy')).map(({ id }) => id);
    const others = here.filter(id => !found.some(f => f.id === id));
    await report(...found, ...others.map(id => reading(id, 'protected', 'off')));
    await start();
  }
  const exposed = reading('unlocked', 'exposed', 'on');

  it('is opened by the button that goes on, once the last one of this page is settled', async () => {
    await report(reading('chat_allow', 'exposed', 'all'), reading('group_invites', 'protected', 'none'));
    await start();
    await report(reading('chat_allow', 'protected', 'none'), reading('group_invites', 'protected', 'none'));
    await press('next');
    expect(getPath()).not.toBe('/messages/settings');
    await goTo(findPage(getPath()));
    expect(card).toMatchObject({ status: { state: 'unread' } });
    expect(listActions()).not.toContain('open');
  });

  it('is not opened where on-page tips are off, or by a choice to leave a setting as it is', async () => {
    await report(reading('chat_allow', 'exposed', 'all'), reading('group_invites', 'protected', 'none'));
    await start();
    await press('skip');
    expect(getPath()).toBe('/messages/settings');
    expect(listActions()![0]).toBe('open');
    await press('pause');
    await sendFromView({ type: 'checkup/delete', tab: tab.id });
    await start();
    await report(reading('chat_allow', 'protected', 'none'), reading('group_invites', 'protected', 'none'));
    await sendFromView({ type: 'onPageTips/set', on: false, context: ORDINARY });
    await press('next', 'chat_allow');
    expect((await summarize())!.step!.actions[0]).toBe('open');
    expect(getPath()).toBe('/messages/settings');
  });

  it('is opened where a button saves, if the setting was read and nothing is unsaved', async () => {
    await openMastodon(exposed);
    expect(card!.setting).toBe('unlocked');
    await report(reading('unlocked', 'protected', 'off'));
    await press('next');
    expect(getPath()).not.toBe('/settings/privacy');
  });

  it('is not opened while a change on this page may not be saved', async () => {
    const unsaved = reading('discoverable', 'exposed', 'on', { pending: true });
    await openMastodon(exposed, reading('discoverable', 'protected', 'off'));
    await report(reading('unlocked', 'protected', 'off'), unsaved);
    await press('next');
    expect(getPath()).toBe('/settings/privacy');
    expect(card).toMatchObject({ setting: 'discoverable', status: { state: 'pending' } });
    await sendFromView({ type: 'checkup/delete', tab: tab.id });

    await openMastodon(exposed);
    await report(unread('unlocked', { why: 'not-found' }));
    await choose('off');
    await press('next');
    expect(getPath()).toBe('/settings/privacy');
    expect(card!.notes.join()).toContain('Save your changes on this page first.');
  });

  it('is shown when the page still has the card of a step that is over', async () => {
    await report(reading('chat_allow', 'exposed', 'all'), reading('group_invites', 'exposed', 'all'));
    await start();
    await press('skip');
    const current = card;
    card = null;
    await press('skip', 'chat_allow');
    expect(card).toEqual(current);
  });
});

describe('a choice', () => {
  beforeEach(async () => {
    await report(reading('chat_allow', 'exposed', 'all'), reading('group_invites', 'exposed', 'all'));
    await start();
  });

  it('to do a setting later brings it at the end, and only once', async () => {
    await press('later');
    expect(card!.setting).toBe('group_invites');
    const offered = await skipToTheEnd();
    expect(offered.at(-1)).toBe('chat_allow');
    expect(offered.filter(id => id === 'chat_allow')).toHaveLength(1);
  });

  it('to leave a setting public on purpose settles it', async () => {
    await press('public');
    expect(card!.setting).toBe('group_invites');
    expect(await summarize()).toMatchObject({ settled: { before: 0, now: 1 }, changes: [] });
    expect(await skipToTheEnd()).not.toContain('chat_allow');
  });

  it('for a step that is over does nothing', async () => {
    const before = card;
    for (const action of ['next', 'later', 'skip', 'public', 'pause', 'close', 'open'] as const)
      await press(action, 'group_invites');
    await choose('none', 'group_invites');
    expect(JSON.stringify(fake.browser.storage.local.items)).not.toContain('reported');
    await sendFromPage(
      {
        type: 'page/actOnStep',
        platform: 'bluesky',
        setting: 'group_invites',
        act: { kind: 'confirm', answer: 'yes' },
      },
      tab,
    );
    expect(card).toEqual(before);
    expect(await listChanges()).toEqual([]);
  });

  it('that came twice counts once', async () => {
    await Promise.all([press('skip', 'chat_allow'), press('skip', 'chat_allow')]);
    expect(card!.setting).toBe('group_invites');
  });

  it('to go on does not skip a setting that has come to expose meanwhile', async () => {
    await press('next');
    expect(card!.setting).toBe('chat_allow');
    expect(listActions()).toContain('skip');
  });
});

describe('an answer', () => {
  /** Where nothing can be read. */
  async function startOnPhone(): Promise<void> {
    fake.tabs.clear();
    addTab('https://web.whatsapp.com/', at('whatsapp', 'other'));
    await sendFromPage({ type: 'page/reportLocation', where }, tab);
    await start();
  }
  const pickOption = (state: string) => {
    const { states } = findPlatform('whatsapp').settings.find(s => s.id === card!.setting)!;
    return card!.options?.list.map(({ value }) => value).find(value => (states[value] ?? 'unread') === state);
  };

  it('settles every setting of a platform of which nothing can be read', async () => {
    await startOnPhone();
    const answered: string[] = [];
    while (card?.setting !== undefined) {
      answered.push(card.setting);
      expect(card.guide!.steps).not.toEqual([]);
      await choose(pickOption('protected') ?? pickOption('unread') ?? '');
      expect(card).toMatchObject({ status: { state: 'reported' } });
      await press('next');
    }
    const all = findPlatform('whatsapp').settings.map(s => s.id);
    expect(answered.toSorted()).toEqual(all.toSorted());
    expect(await summarize()).toMatchObject({ ended: true, settled: { now: all.length, of: all.length }, changes: [] });
  });

  it('that exposes leaves the step open until another one is given', async () => {
    await startOnPhone();
    const { setting } = card!;
    const [exposed, safe] = [pickOption('exposed')!, pickOption('protected')!];
    await choose(exposed);
    expect(card).toMatchObject({ setting, status: { state: 'reported' }, options: { follows: true } });
    expect(listActions()).toContain('public');
    await choose(safe);
    expect(listActions()).toEqual(['next', 'pause']);
    expect(await listChanges()).toEqual([`${setting}: ${exposed} → ${safe}`]);
  });

  it('that is taken back leaves the setting open', async () => {
    await startOnPhone();
    const { setting } = card!;
    await choose(pickOption('protected')!);
    await sendFromView({ type: 'setting/report', tab: tab.id, setting: setting!, value: null });
    await sendFromPage({ type: 'page/reportLocation', where: { ...where } }, tab);
    expect(card).toMatchObject({ setting, status: { state: 'unread' } });
    expect(listActions()).not.toContain('next');
  });

  it('that confirms a reading counts, in a private window only there', async () => {
    const likely = unread('chat_allow', { value: 'none', seems: 'protected', control: 'c0', locatedBy: 'css' });
    tab.incognito = true;
    await report(likely);
    await start();
    while (card!.setting !== 'chat_allow') await press('skip');
    expect(card!.question!.text).toContain('seems');
    await sendFromPage(
      { type: 'page/actOnStep', platform: 'bluesky', setting: 'chat_allow', act: { kind: 'confirm', answer: 'yes' } },
      tab,
    );
    expect(card).toMatchObject({ status: { state: 'protected' } });
    expect(card!.question).toBeUndefined();
    // What was confirmed is not what the page seems to say now.
    await report({ ...likely, value: 'all', seems: 'exposed' });
    expect(card).toMatchObject({ status: { state: 'unread' } });
    expect(card!.question!.text).toContain('seems');
  });
});

describe('a paused checkup', () => {
  beforeEach(async () => {
    await report(reading('chat_allow', 'exposed', 'all'), reading('group_invites', 'exposed', 'all'));
    await start();
    await press('skip');
    await press('pause');
    expect(card).toBeNull();
  });

  it('shows nothing until it is resumed, where it was', async () => {
    await report(reading('chat_allow', 'exposed', 'all'), reading('group_invites', 'exposed', 'all'));
    expect(card).toBeNull();
    expect(await summarize()).toMatchObject({ ended: false, done: 1 });
    expect((await summarize())!.step).toBeUndefined();
    await start();
    expect(card!.setting).toBe('group_invites');
  });

  /** The browser was closed meanwhile. */
  const openAnotherDay = async (days: number, later: Finding[]) => {
    await fake.browser.storage.session.remove(listStored('session'));
    vi.useFakeTimers({ now: Date.now() + days * DAY, toFake: ['Date'] });
    await goTo('settings:messages');
    await report(...later);
  };

  it('is resumed another day, with what was skipped', async () => {
    await openAnotherDay(3, [reading('chat_allow', 'exposed', 'all'), reading('group_invites', 'exposed', 'all')]);
    expect(card).toBeNull();
    expect(await summarize()).toMatchObject({ ended: false });
    await start();
    expect(card!.setting).toBe('group_invites');
    expect(await skipToTheEnd()).not.toContain('chat_allow');
  });

  it('offers a setting again that was protected in it and exposes by now', async () => {
    await start();
    await report(reading('group_invites', 'protected', 'none'));
    await press('next');
    await press('pause');
    await openAnotherDay(1, [reading('group_invites', 'exposed', 'all')]);
    // The popup is opened over another page.
    await goTo('settings:privacy');
    expect(await listChanges()).toEqual([]);
    await start();
    expect(await skipToTheEnd()).toContain('group_invites');
  });

  it('is over after 30 days: a new one begins', async () => {
    await openAnotherDay(31, [reading('chat_allow', 'exposed', 'all'), reading('group_invites', 'exposed', 'all')]);
    expect(await summarize()).toBeUndefined();
    await start();
    expect(card!.setting).toBe('chat_allow');
  });

  it('of another account is not shown', async () => {
    await start();
    expect(card!.setting).toBe('group_invites');
    await goTo('settings:messages', 'omar.test');
    await report(reading('chat_allow', 'protected', 'none'));
    expect(card).toBeNull();
    expect(await summarize()).toBeUndefined();
    await goTo('settings:privacy', 'rana.test');
    expect(card!.setting).toBe('group_invites');
    expect(await listChanges()).toEqual([]);
  });
});

describe('a checkup that began on a page that does not say whose account it is', () => {
  it('belongs to the account that a page names first, and to no other', async () => {
    fake.tabs.clear();
    addTab('https://bsky.app/messages/settings', at('bluesky', 'settings:messages'));
    await report(reading('chat_allow', 'exposed', 'all'));
    await start();
    await goTo('settings:messages', 'rana.test');
    await report(reading('chat_allow', 'protected', 'none'));
    expect(card).toMatchObject({ setting: 'chat_allow', status: { state: 'protected' } });
    await goTo('settings:messages', 'omar.test');
    await report(reading('chat_allow', 'protected', 'none'));
    expect(card).toBeNull();
    expect(await summarize()).toBeUndefined();
    await goTo('settings:messages', 'rana.test');
    await report(reading('chat_allow', 'protected', 'none'));
    expect(card).toMatchObject({ setting: 'chat_allow' });
  });
});

describe('what a checkup stores', () => {
  const run = async () => {
    await report(reading('chat_allow', 'exposed', 'all'));
    await start();
    await press('later');
    await press('public');
    await press('pause');
  };

  it('is on disk for an ordinary window, without the account', async () => {
    await run();
    expect(isStored()).toBe(true);
    const key = listStored('local').find(k => k.startsWith('checkup:'))!;
    expect(key).toMatch(/^checkup:bluesky:[0-9a-f]{24}$/);
    expect(JSON.stringify(fake.browser.storage.local.items[key])).not.toContain('rana');
  });

  it('is nothing on disk for a private window', async () => {
    tab.incognito = true;
    await run();
    expect(await summarize()).toMatchObject({ ended: false });
    expect(listStored('local')).toEqual([]);
  });

  it('is nothing on disk for the practice network', async () => {
    fake.tabs.clear();
    addTab(
      `${EXTENSION_URL}src/pages/practice/index.html#/settings/privacy`,
      at('practice', 'settings:privacy', 'noor'),
    );
    await report(reading('phone_lookup', 'exposed', 'on'));
    await start();
    expect(card!.setting).toBeDefined();
    await press('later');
    await press('pause');
    expect(listStored('local').filter(key => /^(checkup|seen|chosen):/.test(key))).toEqual([]);
  });

  it('is removed when the person deletes their results, with the step', async () => {
    await report(reading('chat_allow', 'exposed', 'all'));
    await start();
    await sendFromView({ type: 'accounts/delete', platform: 'mastodon' });
    expect(isStored()).toBe(true);
    await sendFromView({ type: 'accounts/delete', platform: 'bluesky' });
    expect(isStored()).toBe(false);
    expect(listStored('session').filter(key => key.startsWith('step:'))).toEqual([]);
    expect(await summarize()).toBeUndefined();
    await report(reading('chat_allow', 'protected', 'none'));
    expect(isStored()).toBe(false);
  });

  it('is removed when the person ends it', async () => {
    await report(reading('chat_allow', 'exposed', 'all'));
    await start();
    await sendFromView({ type: 'checkup/delete', tab: tab.id });
    expect(card).toBeNull();
    expect(isStored()).toBe(false);
    expect(await summarize()).toBeUndefined();
  });
});
