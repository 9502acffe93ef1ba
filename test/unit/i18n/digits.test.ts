/** Formats counts: with the digits of the language in sentences, with Latin digits in evidence. */
import i18next from 'i18next';
import { describe, expect, it } from 'vitest';
import { digitsFormatter, withLatinDigits } from '../../../src/i18n/digits.ts';

const speak = async (language: string) => {
  const i18n = i18next.createInstance().use(digitsFormatter);
  await i18n.init({
    lng: language,
    ns: ['ui'],
    defaultNS: 'ui',
    interpolation: { escapeValue: false, alwaysFormat: true },
    showSupportNotice: false,
  } as Parameters<typeof i18n.init>[0]);
  i18n.addResourceBundle(language, 'ui', {
    files_one: '{{count}} × {{hash}}',
    files_few: '{{count}} × {{hash}}',
    files_many: '{{count}} × {{hash}}',
    files_other: '{{count}} × {{hash}}',
  });
  return i18n.getFixedT(language);
};

describe.each([
  ['fa', '۱۲۳۴'],
  ['my', '၁၂၃၄'],
  ['ar', '1234'],
  ['ur', '1234'],
  ['en', '1234'],
  ['zh-Hans', '1234'],
])('%s', (language, own) => {
  it('counts in its own digits, and leaves other texts unchanged', async () => {
    expect((await speak(language))('files', { count: 1234, hash: 'e3b0c44298' })).toBe(`${own} × e3b0c44298`);
  });

  it('counts in Latin digits in evidence, in the right plural form', async () => {
    expect(withLatinDigits(await speak(language))('files', { count: 1234, hash: '12' })).toBe('1234 × 12');
    expect(withLatinDigits(await speak(language))('files', { count: 1, hash: '' })).toBe('1 × ');
  });
});
