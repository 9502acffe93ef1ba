/** The texts of an export: a short brief, blocks to copy into a form, the custody log to read, and how it was made. */
import type { TFunction } from 'i18next';
import * as v from 'valibot';
import { buildTextYielding, type YieldIfDue } from '../lib/yield-to-main.ts';
import { formatTimestamp } from './timestamps.ts';
import { CustodyEvent as EventSchema } from '../incidents/model.ts';
import { type ExportedAnchor, type ExportFile, type ExportedIncident } from './schema.ts';

export interface ExportTranslator {
  t: TFunction;
  language: string;
}

const toOneLine = (text: string, most: number): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > most ? `${line.slice(0, most)}…` : line;
};

const getAuthorName = (i: ExportedIncident): string | null => i.item.author?.handle ?? i.item.author?.name ?? null;
export const getItemUrl = (i: ExportedIncident): string | null => i.item.canonicalUrl ?? i.item.url ?? null;
export const getPlatformName = (t: TFunction, id: string | null): string =>
  id ? t(`platformName.${id}`, { defaultValue: id }) : t('export.unknown');

function summarizeCounts(things: readonly string[], most = 5): string {
  const counts = new Map<string, number>();
  for (const x of things) counts.set(x, (counts.get(x) ?? 0) + 1);
  const all = [...counts].sort((a, b) => b[1] - a[1]);
  return (
    all
      .slice(0, most)
      .map(([x, n]) => (n > 1 ? `${x} (${n})` : x))
      .join('; ') + (all.length > most ? '; …' : '')
  );
}

const URGENT = ['dangerNow', 'namesPlace', 'namesTime', 'namesMeans', 'repeated', 'offline'] as const;

/** What was answered with yes, in words. */
export const listUrgentAnswers = (t: TFunction, i: ExportedIncident): string[] =>
  URGENT.filter(q => i.severity?.[q]).map(q => t(`export.severity.${q}`));

export const MAX_BRIEF_LINES = 10;

/** At most ten lines, one thing each: enough for a first message, and no content. */
export async function buildBrief({ t }: ExportTranslator, file: ExportFile, rest: YieldIfDue): Promise<string> {
  const all = file.incidents;
  const told: { what: string; where: string; urgent: string[]; done: string[] }[] = [];
  for (const i of all) {
    told.push({
      what: t(`incident.${i.what}`),
      where: getPlatformName(t, i.item.platform),
      urgent: listUrgentAnswers(t, i),
      done: (i.responses ?? []).map(
        r => t(`export.action.${r.action}`) + (r.outcome ? ` → ${t(`export.outcome.${r.outcome}`)}` : ''),
      ),
    });
    await rest();
  }
  const times = all.map(i => i.keptAt).sort();
  const urgent = [...new Set(told.flatMap(x => x.urgent))];
  const addresses = all.map(getItemUrl).filter(x => x !== null);
  const line = (key: string, value: string | null): string | null =>
    value ? `${t(`export.brief.${key}`)}: ${value}` : null;
  return (
    [
      line('what', summarizeCounts(told.map(x => x.what))),
      line('where', summarizeCounts(told.map(x => x.where))),
      line('when', times.length > 1 ? `${times[0]} – ${times.at(-1)}` : (times[0] ?? null)),
      line('number', String(all.length)),
      line('authors', summarizeCounts(all.map(getAuthorName).filter(x => x !== null))),
      line('urgency', all.some(i => i.severity) ? urgent.join('; ') || t('export.brief.nothingSaid') : null),
      line('language', summarizeCounts(all.map(i => i.item.language).filter(x => x !== undefined && x !== null))),
      line('done', summarizeCounts(told.flatMap(x => x.done))),
      line(
        'first',
        addresses.length
          ? addresses.slice(0, 3).join(' ') + (addresses.length > 3 ? ` (+${addresses.length - 3})` : '')
          : null,
      ),
      line('made', `${file.tool}, ${formatTimestamp(file.madeAt, file.zone)}`),
    ]
      .filter(x => x !== null)
      .slice(0, MAX_BRIEF_LINES)
      .join('\n') + '\n'
  );
}

/** One incident as a form asks for it. */
export function buildReportBlock({ t }: ExportTranslator, i: ExportedIncident): string {
  const { item } = i;
  const author =
    item.author &&
    [item.author.handle, item.author.name, item.author.id && `id ${item.author.id}`, item.author.url]
      .filter(Boolean)
      .join(' · ');
  const posted =
    item.posted &&
    [item.posted.utc && formatTimestamp(item.posted.utc, i.zone), item.posted.shown].filter(Boolean).join(' · ');
  const rows: [string, string | null | undefined][] = [
    ['address', getItemUrl(i)],
    ['itemId', item.id],
    ['author', author],
    ['posted', posted],
    ['what', t(`incident.${i.what}`)],
    ['at', i.directedAt && t(`export.directed.${i.directedAt}`)],
    ['urgency', listUrgentAnswers(t, i).join('; ')],
    ['parent', item.parent],
    ['language', item.language],
    ['text', item.text && toOneLine(item.text, 2_000)],
    ['kept', formatTimestamp(i.keptAt, i.zone)],
  ];
  return rows
    .filter(([, value]) => value)
    .map(([key, value]) => `${t(`export.row.${key}`)}: ${value}`)
    .join('\n');
}

export const buildReportBlocks = async (
  speech: ExportTranslator,
  file: ExportFile,
  rest: YieldIfDue,
): Promise<string> => `${await buildTextYielding(file.incidents, i => buildReportBlock(speech, i), rest, '\n\n')}\n`;

const formatAnchor = (t: TFunction, anchor: ExportedAnchor | null): string =>
  anchor
    ? `${t('export.anchor.label')}: ${anchor.words} (${t('export.anchor.events', { n: anchor.count })}, ${anchor.head})`
    : t('export.anchor.none');

export async function buildCustodyText(
  { t }: ExportTranslator,
  events: readonly unknown[],
  anchor: ExportedAnchor | null,
  rest: YieldIfDue,
): Promise<string> {
  const line = (event: unknown, i: number): string => {
    const read = v.safeParse(EventSchema, event);
    if (!read.success) return `${String(i + 1).padStart(5)}  ${t('export.custody.unread')}`;
    const e = read.output;
    return [
      String(e.seq).padStart(5),
      e.at,
      e.event.padEnd(8),
      e.incident,
      e.actor,
      ...e.sha256.map(h => `\n        sha256 ${h}`),
      `\n        this   ${e.this}`,
    ].join('  ');
  };
  return [
    t('export.custody.title'),
    t('export.custody.text'),
    formatAnchor(t, anchor),
    '',
    await buildTextYielding(events, line, rest, '\n'),
    '',
  ].join('\n');
}

/** Parts of the statement of method, each a sentence or two. */
export const METHOD_SECTIONS = [
  'how',
  'picture',
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
    t('export.method.title'),
    '',
    ...METHOD_SECTIONS.map(m => t(`export.method.${m}`)).flatMap(m => [m, '']),
    formatAnchor(t, file.anchor),
    `${t('export.brief.made')}: ${file.tool}, ${formatTimestamp(file.madeAt, file.zone)}`,
    '',
  ].join('\n');
