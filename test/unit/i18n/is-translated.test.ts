import { createInstance } from 'i18next';
import { expect, it } from 'vitest';
import { isTranslated } from '../../../src/i18n/is-translated.ts';

it('takes a language for a text only if it has every string of it', async () => {
  const i18n = createInstance();
  await i18n.init({
    lng: 'ar',
    fallbackLng: 'en',
    ns: ['ui'],
    defaultNS: 'ui',
    resources: {
      en: { ui: { letter: { first: 'Dear', last: { post: 'Yours', account: 'Yours too' } } } },
      ar: { ui: { letter: { first: 'عزيزي', last: { post: 'لك' } } } },
      es: { ui: { letter: { first: 'Hola', last: { post: 'Suyo', account: 'Suyo también' } } } },
    },
  });
  expect(['en', 'ar', 'es', 'fr'].filter(language => isTranslated(i18n, language, 'letter'))).toEqual(['en', 'es']);
});
