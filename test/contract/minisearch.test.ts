/** minisearch as it is cut for the package finds what the whole one finds. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { glossary, root } from '../../scripts/build/data.ts';
import { lessonsIn } from '../../scripts/build/lessons.ts';
import { usedSearch } from '../../scripts/build/cuts/minisearch.ts';
import type { Search } from '../../src/learning/search.ts';

const whole = readFileSync(join(root, 'node_modules/minisearch/dist/es/index.js'), 'utf8');
const cut = usedSearch(whole);

/** The product's own search, over the library as it is given. */
async function search(library: string, language: string): Promise<Search> {
  vi.resetModules();
  const module = (await import(`data:text/javascript,${encodeURIComponent(library)}`)) as object;
  vi.doMock('minisearch', () => module);
  const { searcher } = await import('../../src/learning/search.ts');
  return searcher(lessonsIn(language), glossary(language), language);
}

describe.each(['en', 'ar', 'ru', 'zh-Hans', 'my'])('search in %s', language => {
  let was: Search, is: Search;
  beforeAll(async () => {
    was = await search(whole, language);
    is = await search(cut, language);
  });

  it('finds the same in the same order, slips of the finger among it', () => {
    const words = [
      ...new Set(
        lessonsIn(language)
          .flatMap(l => [l.title, l.goal, ...l.cards.map(c => c.title)])
          .join(' ')
          .split(/\s+/),
      ),
    ];
    const slip = fc
      .tuple(fc.constantFrom(...words), fc.nat(), fc.constantFrom('', 'x', 'é', 'ا'))
      .map(([word, at, by]) => {
        const i = at % (word.length + 1);
        return word.slice(0, i) + by + word.slice(i + 1);
      });
    const query = fc
      .array(fc.oneof(fc.constantFrom(...words), slip, fc.string({ maxLength: 6 })), { maxLength: 3 })
      .map(parts => parts.join(' '));
    let found = 0;
    fc.assert(
      fc.property(query, asked => {
        const answer = was(asked);
        found += answer.lessons.length;
        expect(is(asked)).toEqual(answer);
      }),
      { numRuns: 400 },
    );
    expect(found).toBeGreaterThan(100);
  });
});

it('is cut', () => {
  expect(cut).not.toMatch(/^ +(?:static )?(?:autoSuggest|loadJSON)\(/m);
  expect(() => usedSearch(whole.replaceAll('autoSuggest(', 'suggest('))).toThrow('another way');
});
