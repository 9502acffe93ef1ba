/** Copies of each incident what the export options allow, with other people redacted. */
import type { Incident } from '../incidents/model.ts';
import { getSeverityLevel } from '../incidents/severity.ts';
import { normalizeHandle, createRedactor, type Redactor, type RedactionRules } from './redact.ts';
import { type FieldReplacement, redactIncident } from './redact-fields.ts';
import type { ExportOptions, ExportField } from './audiences.ts';
import { buildNeutralName, buildOriginalPath } from './file-names.ts';
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

/** Copies the chosen fields as they are. */
function selectFields(incident: Incident, { fields, redact }: ExportOptions): ExportedIncident {
  const { item } = incident;
  const has = (field: ExportField): boolean => fields.includes(field);
  // The address bar may show whom the person follows, so a redacted export prefers the item's own address.
  const url = redact && item.canonicalUrl ? item.canonicalUrl : item.url;
  return {
    id: incident.id,
    v: 2,
    what: incident.what,
    keptAt: incident.keptAt,
    local: incident.local,
    zone: incident.zone,
    ...(incident.via && { via: incident.via }),
    ...(incident.additionTo && { additionTo: incident.additionTo }),
    ...(incident.handOffs && { handOffs: incident.handOffs }),
    item: {
      kind: item.kind,
      platform: item.platform,
      ...(has('address') && { url, canonicalUrl: item.canonicalUrl, id: item.id }),
      ...(has('parent') && { parent: item.parent }),
      ...(has('author') && { author: item.author }),
      ...(has('posted') && { posted: item.posted, counts: item.counts }),
      ...(has('text') && {
        text: item.text,
        alts: item.alts,
        language: item.language,
        title: item.title,
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
    ...(has('responses') && {
      responses: incident.responses,
      ...(incident.reminders && { reminders: incident.reminders }),
    }),
    ...(has('takedown') && incident.takedown && { takedown: incident.takedown }),
    ...(has('meaning') && incident.meaning && { meaning: incident.meaning }),
    ...(has('witness') &&
      incident.witnesses && {
        witnesses: incident.witnesses.map(witness => (redact ? { ...witness, who: '' } : witness)),
      }),
    ...(has('note') && {
      note: incident.note,
      ...(incident.review && { review: incident.review }),
    }),
    ...(has('impact') && { impact: incident.impact }),
    ...(has('device') && {
      locale: incident.locale,
      tool: incident.tool,
      browser: incident.browser,
      campaign: incident.campaign,
    }),
    artifacts: incident.artifacts.map(({ view, ...artifact }, index) => ({
      ...artifact,
      ...(redact && { name: buildNeutralName(artifact, index) }),
      ...(has('device') && view ? { view } : {}),
    })),
  };
}

/** Something that was replaced in a copy, and how often. */
export interface ExportReplacement extends FieldReplacement {
  /** Id of the incident; `null` for the export as a whole. */
  incident: string | null;
}

export interface IncidentFacts {
  incident: ExportedIncident;
  replacements: ExportReplacement[];
}

const listRenamedFiles = (incident: Incident, { artifacts = [] }: ExportedIncident): FieldReplacement[] =>
  incident.artifacts.flatMap(({ name }, i) => {
    const mark = artifacts[i]!.name;
    return name === mark ? [] : [{ kind: 'file', text: name, mark, field: 'artifacts.name', count: 1 }];
  });

/** Builds an incident without the places of its artifacts. */
export function buildExportedIncident(
  incident: Incident,
  options: ExportOptions,
  redactor: Redactor | undefined,
): IncidentFacts {
  const selected = selectFields(incident, options);
  if (!redactor) return { incident: selected, replacements: [] };
  const { value, replacements } = redactIncident(selected, redactor);
  return {
    incident: { ...value, redacted: replacements.reduce((sum, { count }) => sum + count, 0) },
    replacements: [...replacements, ...listRenamedFiles(incident, selected)].map(replacement => ({
      ...replacement,
      incident: incident.id,
    })),
  };
}

/** Artifacts whose bytes cannot be exported, by id. */
export type OmittedArtifacts = ReadonlyMap<string, 'missing' | 'damaged'>;

/** Whether the options ask for files at all. */
export const hasFiles = ({ parts }: ExportOptions): boolean => parts.includes('originals') || parts.includes('files');

/** Says where each artifact is in the export, or why it is not; without files, removes the list. */
export function placeArtifacts(
  { artifacts = [], ...exported }: ExportedIncident,
  options: ExportOptions,
  omitted: OmittedArtifacts,
): ExportedIncident {
  if (!hasFiles(options)) return exported;
  const hasOriginals = options.parts.includes('originals');
  const place = (artifact: ExportedArtifact, index: number): ExportedArtifact => {
    const leftOut = hasOriginals ? omitted.get(artifact.id) : 'not-chosen';
    return { ...artifact, ...(leftOut ? { leftOut } : { file: buildOriginalPath(exported, artifact, index) }) };
  };
  return { ...exported, artifacts: artifacts.map(place) };
}
