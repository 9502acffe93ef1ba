/** Tests which addresses are found in a text, however they are written, and that ordinary texts have none. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ALL_LANGUAGES } from '../../../src/i18n/languages.ts';
import { findAddress } from '../../../src/platforms/find-address.ts';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../../..');

/** Collects all texts of a value of JSON. */
const textsOf = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : value && typeof value === 'object' ? Object.values(value).flatMap(textsOf) : [];

describe('an address is found', () => {
  it.each([
    ['a host', 'Go to evil.example now'],
    ['a host in Cyrillic', 'Открой пример.рф'],
    ['a host in Devanagari, whose letters carry marks', 'उदाहरण.भारत खोलें'],
    ['a host in Thai', 'เปิด ตัวอย่าง.ไทย'],
    ['a host in Hebrew', 'פתחו דוגמה.ישראל'],
    ['a host in Arabic', 'افتح مثال.السعودية'],
    ['Punycode', 'xn--e1afmkfd.xn--p1ai'],
    ['Punycode behind an ideographic full stop', '打开邮局。xn--fiqs8s'],
    ['an ideographic full stop', 'пример。рф'],
    ['an ideographic full stop before a Chinese ending', '打开 example。中国，然后'],
    ['a name and an ending in Chinese', '请打开邮局。中国'],
    ['a halfwidth ideographic full stop', 'evil｡com'],
    ['a fullwidth full stop', 'evil．рф'],
    ['fullwidth letters', 'ｅｖｉｌ．ｃｏｍ'],
    ['a one dot leader', 'evil․com'],
    ['a small full stop', 'evil﹒com'],
    ['a hyphenation point', 'evil‧com'],
    ['a katakana middle dot', 'evil・com'],
    ['a halfwidth katakana middle dot', 'evil･рф'],
    ['a middle dot', 'evil·com'],
    ['a bullet', 'evil•org'],
    ['a Lisu letter', 'evilꓸcom'],
    ['a zero width joiner', 'ev\u200Dil.\u200Dcom'],
    ['a right-to-left mark', 'evil\u200F.\u200Fcom'],
    ['a variation selector', 'evil.\uFE0Fcom'],
    ['dots in brackets', 'evil[.]com'],
    ['dots in brackets with spaces', 'evil ( . ) com'],
    ['a dot in words', 'evil(dot)com'],
    ['a space before the dot', 'evil .com'],
    ['percent encoding', 'evil%2Ecom'],
    ['percent encoding with an invisible sign in it', 'evil%\u200D2Ecom'],
    ['percent encoding in fullwidth signs', 'evil％２Ｅcom'],
    ['a host of an emoji', '💩.la'],
    ['percent encoding twice', 'evil%252Ecom'],
    ['percent encoding of an ideographic full stop', 'evil%E3%80%82com'],
    ['a scheme', 'https://x'],
    ['a scheme without letters', '//evil'],
    ['a scheme in fullwidth letters', 'ｈｔｔｐｓ：／／ｘ'],
    ['a scheme written against filters', 'hxxps and so on'],
    ['a script', 'javascript:alert(1)'],
    ['a script with a space', 'JavaScript : void'],
    ['data', 'data:text/html,x'],
    ['data without a type', 'data:,x'],
    ['mail', 'mailto:help'],
    ['a phone link', 'tel:+12025550147'],
    ['a mail address', 'help@evil'],
    ['a mail address in fullwidth signs', 'help＠evil'],
    ['IPv4', 'Open 10.0.0.1'],
    ['IPv4 in fullwidth digits', '１０．０．０．１'],
    ['IPv4 with ideographic full stops', '10。0。0。1'],
    ['IPv6', 'Open 2001:db8::1'],
    ['the whole of IPv6', 'Open 2001:db8:0:0:0:0:0:1'],
    ['IPv4 as one number', 'Open 0x7f000001'],
    ['an onion service', `Open ${'a2'.repeat(28)}.onion`],
    ['an onion service without its ending', `Open ${'a2'.repeat(28)}`],
  ])('%s', (_, text) => {
    expect(findAddress(text)).toBeTruthy();
    expect(findAddress(`Press “Save”. ${text}`)).toBeTruthy();
  });

  it('in any surrounding', () => {
    const host = fc.constantFrom('evil.com', 'пример。рф', 'evil．рф', '例子。中国', 'xn--a.xn--b');
    const words = fc.array(fc.constantFrom('Save', 'сохранить', '保存', '。', ' ', ',', '“', '…'), { maxLength: 8 });
    fc.assert(
      fc.property(words, host, words, (before, address, after) => {
        expect(findAddress(`${before.join('')} ${address} ${after.join('')}`)).toBeTruthy();
      }),
    );
  });
});

describe('no address is found in', () => {
  it.each([
    'Press “Save”. Then “OK”…',
    'Wait…then press it',
    'Версия 4.3.2, т. е. новая, и т.д.',
    '保存します。次へ',
    '不会有人收到通知。Facebook 会保留你的号码。',
    '打开“设置”。Instagram 也有，X（Twitter）没有。',
    '日本・中国、メール・クラウド',
    '请打开设置。中国用户看不到',
    'Les ami·es et les abonné·es, l’étudiant·e',
    'col·lecció',
    'At 10:30:00, on 1.12.2026, from 12.50 to 13.00',
    'Your data: what others see. Note: all of it',
    'It uses HTTPS and DNS',
    'و/أو',
    'Steps 1. 2. 3.',
  ])('%s', text => expect(findAddress(text)).toBeUndefined());

  /** Official addresses that our own texts give, which a pack may not. */
  const OFFICIAL = /stopncii|takeitdown|cybertip|noreply|old\.reddit|telegram\.org|web\.telegram|\bt\.me$|^@$/;

  it.each(ALL_LANGUAGES.map(language => language.code))('our own texts about platforms: %s', language => {
    const folder = join(root, 'locales', language, 'platforms');
    const texts = readdirSync(folder).flatMap(file => textsOf(JSON.parse(readFileSync(join(folder, file), 'utf8'))));
    expect(texts.length).toBeGreaterThan(500);
    const found = texts.flatMap(text => findAddress(text) ?? []);
    expect(found.filter(address => !OFFICIAL.test(address))).toEqual([]);
  });
});
