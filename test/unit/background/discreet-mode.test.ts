/** Tests what the worker shows in discreet mode: the button, its badge, the menu, the open pages. */
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
vi.mock('../../../src/platforms/load.ts', () => ({ loadPlatformIndex: async () => [] }));
vi.mock('../../../src/privacy-checks/reminders.ts', () => ({
  getReminders: async () => ({ days: 90, due: ['mastodon'], changed: [], reports: null }),
}));
vi.mock('../../../src/background/capture/save-evidence.ts', () => ({ saveEvidence: async () => ({}) }));
vi.mock('../../../src/background/overlay-text.ts', () => ({ chooseWords: () => ({}) }));

const { applyDiscreetMode, updateToolbarButton } = await import('../../../src/background/discreet-mode.ts');
const { showBadge, showPracticeBadge } = await import('../../../src/background/badge.ts');
const { discreetMode } = await import('../../../src/preferences/discreet-mode.ts');
const { getStorageContext } = await import('../../../src/preferences/storage-context.ts');
const { updateMenus } = await import('../../../src/background/menus.ts');

beforeEach(() => {
  policy = {};
  badges.clear();
  said.pages = [];
  fake.extension.inIncognitoContext = false;
  for (const a of [fake.storage.local, fake.storage.session]) for (const k of Object.keys(a.held)) delete a.held[k];
});

describe('discreet mode', () => {
  it('is off at first', async () => {
    await updateToolbarButton();
    await updateMenus();
    await showBadge(1, 3);
    expect([await discreetMode.get(), said.icon, said.title, badges.get(1), badges.get('all')]).toEqual([
      false,
      '/icons/16.png',
      'accounts.reminders.hint',
      '3',
      '•',
    ]);
    expect(said.menu).toContain('keep-proof');
  });

  it('turned on, removes every badge, reminder, menu entry and tip, and shows none later', async () => {
    await updateMenus();
    await showBadge(1, 3);
    await discreetMode.set(true, getStorageContext());
    await applyDiscreetMode();
    expect([said.icon, said.title, said.menu, [...badges.values()]]).toEqual([
      '/icons/plain-16.png',
      'discreet.word',
      [],
      ['', '', ''],
    ]);
    expect(said.pages).toEqual([
      [1, 'overlay/turnOff'],
      [2, 'overlay/turnOff'],
    ]);
    await showBadge(2, 5);
    await showPracticeBadge(2, 5);
    await updateMenus();
    expect([badges.get(2), said.title, said.menu]).toEqual(['', 'discreet.word', []]);
  });

  it('turned on while the menu is being created, leaves no entry', async () => {
    let resolve = (_: { origins: never[] }): void => undefined;
    const origins = new Promise<{ origins: never[] }>(done => {
      resolve = done;
    });
    vi.spyOn(fake.permissions, 'getAll').mockReturnValueOnce(origins);
    const slow = updateMenus();
    await vi.waitFor(() => expect(fake.permissions.getAll).toHaveBeenCalled());
    await discreetMode.set(true, getStorageContext());
    said.title = '';
    const applied = applyDiscreetMode();
    await vi.waitFor(() => expect(said.title).toBe('discreet.word'));
    resolve({ origins: [] });
    await Promise.all([slow, applied]);
    expect(said.menu).toEqual([]);
  });

  it('turned off, restores everything', async () => {
    await discreetMode.set(true, getStorageContext());
    await applyDiscreetMode();
    await discreetMode.set(false, getStorageContext());
    await applyDiscreetMode();
    expect([said.icon, said.title, fake.storage.local.held]).toEqual(['/icons/16.png', 'accounts.reminders.hint', {}]);
    expect(said.menu).toContain('keep-proof');
    expect([badges.get(1), badges.get('all')]).toEqual([null, '•']);
  });

  it('selected in a private window, is not written to disk and overrides the stored setting', async () => {
    await discreetMode.set(true, getStorageContext());
    fake.extension.inIncognitoContext = true;
    await discreetMode.set(false, getStorageContext());
    expect([fake.storage.local.held, await discreetMode.get()]).toEqual([{ discreet: true }, false]);
  });

  it('starts as the policy says until the person chooses', async () => {
    policy = { discreet: true };
    expect(await discreetMode.get()).toBe(true);
    await discreetMode.set(false, getStorageContext());
    expect([await discreetMode.get(), fake.storage.local.held]).toEqual([false, { discreet: false }]);
    await discreetMode.set(true, getStorageContext());
    expect([await discreetMode.get(), fake.storage.local.held]).toEqual([true, {}]);
  });
});
