/** Shows an error in place of a view that fails, and leaves what is around it. */
import { h, render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, it, vi } from 'vitest';
import { ErrorBoundary } from '../../../src/ui/error-boundary.tsx';
import { LanguageContext, type LanguageContextValue } from '../../../src/ui/language-context.ts';
import { openPage } from '../../helpers/dom.ts';

const language = { t: (key: string) => key, language: 'en' } as unknown as LanguageContextValue;
const View = ({ fails }: { fails: boolean }) => {
  if (fails) throw new Error('bad data');
  return h('p', {}, 'contents');
};

it.each([
  [false, 'Quick exitcontents'],
  [true, 'Quick exitfault.titlefault.textfault.again'],
])('failing: %s', async (fails, shown) => {
  const report = vi.fn();
  vi.stubGlobal('reportError', report);
  const main = openPage('<main></main>', 'https://here.example/').doc.querySelector('main')!;
  const page = [h('header', {}, 'Quick exit'), h(ErrorBoundary, { children: h(View, { fails }) })];
  await act(() => render(h(LanguageContext.Provider, { value: language }, page), main));
  expect(main.textContent).toBe(shown);
  expect(report).toHaveBeenCalledTimes(fails ? 1 : 0);
});
