/** Checks that every text of an export is redacted, unless it is listed as an identifier; new fields too. */
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import '../../../src/exposure/with-lexicons.ts';
import { createRedactor } from '../../../src/exports/redact.ts';
import {
  hasFixedForm,
  HEADER_RULES,
  INCIDENT_RULES,
  listTextPaths,
  redactFields,
  redactIncident,
} from '../../../src/exports/redact-fields.ts';
import { planExport } from '../../../src/exports/plan-export.ts';
import { ExportedIncident, ExportFile } from '../../../src/exports/schema.ts';
import { CustodyEvent, type Incident, recordText } from '../../../src/incidents/model.ts';
import { aSource, aWish, anArtifact, anIncident } from './export-helpers.ts';
import { fillSchema } from './fill-schema.ts';

const aRedactor = (hideWords: string[] = []) =>
  createRedactor({ keepNames: [], keepUrls: [], hideWords, renderMark: (kind, n) => `[${kind} ${n}]` });

const PEOPLE = '@lina_k, lina@example.org, +1 202 555 0147, https://x.com/lina_k/status/12, Lina Kovacs';
const isRedacted = (text: unknown): boolean => !/lina|0147/i.test(JSON.stringify(text));

const fill = (text: string): v.InferOutput<typeof ExportedIncident> =>
  v.parse(
    ExportedIncident,
    fillSchema(ExportedIncident, () => text),
  );

describe('the fields that are not redacted as free text', () => {
  it('are these, and no others', () => {
    expect(INCIDENT_RULES).toEqual({
      'item.url': 'address',
      'item.canonicalUrl': 'address',
      'item.id': 'identifier',
      'item.author.handle': 'identifier',
      'item.author.id': 'identifier',
      'item.author.url': 'address',
      'item.parent': 'link',
      'item.counts': 'figures',
      'item.posted.utc': 'figures',
      'responses.reference': 'figures',
      'takedown.falseReports.links': 'address',
      'artifacts.name': 'built',
      'artifacts.file': 'built',
    });
    expect(HEADER_RULES).toEqual({ audience: 'built', fields: 'built', 'anchor.words': 'built' });
  });

  it('exist', () => {
    const paths = listTextPaths(ExportFile).map(path => path.replace(/^incidents\./, ''));
    for (const path of [...Object.keys(INCIDENT_RULES), ...Object.keys(HEADER_RULES)]) expect(paths).toContain(path);
  });

  it('hold times, hashes, ids and enumerations where no rule is needed', () => {
    for (const path of ['id', 'what', 'keptAt', 'responses.at', 'responses.id', 'artifacts.sha256', 'artifacts.method'])
      expect(listTextPaths(ExportedIncident)).not.toContain(path);
    expect(hasFixedForm(recordText)).toBe(false);
  });

  it('are none of the custody log: its events hold no text but the id of an incident', () => {
    expect(listTextPaths(CustodyEvent)).toEqual(['incident']);
  });
});

describe('an incident', () => {
  const partly = Object.keys(INCIDENT_RULES);

  it('is redacted in every text that its schema allows', () => {
    const paths = listTextPaths(ExportedIncident).filter(path => !partly.includes(path));
    expect(paths.length).toBeGreaterThan(15);
    const filled = v.parse(
      ExportedIncident,
      fillSchema(ExportedIncident, path => (partly.includes(path) ? '' : PEOPLE), 2),
    );
    const { value, replacements } = redactIncident(filled, aRedactor(['Lina Kovacs']));
    expect(JSON.stringify(filled)).toContain('Lina Kovacs');
    expect(isRedacted(value)).toBe(true);
    expect([...new Set(replacements.map(r => r.field))].sort()).toEqual(paths.sort());
    expect(v.is(ExportedIncident, value)).toBe(true);
  });

  it('is rid of listed words in every other text too', () => {
    const { value } = redactIncident(fill('https://x.example/Lina-Kovacs/1'), aRedactor(['Lina Kovacs']));
    const { artifacts: _, ...rest } = value;
    expect(isRedacted(rest)).toBe(true);
  });

  it('keeps times, hashes, ids and enumerations', () => {
    const filled = fill('https://x.example/');
    expect(redactIncident(filled, aRedactor(['nobody'])).value).toEqual(filled);
  });

  it('is redacted in a field that is new', () => {
    const schema = v.strictObject({ ...ExportedIncident.entries, scene: v.optional(v.array(recordText)) });
    const { value } = redactFields(schema, {}, { ...fill(''), scene: ['at @lina_k'] }, aRedactor());
    expect(value.scene).toEqual(['at [person 1]']);
  });

  it('is redacted in a field of a form that nobody listed', () => {
    const loose = v.pipe(v.string(), v.regex(/./));
    const schema = v.strictObject({ ...ExportedIncident.entries, scene: loose });
    const { value } = redactFields(schema, {}, { ...fill(''), scene: 'at @lina_k' }, aRedactor());
    expect(value.scene).toBe('at [person 1]');
  });

  it('loses what its schema does not know', () => {
    const odd = { ...fill(''), severity: { dangerNow: null, told: '@lina_k' } } as unknown as ExportedIncident;
    expect(isRedacted(redactIncident(odd, aRedactor()).value)).toBe(true);
  });

  it('is redacted where a value is not of its enumeration, time or id', () => {
    const odd = { ...fill(''), id: 'of @lina_k', keptAt: 'as @lina_k said', what: '@lina_k' } as never;
    const { value } = redactIncident(odd, aRedactor());
    expect(value).toMatchObject({ id: 'of [person 1]', keptAt: 'as [person 1] said', what: '[person 1]' });
  });
});

