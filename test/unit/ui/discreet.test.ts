/** Sets the title of extension pages, with discreet mode on and off. */
import { JSDOM } from 'jsdom';
import { beforeEach, describe, expect, it, vi } from 'vitest';

const held: Record<string, unknown> = {};
const area = { get: async (k: string) => (k in held ? { [k]: held[k] } : {}) };
vi.mock('webextension-polyfill', () => ({
  default: {
    storage: {
      local: area,
      session: { get: async () => ({}) },
      onChanged: { addListener: () => undefined, removeListener: () => undefined },
    },
  },
}));

let language = 'en';
const WORDS: Record<string, Record<string, string>> = {
  en: { product: 'Breakwater', 'discreet.word': 'Notes' },
  es: { product: 'Breakwater', 'discreet.word': 'Notas' },
};
const t = (key: string) => WORDS[language]![key]!;
const settled = () =>
  new Promise<void>(done => {
    setTimeout(done);
  });

async function page(on: boolean) {
  vi.resetModules();
  held.discreet = on;
  language = 'en';
  const { window } = new JSDOM('<!doctype html><title>…</title>');
  Object.assign(globalThis, { document: window.document, MutationObserver: window.MutationObserver });
  const { loadDiscreetMode, watchPageTitle } = await import('../../../src/views/shell/discreet-mode.ts');
  await loadDiscreetMode();
  watchPageTitle(t);
  return {
    loadDiscreetMode,
    set: async (title: string) => {
      document.title = title;
      await settled();
      return document.title;
    },
  };
}

beforeEach(() => {
  for (const k of Object.keys(held)) delete held[k];
});

describe('the title', () => {
  it('is the product name, then what the page says', async () => {
    const { set } = await page(false);
    expect(document.title).toBe('Breakwater');
    expect(await set('Breakwater: Settings')).toBe('Breakwater: Settings');
  });

  it('in discreet mode is a neutral word from the start, in any language, and empty on covered pages', async () => {
    const { set } = await page(true);
    expect(document.title).toBe('Notes');
    expect(await set('Breakwater: Settings')).toBe('Notes');
    language = 'es';
    expect(await set('Breakwater: Ajustes')).toBe('Notas');
    expect(await set('')).toBe('');
  });
});
