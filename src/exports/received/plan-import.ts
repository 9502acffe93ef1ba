/**
 * Turns the incidents of an export that someone handed over into records for one's own log. Everything in it is
 * untrusted: ids are checked and those of files made anew, so that nothing that is stored can be replaced.
 */
import type { ArtifactFile } from '../../incidents/store.ts';
import { MAX_HAND_OFFS, type Artifact, type HandOff, type Incident } from '../../incidents/model.ts';
import { UNANSWERED_SEVERITY } from '../../incidents/severity.ts';
import { sha256 } from '../../lib/sha256.ts';
import type { ExportedArtifact, ExportedIncident, ExportFile } from '../schema.ts';
import type { ExportFiles } from '../verify.ts';

/**
 * Why an incident is not added.
 * - `minor`: it is about a sexual image of someone under 18, which may not be kept
 * - `sexual`: it is about a sexual image, and nobody said that everyone in it is an adult
 * - `id`: it has an id that Breakwater does not give
 */
export type RefusalReason = 'minor' | 'sexual' | 'id';

export interface ReceivedIncident {
  incident: Incident;
  files: ArtifactFile[];
}

export interface ImportPlan {
  added: ReceivedIncident[];
  /** Ids of those that are in the log already. */
  known: string[];
  refused: { id: string; why: RefusalReason }[];
}

export interface ReceivedExport {
  file: ExportFile;
  bytes: ExportFiles;
  /** What every record gets as its last hand-off. */
  handOff: Omit<HandOff, 'redacted' | 'tlp' | 'exportedAt'>;
}

/** As `createId` makes them, also with what marks additions: never that of another kind of record. */
const INCIDENT_ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?:-addition)*$/;
const MAX_ID = 100;

function findRefusal({ id, what }: ExportedIncident, areAdults: boolean): RefusalReason | undefined {
  if (!INCIDENT_ID.test(id) || id.length > MAX_ID) return 'id';
  if (what === 'child') return 'minor';
  return what === 'sexual' && !areAdults ? 'sexual' : undefined;
}

/** Takes the originals that are in the export and have the hash that the record says. */
async function takeFiles(artifacts: readonly ExportedArtifact[], bytes: ExportFiles): Promise<ArtifactFile[]> {
  const ids = new Map(artifacts.map(({ id }) => [id, crypto.randomUUID()]));
  const taken: ArtifactFile[] = [];
  for (const { file, leftOut: _, from, ...rest } of artifacts) {
    const content = file === undefined ? undefined : bytes.get(file);
    if (!content || (await sha256(content)) !== rest.sha256) continue;
    const sources = from?.flatMap(id => ids.get(id) ?? []);
    const artifact: Artifact = {
      ...rest,
      id: ids.get(rest.id)!,
      bytes: content.length,
      ...(sources?.length && { from: sources }),
    };
    taken.push({ artifact, bytes: content });
  }
  return taken;
}

const isWebAddress = (url: string | null | undefined): url is string => /^https?:\/\//i.test(url ?? '');

/** What the export left out is empty, as in a record of a page that did not show it. */
function toIncident(
  exported: ExportedIncident,
  artifacts: Artifact[],
  { file, handOff }: Pick<ReceivedExport, 'file' | 'handOff'>,
): Incident {
  const { item } = exported;
  return {
    id: exported.id,
    v: 2,
    what: exported.what,
    keptAt: exported.keptAt,
    local: exported.local,
    zone: exported.zone,
    locale: exported.locale ?? 'und',
    tool: exported.tool ?? file.tool,
    browser: exported.browser ?? 'unknown',
    ...(exported.via && { via: exported.via }),
    item: {
      kind: item.kind,
      url: isWebAddress(item.url) ? item.url : '',
      canonicalUrl: isWebAddress(item.canonicalUrl) ? item.canonicalUrl : null,
      platform: item.platform,
      id: item.id ?? null,
      parent: item.parent ?? null,
      author: item.author ?? { handle: null, name: null, id: null, url: null },
      posted: item.posted ?? { shown: null, utc: null },
      counts: item.counts ?? [],
      text: item.text ?? null,
      alts: item.alts ?? [],
      language: item.language ?? null,
      title: item.title ?? null,
      ownReplies: item.ownReplies ?? null,
    },
    artifacts,
    ...(exported.noPicture && { noPicture: exported.noPicture }),
    ...(exported.notRead && { notRead: exported.notRead }),
    directedAt: exported.directedAt ?? null,
    severity: exported.severity ?? { ...UNANSWERED_SEVERITY },
    ...(exported.meaning && { meaning: exported.meaning }),
    note: exported.note ?? '',
    impact: exported.impact ?? '',
    campaign: null,
    responses: exported.responses ?? [],
    ...(exported.takedown && { takedown: exported.takedown }),
    ...(exported.review && { review: exported.review }),
    handOffs: [
      ...(exported.handOffs ?? []).slice(1 - MAX_HAND_OFFS),
      {
        ...handOff,
        exportedAt: file.madeAt,
        ...(exported.redacted !== undefined && { redacted: exported.redacted }),
        ...(file.tlp && { tlp: file.tlp }),
      },
    ],
  };
}

/** @param areAdults the person said that everyone in the sexual images is an adult */
export async function planImport(
  received: ReceivedExport,
  knownIds: ReadonlySet<string>,
  areAdults: boolean,
): Promise<ImportPlan> {
  const plan: ImportPlan = { added: [], known: [], refused: [] };
  for (const exported of received.file.incidents) {
    const { id } = exported;
    const why = findRefusal(exported, areAdults);
    if (why) plan.refused.push({ id, why });
    else if (knownIds.has(id)) plan.known.push(id);
    else {
      const files = await takeFiles(exported.artifacts ?? [], received.bytes);
      plan.added.push({
        incident: toIncident(
          exported,
          files.map(({ artifact }) => artifact),
          received,
        ),
        files,
      });
    }
  }
  return plan;
}
