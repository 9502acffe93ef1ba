/** Tests that quick changes of the never-post list all count, although the worker answers late. */
import { h, render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, it, vi } from 'vitest';
import type { PersonalTerm } from '../../../src/exposure/personal-terms.ts';
import type { PersonalTermList } from '../../../src/exposure/schema.ts';
import { LanguageContext, type LanguageContextValue } from '../../../src/ui/language-context.ts';
import { openPage } from '../../helpers/dom.ts';

const { writes } = vi.hoisted(() => ({ writes: [] as { words: PersonalTerm[]; answer(): void }[] }));
vi.mock('webextension-polyfill', () => ({ default: {} }));
vi.mock('../../../src/lib/page-url.ts', () => ({ getPageUrl: () => '' }));
vi.mock('../../../src/preferences/storage-context.ts', () => ({
  getStorageContext: () => ({}),
  isPrivateContext: () => false,
}));
vi.mock('../../../src/messaging/client.ts', () => ({
  sendToWorker: ({ words }: { words?: PersonalTerm[] }) =>
    new Promise<PersonalTermList>(resolve => {
      if (words) writes.push({ words, answer: () => resolve({ watch: 'watched', words }) });
      else resolve({ watch: 'none', words: [] });
    }),
}));
vi.mock('../../../src/ui/use-storage-change.ts', async () => {
  const { useEffect } = await import('preact/hooks');
  return { useStorageChange: (_: RegExp, load: () => void) => useEffect(load, []) };
});
vi.mock('../../../src/views/vault/unlock.tsx', () => ({
  RequireUnlocked: ({ children }: { children: unknown }) => children,
}));
vi.mock('../../../src/views/vault/use-vault.ts', () => ({ useVaultState: () => 'bare' }));
vi.mock('../../../src/views/exposure/ignored-matches.tsx', () => ({ IgnoredMatches: () => null }));
vi.mock('../../../src/views/exposure/kinds-off.tsx', () => ({ KindsOff: () => null }));
const { PersonalTermsView } = await import('../../../src/views/exposure/personal-terms-view.tsx');

it('keeps both of two quick entries, and what is being typed', async () => {
  const { doc } = openPage('<main></main>', 'https://here.example/');
  vi.stubGlobal('location', { hash: '' });
  const { Event } = doc.defaultView!;
  const value = { t: (key: string) => key, i18n: {}, language: 'en' } as unknown as LanguageContextValue;
  await act(() => render(h(LanguageContext.Provider, { value }, h(PersonalTermsView, {})), doc.querySelector('main')!));
  await vi.waitFor(() => expect(doc.querySelector('form')).not.toBeNull());
  const type = (text: string) => {
    const field = doc.querySelector('input')!;
    field.value = text;
    return act(() => void field.dispatchEvent(new Event('input', { bubbles: true })));
  };
  const add = () => act(() => void doc.querySelector('form')!.dispatchEvent(new Event('submit', { cancelable: true })));
  await type('Lina Haddad');
  await add();
  await type('Nour Aziz');
  await add();
  await type('Rana');
  expect(writes.map(({ words }) => words.map(({ text }) => text))).toEqual([
    ['Lina Haddad'],
    ['Lina Haddad', 'Nour Aziz'],
  ]);
  for (const { answer } of writes) await act(answer);
  expect([...doc.querySelectorAll('li strong')].map(x => x.textContent)).toEqual(['Lina Haddad', 'Nour Aziz']);
  expect(doc.querySelector('input')!.value).toBe('Rana');
});
