/** Checks that a missing text is in English and marked as such. */
import i18next from 'i18next';
import { h, render } from 'preact';
import { expect, it } from 'vitest';
import { JSDOM } from 'jsdom';
import { splitEnglishParts, markEnglishFallback } from '../../../src/i18n/english-fallback.ts';
import { tagEnglishFallbacks } from '../../../src/ui/english-fallback-text.tsx';

async function speaker(lng: string) {
  const i18n = i18next.createInstance().use(markEnglishFallback);
  await i18n.init({
    lng,
    fallbackLng: 'en',
    ns: ['ui'],
    defaultNS: 'ui',
    postProcess: [markEnglishFallback.name],
    postProcessPassResolved: true,
    interpolation: { escapeValue: false },
    showSupportNotice: false,
    resources: {
      en: {
        ui: {
          a: 'Leave',
          b: 'Seen by {{who}}',
          steps: ['One', 'Two'],
          n_one: '{{count}} day',
          n_other: '{{count}} days',
        },
      },
      fa: { ui: { a: 'خروج' } },
    },
  } as Parameters<typeof i18n.init>[0]);
  return i18n;
}

it('marks texts that replace a missing one, in lists and plurals too, and nothing else', async () => {
  const i18n = await speaker('fa');
  expect(i18n.t('a')).toBe('خروج');
  expect(i18n.t('b', { who: '\u2068علی\u2069' })).toBe('\u2066[EN] Seen by \u2068علی\u2069\u2069');
  expect(i18n.t('n', { count: 2 })).toBe('\u2066[EN] 2 days\u2069');
  expect(i18n.t('steps', { returnObjects: true })).toEqual(['\u2066[EN] One\u2069', '\u2066[EN] Two\u2069']);
  expect(i18n.getFixedT('en')('b', { who: 'x' })).toBe('Seen by x');
  expect((await speaker('en')).t('b', { who: 'x' })).toBe('Seen by x');
});

it('splits a text at the marks, with isolates inside', () => {
  expect(splitEnglishParts('خروج')).toEqual(['خروج']);
  expect(splitEnglishParts('۱ \u2066[EN] Seen by \u2068علی\u2069\u2069 ۲')).toEqual([
    '۱ ',
    '[EN] Seen by \u2068علی\u2069',
    ' ۲',
  ]);
});

it('gives English its language and direction where it is shown', async () => {
  const i18n = await speaker('fa');
  const { window } = new JSDOM('<main></main>');
  globalThis.document = window.document;
  tagEnglishFallbacks();
  const root = window.document.querySelector('main')!;
  render(h('p', null, '۱ ', i18n.t('b', { who: 'x' })), root);
  expect(root.innerHTML).toBe('<p>۱ <span lang="en" dir="ltr">[EN] Seen by x</span></p>');
  render(h('p', null, i18n.t('a')), root);
  expect(root.innerHTML).toBe('<p>خروج</p>');
});
