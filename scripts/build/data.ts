/** Reads and validates the data for the build; each fault names file, path and reason. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { GenericSchema } from 'valibot';
import { Glossary } from '../../src/learning/glossary.ts';
import { splitFrontMatter } from '../../src/learning/lesson-source.ts';
import { parseYaml } from '../../src/packs/content/parse-yaml.ts';
import { Helpline, findHelplineErrors } from '../../src/helplines/schema.ts';
import { EscalationOption, findEscalationErrors } from '../../src/incidents/escalation-schema.ts';
import { matchesHost, listMatchPatterns, type PlatformIndexEntry } from '../../src/platforms/host-index.ts';
import { SCENARIOS } from '../../src/practice/built-in-scenarios.ts';
import { findPracticeFaults } from '../../src/practice/check-practice-data.ts';
import { NetworkData, PracticeWords, Scenario } from '../../src/practice/scenario.ts';
import type { PageData } from '../../src/platforms/common-schema.ts';
import { listSchemaFaults, listLocatorFaults } from '../../src/platforms/schema-faults.ts';
import { Platform } from '../../src/platforms/schema.ts';
import { PlatformLabels, TranslatedPlatformLabels } from '../../src/platforms/label-schema.ts';
import type { Setting } from '../../src/platforms/setting-schema.ts';
import { listNotes, withoutNotes, type TranslatorNote } from './translator-notes.ts';
import * as v from 'valibot';

export const root = resolve(import.meta.dirname, '../..');

export class DataFault extends Error {
  constructor(
    readonly file: string,
    readonly faults: string[],
  ) {
    super(faults.map(f => `${file}: ${f}`).join('\n'));
  }
}

/** @throws DataFault naming file, path and reason */
export function readJson<T extends GenericSchema>(file: string, schema: T): v.InferOutput<T> {
  let data: unknown;
  try {
    data = JSON.parse(readFileSync(join(root, file), 'utf8'));
  } catch (e) {
    throw new DataFault(file, [(e as Error).message]);
  }
  const found = listSchemaFaults(schema, data);
  if (found.length) throw new DataFault(file, found);
  return data as v.InferOutput<T>;
}

/** The kinds of check in which the control itself was seen. */
const WITNESSED: Setting['checkedBy'][] = ['real-software', 'client-source', 'built-in'];

/** Returns one line per fault, each to be appended to the path of the page data. */
function listPageDataFaults({ pages, viewer, type, values }: PageData, p: Platform, s: Setting): string[] {
  const kinds = ['own-profile', ...p.pages.map(page => page.kind)];
  const isBoolean = Object.keys(values).every(value => value === 'true' || value === 'false');
  return [
    ...pages.filter(kind => !kinds.includes(kind)).map(kind => `.pages: no page ${kind}`),
    ...(viewer === undefined && pages.some(kind => !kind.startsWith('settings:'))
      ? ['.viewer: missing; only a settings page is always about the signed-in account']
      : []),
    ...(viewer !== undefined && !p.me ? ['.viewer: there is no me to compare it with'] : []),
    ...((type === 'boolean') === isBoolean ? [] : [`.values: are not of type ${type}`]),
    ...Object.values(values)
      .filter(value => !Object.hasOwn(s.states, value))
      .map(value => `.values: ${value} is not one of the states`),
  ];
}

/** Posts and accounts each have a known way to appeal or the one entry that none is known. */
function listAppealFaults({ takedownAppeals, operatorRisk }: Platform): string[] {
  const known = takedownAppeals.filter(({ kind }) => kind !== 'none-known');
  return [
    ...(['post', 'account'] as const).flatMap(target => {
      const own = takedownAppeals.filter(appeal => appeal.for.includes(target));
      const isNone = own.some(({ kind }) => kind === 'none-known');
      return own.length && (!isNone || own.length === 1) ? [] : [`takedownAppeals: no one answer for ${target}`];
    }),
    ...known.filter(({ kind, url }) => kind !== 'in-app' && !url).map(({ id }) => `takedownAppeals.${id}.url: missing`),
    ...(operatorRisk
      ? known
          .filter(({ learns }) => !learns?.includes('state'))
          .map(({ id }) => `takedownAppeals.${id}.learns: the operator answers to a state, which may learn of it`)
      : []),
  ];
}

