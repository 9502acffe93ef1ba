/** Tests that badge, popup and check history agree, whether the page reports by itself or the popup reads it again. */
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createFakeBrowser, type FakeTab } from '../../helpers/fake-browser.ts';
import '../../helpers/web-locks.ts';

const fake = createFakeBrowser();
vi.mock('webextension-polyfill', () => ({ default: fake.browser }));
vi.mock('../../../src/lib/package-file.ts', () => import('../../helpers/package-files.ts'));
const { sendFromPage, sendFromView } = await import('../../helpers/dispatch.ts');

const where = {
  platform: 'bluesky',
  kind: 'settings:messages' as const,
  params: {},
  language: 'en',
  me: 'rana.test',
};
const chatAllow = (state: 'exposed' | 'protected') => ({
  id: 'chat_allow',
  state,
  value: state === 'exposed' ? 'all' : 'none',
  locatedBy: 'css',
});

let tab: FakeTab;
let shown: ReturnType<typeof chatAllow>[];

beforeEach(async () => {
  await fake.browser.storage.local.remove(Object.keys(fake.browser.storage.local.items));
  shown = [];
  tab = fake.addTab('https://bsky.app/messages/settings', ({ type }) =>
    type === 'reader/readPage'
      ? { where, findings: shown, fields: [], composers: [], post: null, url: tab.url, title: 'Settings' }
      : undefined,
  );
});

const report = (state: 'exposed' | 'protected') =>
  sendFromPage({ type: 'page/reportFindings', where, findings: [chatAllow(state)] }, tab);
const openPopup = () => sendFromView({ type: 'site/getSummary', tab: tab.id });
const rowOf = (site: Awaited<ReturnType<typeof openPopup>>) =>
  site.kind === 'known' ? site.rows.find(row => row.setting.id === 'chat_allow') : undefined;

describe('the badge', () => {
  it('counts what the page reports', async () => {
    await report('exposed');
    expect(fake.badges.get(tab.id)).toBe('1');
    await report('protected');
    expect(fake.badges.get(tab.id)).toBeNull();
  });

  it('follows what the popup reads', async () => {
    await report('exposed');
    shown = [chatAllow('protected')];
    expect(rowOf(await openPopup())?.finding?.state).toBe('protected');
    expect(fake.badges.get(tab.id)).toBeNull();
    shown = [chatAllow('exposed')];
    expect(rowOf(await openPopup())?.finding?.state).toBe('exposed');
    expect(fake.badges.get(tab.id)).toBe('1');
  });
});

describe('what the popup reads', () => {
  it('is stored in the check history, except in a private window', async () => {
    tab.incognito = true;
    shown = [chatAllow('exposed')];
    await openPopup();
    const stored = () => JSON.stringify(fake.browser.storage.local.items);
    expect(stored()).not.toContain('chat_allow');
    tab.incognito = false;
    await openPopup();
    expect(stored()).toContain('chat_allow');
  });

  it('is what other views of the tab go by', async () => {
    shown = [chatAllow('exposed')];
    await openPopup();
    await sendFromView({ type: 'setting/keepPublic', tab: tab.id, setting: 'chat_allow', on: true });
    expect(fake.badges.get(tab.id)).toBeNull();
    expect(rowOf(await openPopup())?.chosen).toBe(true);
    await sendFromView({ type: 'setting/keepPublic', tab: tab.id, setting: 'chat_allow', on: false });
    expect(fake.badges.get(tab.id)).toBe('1');
  });
});
