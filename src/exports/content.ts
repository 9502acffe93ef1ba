/** What of each record goes out, by the choice that was made. Copies only: nothing here changes what is kept. */
import type { Incident } from '../incidents/model.ts';
import { getSeverityLevel } from '../incidents/severity.ts';
import { normalizeHandle, createRedactor, type Redactor, type RedactionRules } from './redact.ts';
import type { ExportOptions, ExportField } from './audiences.ts';
import { buildOriginalPath } from './file-names.ts';
import type { ExportedArtifact, ExportedIncident } from './schema.ts';

export const createExportRedactor = (
  all: readonly Incident[],
  choice: ExportOptions,
  mark: RedactionRules['renderMark'],
): Redactor | undefined =>
  choice.redact
    ? createRedactor({
        keepNames: [
          ...choice.keepNames,
          ...all.flatMap(i => [i.item.author.handle, i.item.author.id]).filter(x => x !== null),
        ],
        keepUrls: all.flatMap(i => [i.item.canonicalUrl ?? i.item.url, i.item.author.url]).filter(x => x !== null),
        hideWords: choice.hideWords.filter(h => !choice.keepNames.some(k => normalizeHandle(k) === normalizeHandle(h))),
        renderMark: mark,
      })
    : undefined;

/** What is in a record's facts depends on this much of a choice, and on nothing else of it. */
export const getFactsKey = ({ fields, redact, keepNames: keep, hideWords: hide }: ExportOptions): unknown => [
  fields,
  redact,
  keep,
  hide,
];

/** A record without its files. */
export function buildExportedIncident(
  incident: Incident,
  choice: ExportOptions,
  clean: Redactor | undefined,
): ExportedIncident {
  const { item } = incident;
  const has = (field: ExportField): boolean => choice.fields.includes(field);
  const text = <T extends string | null>(given: T): T => (given && clean ? (clean.redactText(given) as T) : given);
  // The page's address may show who the person follows; of the item's own two, the item's is enough.
  const url = clean && item.canonicalUrl ? item.canonicalUrl : item.url;
  clean?.takeCount();
  const out: ExportedIncident = {
    id: incident.id,
    v: 2,
    what: incident.what,
    keptAt: incident.keptAt,
    local: incident.local,
    zone: incident.zone,
    item: {
      kind: item.kind,
      platform: item.platform,
      ...(has('address') && { url, canonicalUrl: item.canonicalUrl, id: item.id }),
      ...(has('parent') && { parent: item.parent && clean ? clean.redactUrl(item.parent) : item.parent }),
      ...(has('author') && { author: item.author }),
      ...(has('posted') && { posted: item.posted, counts: item.counts }),
      ...(has('text') && {
        text: text(item.text),
        alts: item.alts.map(text),
        language: item.language,
        title: text(item.title),
        ownReplies: item.ownReplies,
      }),
    },
    ...(incident.noPicture && { noPicture: incident.noPicture }),
    ...(incident.notRead && { notRead: incident.notRead }),
    ...(has('severity') && {
      severity: incident.severity,
      level: getSeverityLevel(incident.severity),
      directedAt: incident.directedAt,
    }),
    ...(has('responses') && { responses: incident.responses }),
    ...(has('note') && {
      note: text(incident.note),
      ...(incident.review && { review: { ...incident.review, note: text(incident.review.note) } }),
    }),
    ...(has('impact') && { impact: text(incident.impact) }),
    ...(has('device') && {
      locale: incident.locale,
      tool: incident.tool,
      browser: incident.browser,
      campaign: incident.campaign,
    }),
  };
  const redacted = clean?.takeCount();
  return redacted === undefined ? out : { ...out, redacted };
}

/** @param leftOut why the bytes of an artifact are not there, by id; all others are in the export if originals are */
export function addArtifacts(
  facts: ExportedIncident,
  incident: Incident,
  choice: ExportOptions,
  leftOut: ReadonlyMap<string, 'missing' | 'damaged'>,
): ExportedIncident {
  const originals = choice.parts.includes('originals');
  if (!originals && !choice.parts.includes('files')) return facts;
  const artifact = (a: Incident['artifacts'][number], i: number): ExportedArtifact => {
    const why = originals ? leftOut.get(a.id) : 'not-chosen';
    const file = buildOriginalPath(incident, a, i, choice.redact);
    const { view, ...known } = a;
    return {
      ...known,
      ...(choice.redact && a.method === 'file' ? { name: file.slice(file.lastIndexOf('/') + 1) } : {}),
      ...(choice.fields.includes('device') && view ? { view } : {}),
      ...(why ? { leftOut: why } : { file }),
    };
  };
  return { ...facts, artifacts: incident.artifacts.map(artifact) };
}
