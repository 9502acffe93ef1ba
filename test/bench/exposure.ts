/**
 * Measures what the text detectors find and cost on our held-out posts, beside libphonenumber-js in the same run and
 * published packages as measured before.
 */
import { gzipSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findPhoneNumbersInText } from 'libphonenumber-js';
import { detectPii } from '../../src/exposure/with-lexicons.ts';
import { CLAUSE_WORDS, WORDS } from '../../src/exposure/lexicons/words.ts';
import { root } from '../../scripts/build/data.ts';
import { f2, precision, scoreTexts } from '../fixtures/exposure-corpus/score.ts';
import type { Row, Scene } from './measure.ts';

/**
 * Precision, recall and F2 of the best published package for each kind on the held-out half of public corpora, measured
 * 2026-11-24; no package finds the other kinds.
 */
const PUBLISHED: Record<string, string> = {
  phone: 'recognizers-text .42 .89 .72; libphonenumber-js, region US .90 .72 .75',
  email: 'linkifyjs 1.0 .99 .99',
  address: '@cdssnc/sanitize-pii .86 .09 .11',
  card: '@coffeeandfun/remove-pii .99 .82 .85',
  iban: 'ibantools in a stack 1.0 .99 .99',
  national_id: 'stdnum in a stack .22 .78 .52',
  ip: 'ip-regex in a stack .74 .97 .92',
  dob: '@coffeeandfun/remove-pii .84 .24 .28',
  geo: 'geo-coordinates-parser in a stack .85 .59 .63',
  plate: 'openredaction 0',
};
/**
 * For the same corpora: µs for 280 characters relative to libphonenumber-js without a region, which took 59, and ms for
 * the worst hostile 10 kB.
 */
const PUBLISHED_COST =
  'linkifyjs × 0.6, 2 ms; recognizers-text × 2.4, 113 ms; stack of eight packages × 12.6, 556 ms; ' +
  'openredaction × 13.9, 186 ms; compromise × 19.2, 91 ms';

const HOSTILE = [
  '1',
  '12-',
  'a@a.',
  'a ',
  'Aa 1 ',
  ' ',
  '1.1.',
  '+1 (',
  '12 Aa Street ',
  'شارع 1 ',
  '中路1',
  'passport 1234 ',
  'born 1 may ',
  'a at b dot ',
];

const cpu = (task: () => void): number => {
  const began = process.cpuUsage();
  task();
  return process.cpuUsage(began).user;
};

const POST_LENGTH = 280; // characters

/** Cuts posts of one language each from all held-out texts. */
function posts(): string[] {
  const byLanguage = new Map<string, string>();
  for (const line of readFileSync(join(root, 'test/fixtures/exposure-corpus/held-out.jsonl'), 'utf8')
    .trim()
    .split('\n')) {
    const { lang, text } = JSON.parse(line) as { lang: string; text: string };
    byLanguage.set(lang, `${byLanguage.get(lang) ?? ''}${text} `);
  }
  return [...byLanguage.values()].flatMap(text =>
    Array.from({ length: Math.floor(text.length / POST_LENGTH) }, (_, i) =>
      text.slice(i * POST_LENGTH, (i + 1) * POST_LENGTH),
    ),
  );
}

const gzippedLength = (data: unknown): number => gzipSync(JSON.stringify(data), { level: 9 }).length;

export const exposure: Scene = {
  rows() {
    const { cells, harmless, flagged, warned } = scoreTexts('held-out');
    const rows: Row[] = [];
    for (const [key, c] of cells) {
      const [kind, lang] = key.split(' ') as [string, string];
      if (lang === 'all' && c.gold)
        rows.push({
          what: `${kind}: F2`,
          unit: '',
          ours: f2(c),
          note:
            `precision ${(precision(c) ?? 0).toFixed(2)}, recall ${(c.found / c.gold).toFixed(2)}; ` +
            `packages (precision, recall, F2): ${PUBLISHED[kind] ?? 'none'}`,
        });
    }
    rows.push({
      what: `harmless texts with a span, of ${harmless}`,
      unit: '',
      ours: flagged,
      note: `${warned} with a warning; packages: 0 (find nothing) to 288 of 1000`,
    });

    const all = posts();
    for (const p of all.slice(0, 200)) {
      detectPii(p);
      findPhoneNumbersInText(p);
    }
    /** Returns the least of three runs in µs, to leave out the machine’s other load. */
    const least = (task: () => void): number =>
      Math.min(
        ...[1, 2, 3].map(() => {
          const began = performance.now();
          task();
          return (performance.now() - began) * 1000;
        }),
      );
    const mean = (times: number[]): number => times.reduce((a, b) => a + b, 0) / times.length;
    const times = all.map(p => least(() => detectPii(p))).sort((a, b) => a - b),
      theirs = mean(all.map(p => least(() => findPhoneNumbersInText(p))));
    rows.push(
      {
        what: 'a text of 280 characters, mean',
        unit: 'µs',
        ours: mean(times),
        budget: 100,
        note: `libphonenumber-js ${theirs.toFixed(0)} µs; ${PUBLISHED_COST}`,
      },
      {
        what: 'a text of 280 characters, 99th of 100',
        unit: 'µs',
        ours: times[Math.floor(times.length * 0.99)]!,
        budget: 400,
      },
    );
    const worst = HOSTILE.map(unit => {
      const text = unit.repeat(Math.ceil(10_000 / unit.length));
      detectPii(text);
      return { unit, took: Math.min(...[1, 2, 3].map(() => cpu(() => detectPii(text)))) / 1000 };
    }).sort((a, b) => b.took - a.took)[0]!;
    rows.push(
      {
        what: 'worst hostile text of 10 kB',
        unit: 'ms',
        ours: worst.took,
        budget: 5,
        note: `${JSON.stringify(worst.unit)} repeated`,
      },
      {
        what: 'words read when a text is checked, gzipped',
        unit: 'B',
        ours: gzippedLength(WORDS),
      },
      {
        what: 'and those of the largest language',
        unit: 'B',
        ours: Math.max(...Object.values(CLAUSE_WORDS).map(gzippedLength)),
      },
    );
    return Promise.resolve(rows);
  },
};
