/** Copies of each incident what the export options allow, with other people redacted. */
import type { Artifact, Incident } from '../incidents/model.ts';
import { getSeverityLevel } from '../incidents/severity.ts';
import { normalizeHandle, createRedactor, type Redactor, type RedactionRules } from './redact.ts';
import type { ExportOptions, ExportField } from './audiences.ts';
import { buildOriginalPath } from './file-names.ts';
import type { ExportedArtifact, ExportedIncident } from './schema.ts';

/** Keeps the reported accounts and links readable: they are what the export is about. */
export function createExportRedactor(
  incidents: readonly Incident[],
  { redact, keepNames, hideWords }: ExportOptions,
  renderMark: RedactionRules['renderMark'],
): Redactor | undefined {
  if (!redact) return undefined;
  const kept = new Set(keepNames.map(normalizeHandle));
  return createRedactor({
    keepNames: [
      ...keepNames,
      ...incidents.flatMap(i => [i.item.author.handle, i.item.author.id]).filter(name => name !== null),
    ],
    keepUrls: incidents
      .flatMap(i => [i.item.canonicalUrl ?? i.item.url, i.item.author.url])
      .filter(url => url !== null),
    hideWords: hideWords.filter(word => !kept.has(normalizeHandle(word))),
    renderMark,
  });
}

/** Lists the only options that `buildExportedIncident` depends on, for caching. */
export const getFactsKey = ({ fields, redact, keepNames, hideWords }: ExportOptions): unknown => [
  fields,
  redact,
  keepNames,
  hideWords,
];

/** Builds an incident without its artifacts. */
export function buildExportedIncident(
  incident: Incident,
  options: ExportOptions,
  redactor: Redactor | undefined,
): ExportedIncident {
  const { item } = incident;
  const has = (field: ExportField): boolean => options.fields.includes(field);
  const clean = <T extends string | null>(text: T): T => (text && redactor ? (redactor.redactText(text) as T) : text);
  // The address bar may show whom the person follows, so a redacted export prefers the item's own address.
  const url = redactor && item.canonicalUrl ? item.canonicalUrl : item.url;
  redactor?.takeCount();
  const exported: ExportedIncident = {
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
      ...(has('parent') && { parent: item.parent && redactor ? redactor.redactUrl(item.parent) : item.parent }),
      ...(has('author') && { author: item.author }),
      ...(has('posted') && { posted: item.posted, counts: item.counts }),
      ...(has('text') && {
        text: clean(item.text),
        alts: item.alts.map(clean),
        language: item.language,
        title: clean(item.title),
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
      note: clean(incident.note),
      ...(incident.review && { review: { ...incident.review, note: clean(incident.review.note) } }),
    }),
    ...(has('impact') && { impact: clean(incident.impact) }),
    ...(has('device') && {
      locale: incident.locale,
      tool: incident.tool,
      browser: incident.browser,
      campaign: incident.campaign,
    }),
  };
  const redacted = redactor?.takeCount();
  return redacted === undefined ? exported : { ...exported, redacted };
}

/** Artifacts whose bytes cannot be exported, by id. */
export type OmittedArtifacts = ReadonlyMap<string, 'missing' | 'damaged'>;

/** Adds the list of artifacts, if the options ask for files at all. */
export function addArtifacts(
  exported: ExportedIncident,
  incident: Incident,
  { parts, fields, redact }: ExportOptions,
  omitted: OmittedArtifacts,
): ExportedIncident {
  const hasOriginals = parts.includes('originals');
  if (!hasOriginals && !parts.includes('files')) return exported;
  const toExported = (artifact: Artifact, index: number): ExportedArtifact => {
    const leftOut = hasOriginals ? omitted.get(artifact.id) : 'not-chosen';
    const file = buildOriginalPath(incident, artifact, index, redact);
    const { view, ...rest } = artifact;
    return {
      ...rest,
      ...(redact && artifact.method === 'file' ? { name: file.slice(file.lastIndexOf('/') + 1) } : {}),
      ...(fields.includes('device') && view ? { view } : {}),
      ...(leftOut ? { leftOut } : { file }),
    };
  };
  return { ...exported, artifacts: incident.artifacts.map(toExported) };
}
