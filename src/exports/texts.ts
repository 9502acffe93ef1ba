/** Builds the plain texts of an export: brief, report blocks, custody log and method statement. */
import type { TFunction } from 'i18next';
import * as v from 'valibot';
import { CustodyEvent, type WitnessComparison } from '../incidents/model.ts';
import { SEVERITY_QUESTIONS } from '../incidents/severity.ts';
import { buildTextYielding, type YieldIfDue } from '../lib/yield-to-main.ts';
import { formatTimestamp } from './timestamps.ts';
import { describeTlp, type TlpLevel } from './tlp.ts';
import type { ExportFile, ExportedIncident } from './schema.ts';

export interface ExportTranslator {
  t: TFunction;
  language: string;
}

const toOneLine = (text: string, maxLength: number): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > maxLength ? `${line.slice(0, maxLength)}…` : line;
};

const getAuthorName = ({ item: { author } }: ExportedIncident): string | null => author?.handle ?? author?.name ?? null;
export const getItemUrl = ({ item }: ExportedIncident): string | null => item.canonicalUrl ?? item.url ?? null;
export const getPlatformName = (t: TFunction, id: string | null): string =>
  id ? t(`platformName.${id}`, { defaultValue: id }) : t('export.unknown');

/** @returns for example `threats (3); doxxing`, most frequent first */
function summarizeCounts(values: readonly string[], maxValues = 5): string {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const sorted = [...counts].sort((a, b) => b[1] - a[1]);
  const summary = sorted
    .slice(0, maxValues)
    .map(([value, count]) => (count > 1 ? `${value} (${count})` : value))
    .join('; ');
  return sorted.length > maxValues ? `${summary}; …` : summary;
}

/** Lists the severity questions that were answered with yes, as sentences. */
export const listUrgentAnswers = (t: TFunction, incident: ExportedIncident): string[] =>
  SEVERITY_QUESTIONS.filter(question => incident.severity?.[question]).map(question =>
    t(`export.severity.${question}`),
  );

/** Results of a comparison with a second record, the differences first, each with what was compared. */
export function listWitnessResults(t: TFunction, { results }: WitnessComparison): [result: string, fields: string][] {
  return (['different', 'same', 'unknown'] as const).flatMap(result => {
    const fields = results.filter(each => each.result === result && each.reason !== 'neither');
    const names = fields.map(({ field }) => t(`witness.field.${field}`)).join(', ');
    return names ? [[t(`witness.result.${result}`), names]] : [];
  });
}

/** What the person knows of coordinated false reports, one answer each. */
export function listFalseReports({ takedown }: ExportedIncident): string[] {
  const { since, count, known, links = [] } = takedown?.falseReports ?? {};
  return [since, count, known, ...links].flatMap(text => (text ? [text] : []));
}

export const MAX_BRIEF_LINES = 10;
const MAX_BRIEF_URLS = 3;

const listUrls = (urls: readonly string[]): string | null => {
  if (!urls.length) return null;
  const rest = urls.length - MAX_BRIEF_URLS;
  return urls.slice(0, MAX_BRIEF_URLS).join(' ') + (rest > 0 ? ` (+${rest})` : '');
};

const describeResponses = (t: TFunction, { responses = [] }: ExportedIncident): string[] =>
  responses.map(
    ({ action, outcome }) => t(`export.action.${action}`) + (outcome ? ` → ${t(`export.outcome.${outcome}`)}` : ''),
  );

/** Says how many of them a second person saved too. */
function countIncidents(t: TFunction, incidents: readonly ExportedIncident[]): string {
  const hasWitness = ({ witnesses = [] }: ExportedIncident) => witnesses.some(({ origin }) => origin !== 'one-log');
  const witnessed = incidents.filter(hasWitness).length;
  return witnessed ? t('export.brief.witnessed', { n: incidents.length, m: witnessed }) : String(incidents.length);
}

/** Builds at most ten lines for a first message, under the TLP level, without content of the incidents. */
export async function buildBrief({ t }: ExportTranslator, file: ExportFile, yieldIfDue: YieldIfDue): Promise<string> {
  const { incidents } = file;
  const summaries: { what: string; where: string; urgent: string[]; done: string[] }[] = [];
  for (const incident of incidents) {
    summaries.push({
      what: t(`incident.${incident.what}`),
      where: getPlatformName(t, incident.item.platform),
      urgent: listUrgentAnswers(t, incident),
      done: describeResponses(t, incident),
    });
    await yieldIfDue();
  }
  const times = incidents.map(i => i.keptAt).sort();
  const urgent = [...new Set(summaries.flatMap(s => s.urgent))];
  const urls = incidents.map(getItemUrl).filter(url => url !== null);
  const languages = incidents.map(i => i.item.language).filter(language => language !== undefined && language !== null);
  const hasSeverity = incidents.some(i => i.severity);
  const values: [key: string, value: string | null][] = [
    ['what', summarizeCounts(summaries.map(s => s.what))],
    ['where', summarizeCounts(summaries.map(s => s.where))],
    ['when', times.length > 1 ? `${times[0]} – ${times.at(-1)}` : (times[0] ?? null)],
    ['number', countIncidents(t, incidents)],
    ['authors', summarizeCounts(incidents.map(getAuthorName).filter(name => name !== null))],
    ['urgency', hasSeverity ? urgent.join('; ') || t('export.brief.nothingSaid') : null],
    ['language', summarizeCounts(languages)],
    ['done', summarizeCounts(summaries.flatMap(s => s.done))],
    ['first', listUrls(urls)],
    ['made', `${file.tool}, ${formatTimestamp(file.madeAt, file.zone)}`],
  ];
  const lines = values.filter(([, value]) => value).map(([key, value]) => `${t(`export.brief.${key}`)}: ${value}`);
  return [...describeTlp(t, file.tlp), ...lines.slice(0, MAX_BRIEF_LINES), ''].join('\n');
}

