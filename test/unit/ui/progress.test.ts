/** Draws progress with and without numbers, and cancels. */
import { h, render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, it, vi } from 'vitest';
import { LanguageContext, type LanguageContextValue } from '../../../src/ui/language-context.ts';
import { Progress } from '../../../src/ui/progress.tsx';
import { openPage } from '../../helpers/dom.ts';

const t = (key: string, { done, total }: { done?: number; total?: number } = {}) =>
  key === 'progress.count' ? `${done} of ${total}` : key;
const language = { t, language: 'en' } as unknown as LanguageContextValue;

async function draw(props: Parameters<typeof Progress>[0]): Promise<HTMLElement> {
  const main = openPage('<main></main>', 'https://here.example/').doc.querySelector('main')!;
  await act(() => render(h(LanguageContext.Provider, { value: language }, h(Progress, props)), main));
  return main;
}

it('is named by its label and says how many are done, also of a part', async () => {
  const main = await draw({ label: 'Cleaning files', done: 12.6, total: 40 });
  const bar = main.querySelector('progress')!;
  expect(main.querySelector(`[id="${bar.getAttribute('aria-labelledby')}"]`)?.textContent).toBe('Cleaning files');
  expect(bar.getAttribute('aria-valuetext')).toBe('12 of 40');
  expect([bar.value, bar.max]).toEqual([12.6, 40]);
  expect(main.querySelector('[aria-hidden]')?.textContent).toBe('12 of 40');
  expect(main.querySelector('button')).toBeNull();
});

it('claims no numbers where none are known', async () => {
  const main = await draw({ label: 'Creating a key' });
  expect(main.querySelector('progress')!.hasAttribute('value')).toBe(false);
  expect(main.textContent).toBe('Creating a key');
});

it('cancels', async () => {
  const onCancel = vi.fn();
  const main = await draw({ label: 'Exporting', onCancel });
  await act(() => main.querySelector('button')!.click());
  expect(onCancel).toHaveBeenCalledOnce();
});
