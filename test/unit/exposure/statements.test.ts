import { describe, expect, it } from 'vitest';
import { analyzeText } from '../../../src/exposure/analyzed-text.ts';
import { readStatement } from '../../../src/exposure/clauses/statements.ts';
import '../../../src/exposure/with-lexicons.ts';

const read = (text: string, about: string) => {
  const start = text.indexOf(about);
  return readStatement(analyzeText(text, 'en').readings, { start, end: start + about.length });
};

describe('what the clauses say about a range', () => {
  it.each([
    ['I am at the gate, not at the bar', 'at the bar', true],
    ['I am at the gate, not at the bar', 'at the gate', false],
    ['Are you coming? I am at the gate', 'at the gate', false],
    ['In the film, she is at the gate', 'at the gate', true],
  ])('%s: “%s” is denied: %s', (text, about, isDenied) => {
    expect(read(text, about).isDenied).toBe(isDenied);
  });

  it('says whether it is past', () => {
    expect(read('Last year, I was at the gate', 'at the gate')).toMatchObject({ isPast: true });
    expect(read('I was at the bar. Now I am at the gate', 'at the gate')).toMatchObject({ isPast: false });
  });

  it('says whether it is about somebody, or about the public', () => {
    expect(read('I take the bus, the one at seven', 'at seven')).toMatchObject({ isAboutSomeone: true });
    expect(read('Visitors wait at the gate', 'gate')).toEqual({
      isDenied: false,
      isPast: false,
      isPublic: true,
      isAboutSomeone: false,
    });
  });

  it('denies nothing where no language is recognized', () => {
    expect(readStatement([], { start: 0, end: 9 })).toEqual({
      isDenied: false,
      isPast: false,
      isPublic: false,
      isAboutSomeone: false,
    });
  });
});
