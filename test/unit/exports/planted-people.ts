/** Makes up people and plants them in texts, in the forms in which people and pages write names and numbers. */
import fc from 'fast-check';

/** Every planted name, handle, host and path contains one of these letter sequences, which no other text does. */
const MARKERS = ['zuq', 'voq', 'жщэ', 'ظغض', '龘靐', 'ฆฌฏ', 'ဋဌဍ', 'ङझञ'];
/** Every planted number. */
const MARKED_NUMBER = /202\D{0,4}555\D{0,4}01\d\d|09\D{0,4}87\D{0,4}65\D{0,4}43/;

/** Names that a person lists. */
export const LISTED_NAMES = [
  'Zuqanna Voqarel',
  'Voqlin',
  'Zuq',
  'Анна Жщэвич',
  'أحمد الظغضي',
  '龘靐',
  'ฆฌฏดา',
  'ဋဌဍအောင်',
  'ङझञिता',
];

const INVISIBLE = ['\u200B', '\u200C', '\u200D', '\u2060', '\uFEFF', '\u00AD', '\u202A', '\u2068', '\u2069', '\u200F'];
const VOWEL_ACCENT = /[aeou]/g;

const toFullWidth = (text: string): string =>
  text.replace(/[!-~]/g, c => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
const percentEncode = (text: string): string =>
  [...new TextEncoder().encode(text)].map(byte => `%${byte.toString(16).padStart(2, '0')}`).join('');
const toEntities = (text: string): string => [...text].map(c => `&#${c.codePointAt(0)};`).join('');
const toHexEntities = (text: string): string => [...text].map(c => `&#x${c.codePointAt(0)!.toString(16)};`).join('');

type Change = fc.Arbitrary<(text: string) => string>;
const same = (text: string): string => text;
const oneOf = (...changes: ((text: string) => string)[]): Change => fc.constantFrom(same, ...changes);

/** Puts invisible characters between letters. */
const withInvisible: Change = fc.array(fc.tuple(fc.nat(12), fc.constantFrom(...INVISIBLE)), { maxLength: 3 }).map(
  inserted => (text: string) =>
    inserted.reduce((changed, [at, character]) => {
      const place = 1 + (at % Math.max(1, changed.length - 1));
      return changed.slice(0, place) + character + changed.slice(place);
    }, text),
);
const withCase = oneOf(
  text => text.toUpperCase(),
  text => text.toLowerCase(),
);
const withAccents = oneOf(
  text => text.replace(VOWEL_ACCENT, '$&\u0301'),
  text => text.replace(VOWEL_ACCENT, '$&\u0301').normalize('NFC'),
  text => text.replaceAll('ا', 'أ').replaceAll('ح', 'حَ').replaceAll('ظ', 'ظـ'),
);
const withWidth = oneOf(toFullWidth);
const withEncoding = oneOf(percentEncode, encodeURIComponent, toEntities, toHexEntities, text =>
  percentEncode(percentEncode(text)),
);
const withGaps: Change = fc
  .constantFrom('\u00A0', '  ', '\n', '\r\n ', '-', '_', '.', '\u2011', '\t', '+', '\u3000', '')
  .map(gap => (text: string) => text.replaceAll(' ', gap));
const withEnding = oneOf(
  text => `${text}’s`,
  text => `${text}'s`,
  text => `#${text}`,
  text => `IMG_${text}_2.jpg`,
);

const change = (text: fc.Arbitrary<string>, ...changes: Change[]): fc.Arbitrary<string> =>
  changes.reduce((changed, next) => fc.tuple(changed, next).map(([t, f]) => f(t)), text);

/** A listed name, as someone may write it. */
export const writtenName = change(
  fc.constantFrom(...LISTED_NAMES),
  withGaps,
  withCase,
  withAccents,
  withWidth,
  withInvisible,
  withEncoding,
  withEnding,
);

const word = fc.stringMatching(/^[a-z0-9]{1,6}$/).map(rest => `zuq${rest}`);
const handle = fc.oneof(
  word,
  fc.tuple(word, word).map(([a, b]) => `${a}_${b}`),
  word.map(w => `${w}.voq.example`),
);
const otherScriptHandle = fc
  .constantFrom('ظغضان', 'жщэвич', '龘靐', 'ฆฌฏดา', 'ဋဌဍ', 'ङझञिता')
  .chain(start => fc.nat(99).map(n => `${start}${n}`));

const writtenHandle = fc.oneof(
  change(
    fc.oneof(handle, otherScriptHandle).map(name => `@${name}`),
    withWidth,
    withInvisible,
    withEncoding,
  ),
  fc
    .tuple(fc.constantFrom('感谢', 'ขอบคุณ', 'ကျေးဇူး', 'شكرا', 'привет', '고마워', '(via', 'RT', '.', '“'), handle)
    .map(([before, name]) => `${before}@${name}`),
  fc
    .tuple(handle, fc.constantFrom('你好', 'สวัสดี', 'ပါ', '님', '!', '’s', ')', ',', '…'))
    .map(([name, after]) => `@${name}${after}`),
  fc.tuple(word, word).map(([a, b]) => `@\u2068${a} ${b}\u2069`),
  handle.map(name => `@${name}@voq.example`),
  word.map(name => `@${name}:voq.example`),
  word.map(name => `u/${name}`),
  word.map(name => `${name}.tumblr.com`),
  word.map(name => `https://${name}.bsky.social/`),
  word.map(name => `did:plc:${name}`),
  word.map(name => `did:web:${name}.example`),
);

const writtenLink = fc.oneof(
  handle.map(name => `https://x.example/${name}/status/1234567890`),
  handle.map(name => `http://www.x.example/@${name}?a=b#c`),
  handle.map(name => `看t.me/${name}`),
  word.map(name => `https://x.example/search?q=${name}%20voq%D8%B8`),
  word.map(name => `https://l.example/?u=${encodeURIComponent(`https://x.example/${name}`)}`),
  word.map(name => `tg://resolve?domain=${name}`),
  word.map(name => `https://${name}:voq@x.example/`),
);

const writtenEmail = fc.oneof(
  change(
    fc.tuple(handle, fc.constantFrom('example.org', 'voq.example', 'mail.voq.co.uk')).map(([a, b]) => `${a}@${b}`),
    withCase,
    withWidth,
    withInvisible,
    withEncoding,
  ),
  word.map(name => `${name}@xn--e1afmkfd.xn--p1ai`),
  fc.constant('ظغضان@مثال.مصر'),
  fc.constant('жщэвич@пример.рф'),
  fc.constant('ङझञ@उदाहरण.भारत'),
  word.map(name => `mailto:${name}@voq.example`),
);

const toDigits =
  (zero: number): ((text: string) => string) =>
  text =>
    text.replace(/\d/g, digit => String.fromCodePoint(zero + Number(digit)));
const writtenPhone = change(
  fc.oneof(
    fc
      .tuple(fc.integer({ min: 100, max: 199 }), fc.constantFrom(' ', '-', '.', '\u00A0', '', ' - ', '\u2011'))
      .map(([n, gap]) => `+1${gap}202${gap}555${gap}0${n}`),
    fc.integer({ min: 100, max: 199 }).map(n => `+1 (202) 555-0${n}`),
    fc.integer({ min: 100, max: 199 }).map(n => `001 202 555 0${n}`),
    fc.constantFrom(' ', '.', '-').map(gap => ['09', '87', '65', '43', '21'].join(gap)),
  ),
  oneOf(toDigits(0x660), toDigits(0x6f0), toDigits(0x966), toDigits(0xff10)),
  withInvisible,
);

/** Anything that names someone, in free text. */
export const writtenPerson = fc.oneof(writtenName, writtenHandle, writtenLink, writtenEmail, writtenPhone);
/** What is redacted in the address of the reported item too. */
export const writtenInAddress = fc.oneof(
  change(fc.constantFrom(...LISTED_NAMES), withGaps, withCase).map(name => `https://x.example/t/${name}/1`),
  change(fc.constantFrom(...LISTED_NAMES), withCase).map(name => `https://x.example/?q=${encodeURIComponent(name)}`),
  word.map(name => `https://x.example/?mail=${name}@voq.example`),
  fc.constant('https://x.example/?call=%2B12025550147'),
);
export const writtenParent = fc.oneof(writtenLink, writtenInAddress);

function decodeOnce(text: string): string {
  return text
    .replace(/&#x([0-9a-f]+);/gi, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))
    .replace(/&#(\d+);/g, (_, decimal: string) => String.fromCodePoint(Number(decimal)))
    .replace(/&(amp|lt|gt|quot);/g, (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"' })[name]!)
    .replace(/(?:%[0-9a-f]{2})+/gi, run => {
      try {
        return decodeURIComponent(run);
      } catch {
        return run;
      }
    });
}

/** Undoes every way of writing that is planted, independently of the code under test. */
function bare(text: string): string {
  const decoded = decodeOnce(decodeOnce(decodeOnce(text)));
  return decoded
    .normalize('NFKD')
    .replace(/\p{Cf}|\p{M}|ـ/gu, '')
    .toLowerCase()
    .replace(/\p{Nd}/gu, digit => {
      const code = digit.codePointAt(0)!;
      return code < 0x80 ? digit : String((code - (code >= 0x966 ? 0x966 : code >= 0x6f0 ? 0x6f0 : 0x660)) % 10);
    });
}
const BARE_MARKERS = MARKERS.map(bare);

/** @returns what is left of planted people in a text, with what is around it */
export function findPlanted(text: string): string[] {
  const searched = bare(text);
  const around = (at: number) => searched.slice(Math.max(0, at - 40), at + 60);
  const number = searched.search(MARKED_NUMBER);
  return [
    ...BARE_MARKERS.map(marker => searched.indexOf(marker))
      .filter(at => at >= 0)
      .map(around),
    ...(number >= 0 ? [around(number)] : []),
  ];
}
