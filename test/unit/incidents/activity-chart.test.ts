/** A chart is shown only where there is something to compare. */
import { h, render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, it } from 'vitest';
import { LanguageContext, type LanguageContextValue } from '../../../src/ui/language-context.ts';
import { ActivityChart } from '../../../src/views/incidents/log/activity-chart.tsx';
import { openPage } from '../../helpers/dom.ts';

const language = { t: (key: string) => key, language: 'en' } as unknown as LanguageContextValue;

async function draw(days: string[]): Promise<HTMLElement> {
  const main = openPage('<main></main>', 'https://here.example/').doc.querySelector('main')!;
  await act(() => render(h(LanguageContext.Provider, { value: language }, h(ActivityChart, { days })), main));
  return main;
}

it('shows nothing for few incidents, or for one day', async () => {
  expect((await draw(['2026-03-01', '2026-03-02'])).textContent).toBe('');
  expect((await draw(['2026-03-01', '2026-03-01', '2026-03-01', '2026-03-01'])).textContent).toBe('');
});

it('draws each period as high as its share of the highest, and lists those that have any', async () => {
  const main = await draw(['2026-03-01', '2026-03-03', '2026-03-03']);
  expect([...main.querySelectorAll<HTMLElement>('.bars span')].map(bar => bar.style.blockSize)).toEqual([
    '50%',
    '0%',
    '100%',
  ]);
  expect([...main.querySelectorAll('li')].map(li => li.textContent)).toEqual(['Mar 1, 2026: 1', 'Mar 3, 2026: 2']);
});
