import fc from 'fast-check';
import type { CountryCode } from 'libphonenumber-js';
import { describe, expect, it } from 'vitest';
import { toAsciiDigits, normalizeText } from '../../../src/exposure/normalize.ts';
import { detectPii, MAX_TEXT_LENGTH } from '../../../src/exposure/with-lexicons.ts';

const named = (text: string, countries: CountryCode[] = []): string[] =>
  detectPii(text, { countries }).map(s => `${s.kind} ${text.slice(s.start, s.end)}`);
const PEOPLE: CountryCode[] = [
  'US',
  'GB',
  'MX',
  'BR',
  'FR',
  'DE',
  'RU',
  'UA',
  'TR',
  'SY',
  'EG',
  'IQ',
  'IR',
  'IN',
  'MM',
  'HK',
  'CN',
  'ET',
];

const CLAUSES = ['live_location', 'routine', 'workplace', 'family', 'alias_link', 'health'];

describe('phone numbers', () => {
  it.each([
    '+1 202 555 0147',
    '+1 (202) 555-0147',
    '+1.202.555.0147',
    '+12025550147',
    '+44 20 7946 0018',
    '+33 1 23 45 67 89',
    '+7 495 123-45-67',
    '+380 44 123 4567',
    '+52 55 1234 5678',
    '+963 933 123 456',
    '+98 912 345 6789',
    '+20 2 2345 6789',
    '+95 9 421 234567',
    '+91 98765 43210',
    '+86 138 1234 5678',
    '+٩٦٣ ٩٣٣ ١٢٣ ٤٥٦',
    '+۹۸ ۹۱۲ ۳۴۵ ۶۷۸۹',
    '＋１ ２０２ ５５５ ０１４７',
  ])('finds %s anywhere', phone => {
    expect(named(phone)).toEqual([`phone ${phone}`]);
    expect(named(`Call ${phone}, or come by.`)).toEqual([`phone ${phone}`]);
    expect(named(`اتصلوا على \u202A${phone}\u202C الآن`)).toEqual([`phone ${phone}`]);
  });

  it('without a country code need their shape, a word beside them, or their country', () => {
    expect(named('(202) 555-0147')).toEqual(['phone (202) 555-0147']);
    expect(named('79 56 12 34')).toEqual([]);
    expect(named('appelle-moi au 79 56 12 34 ce soir')).toEqual(['phone 79 56 12 34']);
    expect(named('0933123456')).toEqual([]);
    expect(named('٠٩٣٣١٢٣٤٥٦', ['SY'])).toEqual(['phone ٠٩٣٣١٢٣٤٥٦']);
  });

  const DISGUISED = ['wa.me/447700900456', 'zero seven seven hundred nine zero zero four five six'];
  const KEYCAPS = '0️⃣7️⃣7️⃣0️⃣0️⃣9️⃣0️⃣0️⃣4️⃣5️⃣6️⃣';
  it.each([...DISGUISED, KEYCAPS])('finds the disguised %s', phone => {
    expect(named(`my number: ${phone}`)).toEqual([`phone ${phone}`]);
  });

  it('are more certain with a country code, and found once if several countries match', () => {
    expect(detectPii('+1 202 555 0147', { countries: ['US', 'GB'] })).toEqual([
      { start: 0, end: 15, kind: 'phone', confidence: 0.95 },
    ]);
    expect(detectPii('202-555-0147', { countries: ['US'] })[0]!.confidence).toBeLessThan(0.95);
  });
});

