/**
 * Simulates a browser in memory for tests of the worker: storage, tabs with pages that answer, toolbar, alarms,
 * permissions.
 */
import { vi } from 'vitest';

export const EXTENSION_URL = 'chrome-extension://breakwater/';

export interface FakeTab {
  id: number;
  url: string;
  windowId: number;
  active: boolean;
  title: string;
  incognito: boolean;
}

type Listener = (changes: Record<string, { newValue?: unknown }>, area: string) => void;
type Page = (message: { type: string }) => unknown;

const clone = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

export function createFakeBrowser() {
  const listeners: Listener[] = [];
  const tabs = new Map<number, FakeTab>();
  const pages = new Map<number, Page>();
  const badges = new Map<number | 'all', string | null>();
  const created: string[] = [];

  const area = (name: string) => {
    const items: Record<string, unknown> = {};
    const notify = (keys: string[]): void => {
      const changes = Object.fromEntries(keys.map(key => [key, { newValue: items[key] }]));
      for (const listener of listeners) listener(changes, name);
    };
    const toKeys = (keys: string | string[] | null | undefined): string[] =>
      keys == null ? Object.keys(items) : [keys].flat();
    return {
      items,
      get: async (keys?: string | string[] | null) =>
        clone(Object.fromEntries(toKeys(keys).flatMap(key => (key in items ? [[key, items[key]]] : [])))),
      async set(values: object) {
        Object.assign(items, clone(values));
        notify(Object.keys(values));
      },
      async remove(keys: string | string[]) {
        for (const key of toKeys(keys)) delete items[key];
        notify(toKeys(keys));
      },
    };
  };

  const event = () => ({ addListener: vi.fn(), removeListener: vi.fn() });
  const findTab = (id: number): FakeTab => {
    const tab = tabs.get(id);
    if (!tab) throw new Error('no such tab');
    return tab;
  };
  const addTab = (url: string, page?: Page): FakeTab => {
    const tab = {
      id: Math.max(0, ...tabs.keys()) + 1,
      url,
      windowId: 1,
      active: true,
      title: 'A page',
      incognito: false,
    };
    tabs.set(tab.id, tab);
    if (page) pages.set(tab.id, page);
    return tab;
  };

  const browser = {
    runtime: {
      id: 'breakwater',
      getURL: (path: string) => EXTENSION_URL + path,
      getManifest: () => ({
        name: 'Breakwater',
        version: '0.1.0',
        content_scripts: [{ js: ['load.js'], matches: [] }],
      }),
      getPlatformInfo: async () => ({ os: 'linux' }),
      onMessage: event(),
    },
    storage: {
      local: area('local'),
      session: area('session'),
      managed: area('managed'),
      onChanged: { addListener: (l: Listener) => void listeners.push(l), removeListener: vi.fn() },
    },
    extension: { inIncognitoContext: false },
    i18n: { getUILanguage: () => 'en', getAcceptLanguages: async () => ['en'] },
    tabs: {
      get: async (id: number) => findTab(id),
      query: async () => [...tabs.values()],
      async create({ url }: { url: string }) {
        created.push(url);
        return addTab(url);
      },
      update: async (id: number, change: object) => Object.assign(findTab(id), change),
      remove: async (id: number) => void tabs.delete(id),
      sendMessage: async (id: number, message: { type: string }) => clone(await pages.get(id)?.(message)) ?? undefined,
      captureVisibleTab: async () => Promise.reject(new Error('not allowed')),
      onUpdated: event(),
    },
    action: {
      setBadgeText: async ({ tabId, text }: { tabId?: number; text: string | null }) =>
        void badges.set(tabId ?? 'all', text),
      setBadgeBackgroundColor: async () => undefined,
      setBadgeTextColor: async () => undefined,
      setTitle: async () => undefined,
      setIcon: async () => undefined,
    },
    alarms: { get: async () => undefined, create: vi.fn(), clear: async () => true },
    permissions: { contains: async () => true, getAll: async () => ({ origins: [] }) },
    scripting: { executeScript: async () => [{ result: -1 }] },
    commands: { getAll: async () => [{ name: 'focus-mark', shortcut: 'Alt+M' }] },
  };
  return { browser, tabs, pages, badges, created, addTab };
}
