/** Reads a platform's own export: detects whose it is, opens the entries that its definition names, and no others. */
import { findMost, type ExportMatcher } from './detect.ts';
import { ArchiveError } from './archive/archive-error.ts';
import { chooseEntries, type ChosenEntry } from './choose-entries.ts';
import type { DownloadDefinition, EntryRule } from './definition-schema.ts';
import { createCsvBuilder } from './formats/csv.ts';
import { createHtmlBuilder, type ParseHtml } from './formats/html.ts';
import { createJsonBuilder, createScriptBuilder } from './formats/json.ts';
import { createJsonLinesBuilder } from './formats/json-lines.ts';
import type { Tree, TreeBuilder } from './formats/tree.ts';
import type { Download, DownloadError } from './model.ts';
import { openFiles, type ChosenFile, type OpenedEntry, type OpenedFiles } from './open-files.ts';
import { mergeTaken, type SettingStates } from './merge-taken.ts';
import { isNamed, takeEntry, type Taken } from './take/take.ts';
import { collectWanted } from './take/wanted.ts';

export type { ChosenFile } from './open-files.ts';

/** What is known about exports and the settings in them. */
export interface DownloadKnowledge {
  definitions: readonly DownloadDefinition[];
  loadStates(platform: string): Promise<SettingStates>;
  parseHtml: ParseHtml;
}

export interface ReadDownloadOptions {
  signal?: AbortSignal;
  /** In unpacked bytes of the entries that are read. */
  onProgress?(done: number, total: number): void;
}

function createBuilder(rule: EntryRule, parseHtml: ParseHtml): TreeBuilder {
  const wanted = collectWanted(rule);
  switch (rule.format) {
    case 'json':
      return createJsonBuilder(wanted);
    case 'json-lines':
      return createJsonLinesBuilder(wanted, (tree, line) => isNamed(tree, line, rule.take));
    case 'js':
      return createScriptBuilder(wanted);
    case 'csv':
      return createCsvBuilder(wanted, rule.header, rule.encoding);
    case 'html':
      return createHtmlBuilder(parseHtml, rule.encoding);
  }
}

class Reading {
  #done = 0;
  constructor(
    private readonly knowledge: DownloadKnowledge,
    private readonly options: ReadDownloadOptions,
    private readonly total: number,
  ) {}

  /** @throws the signal's reason */
  async read({ entry, rule, path }: ChosenEntry): Promise<{ taken: Taken } | { error: DownloadError }> {
    const { signal, onProgress } = this.options;
    const builder = createBuilder(rule, this.knowledge.parseHtml);
    let tree: Tree;
    try {
      await entry.read(chunk => {
        builder.write(chunk);
        onProgress?.((this.#done += chunk.length), this.total);
      }, signal);
      tree = builder.end();
    } catch (fault) {
      signal?.throwIfAborted();
      return { error: { error: fault instanceof ArchiveError ? fault.fault : 'unreadable-entry', entry: path } };
    }
    return { taken: takeEntry(tree, rule) };
  }
}

const createEmpty = (platform: string | null, errors: DownloadError[]): Download => ({
  platform,
  asOf: null,
  settings: [],
  logins: [],
  apps: [],
  places: [],
  uploads: [],
  devices: [],
  identifiers: [],
  errors,
});

async function readAs(
  matcher: ExportMatcher,
  entries: readonly OpenedEntry[],
  knowledge: DownloadKnowledge,
  options: ReadDownloadOptions,
): Promise<Download> {
  const { chosen, errors } = chooseEntries(matcher, entries);
  const total = chosen.reduce((sum, { entry }) => sum + entry.bytes, 0);
  const reading = new Reading(knowledge, options, total);
  const all: Taken[] = [];
  const modified: string[] = [];
  for (const each of chosen) {
    const result = await reading.read(each);
    if ('error' in result) {
      errors.push(result.error);
      continue;
    }
    all.push(result.taken);
    if (each.entry.modified !== null) modified.push(each.entry.modified);
    if (result.taken.hasUnknownWords) errors.push({ error: 'unknown-words', entry: each.path });
  }
  const { platform } = matcher.definition;
  const platforms = [platform, ...all.flatMap(({ settings }) => settings.flatMap(setting => setting.platform ?? []))];
  const states = await Promise.all(
    [...new Set(platforms)].map(async each => [each, await knowledge.loadStates(each)] as const),
  );
  return { ...mergeTaken(all, modified, platform, new Map(states)), errors };
}

const countFacts = ({ settings, logins, apps, places, uploads, devices, identifiers }: Download): number =>
  [settings, logins, apps, places, uploads, devices, identifiers].flat().length;

/** Files outside an archive have common names, so theirs is the platform whose definition finds most in them. */
async function readLoose(
  matchers: readonly ExportMatcher[],
  entries: readonly OpenedEntry[],
  knowledge: DownloadKnowledge,
  options: ReadDownloadOptions,
): Promise<Download> {
  const readings: Download[] = [];
  for (const matcher of matchers)
    if (entries.some(({ name }) => matcher.rules.some(({ matchesLoose }) => matchesLoose(name))))
      readings.push(await readAs(matcher, entries, knowledge, options));
  const [best, second] = readings.toSorted((a, b) => countFacts(b) - countFacts(a));
  if (best && countFacts(best) > (second ? countFacts(second) : 0)) return best;
  const errors = readings.flatMap(reading => reading.errors);
  return createEmpty(null, errors.length ? errors : [{ error: 'unknown-export' }]);
}

async function readOpened(
  { matchers, entries, archives }: OpenedFiles,
  knowledge: DownloadKnowledge,
  options: ReadDownloadOptions,
): Promise<Download> {
  const detected = findMost(matchers, matcher => matcher.countSigns());
  if (detected) return readAs(detected, entries, knowledge, options);
  const asHtml = findMost(matchers, matcher => matcher.countHtmlSigns());
  if (asHtml) return createEmpty(asHtml.definition.platform, [{ error: 'html-export' }]);
  const loose = entries.filter(({ archive }) => archive === null);
  if (loose.length) return readLoose(matchers, loose, knowledge, options);
  return createEmpty(null, archives ? [{ error: 'unknown-export' }] : []);
}

const isSameError = (a: DownloadError, b: DownloadError): boolean => a.error === b.error && a.entry === b.entry;

/**
 * Reads one or more files of one export: archives, the parts of it that a platform makes, or single files out of it.
 * @throws the signal's reason; anything that is wrong with the files is in `errors`
 */
export async function readDownload(
  files: readonly ChosenFile[],
  knowledge: DownloadKnowledge,
  options: ReadDownloadOptions = {},
): Promise<Download> {
  const { signal } = options;
  signal?.throwIfAborted();
  const opened = await openFiles(files, knowledge.definitions, signal);
  const download = await readOpened(opened, knowledge, options);
  signal?.throwIfAborted();
  const errors = [...opened.errors.map(error => ({ error })), ...download.errors];
  return { ...download, errors: errors.filter((one, i) => errors.findIndex(other => isSameError(one, other)) === i) };
}