/** Checks what the schema cannot express: page references, unique ids, evidence rules. */
export function definitionFaults(p: Platform): string[] {
  const kinds = new Set(p.pages.map(x => x.kind));
  const twice = (ids: string[]) => ids.filter((x, i) => ids.indexOf(x) !== i);
  return [
    ...twice(p.settings.map(s => s.id)).map(id => `settings.${id}: is there twice`),
    ...twice(p.reports.map(r => r.id)).map(id => `reports.${id}: is there twice`),
    ...twice(p.takedownAppeals.map(a => a.id)).map(id => `takedownAppeals.${id}: is there twice`),
    ...listAppealFaults(p),
    ...p.settings.flatMap(s => [
      ...s.pages.filter(k => !kinds.has(k)).map(k => `settings.${s.id}.pages: no page ${k}`),
      ...(s.control !== 'guided' && !Object.keys(s.states).length
        ? [`settings.${s.id}.states: a read setting needs states`]
        : []),
      ...(s.control === 'page' && !s.pageIsState ? [`settings.${s.id}.pageIsState: missing`] : []),
      ...(!['page', 'guided'].includes(s.control) && !s.locate?.length ? [`settings.${s.id}.locate: missing`] : []),
      ...(s.control !== 'guided' &&
      [s, ...(s.locate ?? [])].some(x => x.evidence === 'high') &&
      !WITNESSED.includes(s.checkedBy)
        ? [`settings.${s.id}.evidence: high is for what was seen on real pages or in the program's own code`]
        : []),
      ...(s.pageData ?? []).flatMap((data, i) =>
        listPageDataFaults(data, p, s).map(fault => `settings.${s.id}.pageData.${i}${fault}`),
      ),
      ...(s.locate ?? []).flatMap((l, i) =>
        [
          ...listLocatorFaults(l),
          ...((l.control ?? s.control) === 'row' && !(l.name && s.says)
            ? [': a row is read by its name and by what its values are called']
            : []),
          ...(l.row && !l.name && l.nth === undefined ? ['.row: needs a name to find in it'] : []),
        ].map(fault => `settings.${s.id}.locate.${i}${fault}`),
      ),
    ]),
    ...(['menu', 'report'] as const).flatMap(part =>
      (p.post?.[part] ?? []).flatMap((l, i) => listLocatorFaults(l).map(fault => `post.${part}.${i}${fault}`)),
    ),
    ...(p.apart ?? [])
      .filter(h => !p.home || !p.hosts.includes(h))
      .map(h => `apart: ${h} is not one of the hosts, or there is no home to go to`),
    ...p.pages
      .filter(x => x.open?.startsWith('http') && !p.hosts.some(h => matchesHost(h, new URL(x.open!).hostname)))
      .map(x => `pages ${x.kind}.open: is not on an official host`),
    ...p.reports.filter(r => r.kind !== 'in-app' && !r.url).map(r => `reports.${r.id}.url: missing`),
    ...(p.operatorRisk
      ? p.reports
          .filter(r => !r.learns.includes('state'))
          .map(r => `reports.${r.id}.learns: the operator answers to a state, which may learn of it`)
      : []),
    ...(p.policy.kind !== 'none-found' && !p.policy.title ? ['policy.title: missing'] : []),
  ];
}

export function readPlatforms(): Platform[] {
  return readdirSync(join(root, 'src/platforms/definitions'))
    .filter(f => f.endsWith('.json'))
    .sort()
    .map(f => {
      const file = `src/platforms/definitions/${f}`;
      const p = readJson(file, Platform);
      const found = [
        ...(p.id === basename(f, '.json') ? [] : ['id: differs from the file name']),
        ...definitionFaults(p),
      ];
      if (found.length) throw new DataFault(file, found);
      return p;
    });
}

export function readHelplines(): Helpline[] {
  const file = 'src/helplines/directory.json';
  const all = readJson(file, v.array(Helpline));
  const found = findHelplineErrors(all);
  if (found.length) throw new DataFault(file, found);
  return all;
}

export function readEscalationOptions(platforms: readonly Pick<Platform, 'id'>[]): EscalationOption[] {
  const file = 'src/incidents/escalation-options.json';
  const all = readJson(file, v.array(EscalationOption));
  const found = findEscalationErrors(all, new Set(platforms.map(({ id }) => id)));
  if (found.length) throw new DataFault(file, found);
  return all;
}

