import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_TEXT_LENGTH } from '../../../src/exposure/detect-pii.ts';
import { detectPii } from '../../../src/exposure/with-lexicons.ts';

interface Post {
  text: string;
  spans: { start: number; end: number; kind: string }[];
}
const POSTS = readFileSync('test/fixtures/exposure-corpus/dev.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map(l => JSON.parse(l) as Post);
const HINTS = { countries: ['US', 'SY', 'BR', 'IN'] } as const;

const borders = (text: string, at: number): boolean =>
  !(/[\uDC00-\uDFFF]/.test(text[at] ?? '') && /[\uD800-\uDBFF]/.test(text[at - 1] ?? ''));
const lines = (text: string): string[] =>
  detectPii(text).map(s => `${s.kind} ${s.confidence} ${text.slice(s.start, s.end)}`);

describe('any text', () => {
  const scrap = fc.oneof(
    fc.constantFrom(...POSTS.flatMap(p => p.text.split(/(?<=\s)/))),
    fc.constantFrom(
      '@',
      '+1 202 555 0147',
      'شارع',
      '路',
      '5',
      '\n',
      '\u202E',
      '😀',
      '7️⃣',
      'ﷺ',
      '\u0301',
      'İ',
      'ß',
      '\uD83D',
      '\u200B',
    ),
    fc.string({ unit: 'binary', maxLength: 8 }),
  );
  it('is checked without an error, with each match inside it and between whole characters', () => {
    fc.assert(
      fc.property(fc.array(scrap, { maxLength: 40 }), scraps => {
        const text = scraps.join('');
        for (const s of detectPii(text, { countries: [...HINTS.countries] })) {
          expect(s.start).toBeGreaterThanOrEqual(0);
          expect(s.end).toBeGreaterThan(s.start);
          expect(s.end).toBeLessThanOrEqual(text.length);
          expect(borders(text, s.start) && borders(text, s.end)).toBe(true);
          expect(s.confidence > 0 && s.confidence <= 1).toBe(true);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('gives the same result twice', () => {
    for (const p of POSTS.slice(0, 60)) expect(lines(p.text)).toEqual(lines(p.text));
  });
});

describe('what a post reveals is found in any surrounding text', () => {
  const AROUND: [string, string][] = [
    ['The report is out.\n', '\nThanks to all of you!'],
    ['Gracias a todas. ', ''],
    ['\n\n', '\n\n'],
    ['🙏 ', ' 🙏'],
    ['السلام عليكم.\n', '\nشكرا لكم'],
    ['大家好。\n', '\n谢谢'],
  ];
  it.each(AROUND)('%j … %j', (front, back) => {
    const lost = POSTS.filter(p => p.spans.length).flatMap(({ text }) => {
      const alone = detectPii(text),
        around = detectPii(front + text + back);
      return alone
        .filter(
          a => !around.some(b => b.kind === a.kind && b.start - front.length < a.end && b.end - front.length > a.start),
        )
        .map(a => `${a.kind}: ${text}`);
    });
    expect(lost).toEqual([]);
  });

  it.each(AROUND)('%j … %j adds nothing to a harmless one', (front, back) => {
    const added = POSTS.filter(p => !p.spans.length)
      .map(p => front + p.text + back)
      .filter(t => detectPii(t).length);
    expect(added).toEqual([]);
  });
});

describe('time is linear in the length', () => {
  const UNITS = [
    '1',
    '12-',
    'a@a.',
    'a ',
    'Aa 1 ',
    ' ',
    '1.1.',
    '+1 (',
    '12 Aa Street ',
    'calle 1 ',
    'شارع 1 ',
    '中路1',
    'passport 1234 ',
    'born 1 may ',
    'a at b dot ',
    'one two ',
    'code is 1 ',
    'flight AB12 ',
    "12° 1' ",
    'the house behind the school ',
    'I am at the station now ',
    '(((',
    '[[a',
    '"a ',
    'e\u0301',
    'جل 1 ',
  ];
  /** Measures the CPU time of this process, which other load does not change, and takes the least of a few runs. */
  const best = (text: string): number =>
    Math.min(
      ...[1, 2, 3].map(() => {
        const began = process.cpuUsage();
        detectPii(text);
        return process.cpuUsage(began).user / 1000;
      }),
    );
  it.each(UNITS)('of %j, repeated', unit => {
    const of = (length: number) => unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
    detectPii(of(4_000));
    const short = best(of(8_000)),
      long = best(of(64_000));
    // Eight times the text should take eight times the work; quadratic work would take 64 times.
    expect(long).toBeLessThan(24 * short + 40);
  });

  it.each(['Call 12 Aa Street at ', 'شارع 12 ', '我在路12 '])('of a megabyte of %j, up to its limit', unit => {
    const spans = detectPii(unit.repeat(1_000_000 / unit.length));
    expect(spans.every(({ end }) => end <= MAX_TEXT_LENGTH)).toBe(true);
  });
});

describe('the lexicons', () => {
  it('are not bundled: no module of the extension imports them', () => {
    const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(f => /\.tsx?$/.test(f));
    const importing = sources.filter(f =>
      /from '[./]*(?:exposure\/)?(?:with-lexicons|lexicons\/words)\.ts'/.test(
        readFileSync(`src/${f}`, 'utf8').replace(/^import type .*$/gm, ''),
      ),
    );
    expect(importing.sort()).toEqual(['exposure/with-lexicons.ts']);
  });
});
