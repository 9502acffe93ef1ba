import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldLabel, matchesLabel, matchesLabelPair } from '../../../src/platforms/labels.ts';

describe('says', () => {
  it.each([
    ['another of its languages', 'Proteger los posts', 'Proteger los posts'],
    ['case', 'Protect your posts', 'PROTECT Your Posts'],
    ['spaces and breaks', 'Protect your posts', ' Protect\n  your\u00a0posts '],
    ['a final stop', 'Protect your posts', 'Protect your posts.'],
    ['a final danda', 'सुरक्षित करें', 'सुरक्षित करें।'],
    ['a final stop set apart', 'सुरक्षित करें', 'सुरक्षित करें ।'],
    ['apostrophes', 'places you’ve been', "places you've been"],
    ['an ellipsis', 'More...', 'More…'],
    ['direction marks', 'حماية منشوراتك', '\u202Bحماية منشوراتك\u202C\u200F'],
    ['vowel marks and tatweel', 'حماية منشوراتكِ', 'حمـاية مَنشوراتك'],
    ['yeh and kaf of Persian and Arabic', 'یک', 'يك'],
    ['zero-width joiners', 'محافظت از پست‌ها', 'محافظت از پستها'],
    ['dotted and dotless i', 'İZİN VER', 'izin ver'],
    ['dotless i lowered', 'ILIK', 'ılık'],
    ['full-width letters', 'Grok', 'Ｇｒｏｋ'],
  ])('ignores %s', (_, label, name) => {
    expect(matchesLabel({ xx: ['something else', label] }, name)).toBe(true);
  });

  it.each(['Protect your post', 'Protect your posts now', 'Do not protect your posts', '', 'constructor', '__proto__'])(
    'distinguishes %j',
    name => {
      expect(matchesLabel({ en: 'Protect your posts' }, name)).toBe(false);
    },
  );

  it('accepts any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        text => matchesLabel({ xx: text }, text) && typeof foldLabel(text) === 'string',
      ),
    );
  });
});

describe('a number in a label', () => {
  const except = { en: ['{n} contacts excluded', '{n} contact excluded'], ar: 'تم استثناء {n} من جهات الاتصال' };
  it.each([
    '1 contact excluded',
    '12 Contacts  excluded.',
    '1,024 contacts excluded',
    '1.024 contacts excluded',
    '1\u202F024 contacts excluded',
    'تم استثناء ٣ من جهات الاتصال',
    'تم استثناء ۱۰ من جهات الاتصال',
    '१० contacts excluded',
    '１２ contacts excluded',
  ])('is at least one, in any digits: %s', text => {
    expect(matchesLabel(except, text)).toBe(true);
    expect(matchesLabelPair({ en: 'About' }, except, `About ${text}`)).toBe(true);
  });

  it.each([
    '0 contacts excluded',
    '٠ contacts excluded',
    '000 contacts excluded',
    'contacts excluded',
    '{n} contacts excluded',
    'n contacts excluded',
    '-3 contacts excluded',
    'not 3 contacts excluded',
    '3 contacts excluded, Everyone',
    '3 4 contacts excluded',
    'three contacts excluded',
  ])('is nothing else: %s', text => {
    expect(matchesLabel(except, text)).toBe(false);
  });

  it('leaves the other characters of a label as they are', () => {
    expect(matchesLabel({ en: '{n} (of all) contacts+' }, '3 (of all) contacts+')).toBe(true);
    expect(matchesLabel({ en: '{n}.days?' }, '3xdays')).toBe(false);
  });
});