export const matchPatterns = (all: Pick<PlatformIndexEntry, 'hosts'>[]): string[] => all.flatMap(listMatchPatterns);

export const hostIndex = (all: Platform[]): PlatformIndexEntry[] =>
  all.map(({ id, name, hosts, home, optional, signs, operatorRisk, detectsExtensions, plainWord }) => ({
    id,
    name,
    hosts,
    ...(home ? { home } : {}),
    ...(optional ? { optional } : {}),
    ...(signs ? { signs } : {}),
    ...(operatorRisk ? { operatorRisk } : {}),
    ...(detectsExtensions ? { detectsExtensions } : {}),
    ...(plainWord ? { plainWord } : {}),
  }));

/** Reads the labels of each platform from `locales/<lang>/platforms/<id>.json`. */
const readLabelFiles = <T extends GenericSchema>(lang: string, schema: T): Record<string, v.InferOutput<T>> =>
  Object.fromEntries(
    readdirSync(join(root, 'locales', lang, 'platforms'))
      .sort()
      .map(f => [basename(f, '.json'), readJson(`locales/${lang}/platforms/${f}`, schema)]),
  );

/** @returns the English texts of each platform, by its id */
export const readPlatformLabels = (): Record<string, PlatformLabels> => readLabelFiles('en', PlatformLabels);

/** @returns a language's texts of each platform, by its id */
export const readTranslatedLabels = (lang: string): Record<string, TranslatedPlatformLabels> =>
  readLabelFiles(lang, TranslatedPlatformLabels);

export const readGlossary = (lang: string): Glossary => readJson(`locales/${lang}/glossary.json`, Glossary);

/** Reads the texts of the practice network, in English if a language has none. */
export const readPracticeTexts = (lang: string): PracticeWords => {
  const own = `locales/${lang}/practice.json`;
  return readJson(existsSync(join(root, own)) ? own : 'locales/en/practice.json', PracticeWords);
};

/** Validates the practice network and its scenarios against a language's texts. @throws DataFault */
export function checkPracticeData(lang: string): PracticeWords {
  const folder = 'src/practice';
  const files = readdirSync(join(root, folder, 'scenarios')).sort();
  const scenarios = files.map(f => readJson(`${folder}/scenarios/${f}`, Scenario));
  const words = readPracticeTexts(lang);
  const found = [
    ...scenarios.flatMap((s, i) =>
      s.id === basename(files[i]!, '.json') && SCENARIOS.some(c => c.id === s.id)
        ? []
        : [`${s.id}: differs from its file, or is not in the catalogue`],
    ),
    ...findPracticeFaults(readJson(`${folder}/network.json`, NetworkData), scenarios, words),
  ];
  if (found.length) throw new DataFault(`${folder} (${lang})`, found);
  return words;
}

const readUiFile = (lang: string) => readJson(`locales/${lang}/ui.json`, v.record(v.string(), v.unknown()));

export const readUiTexts = (lang: string): unknown => withoutNotes(readUiFile(lang));

/** @returns what translators should know about texts of the interface, by dotted path */
export const readUiNotes = (): Map<string, TranslatorNote> => listNotes(readUiFile('en'));

/** @property at finds the line of a path in the front matter, e.g. `quiz.0.stem` */
export interface ParsedFile<T> {
  front: T;
  body: string;
  at(path: string): number;
}

/**
 * Parses a Markdown file with YAML front matter.
 * @throws DataFault naming file, line and reason
 */
export function parseFrontMatter<S extends GenericSchema>(
  file: string,
  source: string,
  schema: S,
): ParsedFile<v.InferOutput<S>> {
  const parts = splitFrontMatter(source);
  if (!parts) throw new DataFault(file, ['line 1: no front matter between --- lines']);
  const parsed = parseYaml(file, parts.front, 2);
  if (Array.isArray(parsed))
    throw new DataFault(
      file,
      parsed.map(({ line, code, what }) => `line ${line ?? 1}: ${code}${what === undefined ? '' : `: ${what}`}`),
    );
  const at = (path: string): number => parsed.findLine(path.split('.'));
  const bad = listSchemaFaults(schema, parsed.data);
  if (bad.length)
    throw new DataFault(
      file,
      bad.map(f => `line ${at(f.split(':')[0]!)}: ${f}`),
    );
  return { front: v.parse(schema, parsed.data), body: parts.body, at };
}
