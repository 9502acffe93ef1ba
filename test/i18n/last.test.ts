/** The language of the last view, for the first screen: told only while it still holds, and never from a private window. */
import { beforeEach, expect, it, vi } from 'vitest';

const extension = { inIncognitoContext: false };
vi.mock('webextension-polyfill', () => ({ default: { extension } }));

const kept = new Map<string, string>();
const languages = ['es-AR', 'en'];
vi.stubGlobal('localStorage', { getItem: (k: string) => kept.get(k) ?? null, setItem: (k: string, v: string) => void kept.set(k, v), removeItem: (k: string) => void kept.delete(k) });
vi.stubGlobal('navigator', { get languages() { return languages; } });

const { noteLanguage } = await import('../../src/i18n/last.ts');
const { lastLanguage } = await import('../../src/i18n/last-read.ts');

beforeEach(() => { kept.clear(); languages.splice(0, 9, 'es-AR', 'en'); extension.inIncognitoContext = false; });

it('is told once a view has come up in it', () => {
  expect(lastLanguage()).toBeUndefined();
  noteLanguage('es');
  expect(lastLanguage()).toBe('es');
});

it('is told no more when the browser speaks other languages', () => {
  noteLanguage('es');
  languages.reverse();
  expect(lastLanguage()).toBeUndefined();
});

it('is not written from a private window, and one that was chosen there takes it away', () => {
  extension.inIncognitoContext = true;
  noteLanguage('fr');
  expect(kept.size).toBe(0);
  kept.set('language', 'es-AR,en es');
  noteLanguage(undefined);
  expect(lastLanguage()).toBeUndefined();
});

it('where nothing can be written there, nothing is told and nothing fails', () => {
  vi.stubGlobal('localStorage', undefined);
  noteLanguage('es');
  expect(lastLanguage()).toBeUndefined();
});
