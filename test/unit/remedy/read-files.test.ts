import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createYielder } from '../../../src/lib/yield-to-main.ts';
import { type ChosenFile, readFiles } from '../../../src/remedy/read-files.ts';
import { aFile, aLine, aSource, toText } from './sample-files.ts';

const read = (...files: ChosenFile[]) => readFiles(files, createYielder());
const namesOf = async (...files: ChosenFile[]) => (await read(...files)).people.map(({ name }) => name);

describe('a file', () => {
  it('is read with or without what was added to the format later', async () => {
    const { people, uncounted } = await read(
      aFile('old.jsonl', [aLine()]),
      aFile('new.jsonl', [aLine({ language: 'ar', country: 'EG', source: aSource(1) })]),
      aFile('windows.jsonl', `\uFEFF${toText([aLine({ sent: 6, waiting: 2 })]).replaceAll('\n', '\r\n')}\r\n`),
    );
    expect(people.map(({ name, lines }) => [name, lines.length])).toEqual([
      ['new.jsonl', 1],
      ['old.jsonl', 1],
      ['windows.jsonl', 1],
    ]);
    expect(uncounted).toEqual([]);
  });

  it.each<[why: string, line: number | undefined, content: object[] | string]>([
    ['empty', undefined, ''],
    ['empty', undefined, '\n \n'],
    ['line', 1, '\u0000PNG'],
    ['line', 1, '[]'],
    ['line', 2, [aLine(), { ...aLine(), note: 'more than the format has' }]],
    ['line', 1, [aLine({ platform: '<script>alert(1)</script>' })]],
    ['line', 1, [aLine({ country: 'Cairo' })]],
    ['line', 1, [aLine({ sent: -1 })]],
    ['line', 1, toText([aLine()]).replace('"v":1', '"v":1,"__proto__":{"sent":9}')],
    ['line', 1, '{"a":'.repeat(20_000)],
    ['counts', 1, [aLine({ sent: 6 })]],
    ['counts', 1, [aLine({ period: '2026-13' })]],
    ['counts', 1, [aLine({ days: { answered: 4, median: 2, least: 1, most: 6 } })]],
    ['counts', 1, [aLine({ days: { answered: 3, median: 7, least: 1, most: 6 } })]],
    ['counts', 1, [aLine({ days: { answered: 3, median: 2, least: 1, most: 1e300 } })]],
    ['many', undefined, [aLine({ sent: 1e300, waiting: 1e300 })]],
    ['many', undefined, Array.from({ length: 4_001 }, () => aLine())],
    ['mixed', undefined, [aLine({ source: aSource(1) }), aLine({ source: aSource(2) })]],
    ['mixed', undefined, [aLine({ country: 'EG' }), aLine({ country: 'MM' })]],
  ])('is refused and named: %s, line %s', async (why, line, content) => {
    const good = aFile('good.jsonl', [aLine()]);
    const { people, uncounted } = await read(aFile('bad.jsonl', content), good);
    expect(people.map(({ name }) => name)).toEqual(['good.jsonl']);
    expect(uncounted).toEqual([{ file: 'bad.jsonl', why, ...(line && { line }) }]);
  });

  it('is refused before it is read where it is too large, and where it cannot be read', async () => {
    const large = { name: 'large', size: 2_000_001, text: () => Promise.reject(new Error('was read')) };
    const gone = { name: 'gone', size: 1, text: () => Promise.reject(new Error('gone')) };
    expect((await read(large, gone)).uncounted).toEqual([
      { file: 'large', why: 'large' },
      { file: 'gone', why: 'unread' },
    ]);
  });

  it('never makes reading fail, whatever is in it', () =>
    fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.json().map(json => `${toText([aLine()])}${json}`),
        ),
        async text => {
          const { people, uncounted } = await read(aFile('any', text));
          expect(people.length + uncounted.length).toBe(1);
        },
      ),
      { numRuns: 300 },
    ));
});

describe('files of the same person', () => {
  const edition = (name: string, n: number, sent: number) =>
    aFile(name, [aLine({ source: aSource(1, n), sent, waiting: sent - 4 })]);

  it('count once: the latest, in whatever order they are given', async () => {
    const files = [edition('first', 1, 5), edition('third', 3, 7), edition('second', 2, 6)];
    for (const order of [files, files.toReversed()]) expect(await namesOf(...order)).toEqual(['third']);
    expect((await read(...files)).uncounted).toEqual([
      { file: 'first', why: 'replaced', by: 'third' },
      { file: 'second', why: 'replaced', by: 'third' },
    ]);
  });

  it('count once where a restored backup gave two of them the same number: the one with more reports', async () => {
    const files = [edition('more', 2, 9), edition('fewer', 2, 6)];
    for (const order of [files, files.toReversed()]) expect(await namesOf(...order)).toEqual(['more']);
  });

  it('count once where the same file is given twice, also without its random number or in another order', async () => {
    const lines = [aLine(), aLine({ platform: 'x' })];
    const { people, uncounted } = await read(
      aFile('a', lines),
      aFile('copy of a', lines.toReversed()),
      aFile(
        'a with a number',
        lines.map(line => ({ ...line, source: aSource(4) })),
      ),
    );
    expect(people.map(({ name }) => name)).toEqual(['a with a number']);
    expect(uncounted).toEqual([
      { file: 'a', why: 'repeated', by: 'a with a number' },
      { file: 'copy of a', why: 'repeated', by: 'a with a number' },
    ]);
  });

  it('are told from those of others who reported the same', async () =>
    expect(
      await namesOf(aFile('a', [aLine({ source: aSource(1) })]), aFile('b', [aLine({ source: aSource(2) })])),
    ).toEqual(['a', 'b']));
});