/** @returns rows by their key; what was not said has no value */
export function listTakedownRows(t: TFunction, incident: ExportedIncident): [key: string, value: string | undefined][] {
  const { takedown, zone } = incident;
  if (!takedown) return [];
  return [
    ['takenDown', t(`export.takenDown.${takedown.of}`)],
    ['decided', takedown.decidedAt && formatTimestamp(takedown.decidedAt, zone)],
    ['rule', takedown.rule],
    ['context', takedown.context],
    ['falseReports', listFalseReports(incident).join('; ')],
  ];
}

/** Builds the facts of one incident in the order in which report forms ask for them. */
function buildReportBlock({ t }: ExportTranslator, incident: ExportedIncident): string {
  const { item, zone } = incident;
  const author =
    item.author &&
    [item.author.handle, item.author.name, item.author.id && `id ${item.author.id}`, item.author.url]
      .filter(Boolean)
      .join(' · ');
  const posted =
    item.posted &&
    [item.posted.utc && formatTimestamp(item.posted.utc, zone), item.posted.shown].filter(Boolean).join(' · ');
  const rows: [string, string | null | undefined][] = [
    ['address', getItemUrl(incident)],
    ['itemId', item.id],
    ['author', author],
    ['posted', posted],
    ['what', t(`incident.${incident.what}`)],
    ['at', incident.directedAt && t(`export.directed.${incident.directedAt}`)],
    ['urgency', listUrgentAnswers(t, incident).join('; ')],
    ['parent', item.parent],
    ['language', item.language],
    ['text', item.text && toOneLine(item.text, 2_000)],
    ['meaning', incident.meaning],
    ...listTakedownRows(t, incident),
    ['kept', formatTimestamp(incident.keptAt, zone)],
  ];
  return rows
    .filter(([, value]) => value)
    .map(([key, value]) => `${t(`export.row.${key}`)}: ${value}`)
    .join('\n');
}

export async function buildReportBlocks(
  translator: ExportTranslator,
  file: ExportFile,
  yieldIfDue: YieldIfDue,
): Promise<string> {
  const blocks = await buildTextYielding(
    file.incidents,
    incident => buildReportBlock(translator, incident),
    yieldIfDue,
    '\n\n',
  );
  return `${blocks}\n`;
}

function formatCustodyEvent(t: TFunction, event: unknown, index: number): string {
  const parsed = v.safeParse(CustodyEvent, event);
  if (!parsed.success) return `${String(index + 1).padStart(5)}  ${t('export.custody.unread')}`;
  const { seq, at, event: name, incident, actor, sha256, whileLocked, this: hash } = parsed.output;
  return [
    String(seq).padStart(5),
    at,
    name.padEnd(8),
    incident,
    actor,
    ...(whileLocked ? [t('export.custody.whileLocked')] : []),
    ...sha256.map(fileHash => `\n        sha256 ${fileHash}`),
    `\n        this   ${hash}`,
  ].join('  ');
}

export async function buildCustodyText(
  { t }: ExportTranslator,
  tlp: TlpLevel,
  events: readonly unknown[],
  leftOut: number,
  yieldIfDue: YieldIfDue,
): Promise<string> {
  return [
    ...describeTlp(t, tlp),
    t('export.custody.title'),
    t('export.custody.text'),
    ...(leftOut ? [t('export.custody.leftOut', { n: leftOut })] : []),
    '',
    await buildTextYielding(events, (event, index) => formatCustodyEvent(t, event, leftOut + index), yieldIfDue, '\n'),
    '',
  ].join('\n');
}

/** Sections of the method statement, each a sentence or two. */
export const METHOD_SECTIONS = [
  'how',
  'picture',
  'page',
  'hash',
  'chain',
  'clock',
  'redacted',
  'left',
  'law',
  'check',
] as const;

export const buildMethodStatement = ({ t }: ExportTranslator, file: ExportFile): string =>
  [
    ...describeTlp(t, file.tlp),
    t('export.method.title'),
    '',
    ...METHOD_SECTIONS.map(m => t(`export.method.${m}`)).flatMap(m => [m, '']),
    `${t('export.brief.made')}: ${file.tool}, ${formatTimestamp(file.madeAt, file.zone)}`,
    '',
  ].join('\n');
