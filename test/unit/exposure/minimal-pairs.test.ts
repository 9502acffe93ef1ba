import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CLAUSE_LEXICONS } from '../../../src/exposure/lexicons/clauses/index.ts';
import { detectPii } from '../../../src/exposure/with-lexicons.ts';
import type { MinimalPairs } from './minimal-pairs/types.ts';

const LANGUAGES = Object.keys(CLAUSE_LEXICONS);
const readPairs = async (language: string): Promise<MinimalPairs> =>
  ((await import(`./minimal-pairs/${language}.ts`)) as { pairs: MinimalPairs }).pairs;

const findKinds = (text: string, language: string): string[] => detectPii(text, { language }).map(span => span.kind);

it('are there for each language', () => {
  const files = readdirSync(join(import.meta.dirname, 'minimal-pairs')).map(file => file.replace(/\.ts$/, ''));
  expect(files.filter(file => file !== 'types').sort()).toEqual([...LANGUAGES].sort());
});

describe.each(LANGUAGES)('of the same words in %s', language => {
  it('are told apart by who, when and whether it is asserted', async () => {
    const wrong: string[] = [];
    for (const [kind, pairs] of Object.entries(await readPairs(language)))
      for (const [exposing, harmless] of pairs) {
        if (!findKinds(exposing, language).includes(kind)) wrong.push(`${kind} missed: ${exposing}`);
        if (findKinds(harmless, language).includes(kind)) wrong.push(`${kind} without reason: ${harmless}`);
      }
    expect(wrong).toEqual([]);
  });
});
