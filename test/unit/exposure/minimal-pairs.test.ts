import { describe, expect, it } from 'vitest';
import { CLAUSE_LEXICONS } from '../../../src/exposure/lexicons/clauses/index.ts';
import { detectPii } from '../../../src/exposure/with-lexicons.ts';
import { MINIMAL_PAIRS } from './minimal-pairs/index.ts';

const LANGUAGES = Object.keys(CLAUSE_LEXICONS);
const findKinds = (text: string, language: string): string[] => detectPii(text, { language }).map(span => span.kind);

it('are there for each language', () => {
  expect(Object.keys(MINIMAL_PAIRS).sort()).toEqual([...LANGUAGES].sort());
});

describe.each(LANGUAGES)('of the same words in %s', language => {
  it('are told apart by who, when and whether it is asserted', () => {
    const wrong: string[] = [];
    for (const [kind, pairs] of Object.entries(MINIMAL_PAIRS[language]!))
      for (const [exposing, harmless] of pairs) {
        if (!findKinds(exposing, language).includes(kind)) wrong.push(`${kind} missed: ${exposing}`);
        if (findKinds(harmless, language).includes(kind)) wrong.push(`${kind} without reason: ${harmless}`);
      }
    expect(wrong).toEqual([]);
  });
});
