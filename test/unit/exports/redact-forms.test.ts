/** Redacts handles, links, numbers and listed names in the forms in which people and pages write them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import '../../../src/exposure/with-lexicons.ts';
import { createRedactor, type RedactionRules, type TextRule } from '../../../src/exports/redact.ts';

const redact = (text: string, more: Partial<RedactionRules> = {}, rule?: TextRule): string =>
  createRedactor({
    keepNames: ['omar.example', 'omar.bsky.social'],
    keepUrls: ['https://bsky.app/profile/omar.example/post/1', 'https://x.example/kept?m=lina@example.org'],
    hideWords: [],
    renderMark: (kind, n) => `[${kind} ${n}]`,
    ...more,
  }).redact(text, rule).text;

describe('a handle', () => {
  it.each([
    ['感谢@lina_k你好', '感谢[person 1]你好'],
    ['ขอบคุณ@lina_kสวัสดี', 'ขอบคุณ[person 1]สวัสดี'],
    ['ကျေးဇူး@lina_kပါ', 'ကျေးဇူး[person 1]ပါ'],
    ['고마워@lina_k님', '고마워[person 1]님'],
    ['привет@lina_k', 'привет[person 1]'],
    ['شكرا@lina_k', 'شكرا[person 1]'],
    ['RT@lina_k: no', 'RT[person 1]: no'],
    ['rt@lina no', 'rt[person 1] no'],
    ['(via@lina)', '(via[person 1])'],
    ['.@lina look', '.[person 1] look'],
    ['@\u2068Lina Kovacs\u2069 look', '[person 1] look'],
    ['\u2068@lina\u2069 look', '\u2068[person 1]\u2069 look'],
    ['@\u200Blina look', '[person 1] look'],
    ['@\u200Fli\u200Dna look', '[person 1] look'],
    ['@\u2060l\u00ADi\uFEFFna look', '[person 1] look'],
    ['＠ｌｉｎａ＿ｋ look', '[person 1] look'],
    ['﹫lina look', '[person 1] look'],
    ['@liná_k look', '[person 1] look'],
    ['ask @lina@mastodon.example.', 'ask [person 1].'],
    ['ask @lina:matrix.example.', 'ask [person 1].'],
    ['on lina_k.tumblr.com now', 'on [person 1] now'],
    ['看lina-k.bsky.social吧', '看[person 1]吧'],
    [
      'https://lina-k.tumblr.com/post/12 and https://lina-k.tumblr.com',
      'https://[person 1]/[link 1] and https://[person 1]',
    ],
    ['www.lina.tumblr.com', '[person 1]'],
    ['did:plc:z72i7hdynmk6r22z27h6tvur or did:web:lina.example.', '[person 1] or [person 2].'],
    ['&#64;lina look', '[person 1] look'],
    ['&commat;lina look', '[person 1] look'],
    ['q=%40lina_k', 'q=[person 1]'],
    ['联系u/lina_k', '联系[person 1]'],
    ['@lina_k said so, and lina_k knows', '[person 1] said so, and [person 1] knows'],
    ['by @omar.example, omar.bsky.social, 感谢@omar.example', 'by @omar.example, omar.bsky.social, 感谢@omar.example'],
  ])('%j', (written, wanted) => expect(redact(written)).toBe(wanted));
});

describe('a link, an email address or a number', () => {
  it.each([
    ['看t.me/lina_k', '看t.me/[link 1]'],
    ['https://x.com/search?q=Lina%20Kovacs now', 'https://x.com/[link 1] now'],
    ['https://l.example/?u=https%3A%2F%2Fx.com%2Flina', 'https://l.example/[link 1]'],
    ['tg://resolve?domain=lina_k', 'tg://resolve/[link 1]'],
    ['https://lina:secret@site.example/', '[link 1]'],
    ['mail لينا@مثال.مصر now', 'mail [email 1] now'],
    ['mail लीना@उदाहरण.भारत now', 'mail [email 1] now'],
    ['mail lina@xn--e1afmkfd.xn--p1ai now', 'mail [email 1] now'],
    ['mail ｌｉｎａ＠ｅｘａｍｐｌｅ．ｏｒｇ now', 'mail [email 1] now'],
    ['mail li\u200Bna@example.org or ＬＩＮＡ@example.org', 'mail [email 1] or [email 1]'],
    ['mail lina at example dot org now', 'mail [email 1] now'],
    ['mail lina%40example.org now', 'mail [email 1] now'],
    ['on 01.03.2026 202-555-0147', 'on 01.03.2026 [phone 1]'],
    ['call 01.23.45.67.89', 'call [phone 1]'],
    ['call +1\u00A0202\u200B 555\u2011014７', 'call [phone 1]'],
    ['电话13800138000', '电话[phone 1]'],
    ['اتصل +١٢٠٢٥٥٥٠١٤٧', 'اتصل [phone 1]'],
    ['+١٢٠٢٥٥٥٠١٤٧ +١٢٠٢٥٥٥٠١٤٨ +12025550147', '[phone 1] [phone 2] [phone 1]'],
    ['call +1 202 555 0147 or 0012025550147', 'call [phone 1] or [phone 1]'],
  ])('%j', (written, wanted) => expect(redact(written)).toBe(wanted));
});

describe('a listed name', () => {
  it.each([
    ['Lina\u00A0Kovacs', '[hidden 1]'],
    ['Lina  Kovacs', '[hidden 1]'],
    ['Lina\r\n  Kovacs', '[hidden 1]'],
    ['Lina-Kovacs, LINA KOVACS and lina.kovacs', '[hidden 1], [hidden 1] and [hidden 1]'],
    ['Liná Kovács', '[hidden 1]'],
    ['Lina\u0301 Kova\u0301cs!', '[hidden 1]!'],
    ['Ｌｉｎａ　Ｋｏｖａｃｓ', '[hidden 1]'],
    ['Li\u200Bna Ko\u202Dva\u202Ccs', '[hidden 1]'],
    ['IMG_lina_kovacs-2.jpg', 'IMG_[hidden 1]-2.jpg'],
    ['#LinaKovacs #linakovacs', '#[hidden 1] #[hidden 1]'],
    ['q=Lina%20Kovacs&x', 'q=[hidden 1]&x'],
    ['q=Lina+Kovacs', 'q=[hidden 1]'],
    ['Lina&nbsp;Kov&aacute;cs', '[hidden 1]'],
    ['Lina&#32;Kov&#xE1;cs', '[hidden 1]'],
    ["Lina Kovacs’s house, Lina Kovacs' house", "[hidden 1]’s house, [hidden 1]' house"],
    ['Lina Kovacsova', '[hidden 1]'],
    ['Kovacs, Lina or KOVACS Lina', '[hidden 1] or [hidden 1]'],
    ['Lina Kovacs, Lina Kovacs', '[hidden 1], [hidden 1]'],
    ['https://lina-kovacs.example/about', 'https://[hidden 1].example/[link 1]'],
    ['%4Cina%2520Kovacs', '[hidden 1]'],
  ])('%j', (written, wanted) => expect(redact(written, { hideWords: ['Lina Kovacs'] })).toBe(wanted));

  it.each([
    ['Ali', 'Ali, ali’s and #AliKhan; reality, Alice', '[hidden 1], [hidden 1]’s and #[hidden 1]Khan; reality, Alice'],
    ['Al-Sayed', 'al sayed, AlSayed', '[hidden 1], [hidden 1]'],
    ['李娜', '我见过李 娜了', '我见过[hidden 1]了'],
    ['Лина Ковач', 'о Лине Ковач, Лину Ковача', 'о [hidden 1], [hidden 1]'],
    ['Лина', 'Лины, Линой; линия', '[hidden 1], [hidden 1]; линия'],
    ['أحمد', 'احمد، أَحْمَد وأحـمد', '[hidden 1]، [hidden 1] و[hidden 1]'],
    ['فاطمة', 'فاطمه', '[hidden 1]'],
    ['علی', 'علي', '[hidden 1]'],
    ['အောင်', 'အင်း အောင်', 'အင်း [hidden 1]'],
    ['สุดา', 'สดา สุดา', 'สดา [hidden 1]'],
    ['Flat 12', 'flat １２ and flat ١٢', '[hidden 1] and [hidden 1]'],
    ['Νίκος', 'ΝΙΚΟΣ, νικος', '[hidden 1], [hidden 1]'],
    ['José', 'Jose; JOSE\u0301!', '[hidden 1]; [hidden 1]!'],
    ['🦊🦊', 'by 🦊🦊', 'by [hidden 1]'],
    ['omar', 'by @omar.example', 'by @[hidden 1].example'],
  ])('%s in %j', (word, written, wanted) => expect(redact(written, { hideWords: [word] })).toBe(wanted));
});

describe('ordinary text', () => {
  it.each([
    '3 @ 5 €',
    '3@5 each, @10:30, @9am, @ home',
    '@media (max-width: 320px) { a { color: red } } @font-face {} @import "x"',
    "import type { X } from '@types/node'; foo@1.2.3, root@localhost, git@github.com:org/repo.git",
    'since 01.03.2026, 2026-03-01 09:30, 1/3/2026, ١٤٠٤/١٢/١٠, 2026-03-01T09:30:00.000Z',
    'Mozilla/5.0 Chrome/120.0.6099.109, Breakwater 0.1.0',
    'id 550e8400-e29b-41d4-a716-446655440000, sha256 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    'Screenshot 20260301-093015.png',
    'and/or, he/she, etc., e.g. docs, 50% & more &c.; 100 %, a%b',
    'he said: “see you at 10:30, 12.50 €”',
    'https://example.org/ and www.tumblr.com',
    'Les@lles',
    'e\u0301te\u0301, \u200Fمن\u200F، لینا\u200Cها',
  ])('%j stays', written => expect(redact(written)).toBe(written));
});

describe('an address, an identifier or a reference', () => {
  it.each<[TextRule, string, string]>([
    [
      'address',
      'https://x.com/omar/status/1234567890123456789?s=20',
      'https://x.com/omar/status/1234567890123456789?s=20',
    ],
    ['address', 'https://x.example/?m=lina@example.org', 'https://x.example/?m=[email 1]'],
    [
      'address',
      'https://x.example/@lina/1?to=%40lina_k&by=@omar.example',
      'https://x.example/@lina/1?to=[person 1]&by=@omar.example',
    ],
    ['address', 'https://forum.example/t/lina-kovacs-lies/7', 'https://forum.example/t/[hidden 1]-lies/7'],
    ['identifier', '1234567890123456789', '1234567890123456789'],
    ['identifier', 'lina_kovacs', '[hidden 1]'],
    ['figures', '2026-0012345', '2026-0012345'],
    ['figures', '1 234 567 890 views', '1 234 567 890 views'],
    ['figures', 'case 7, call +1 202 555 0147', 'case 7, call [phone 1]'],
    ['link', 'https://bsky.app/profile/omar.example/post/1/', 'https://bsky.app/profile/omar.example/post/1/'],
    ['link', 'https://bsky.app/profile/lina.example/post/1', 'https://bsky.app/[link 1]'],
    ['link', 'https://x.example/kept?m=lina@example.org', 'https://x.example/kept?m=[email 1]'],
    ['text', 'see https://x.example/kept?m=lina@example.org', 'see https://x.example/kept?m=[email 1]'],
    ['link', 'https://x.example/a b/lina', 'https://x.example/[link 1]'],
    ['link', 'the thread of lina', '[link 1]'],
  ])('%s %j', (rule, written, wanted) => expect(redact(written, { hideWords: ['Lina Kovacs'] }, rule)).toBe(wanted));
});

describe('any text', () => {
  const pieces = [
    '@lina_k',
    'Lina Kovacs',
    '+1 202 555 0147',
    'https://x.com/lina?a',
    '%40',
    '&#64;',
    '\u2068',
    '\u200B',
  ];
  const text = fc
    .array(
      fc.oneof(fc.string({ unit: 'grapheme', maxLength: 6 }), fc.constantFrom(...pieces, ' ', '\uD800', 'e\u0301')),
    )
    .map(parts => parts.join(''));

  it('is as it was but for what the list of replacements says', () => {
    const { redact } = createRedactor({
      keepNames: [],
      keepUrls: [],
      hideWords: ['Lina Kovacs'],
      renderMark: (kind, n) => `\uE000${kind} ${n}\uE001`,
    });
    fc.assert(
      fc.property(text, written => {
        const { text: out, replacements } = redact(written);
        let i = 0;
        const restored = out.replace(/\uE000.*?\uE001/g, () => replacements[i++]!.text);
        expect(i).toBe(replacements.length);
        // A link without a path gets a `/` before its mark.
        expect(restored.replaceAll('/', '')).toBe(written.replaceAll('/', ''));
      }),
      { numRuns: 500 },
    );
  });
});
