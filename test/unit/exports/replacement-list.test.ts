/** Shows what an export replaces and where, folds long lists, and says so if there is nothing. */
import { JSDOM } from 'jsdom';
import { h, render } from 'preact';
import { act } from 'preact/test-utils';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { planExport } from '../../../src/exports/plan-export.ts';
import { LanguageContext, type LanguageContextValue } from '../../../src/ui/language-context.ts';
import { ReplacementList } from '../../../src/views/exports/replacement-list.tsx';
import { aSource, aWish, anIncident } from './export-helpers.ts';

beforeAll(() => {
  vi.stubGlobal('document', new JSDOM().window.document);
});
afterAll(() => {
  vi.unstubAllGlobals();
});

async function show(texts: string[]) {
  const wish = await aWish('lawyer', { keepNames: ['sara'] });
  const plan = await planExport(await aSource(texts.map((text, n) => anIncident(n, { item: { text } }))), wish);
  const container = document.createElement('div');
  const value = { ...wish.translator, i18n: {} } as LanguageContextValue;
  await act(() => {
    render(h(LanguageContext.Provider, { value }, h(ReplacementList, { plan, options: wish.options })), container);
  });
  const press = (label: string) =>
    act(() => {
      const button = [...container.querySelectorAll('button')].find(b => b.textContent === label);
      button!.click();
    });
  return { container, press };
}

it('lists each mark with what it replaces, how often, and where', async () => {
  const { container } = await show(['@lina, @lina', 'call +1 202 555 0147, @LINA']);
  const items = [...container.querySelectorAll('li:has(details)')];
  expect(items.map(item => item.querySelector('summary')!.textContent)).toEqual([
    '[person 1]@lina@LINA3 times',
    '[phone 1]+1 202 555 01471 time',
  ]);
  expect([...items[0]!.querySelectorAll('ul li')].map(place => place.textContent)).toEqual([
    'Incident 1, Text: 2 times',
    'Incident 2, Text: 1 time',
  ]);
  // Neither the mark nor what someone wrote may turn the direction of the other.
  expect([...items[0]!.querySelectorAll('summary bdi')].map(bdi => bdi.textContent)).toEqual([
    '[person 1]',
    '@lina',
    '@LINA',
  ]);
});

it('folds a long list', async () => {
  const { container, press } = await show(Array.from({ length: 25 }, (_, n) => `@lina_${n}`));
  const count = () => container.querySelectorAll('li:has(details)').length;
  expect(count()).toBe(20);
  await press('Show all 25');
  expect(count()).toBe(25);
});

it('says so if nothing was replaced', async () => {
  const { container } = await show(['I know where you live']);
  expect(container.textContent).toContain('Nothing was replaced');
  expect(container.querySelector('ul')).toBeNull();
});

it('shows what stays', async () => {
  const { container, press } = await show(['I know where you live']);
  await press('Show what is not replaced');
  expect([...container.querySelectorAll('li')].map(item => item.textContent)).toEqual([
    'omar.example',
    'Omar Mock',
    'https://bsky.app/profile/omar.example',
    'https://bsky.app/profile/omar.example/post/0',
    'sara',
  ]);
});
