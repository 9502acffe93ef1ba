/** Checks that no spreadsheet runs a cell of a table as a formula, whatever it takes for the separator. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildCsv } from '../../../src/exports/csv.ts';
import { createYielder } from '../../../src/lib/yield-to-main.ts';

const build = (text: string): Promise<string> => buildCsv(['a', 'b'], [text], cell => [cell, 'end'], createYielder());
/** The written cell, with its quotes. */
const cellOf = async (text: string): Promise<string> =>
  (await build(text)).slice('\uFEFF"a","b"\r\n'.length, -',"end"\r\n'.length);

/** Splits as the most careless reader would: at every separator and line break, in quotes too. */
const splitEverywhere = (csv: string): string[] => csv.split(/[,;\t\n\r\v\f\u0085\u2028\u2029]/);

/** Splits as a reader of RFC 4180 does that was told another separator. */
function parseWith(separator: string, csv: string): string[] {
  const cells = [''];
  let quoted = false;
  for (let i = 0; i < csv.length; i++) {
    const character = csv[i]!;
    const cell = cells.at(-1)!;
    if (quoted && character === '"' && csv[i + 1] === '"') {
      cells[cells.length - 1] += '"';
      i++;
    } else if (character === '"' && (quoted || cell === '')) quoted = !quoted;
    else if (!quoted && (character === separator || character === '\n' || character === '\r')) cells.push('');
    else cells[cells.length - 1] += character;
  }
  return cells;
}

const startsFormula = (cell: string): boolean =>
  /^[=+\-−@|%＝＋－＠｜％]/u.test(cell.replace(/^[\s\p{Cf}\p{Cc}"]+/u, ''));

describe('a table', () => {
  it('runs nothing in a spreadsheet, whatever precedes the formula sign', async () => {
    for (const bad of [
      '=1+1',
      '+1',
      '-1',
      '@SUM(A1)',
      '\t=1',
      '\r=1',
      '\n=1',
      ' =1',
      '\u200f=1',
      '\ufeff=1',
      '＝1',
      '＋1',
      '－1',
      '＠x',
      '|calc',
      '%0A',
      "=cmd|' /C calc'!A0",
      '-2+3+cmd|x',
      '"=1+1"',
    ])
      expect((await cellOf(bad)).startsWith(`"'`), JSON.stringify(bad)).toBe(true);
    for (const good of ['a=1', '1', 'https://x.com', 'ما', "'=1", 'a - b, c; d = e\nf']) {
      expect(await cellOf(good)).toBe(`"${good}"`);
    }
  });

  it.each([
    ['hello;=HYPERLINK("https://evil.example","x")', `hello;'=HYPERLINK(""https://evil.example"",""x"")`],
    ['hello\n=1+1', "hello\n'=1+1"],
    ['hello\r\n\t+1', "hello\r\n\t'+1"],
    ['hello\t@SUM(A1)', "hello\t'@SUM(A1)"],
    ['hello, -1', "hello, '-1"],
    ['hello;"=1', `hello;""'=1`],
    ['hello;\u200B＝1', "hello;\u200B'＝1"],
    ['hello\u2028=1', "hello\u2028'=1"],
    ['one;two;==1', "one;two;'==1"],
  ])('has no formula inside %j either', async (text, wanted) => expect(await cellOf(text)).toBe(`"${wanted}"`));

  it('never starts a cell with a formula, whatever the separator', async () => {
    const unit = fc.constantFrom(...'=+-@|% \t\n\r";,\'a١\u200e＝＋\u2028');
    await fc.assert(
      fc.asyncProperty(fc.string({ unit, maxLength: 30 }), async text => {
        const csv = await build(text);
        const cells = [...splitEverywhere(csv), ...[';', '\t', ','].flatMap(separator => parseWith(separator, csv))];
        expect(cells.filter(startsFormula)).toEqual([]);
        expect(parseWith(',', csv)[3]!.replaceAll("'", '')).toBe(text.replaceAll("'", ''));
      }),
      { numRuns: 500 },
    );
  });

  it('starts with the byte order mark by which spreadsheets recognise UTF-8', async () => {
    expect((await buildCsv(['a'], [], () => [], createYielder())).charCodeAt(0)).toBe(0xfeff);
  });
});