describe('email addresses', () => {
  it.each(['rana@example.org', 'RANA@EXAMPLE.ORG', 'r.ana+x@sub.example.co.uk', 'رنا@مثال.السعودية'])(
    'finds %s',
    mail => {
      expect(named(`Write to <${mail}>, please.`)).toEqual([`email ${mail}`]);
      expect(named(`${mail}.`)).toEqual([`email ${mail}`]);
    },
  );

  it.each(['rana@example', '@rana', 'x@y..z', 'https://social.example/@rana', 'we met at the dot org office'])(
    'ignores %s',
    text => {
      expect(named(text)).toEqual([]);
    },
  );

  it.each([
    'nour (at) example dot org',
    'nour [at] example.org',
    'nour arroba example punto org',
    'nour @ example . org',
  ])('finds %s, hidden from robots', mail => {
    expect(named(`write to ${mail}, please`)).toEqual([`email ${mail}`]);
  });

  it('are not the handles of people elsewhere', () => {
    expect(named('Thanks to @omar@social.example')).toEqual([]);
  });

  it('are separate from a phone number beside them', () => {
    expect(named('rana@example.org / +1 202 555 0147 / 2025550147@example.org', ['US'])).toEqual([
      'email rana@example.org',
      'phone +1 202 555 0147',
      'email 2025550147@example.org',
    ]);
  });
});

describe('home addresses', () => {
  it.each([
    '14 Mill Lane',
    '22B Harbour Road, flat 3',
    'Apt. 5, 12 Kauppa 34',
    '60 Lindeberg 27\n>Suite 217',
    'Lindengasse 7',
    'rue des Lilas 12',
    '8 rue des Lilas',
    'Calle Los Olivos, 24, 3 D',
    'Calle 52 # 10-30',
    'Av. Bellavista N° 185',
    'Rua das Flores, 805',
    'ul. Polna 15',
    'Honvéd utca 13-15',
    'улица Садовая, д. 5',
    'вул. Садова, 12',
    'Jl. Kenanga No. 8',
    'Gül Sokak No: 4',
    'شارع الزيتون، رقم ١٢',
    'خیابان لاله پلاک ۱۸',
    '中山路25号',
    '港南2丁目16-1',
    'ถนนสุขใจ 12',
    'P.O. Box 1519',
  ])('finds %s', place => {
    const [first] = detectPii(place);
    expect(first?.kind).toBe('address');
    expect(first!.end - first!.start).toBeGreaterThan(place.length * 0.6);
  });

  it.each([
    'Article 6 of Law No. 551',
    'проезд с 1 июля 52 рубля',
    'Room 192, Block 3',
    'Unit 3, 15 marines were there',
    'Flat 2, 3 and 4 of the series',
    'iPhone 15',
    'May 12',
    '12 people on the street',
    'Chapter 4',
    'Psalm 23',
    'in the year 2024',
    '第12条',
    '2019년 5월',
  ])('ignores %s', text => {
    expect(named(text)).toEqual([]);
  });
});

describe('what a clause or a code beside its keyword reveals', () => {
  it.each([
    ['live_location', 'We are hiding in the basement of the old mill right now'],
    ['live_location', 'Estamos ahora en la plaza'],
    ['live_location', 'نحن الآن في قبو المكتبة'],
    ['routine', 'every morning at seven I run along the canal'],
    ['workplace', 'I teach at the school in Oakmere'],
    ['family', 'My son Adam is in third grade'],
    ['alias_link', '@harbourlight is really my cousin Samir'],
    ['health', 'my brother has epilepsy and no pills left'],
    ['plate', 'a white van, plate KA 4821 B'],
    ['secret', 'your code is 481 902'],
    ['travel', 'flight TK1982 tomorrow 06:40'],
    ['iban', 'GB33 BUKB 2020 1555 5555 55'],
    ['geo', '52.2053 N, 0.1218 E'],
    ['geo', '9F42642C+4P'],
    ['national_id', 'passport no. 533401372'],
    ['dob', 'born 3 May 1991'],
    ['card', 'card 4111 1111 1111 1111'],
  ])('%s: %s', (kind, text) => {
    expect(detectPii(text).map(s => s.kind)).toContain(kind);
    const inside = detectPii(`The news today.\n${text}\nThanks to all!`).find(s => s.kind === kind);
    const alone = detectPii(text).find(s => s.kind === kind)!;
    expect(inside && { start: inside.start - 16, end: inside.end - 16, confidence: inside.confidence }).toEqual({
      start: alone.start,
      end: alone.end,
      confidence: alone.confidence,
    });
  });

  it.each([
    'I was at the station yesterday',
    'We are at a crossroads now',
    'My mother was brave',
    'He is a teacher',
    'the zip code is 35350',
    'The school is closed today',
    'seat of power',
  ])('ignores %s', text => {
    expect(named(text)).toEqual([]);
  });
});

