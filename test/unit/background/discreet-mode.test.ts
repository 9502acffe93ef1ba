/** Discreet mode, as the worker tells the browser: the button, its number, the menu, the pages that are open. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import '../../helpers/web-locks.ts';

const area = () => {
  const held: Record<string, unknown> = {};
  return {
    held,
    get: async (k: string) => (k in held ? { [k]: held[k] } : {}),
    set: async (o: object) => void Object.assign(held, o),
    remove: async (k: string) => void delete held[k],
  };
};
const badges = new Map<number | 'all', string | null>();
const said: { icon: string; title: string; menu: string[]; pages: [number, string][] } = {
  icon: '',
  title: '',
  menu: [],
  pages: [],
};
let policy: { discreet?: boolean } = {};
const fake = {
  storage: {
    local: area(),
    session: area(),
    managed: { get: async (): Promise<object> => policy },
    onChanged: { addListener: () => undefined },
  },
  runtime: { getManifest: () => ({ name: 'Breakwater' }), getURL: (p: string) => `x://y/${p}` },
  extension: { inIncognitoContext: false },
  permissions: { getAll: async () => ({ origins: [] }) },
  contextMenus: {
    removeAll: async () => {
      said.menu = [];
    },
    create: ({ id }: { id: string }) => void said.menu.push(id),
  },
  action: {
    setIcon: async ({ path }: { path: Record<number, string> }) => {
      said.icon = path[16]!;
    },
    setTitle: async ({ title }: { title: string }) => {
      said.title = title;
    },
    setBadgeText: async ({ tabId, text }: { tabId?: number; text: string | null }) =>
      void badges.set(tabId ?? 'all', text),
    setBadgeBackgroundColor: async () => undefined,
    setBadgeTextColor: async () => undefined,
  },
  tabs: {
    query: async () => [{ id: 1 }, { id: 2 }],
    sendMessage: async (id: number, { type }: { type: string }) => void said.pages.push([id, type]),
  },
};
vi.mock('webextension-polyfill', () => ({ default: fake }));
vi.mock('../../../src/i18n/index.ts', () => ({ getI18n: async () => ({ t: (key: string) => key }) }));
vi.mock('../../../src/platforms/load.ts', () => ({ platformIndex: async () => [] }));
vi.mock('../../../src/privacy-checks/reminders.ts', async () => {
  const { showReminderBadge: showReminder } = await import('../../../src/background/badge.ts');
  return { followReminders: () => showReminder(true, 'time to look again') };
});
vi.mock('../../../src/background/capture/save-evidence.ts', () => ({ saveEvidence: async () => ({}) }));
vi.mock('../../../src/background/overlay-text.ts', () => ({ chooseWords: () => ({}) }));

const { applyDiscreetMode: discreetChanged, updateToolbarButton: dressButton } = await import(
  '../../../src/background/discreet-mode.ts'
);
const { showBadge, showPracticeBadge } = await import('../../../src/background/badge.ts');
const { discreetMode } = await import('../../../src/preferences/discreet-mode.ts');
const { getStorageContext } = await import('../../../src/preferences/storage-context.ts');
const { updateMenus: fillMenus } = await import('../../../src/background/menus.ts');

beforeEach(() => {
  policy = {};
  badges.clear();
  said.pages = [];
  fake.extension.inIncognitoContext = false;
  for (const a of [fake.storage.local, fake.storage.session]) for (const k of Object.keys(a.held)) delete a.held[k];
});

describe('discreet mode', () => {
  it('is off at first', async () => {
    await dressButton();
    await fillMenus();
    await showBadge(1, 3);
    expect([await discreetMode.get(), said.icon, said.title, badges.get(1), badges.get('all')]).toEqual([
      false,
      '/icons/16.png',
      'time to look again',
      '3',
      '•',
    ]);
    expect(said.menu).toContain('keep-proof');
  });

  it('on, nothing of it is left: not the number of a tab, not a reminder, not a menu, not a mark; and nothing comes after', async () => {
    await fillMenus();
    await showBadge(1, 3);
    await discreetMode.set(true, getStorageContext());
    await discreetChanged();
    expect([said.icon, said.title, said.menu, [...badges.values()]]).toEqual([
      '/icons/plain-16.png',
      'discreet.word',
      [],
      ['', '', ''],
    ]);
    expect(said.pages).toEqual([
      [1, 'marks-off'],
      [2, 'marks-off'],
    ]);
    await showBadge(2, 5);
    await showPracticeBadge(2, 5);
    await fillMenus();
    expect([badges.get(2), said.title, said.menu]).toEqual(['', 'discreet.word', []]);
  });

  it('off again, everything is back', async () => {
    await discreetMode.set(true, getStorageContext());
    await discreetChanged();
    await discreetMode.set(false, getStorageContext());
    await discreetChanged();
    expect([said.icon, said.title, fake.storage.local.held]).toEqual(['/icons/16.png', 'time to look again', {}]);
    expect(said.menu).toContain('keep-proof');
    expect([badges.get(1), badges.get('all')]).toEqual([null, '•']);
  });

  it('chosen in a private window it is not written to disk, and holds over what is', async () => {
    await discreetMode.set(true, getStorageContext());
    fake.extension.inIncognitoContext = true;
    await discreetMode.set(false, getStorageContext());
    expect([fake.storage.local.held, await discreetMode.get()]).toEqual([{ discreet: true }, false]);
  });

  it('is what a policy begins with, until the person chooses', async () => {
    policy = { discreet: true };
    expect(await discreetMode.get()).toBe(true);
    await discreetMode.set(false, getStorageContext());
    expect([await discreetMode.get(), fake.storage.local.held]).toEqual([false, { discreet: false }]);
    await discreetMode.set(true, getStorageContext());
    expect([await discreetMode.get(), fake.storage.local.held]).toEqual([true, {}]);
  });
});
