/** Plants people in every text of an incident and searches every file of its redacted export for them. */
import { unzipSync } from 'fflate';
import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { EXPORT_FIELDS, EXPORT_PARTS } from '../../../src/exports/audiences.ts';
import { buildExport } from '../../../src/exports/build-export.ts';
import { planExport } from '../../../src/exports/plan-export.ts';
import { INCIDENT_RULES, listTextPaths } from '../../../src/exports/redact-fields.ts';
import type { ExportedIncident } from '../../../src/exports/schema.ts';
import { Incident } from '../../../src/incidents/model.ts';
import { renderStatementHtml } from '../../../src/views/exports/render-statement-html.tsx';
import { renderTimelineHtml } from '../../../src/views/exports/render-timeline-html.tsx';
import { MANY_EXAMPLES } from '../../helpers/thorough.ts';
import { aSource, aWish } from './export-helpers.ts';
import { fillSchema } from './fill-schema.ts';
import {
  findPlanted,
  LISTED_NAMES,
  writtenInAddress,
  writtenName,
  writtenParent,
  writtenPerson,
} from './planted-people.ts';

vi.mock('webextension-polyfill', () => ({ default: {} }));

beforeAll(() => {
  vi.stubGlobal('document', new JSDOM().window.document);
});
afterAll(() => {
  vi.unstubAllGlobals();
});

const PLANTED = MANY_EXAMPLES ? 5_000 : 500;
const PATHS = listTextPaths(Incident);
/** Ordinary words, and values that look a little like people. */
const FILLER = [
  'I know where you live',
  'سأجدك غدا في الطريق',
  'မင်းဘယ်မှာနေတယ်ဆိုတာ ငါသိတယ်',
  '我知道你住在哪里',
  'on 2026-03-01 at 10:30',
  '3 @ 5 € (50 %)',
  'and/or; yes & no',
  `sha256 ${'ab'.repeat(32)}`,
];

const ruleOf = (path: string): string | undefined => (INCIDENT_RULES as Record<string, string | undefined>)[path];

/** A text for one field: a person between ordinary words, or what the field may hold. */
function planted(path: string): fc.Arbitrary<{ text: string; filler: string[] }> {
  const alone = (text: fc.Arbitrary<string>) => text.map(t => ({ text: t, filler: [] }));
  const rule = ruleOf(path);
  if (rule === 'address') return alone(writtenInAddress);
  if (rule === 'link') return alone(writtenParent);
  if (rule === 'identifier') return alone(writtenName);
  // Left out as a whole.
  if (path === 'witnesses.who') return alone(writtenName);
  if (path === 'artifacts.name') return alone(writtenName.map(name => `${name}.png`));
  const filler = fc.constantFrom(...FILLER);
  return fc
    .tuple(filler, writtenPerson, filler)
    .map(([before, person, after]) => ({ text: `${before}, ${person}, ${after}`, filler: [before, after] }));
}

const anyTexts = fc.tuple(...PATHS.map(planted)).map(texts => new Map(texts.map((text, i) => [PATHS[i]!, text])));

const buildIncident = (texts: ReadonlyMap<string, { text: string }>): Incident =>
  v.parse(
    Incident,
    fillSchema(Incident, path => texts.get(path)?.text ?? ''),
  );

/** Reads a text of an exported incident by its path; lists have one item. */
const readPath = (value: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((at, key) => {
    const found = (at as Record<string, unknown>)[key];
    return Array.isArray(found) ? (found as unknown[])[0] : found;
  }, value);

async function exportAll(incident: Incident, redact = true) {
  const bytes = new Uint8Array([1, 2, 3]);
  const source = await aSource([incident], new Map([[incident.artifacts[0]!.id, bytes]]));
  const wish = await aWish('lawyer', { fields: EXPORT_FIELDS, parts: EXPORT_PARTS, hideWords: LISTED_NAMES, redact });
  const request = {
    ...wish,
    renderTimeline: (file: never) => renderTimelineHtml(file, wish.translator),
    renderStatement: renderStatementHtml,
  };
  const plan = await planExport(source, request);
  const { blob, name } = await buildExport(source, request, plan);
  const files = unzipSync(new Uint8Array(await blob.arrayBuffer()));
  return { name, files: Object.entries(files), exported: plan.file.incidents[0]!, plan };
}

/** Times, hashes, ids, enumerations and numbers. */
const withoutTexts = (incident: ExportedIncident | Incident): unknown =>
  JSON.parse(
    JSON.stringify(incident, (key, value: unknown) =>
      typeof value !== 'string' || /^[a-z-]+$|^[0-9a-f]{64}$|^\d{4}-.*Z$|^[0-9a-f-]{36}$/.test(value)
        ? value
        : `text of ${key}`,
    ),
  );

describe('a redacted export', () => {
  it('has nobody who was planted in any file, and all that is no person', async () => {
    await fc.assert(
      fc.asyncProperty(anyTexts, async texts => {
        const incident = buildIncident(texts);
        const { name, files, exported, plan } = await exportAll(incident);
        const decoder = new TextDecoder();
        for (const [file, bytes] of files) {
          expect(findPlanted(file), 'the name of a file').toEqual([]);
          expect(findPlanted(decoder.decode(bytes)).join('\n'), file).toBe('');
        }
        expect(findPlanted(name)).toEqual([]);
        for (const [path, { filler }] of texts)
          for (const words of filler) expect(readPath(exported, path), path).toContain(words);
        const source = withoutTexts(incident) as Record<string, unknown>;
        const left = withoutTexts(exported) as Record<string, unknown>;
        for (const key of ['id', 'v', 'what', 'keptAt', 'noPicture', 'notRead', 'directedAt', 'severity', 'campaign'])
          expect(left[key], key).toEqual(source[key]);
        expect(plan.replacements.length).toBeGreaterThanOrEqual(PATHS.length / 2);
      }),
      { numRuns: Math.ceil(PLANTED / PATHS.length) },
    );
  });

  it('would have them otherwise', async () => {
    const texts = fc.sample(anyTexts, 1)[0]!;
    const { files } = await exportAll(buildIncident(texts), false);
    for (const file of [
      'incidents.json',
      'incidents.csv',
      'files.csv',
      'timeline.html',
      'statement.html',
      'reports.txt',
      'brief.txt',
    ]) {
      const [, bytes] = files.find(([name]) => name === file)!;
      expect(findPlanted(new TextDecoder().decode(bytes)), file).not.toEqual([]);
    }
  });
});