describe('harmless texts', () => {
  const SILENT = {
    years: ['1998–2024', 'since 2019', 'in 2024 and 2025', 'عام ١٤٤٥', '١٢ مارس ٢٠٢٦'],
    dates: ['2026-03-01', '01/03/2026 10:00', '01.03.2026', 'March 1, 2026', '2026-03-01T10:00:00Z', '١٢/٠٣/٢٠٢٦'],
    prices: ['$1,234,567.89', '€12.500.000', '50.000.000 COP', '1 000 000 ₽', '+250'],
    hashtags: ['#blm2020', '#100daysofcode', '#20240115'],
    ISBNs: ['ISBN 978-0-306-40615-7', 'ISBN 9780306406157', 'ISBN 0-306-40615-2'],
    numbers: [
      '10,000,000 people',
      'resolution 2254 (2015)',
      '12:30–14:45',
      'https://x.com/a/status/1234567890123456789',
      'UTC+03:00',
    ],
  };

  it.each(Object.entries(SILENT))('find nothing in %s', (_, texts) => {
    expect(texts.flatMap(t => named(t))).toEqual([]);
  });

  it.each(Object.entries(SILENT))('find nothing in %s, in every country', (_, texts) => {
    expect(texts.flatMap(t => PEOPLE.filter(c => named(t, [c]).length).map(c => `${t} in ${c}`))).toEqual([]);
  });
});

describe('any text', () => {
  it('keeps its length if digits become ASCII', () => {
    expect(toAsciiDigits('٣۳३৩๓၃３＋ a')).toBe('3333333+ a');
    fc.assert(fc.property(fc.string({ unit: 'binary' }), text => toAsciiDigits(text).length === text.length));
  });

  it('is read in normalised form, with each match at its original place', () => {
    expect(normalizeText('٣۳३৩๓၃３＋ a').text).toBe('3333333+ a');
    expect(normalizeText('1️⃣2️⃣\u200B3').text).toBe('123');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), written => {
        const { text, toOriginal: back } = normalizeText(written);
        for (let i = 0; i < text.length; i++) {
          const { start, end } = back(i, i + 1);
          if (!(start >= 0 && start < end && end <= written.length)) return false;
        }
        return true;
      }),
    );
  });

  it('has ordered, separate spans within it', () => {
    const piece = fc.oneof(
      fc.constantFrom('+1 202 555 0147', 'rana@example.org', '٠٩٣٣ ١٢٣ ٤٥٦', '@', '+', '(', '😀', '\u202A', ' ', '\n'),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), pieces => {
        const text = pieces.join('');
        let from = 0;
        for (const s of detectPii(text, { countries: ['US', 'SY'] }).filter(found => !CLAUSES.includes(found.kind))) {
          expect(s.start).toBeGreaterThanOrEqual(from);
          expect(s.end).toBeGreaterThan(s.start);
          from = s.end;
        }
        expect(from).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it('has UTF-16 offsets', () => {
    expect(named('😀😀 +1 202 555 0147 😀 rana@example.org')).toEqual([
      'phone +1 202 555 0147',
      'email rana@example.org',
    ]);
  });

  it.each([
    ['letters', 'a'],
    ['digits', '1'],
    ['+1 ', '+1 '],
    ['brackets', '('],
    ['nested numbers', '(1)[2'],
    ['dashes', '1-'],
    ['mail without an end', 'a.@'],
    ['domains without an end', 'a@a.'],
    ['extensions', '+1 202 555 0147 ext. '],
  ])('of a megabyte of %s is checked up to its limit', (_, unit) => {
    const spans = detectPii(unit.repeat(Math.ceil(1_000_000 / unit.length)), { countries: ['US', 'SY'] });
    expect(spans.every(s => s.end <= MAX_TEXT_LENGTH)).toBe(true);
  });
});
