/** Builds tables of incidents and files. Headers are the names of the published schema. */
import { buildCsv } from './csv.ts';
import type { ExportField } from './audiences.ts';
import { formatInZone } from './timestamps.ts';
import type { YieldIfDue } from '../lib/yield-to-main.ts';
import type { ExportFile, ExportedIncident } from './schema.ts';
import { listFalseReports } from './texts.ts';

type Cell = string | number | boolean | null | undefined;
const formatCell = (cell: Cell): string => (cell === null || cell === undefined ? '' : String(cell));

/** @returns for example `2026-03-02T08:00:00Z two-logs different: text, name` */
function formatWitness({ who, savedAt, origin, results }: NonNullable<ExportedIncident['witnesses']>[number]): string {
  const different = results.filter(({ result }) => result === 'different').map(({ field }) => field);
  return [who, savedAt, origin, different.length ? `different: ${different.join(', ')}` : 'no difference']
    .filter(Boolean)
    .join(' ');
}

/** `field`: the group that the column belongs to; `null`: always present. */
const COLUMNS: [name: string, field: ExportField | null, getValue: (i: ExportedIncident) => Cell][] = [
  ['id', null, i => i.id],
  ['what', null, i => i.what],
  ['platform', null, i => i.item.platform],
  ['keptAt', null, i => i.keptAt],
  ['keptAtLocal', null, i => formatInZone(i.zone, i.keptAt)],
  ['zone', null, i => i.zone],
  ['kind', null, i => i.item.kind],
  ['url', 'address', i => i.item.canonicalUrl ?? i.item.url],
  ['itemId', 'address', i => i.item.id],
  ['parent', 'parent', i => i.item.parent],
  ['authorHandle', 'author', i => i.item.author?.handle],
  ['authorName', 'author', i => i.item.author?.name],
  ['authorId', 'author', i => i.item.author?.id],
  ['postedAt', 'posted', i => i.item.posted?.utc],
  ['postedAsShown', 'posted', i => i.item.posted?.shown],
  ['counts', 'posted', i => i.item.counts?.join('; ')],
  ['text', 'text', i => i.item.text],
  ['alts', 'text', i => i.item.alts?.join('; ')],
  ['language', 'text', i => i.item.language],
  ['meaning', 'meaning', i => i.meaning],
  ['level', 'severity', i => i.level],
  ['directedAt', 'severity', i => i.directedAt],
  ['dangerNow', 'severity', i => i.severity?.dangerNow],
  [
    'responses',
    'responses',
    i =>
      i.responses
        ?.map(r => [r.at, r.action, r.to, r.reference, r.outcome, r.outcomeAt].filter(Boolean).join(' '))
        .join('; '),
  ],
  ['takenDown', 'takedown', i => i.takedown?.of],
  ['decidedAt', 'takedown', i => i.takedown?.decidedAt],
  ['ruleNamed', 'takedown', i => i.takedown?.rule],
  ['context', 'takedown', i => i.takedown?.context],
  ['rights', 'takedown', i => i.takedown?.rights.join('; ')],
  ['falseReports', 'takedown', i => listFalseReports(i).join('; ')],
  ['witnesses', 'witness', i => i.witnesses?.map(formatWitness).join('; ')],
  ['note', 'note', i => i.note],
  ['impact', 'impact', i => i.impact],
  ['redacted', null, i => i.redacted],
];

export function buildIncidentsCsv(file: ExportFile, yieldIfDue: YieldIfDue): Promise<string> {
  const columns = COLUMNS.filter(([, field]) => !field || file.fields.includes(field));
  return buildCsv(
    columns.map(([name]) => name),
    file.incidents,
    incident => columns.map(([, , getValue]) => formatCell(getValue(incident))),
    yieldIfDue,
  );
}

const FILE_COLUMNS = [
  'file',
  'incident',
  'sha256',
  'bytes',
  'mime',
  'takenAt',
  'takenAtLocal',
  'method',
  'partial',
  'madeFrom',
  'leftOut',
];

/** Lists every original that the records name, even if it is not in the export. */
export const buildFilesCsv = (file: ExportFile, yieldIfDue: YieldIfDue): Promise<string> =>
  buildCsv(
    FILE_COLUMNS,
    file.incidents.flatMap(incident => (incident.artifacts ?? []).map(artifact => ({ incident, artifact }))),
    ({ incident, artifact }) =>
      [
        artifact.file,
        incident.id,
        artifact.sha256,
        artifact.bytes,
        artifact.mime,
        artifact.takenAt,
        formatInZone(incident.zone, artifact.takenAt),
        artifact.method,
        artifact.partial,
        artifact.from?.join(' '),
        artifact.leftOut,
      ].map(formatCell),
    yieldIfDue,
  );
