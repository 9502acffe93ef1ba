/** Reads the table for Uwazi as its import does, and holds the list of properties in docs/exports.md to it. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildUwaziCsv, UWAZI_COLUMNS } from '../../../src/exports/uwazi.ts';
import { planExport } from '../../../src/exports/plan-export.ts';
import { aSource, aWish, anArtifact, anIncident, speech } from './export-helpers.ts';

/** Splits what `buildCsv` writes: every cell in double quotes or empty. */
const parseRows = (csv: string): string[][] =>
  csv
    .replace(/^\uFEFF/, '')
    .split(/\r\n(?=(?:[^"]*"[^"]*")*[^"]*$)/)
    .filter(Boolean)
    .map(row =>
      [...row.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|)/g)].map(([, cell]) => (cell ?? '').replaceAll('""', '"')),
    );

async function readTable(more = {}): Promise<Record<string, string>[]> {
  const picture = new Uint8Array([1]);
  const incident = anIncident(1, {
    item: { text: 'I know "where" you live,\nLina', url: 'https://x.example/a|b', canonicalUrl: null },
    artifacts: [await anArtifact('a', picture), await anArtifact('b', picture, { name: '02-tab.png' })],
    responses: [
      { id: '1', action: 'report', to: 'bluesky', at: '2026-03-01T10:00:00.000Z', outcome: 'refused' },
      { id: '2', action: 'police', to: 'police', at: '2026-03-01T11:00:00.000Z' },
      { id: '3', action: 'report', to: 'bluesky', at: '2026-03-01T12:00:00.000Z' },
    ],
  });
  const wish = await aWish('lawyer', { redact: false, ...more });
  const { file } = await planExport(await aSource([incident]), wish);
  const [header, ...rows] = parseRows(await buildUwaziCsv((await speech()).t, file, async () => undefined));
  return rows.map(row => Object.fromEntries(header!.map((label, n) => [label, row[n]!])));
}

describe('the table for Uwazi', () => {
  it('has a title, days, one link, and values of a list between bars', async () => {
    const [row] = await readTable();
    expect(row).toMatchObject({
      title: expect.stringMatching(/, Bluesky, 2026-03-01$/) as unknown,
      'What happened': 'threatened',
      'Saved on': '2026-03-01',
      'Posted on': '2026-03-01',
      Link: 'https://x.example/a%7Cb',
      'Post text': 'I know "where" you live,\nLina',
      Actions: 'report|police',
      Outcomes: 'refused',
      Sharing: 'TLP:AMBER',
    });
    expect(row!.attachments).toMatch(
      /^2026-03-01_0931Z_[0-9a-f-]{36}_01-tab\.png\|2026-03-01_0931Z_[0-9a-f-]{36}_02-tab\.png$/,
    );
  });

  it('leaves out the columns of what is left out', async () => {
    const [row] = await readTable({ fields: ['posted'] });
    expect(Object.keys(row!)).toEqual(expect.not.arrayContaining(['Link', 'Account', 'Post text', 'Note', 'Impact']));
  });

  it('has columns that become different names in Uwazi, none of which it reserves', () => {
    const names = UWAZI_COLUMNS.map(({ label }) => label.toLowerCase().replace(/[^a-z0-9]+/g, '_'));
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter(name => ['id', 'language', 'file', 'files', 'template', 'icon'].includes(name))).toEqual([]);
  });

  it('needs the properties that docs/exports.md lists', () => {
    const docs = readFileSync('docs/exports.md', 'utf8');
    const listed = UWAZI_COLUMNS.filter(({ type }) => type !== 'title' && type !== 'attachments');
    for (const { label, type } of listed) expect(docs).toContain(`| ${label} | ${type} |`);
  });
});
