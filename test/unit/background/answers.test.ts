/** Tests that the worker answers every message in the shape of the contract. */
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { PageMessage, RequestOf, ViewMessage } from '../../../src/messaging/contract.ts';
import { createFakeBrowser, type FakeTab } from '../../helpers/fake-browser.ts';
import '../../helpers/web-locks.ts';
import { fromPage, fromView } from '../messaging/sample-messages.ts';

const fake = createFakeBrowser();
vi.mock('webextension-polyfill', () => ({ default: fake.browser }));
vi.mock('../../../src/lib/package-file.ts', () => import('../../helpers/package-files.ts'));
vi.stubGlobal('navigator', { ...navigator, userAgent: 'Firefox/153.0', languages: ['en'] });
const { sendFromPage, sendFromView } = await import('../../helpers/dispatch.ts');

const where = { platform: 'bluesky', kind: 'settings:messages' as const, params: {}, language: 'en', me: 'rana.test' };
const finding = { id: 'chat_allow', state: 'exposed' as const, value: 'all', locatedBy: 'css' };
const post = {
  kind: 'post' as const,
  author: 'rana.test',
  name: null,
  account: null,
  authorUrl: null,
  permalink: 'https://bsky.app/profile/rana.test/post/1',
  id: '1',
  parent: null,
  time: '2026-03-01T09:30:00Z',
  timeShown: null,
  text: 'Hello',
  counts: [],
  alts: [],
};

const ORDINARY = { privateWindow: false, practice: false };

let tab: FakeTab;

beforeEach(async () => {
  const { local, session } = fake.browser.storage;
  for (const area of [local, session]) await area.remove(Object.keys(area.items));
  fake.tabs.clear();
  tab = fake.addTab('https://bsky.app/messages/settings', ({ type }) => {
    if (type === 'reader/readPage')
      return { where, findings: [finding], fields: [], composers: ['+1 202 555 0147'], post, url: tab.url, title: '' };
    if (type === 'reader/readItem')
      return { where, post, head: null, canonical: null, ownReplies: null, language: 'en' };
    return type === 'overlay/showReportSteps' || type === 'overlay/chooseSituation' ? true : undefined;
  });
});

describe('the answer to', () => {
  it.each(Object.values(fromView))('$type', async message => {
    await sendFromView(message as RequestOf<ViewMessage>);
  });

  it.each(Object.values(fromPage))('$type', async message => {
    await sendFromPage(message as RequestOf<PageMessage>, tab);
  });
});

