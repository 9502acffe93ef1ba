import { describe, expect, test } from 'vitest';
import * as v from 'valibot';
import { readPlatforms } from '../../../scripts/build/data.ts';
import { readDownloadDefinitions, readDownloadKnowledge } from '../../../scripts/build/downloads.ts';
import { normalizeEntryName } from '../../../src/downloads/archive/entry-name.ts';
import type { DownloadDefinition, Field, Step, Taking } from '../../../src/downloads/definition-schema.ts';
import { createMatchers } from '../../../src/downloads/detect.ts';
import { Download } from '../../../src/downloads/model.ts';
import { readDownload } from '../../../src/downloads/read-download.ts';
import { listArchives } from './archives/index.ts';
import { packArchive } from './archives/pack-archive.ts';
import { CANARY, type SampleArchive } from './archives/sample-archive.ts';

const definitions = readDownloadDefinitions();
const platforms = readPlatforms();
const knowledge = readDownloadKnowledge(definitions);
const archives = listArchives();

const label = ({ name, expected }: SampleArchive): string => `${expected.platform}: ${name}`;
const samples = archives.map(archive => [label(archive), archive] as const);
const named = definitions.map(definition => [definition.platform, definition] as const);

/** Facts have no order. */
const sortLists = (download: Download): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(download).map(([key, value]) => [
      key,
      Array.isArray(value) ? value.map(each => JSON.stringify(each, Object.keys(each).sort())).sort() : value,
    ]),
  );

const listFields = (taking: Taking): Field[] => {
  const fields =
    'fields' in taking ? Object.values<Field | undefined>(taking.fields) : 'field' in taking ? [taking.field] : [];
  const newest = taking.to === 'settings' ? taking.newest : undefined;
  return [...fields, newest, taking.where?.field].filter(field => field !== undefined);
};

const listTakings = ({ entries }: DownloadDefinition): Taking[] => entries.flatMap(({ take }) => take);

const listKeys = (step: Step = []): string[] => (typeof step === 'object' && 'is' in step ? [] : [step].flat());

/** What the values that are shown are called in the export. */
const listNames = (taking: Taking): string[] =>
  taking.to === 'settings'
    ? []
    : listFields(taking).flatMap(({ at }) =>
        at.flatMap(path =>
          path.flatMap(step => (typeof step === 'object' && 'is' in step ? step.is : [])).concat(listKeys(path.at(-1))),
        ),
      );

/** Nothing of this is ever taken. */
const FORBIDDEN =
  /token|cookie|secret|password|csrf|advertis|idfa|gaid|\bifa\b|android.?id|udid|imei|mac.?address|message/i;

describe.each(samples)('%s', (_, archive) => {
  test('is read as its platform means it, and nothing else of it', async () => {
    const found = await readDownload([packArchive(archive)], knowledge);
    expect(v.parse(Download, found)).toEqual(found);
    expect(sortLists(found)).toEqual(sortLists(archive.expected));
    expect(JSON.stringify(found)).not.toContain(CANARY);
  });

  test('is no export of another platform', () => {
    const matchers = createMatchers(definitions);
    for (const name of Object.keys(archive.entries))
      for (const matcher of matchers) matcher.see(normalizeEntryName(name) ?? '');
    const meant = matchers.filter(matcher => matcher.countSigns() || matcher.countHtmlSigns());
    expect(meant.map(({ definition }) => definition.platform)).toEqual([archive.expected.platform]);
  });
});

test('every platform has archives of several shapes, with things in them that are not for anyone to see', () => {
  for (const { platform } of definitions) {
    const own = archives.filter(({ expected }) => expected.platform === platform);
    expect(own.length, platform).toBeGreaterThanOrEqual(3);
    expect(
      own.some(({ entries }) => Object.values(entries).some(text => text.includes(CANARY))),
      platform,
    ).toBe(true);
  }
});

describe.each(named)('the definition of %s', (platform, definition) => {
  const takings = listTakings(definition);

  test('knows the settings and their options', () => {
    for (const taking of takings) {
      if (taking.to !== 'settings') continue;
      const owner = platforms.find(({ id }) => id === (taking.platform ?? platform));
      for (const id of taking.settings) {
        const setting = owner?.settings.find(each => each.id === id);
        expect(setting, `${owner?.id}: ${id}`).toBeDefined();
        const options = [...Object.keys(setting!.states), ...(setting!.undecided ?? [])];
        for (const value of Object.values(taking.values)) expect(options, id).toContain(value);
      }
    }
  });

  test('compares with text in lower case only', () => {
    const paths = [
      definition.signs.flat(),
      definition.htmlSigns,
      definition.entries.flatMap(({ path }) => path),
      takings.flatMap(({ where }) => where?.is ?? []),
      takings.flatMap(taking => (taking.to === 'settings' ? Object.keys(taking.values) : [])),
    ].flat();
    expect(paths.filter(path => path !== path.toLowerCase())).toEqual([]);
  });

  test('has expressions with a group', () => {
    for (const { match } of takings.flatMap(listFields))
      if (match !== undefined) expect(new RegExp(`${match}|`, 'iu').exec('')!.length, match).toBeGreaterThan(1);
  });

  test('names nothing that is never read', () => {
    expect(takings.flatMap(listNames).filter(name => FORBIDDEN.test(name))).toEqual([]);
  });
});
