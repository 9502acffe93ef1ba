import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPersonalTerms, isSearchableTerm, type PersonalTermKind } from '../../../src/exposure/personal-terms.ts';

const found = (text: string, ...words: string[]): string[] =>
  findPersonalTerms(
    text,
    words.map((w, i) => ({ id: String(i), kind: 'name' as PersonalTermKind, text: w })),
  ).map(s => text.slice(s.start, s.end));

describe('a personal term is found', () => {
  it.each([
    ['Blumenstraße 5', 'Wir treffen uns in der blumenstrasse 5!', 'blumenstrasse 5'],
    ['Blumenstraße', 'in der BLUMENSTRASSE', 'BLUMENSTRASSE'],
    ['José Núñez', 'I am jose nunez', 'jose nunez'],
    ['José', 'José said', 'José'],
    ['AB 123 CD', 'the car ab-123-cd', 'ab-123-cd'],
    ['AB123CD', 'AB 123 CD', 'AB 123 CD'],
    ['AB 123 CD', 'AB ١٢٣ CD', 'AB ١٢٣ CD'],
    ['seaLion_77', 'find me as Sea Lion 77', 'Sea Lion 77'],
    ['Omar', 'This is Omar’s phone', 'Omar'],
    ['Омар', 'спросите Омара', 'Омар'],
    ['رانيا', 'سلموها لرانيا اليوم', 'رانيا'],
    ['مدرسة الأمل', 'في مدرسه الامل', 'مدرسه الامل'],
    ['中山路', '我住在中山路三号', '中山路'],
    ['Li', 'Ask Li about it', 'Li'],
  ])('%s in “%s”', (word, text, span) => expect(found(text, word)).toEqual([span]));

  it.each([
    ['Ivanov', 'это Иванов', 'Иванов'],
    ['Иванов', 'this is Ivanov', 'Ivanov'],
    ['Oksana Tkachenko', 'пишет Оксана Ткаченко сама', 'Оксана Ткаченко'],
    ['Юлия Щербакова', 'by Yulia Shcherbakova', 'Yulia Shcherbakova'],
    ['Mohammed', 'اسمي محمد', 'محمد'],
    ['محمد', 'my name is Muhammad', 'Muhammad'],
    ['Ahmed Haddad', 'كتب أحمد حداد', 'أحمد حداد'],
    ['سلمى الخطيب', 'ask Salma Al-Khatib', 'Salma Al-Khatib'],
  ])('%s in other letters: “%s”', (word, text, span) => expect(found(text, word)).toEqual([span]));

  it('with one accent more or less, with the whole letter in its span', () =>
    expect(found('Cafe\u0301 Nunez', 'Café')).toEqual(['Cafe\u0301']));
  it('once, as the longer of two', () => expect(found('Omar Mock writes', 'Omar', 'Omar Mock')).toEqual(['Omar Mock']));
});

describe('it is not found', () => {
  it.each([
    ['Ali', 'normally a li ttle'],
    ['Ali', 'what a lie'],
    ['Rose', 'she is rosemary'],
    ['Martin', 'a martini'],
    ['Omar', 'الأمر مهم'],
    ['12', 'in 2012'],
    ['al I', 'Ali'],
    ['Ivan', 'диван'],
    ['Anna', 'hosanna'],
    ['عمر', 'المعمرة'],
  ])('%s in “%s”', (word, text) => expect(found(text, word)).toEqual([]));
});

it('needs two letters or digits', () => {
  expect(['A', ' ', '-', '7'].filter(isSearchableTerm)).toEqual([]);
  expect(['Li', '中山', '12'].filter(isSearchableTerm)).toEqual(['Li', '中山', '12']);
});

it('never throws, and has offsets inside the text', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 300 }),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
      (text, word) => {
        for (const s of findPersonalTerms(text, [{ id: '1', kind: 'name', text: word }]))
          expect(s.start >= 0 && s.start < s.end && s.end <= text.length).toBe(true);
      },
    ),
  );
});

it('finds a term in any surrounding text', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('Tkachenko', 'Blumenstraße 5', 'AB 123 CD', 'سلمى'),
      fc.lorem(),
      fc.lorem(),
      (word, a, b) => {
        expect(found(`${a} ${word}, ${b}`, word)).toContain(word);
      },
    ),
  );
});

it('looks for many terms in a long text without endless work', () => {
  const words = Array.from({ length: 100 }, (_, i) => ({ id: String(i), kind: 'name' as const, text: `aaaa aaa${i}` }));
  expect(findPersonalTerms('aaaa aaa1 '.repeat(10_000), words).length).toBeGreaterThan(0);
});