describe('an export', () => {
  const incident = (): Incident =>
    anIncident(1, {
      responses: [
        {
          id: 'r1',
          action: 'police',
          at: '2026-03-02T08:00:00.000Z',
          to: 'Lina Kovacs, lina@example.org',
          reference: '2026-0012345, +1 202 555 0147',
          outcome: 'other',
        },
      ],
      item: {
        counts: ['Liked by Lina Kovacs and 3 others'],
        posted: { shown: 'Lina Kovacs, 1 March', utc: '2026-03-01T09:00:00.000Z' },
      },
    });

  it('has no listed name in what was done, counts and times', async () => {
    const wish = await aWish('lawyer', { hideWords: ['Lina Kovacs'] });
    const { texts, file, replacements } = await planExport(await aSource([incident()]), wish);
    // A hash may contain the last digits of the number.
    for (const { name, text } of texts) expect(text, name).not.toMatch(/lina|kovacs|(?<![\da-f])0147(?![\da-f])/i);
    expect(file.incidents[0]).toMatchObject({
      redacted: 5,
      responses: [{ to: '[removed 1], [email 1]', reference: '2026-0012345, [phone 1]' }],
      item: { posted: { utc: '2026-03-01T09:00:00.000Z' } },
    });
    const { id } = incident();
    expect(replacements).toEqual([
      {
        incident: id,
        field: 'item.posted.shown',
        kind: 'hidden',
        text: 'Lina Kovacs',
        mark: '[removed 1]',
        count: 1,
      },
      { incident: id, field: 'item.counts', kind: 'hidden', text: 'Lina Kovacs', mark: '[removed 1]', count: 1 },
      { incident: id, field: 'responses.to', kind: 'hidden', text: 'Lina Kovacs', mark: '[removed 1]', count: 1 },
      { incident: id, field: 'responses.to', kind: 'email', text: 'lina@example.org', mark: '[email 1]', count: 1 },
      {
        incident: id,
        field: 'responses.reference',
        kind: 'phone',
        text: '+1 202 555 0147',
        mark: '[phone 1]',
        count: 1,
      },
    ]);
  });

  it('has no name that was mentioned anywhere in it, also where it is written without its @', async () => {
    const texts = [
      'lina_k knows',
      '感谢@lina_k你好',
      'liked by LINA_K, not lina',
      '@\u2068Lina Kovacs\u2069',
      'Lina Kovacs came',
    ];
    const incidents = texts.map((text, n) => anIncident(n, { note: text, item: { counts: [text] } }));
    const { file } = await planExport(await aSource(incidents), await aWish('lawyer'));
    expect(file.incidents.map(i => [i.note, i.item.counts![0]])).toEqual(
      ['[person 1] knows', '感谢[person 1]你好', 'liked by [person 1], not lina', '[person 2]', '[person 2] came'].map(
        text => [text, text],
      ),
    );
  });

  it('lists nothing if nothing is redacted', async () => {
    const wish = await aWish('lawyer', { redact: false });
    expect((await planExport(await aSource([incident()]), wish)).replacements).toEqual([]);
  });

  it('gives added files names of its own, and lists those they had', async () => {
    const bytes = new Uint8Array([1]);
    const artifacts = await Promise.all([
      anArtifact('a1', bytes),
      anArtifact('a2', bytes, { name: 'Lina_Kovacs-Berlin.PNG', method: 'file' }),
      anArtifact('a3', bytes, { name: 'x.lina', method: 'file' }),
    ]);
    const wish = await aWish('lawyer');
    const { originals, texts, replacements, file } = await planExport(
      await aSource([{ ...incident(), responses: [], artifacts }]),
      wish,
    );
    expect(originals.map(o => o.name.slice(o.name.lastIndexOf('/') + 1))).toEqual([
      '01-tab.png',
      '02-file.png',
      '03-file',
    ]);
    expect(file.incidents[0]!.artifacts!.map(a => a.file)).toEqual(originals.map(o => o.name));
    for (const { name, text } of texts) expect(text, name).not.toMatch(/x\.lina|berlin/i);
    expect(replacements.filter(r => r.kind === 'file').map(r => [r.text, r.mark])).toEqual([
      ['Lina_Kovacs-Berlin.PNG', '02-file.png'],
      ['x.lina', '03-file'],
    ]);
    const without = await planExport(await aSource([{ ...incident(), responses: [], artifacts }]), {
      ...wish,
      options: { ...wish.options, parts: ['json'] },
    });
    expect(without.replacements.filter(r => r.kind === 'file')).toEqual([]);
  });
});