describe('the answers about', () => {
  it('a tab, its settings and an account', async () => {
    await sendFromPage({ type: 'page/reportFindings', where, findings: [finding] }, tab);
    const site = await sendFromView({ type: 'site/getSummary', tab: tab.id });
    expect(site).toMatchObject({ kind: 'known', platform: 'bluesky', page: 'settings:messages', next: 'chat_allow' });
    expect(await sendFromView({ type: 'setting/highlight', tab: tab.id, setting: 'chat_allow' })).toBe(true);
    expect(await sendFromView({ type: 'accounts/list' })).toContainEqual(
      expect.objectContaining({
        platform: 'bluesky',
        accounts: [expect.objectContaining({ counts: expect.anything() })],
      }),
    );
    expect(await sendFromView({ type: 'tab/inspect', tab: tab.id })).toMatchObject({
      composer: [{ kind: 'phone', text: '+1 202 555 0147' }],
    });
  });

  it('a change on an account, and reminders of it if the person chose them, until it is acknowledged', async () => {
    const account = 'a'.repeat(24);
    const before = { state: 'protected', at: 1, value: 'none' };
    const now = { state: 'exposed', at: Date.now(), value: 'all' };
    await fake.browser.storage.local.set({ [`seen:bluesky:${account}`]: { chat_allow: { ...now, before } } });
    const changed = async () => (await sendFromView({ type: 'reminders/get' })).changed;
    const listed = async () =>
      (await sendFromView({ type: 'accounts/list' })).find(({ platform }) => platform === 'bluesky')!.accounts;
    expect(await listed()).toMatchObject([{ id: account, changes: [{ setting: 'chat_allow', before, now }] }]);
    expect(await changed()).toEqual([]);
    await sendFromView({ type: 'reminders/set', days: 30, context: ORDINARY });
    expect(await changed()).toEqual([{ platform: 'bluesky', settings: 1 }]);
    await sendFromView({ type: 'accounts/acknowledgeChanges', platform: 'bluesky', account });
    expect(await changed()).toEqual([]);
    expect(await listed()).toMatchObject([{ id: account, changes: [] }]);
  });

  it('what a download says about an account, which stays not checked', async () => {
    const account = 'c'.repeat(24);
    const asOf = Date.now() - 86_400_000;
    await fake.browser.storage.local.set({ [`seen:bluesky:${account}`]: { other: { state: 'protected', at: 1 } } });
    const settings = [
      { setting: 'chat_allow', value: 'all' },
      { setting: 'chat_allow_from', value: 'all' },
      { setting: 'chat_allow', value: 'unheard-of' },
    ];
    const request = { type: 'accounts/recordDownload', platform: 'bluesky', account, settings } as const;
    expect(await sendFromView({ ...request, asOf, context: { ...ORDINARY, privateWindow: true } })).toBe(0);
    expect(await sendFromView({ ...request, asOf, context: ORDINARY })).toBe(1);
    const stored = async () =>
      (await fake.browser.storage.local.get(`seen:bluesky:${account}`))[`seen:bluesky:${account}`];
    expect(await stored()).toMatchObject({ chat_allow: { state: 'exposed', at: asOf, source: 'download' } });
    const listed = await sendFromView({ type: 'accounts/list' });
    const found = listed.find(({ platform }) => platform === 'bluesky')!.accounts.find(({ id }) => id === account)!;
    expect(found.counts).toMatchObject({ exposed: 0, protected: 0 });
    // A wrong date cannot outlast what is read later.
    await sendFromView({ ...request, asOf: Date.now() + 1e12, context: ORDINARY });
    expect(Object(await stored()).chat_allow.at).toBeLessThanOrEqual(Date.now());
    await fake.browser.storage.local.remove(`seen:bluesky:${account}`);
  });

  it('what a download says about an account by its name, also if it was never checked', async () => {
    const settings = [{ setting: 'chat_allow', value: 'all' }];
    const request = { type: 'accounts/recordDownload', platform: 'bluesky', settings, asOf: 1 } as const;
    const account = { name: 'New.Example.org' };
    const find = (name: string | null) => sendFromView({ type: 'accounts/find', platform: 'bluesky', name });
    expect(await find(account.name)).toBeNull();
    // Bluesky's pages say whose they are, so results without a name would be nobody's.
    expect(await sendFromView({ ...request, account: { name: null }, context: ORDINARY })).toBe(0);
    expect(await sendFromView({ ...request, account, context: { ...ORDINARY, privateWindow: true } })).toBe(0);
    expect(await sendFromView({ ...request, account, context: ORDINARY })).toBe(1);
    const id = (await find('@new.example.org'))!;
    expect(id).toMatch(/^[0-9a-f]{24}$/);
    expect(await sendFromView({ ...request, account: id, asOf: 2, context: ORDINARY })).toBe(1);
    await fake.browser.storage.local.remove(`seen:bluesky:${id}`);
  });

  it('a profile and a draft', async () => {
    const profile = { ...where, kind: 'own-profile' as const };
    const fields = [{ id: 'bio', text: 'Call +1 202 555 0147' }];
    expect(await sendFromPage({ type: 'page/reportProfile', where: profile, fields }, tab)).toMatchObject({
      show: 'Show me',
      profile: { fields: ['bio'] },
    });
    const draft = { platform: 'bluesky', text: 'Call me on +1 202 555 0147' };
    const warning = await sendFromPage({ type: 'page/checkDraft', ...draft }, tab);
    expect(warning?.lines).toMatchObject([{ kind: 'phone', quote: '+1 202 555 0147' }]);
  });

  it('an incident, from saving to reporting', async () => {
    const saved = await sendFromView({ type: 'evidence/save', tab: tab.id, what: 'threatened' });
    if (!saved.kept) throw new Error(saved.why);
    const { id } = saved.incident;
    expect(await sendFromView({ type: 'incidents/get', id })).toMatchObject({ id, item: { text: 'Hello' } });
    expect(await sendFromView({ type: 'capture/getLastIncident', tab: tab.id })).toBe(id);
    expect(await sendFromView({ type: 'capture/getOffer', incident: id })).toMatchObject({ picture: 'plain' });
    expect(await sendFromView({ type: 'capture/add', incident: id, part: 'picture' })).toMatchObject({
      ended: 'refused',
    });
    const route = { platform: 'bluesky', route: 'in-app' };
    expect(await sendFromView({ type: 'report/showSteps', incident: id, ...route })).toBe(true);
    const response = await sendFromView({ type: 'report/markSent', id, ...route });
    expect(await sendFromView({ type: 'report/undoSent', id, response: response! })).toBe(true);
  });

  it('a platform whose checks are disabled are none', async () => {
    const chooser = () => sendFromPage({ type: 'page/getSituationChooser', platform: 'bluesky' }, tab);
    const setDisabled = (disabled: boolean) =>
      sendFromView({ type: 'disabledChecks/set', platform: 'bluesky', disabled, context: ORDINARY });
    expect((await chooser()).first).not.toEqual([]);
    await setDisabled(true);
    await expect(chooser()).rejects.toThrow('received undefined');
    expect(await sendFromView({ type: 'site/getSummary', tab: tab.id })).toMatchObject({ kind: 'off' });
    await setDisabled(false);
    expect((await chooser()).first).not.toEqual([]);
  });
});
