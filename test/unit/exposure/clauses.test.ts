/** Tests how a text is split, which language it is taken for, and what is read of who, when and whether it is so. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LanguageGuess } from '../../../src/exposure/clauses/language.ts';
import { ClauseReader } from '../../../src/exposure/clauses/reader.ts';
import { CLAUSE_ROLES } from '../../../src/exposure/clauses/roles.ts';
import { splitSentences } from '../../../src/exposure/clauses/segments.ts';
import { hasSignal, toSignals } from '../../../src/exposure/clauses/signals.ts';
import { lowerCase } from '../../../src/exposure/lexicon.ts';
import { CLAUSE_LEXICONS } from '../../../src/exposure/lexicons/clauses/index.ts';

const splitAll = (text: string): string[][] =>
  splitSentences(text).map(({ parts }) => parts.map(({ start, end }) => text.slice(start, end)));

describe('a text', () => {
  it.each([
    ['We left. Sara stays, I think!', [['We left'], ['Sara stays', 'I think']]],
    ['at 3.5 km on example.org', [['at 3.5 km on example.org']]],
    ['I wait - in the hall', [['I wait', 'in the hall']]],
    ['a well-known gate\nnow', [['a well-known gate'], ['now']]],
    ['我在桥下，快来。走了', [['我在桥下', '快来'], ['走了']]],
    ['نحن هنا، تعالوا؟ لا', [['نحن هنا', 'تعالوا'], ['لا']]],
    ['ဆိုင်မှာပါ။ လာပါ', [['ဆိုင်မှာပါ'], ['လာပါ']]],
    ['እዚህ ነኝ፣ ና። እሺ', [['እዚህ ነኝ', 'ና'], ['እሺ']]],
    [' … ', []],
  ])('%j is split into sentences and their parts', (text, parts) => {
    expect(splitAll(text)).toEqual(parts);
  });

  it('has questions, and lengths in words', () => {
    const [first, second] = splitSentences('Where are you? In the hall');
    expect([first!.isQuestion, second!.isQuestion]).toEqual([true, false]);
    expect([first!.length, second!.length]).toEqual([3, 3]);
    expect(splitSentences('我在桥下等你')[0]!.length).toBeCloseTo(2.4);
  });

  it('is split in order, without overlaps, and into sentences of bounded length', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), text => {
        const parts = splitSentences(text).flatMap(sentence => sentence.parts);
        parts.forEach(({ start, end }, i) => {
          expect(start).toBeGreaterThanOrEqual(parts[i - 1]?.end ?? 0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
        });
      }),
    );
    for (const sentence of splitSentences('a word '.repeat(2_000)))
      expect(sentence.end - sentence.start).toBeLessThan(620);
  });
});

describe('the language', () => {
  const languages = new LanguageGuess(CLAUSE_LEXICONS);
  const guess = (text: string, hint?: string): string[] => languages.guess(lowerCase(text), splitSentences(text), hint);

  it.each([
    ['en', 'we are at the gate with the others'],
    ['es', 'estamos en la puerta con los demás'],
    ['pt', 'estamos no portão com as outras pessoas, não saio daqui'],
    ['fr', 'nous sommes devant la porte avec les autres'],
    ['tr', 'diğerleriyle birlikte kapıdayız'],
    ['id', 'kami sedang di gerbang dengan yang lain'],
    ['ru', 'мы стоим у ворот вместе с остальными, ещё ждём'],
    ['uk', 'ми стоїмо біля воріт разом з іншими'],
    ['ar', 'نحن عند البوابة مع الآخرين في هذه الساعة'],
    ['fa', 'ما با بقیه کنار در هستیم و منتظریم'],
    ['ur', 'ہم دوسروں کے ساتھ دروازے پر ہیں'],
    ['zh', '我们和其他人在门口'],
    ['am', 'ከሌሎች ጋር በሩ ላይ ነን'],
    ['my', 'တခြားလူတွေနဲ့ ဂိတ်မှာ ရှိနေတယ်'],
    ['hi', 'हम बाकी लोगों के साथ गेट पर हैं'],
  ])('%s is recognized', (id, text) => {
    expect(guess(text)).toEqual([id]);
  });

  it('of a text that could be several is the given one', () => {
    expect(guess('hotel meridian', 'es-MX')).toEqual(['es']);
    expect(guess('hotel meridian').length).toBeGreaterThan(1);
  });

  it('is no Chinese where Japanese letters are', () => {
    expect(guess('心身障害、配偶者の死亡など')).toEqual([]);
    expect(guess('我的の家在門口')).toEqual(['zh']);
  });

  it('may change from sentence to sentence', () => {
    expect(guess('The report is out and it is good. Estamos en la puerta con los demás.')).toEqual(['en', 'es']);
  });
});

describe('a clause', () => {
  const reader = new ClauseReader(CLAUSE_LEXICONS);
  for (const [id, words] of Object.entries(CLAUSE_LEXICONS)) reader.add(id, words);
  const read = (text: string) => reader.read(text, 'en')[0]![0]!;

  it.each([
    ['I am at the north gate now', 'self', 'now', true],
    ['She waits at the gate every day', 'private', 'habit', true],
    ['The museum opens at nine', 'public', 'soon', true],
    ['Call your lawyer', 'reader', 'untold', true],
    ['Hotel Meridian, now', 'nobody', 'now', true],
    ['We will be there tomorrow', 'self', 'soon', true],
    ['Last year we were at the gate', 'self', 'past', true],
    ['I am not at the gate', 'self', 'untold', false],
    ['Are they at the gate?', 'private', 'untold', false],
    ['I wish I was at the gate', 'self', 'past', false],
    ['In the novel she hides at the gate', 'private', 'untold', false],
    ['The police are keeping us at the gate', 'self', 'untold', true],
  ])('%j is about %s, %s, and asserted: %s', (text, who, when, asserted) => {
    const { assertion } = read(text);
    expect([assertion.who, assertion.when, assertion.asserted]).toEqual([who, when, asserted]);
  });

  it('with a negation after its place is asserted', () => {
    expect(read('We are at the gate and not a policeman in sight').assertion.asserted).toBe(true);
  });

  it('does not take a word inside a longer phrase as an objection', () => {
    expect(read('I am not far from the gate').assertion.asserted).toBe(true);
  });

  it('takes a name after a preposition as a place, but no time', () => {
    expect(hasSignal(read('she waits at Odeon').assertion.signals, 'place')).toBe(true);
    expect(hasSignal(read('she waits on Friday').assertion.signals, 'place')).toBe(false);
  });
});

it('signals have a bit each', () => {
  const bits = CLAUSE_ROLES.map(role => toSignals(role));
  expect(new Set(bits).size).toBe(CLAUSE_ROLES.length);
  expect(toSignals('handle', 'quoted', 'capitalized') & bits.reduce((all, bit) => all | bit, 0)).toBe(0);
});
