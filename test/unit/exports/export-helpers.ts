/** Builds made-up incidents to export. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import i18next from 'i18next';
import '../../../src/exposure/with-lexicons.ts';
import { appendEvents, EMPTY_ANCHOR, WHOLE_LOG, type UnlinkedEvent } from '../../../src/incidents/custody-chain.ts';
import type { CustodyRecords } from '../../../src/incidents/custody-log.ts';
import { fingerprintOf, type DeviceKey } from '../../../src/incidents/device-key.ts';
import { listRecordHashes, withNonce } from '../../../src/incidents/record-digest.ts';
import { signIncidents } from '../../../src/incidents/signed-statement.ts';
import { buildStampRequest } from '../../../src/incidents/time-stamps/request.ts';
import type { Stamp } from '../../../src/incidents/time-stamps/stamp-records.ts';
import type { TimeAuthority } from '../../helpers/time-authority.ts';
import { getDefaultOptions, type AudienceId, type ExportOptions } from '../../../src/exports/audiences.ts';
import type { ExportSource, ExportRequest } from '../../../src/exports/plan-export.ts';
import type { ExportTranslator } from '../../../src/exports/texts.ts';
import { sha256 } from '../../../src/lib/sha256.ts';
import type { Artifact, Incident, IncidentItem } from '../../../src/incidents/model.ts';
import { UNANSWERED_SEVERITY } from '../../../src/incidents/severity.ts';

export const AT = new Date('2026-03-02T08:00:00.000Z');

export function anIncident(
  n: number,
  more: Partial<Omit<Incident, 'item'>> & { item?: Partial<IncidentItem> } = {},
): Incident {
  const { item, ...rest } = more;
  return {
    id: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
    v: 2,
    what: 'threatened',
    keptAt: new Date(Date.UTC(2026, 2, 1, 9, 30) + n * 60_000).toISOString(),
    local: '2026-03-01T10:30:00+01:00',
    zone: 'Africa/Tunis',
    locale: 'en',
    tool: 'Breakwater 0.1.0',
    browser: 'Test 1',
    artifacts: [],
    directedAt: null,
    severity: UNANSWERED_SEVERITY,
    note: '',
    impact: '',
    campaign: null,
    responses: [],
    ...rest,
    item: {
      kind: 'post',
      url: `https://bsky.app/profile/omar.example/post/${n}`,
      canonicalUrl: `https://bsky.app/profile/omar.example/post/${n}`,
      platform: 'bluesky',
      id: String(n),
      parent: null,
      author: { handle: 'omar.example', name: 'Omar Mock', id: null, url: 'https://bsky.app/profile/omar.example' },
      posted: { shown: '1 March 2026', utc: '2026-03-01T09:00:00.000Z' },
      counts: [],
      text: 'I know where you live',
      alts: [],
      language: 'en',
      title: null,
      ownReplies: null,
      ...item,
    },
  };
}

export async function anArtifact(
  id: string,
  bytes: Uint8Array<ArrayBuffer>,
  more: Partial<Artifact> = {},
): Promise<Artifact> {
  return {
    id,
    name: '01-tab.png',
    mime: 'image/png',
    bytes: bytes.length,
    sha256: await sha256(bytes),
    takenAt: '2026-03-01T09:30:01.000Z',
    method: 'tab',
    ...more,
  };
}

export async function speech(language = 'en'): Promise<ExportTranslator> {
  const i18n = i18next.createInstance();
  const ui: unknown = JSON.parse(
    readFileSync(join(import.meta.dirname, `../../../locales/${language}/ui.json`), 'utf8'),
  );
  await i18n.init({
    lng: language,
    ns: ['ui'],
    defaultNS: 'ui',
    resources: { [language]: { ui: ui as Record<string, string> } },
    interpolation: { escapeValue: false },
    showSupportNotice: false,
  } as Parameters<typeof i18n.init>[0]);
  return { t: i18n.t, language };
}

interface SourceProofs {
  /** Signs the export. */
  key?: DeviceKey;
  /** Answers a request for a time stamp over the head of the chain. */
  authority?: TimeAuthority;
}

/** @returns the events of these proofs, to be linked next, and the time stamp */
async function createProofs(
  head: string,
  { key, authority }: SourceProofs,
): Promise<{ events: UnlinkedEvent[]; stamps: Stamp[] }> {
  const common = { at: AT.toISOString(), incident: WHOLE_LOG } as const;
  const events: UnlinkedEvent[] = key
    ? [{ ...common, event: 'key', actor: 'tool', sha256: [await fingerprintOf(key.publicKey)], key: key.publicKey }]
    : [];
  if (!authority) return { events, stamps: [] };
  const tsq = buildStampRequest(head);
  const tsr = authority.answer(tsq);
  const stamp = { head, tsr, tsq, sha256: await sha256(tsr) };
  events.push({ ...common, event: 'stamped', actor: 'person', sha256: [stamp.sha256], head });
  return { events, stamps: [stamp] };
}

/** @param bytes of artifacts by their ids */
export async function aSource(
  incidents: Incident[],
  bytes: ReadonlyMap<string, Uint8Array<ArrayBuffer> | 'damaged'> = new Map(),
  proofs: SourceProofs = {},
): Promise<ExportSource> {
  const stored = incidents.map(withNonce);
  const created = stored.map(
    async (i): Promise<UnlinkedEvent> => ({
      at: i.keptAt,
      event: 'created',
      incident: i.id,
      actor: 'tool',
      sha256: await listRecordHashes(i, i.artifacts),
    }),
  );
  const first = await appendEvents({ ...EMPTY_ANCHOR, salted: 0 }, await Promise.all(created));
  const { events: proven, stamps } = await createProofs(first.anchor.head, proofs);
  const second = await appendEvents(first.anchor, proven);
  let custody: CustodyRecords = { events: [...first.events, ...second.events], anchor: second.anchor };
  return {
    incidents: stored,
    tool: 'Breakwater 0.1.0',
    custody,
    stamps,
    getPublicKey: async () => proofs.key?.publicKey,
    async recordExport(contents, isSigned) {
      const exported = incidents.map(
        (i): UnlinkedEvent => ({
          at: AT.toISOString(),
          event: 'exported',
          incident: i.id,
          actor: 'person',
          sha256: [],
          ...(contents && { contents }),
        }),
      );
      const { events, anchor } = await appendEvents(custody.anchor!, exported);
      custody = { events: [...custody.events, ...events], anchor };
      const ids = incidents.map(({ id }) => id);
      const signature = isSigned && proofs.key ? await signIncidents(ids, custody, proofs.key) : undefined;
      return { ...custody, ...(signature && { signature }) };
    },
    readBytes: artifact => {
      const found = bytes.get(artifact.id);
      return found === 'damaged' ? Promise.reject(new Error('damaged')) : Promise.resolve(found);
    },
  };
}

export const aWish = async (audience: AudienceId, more: Partial<ExportOptions> = {}): Promise<ExportRequest> => ({
  options: { ...getDefaultOptions(audience), ...more },
  at: AT,
  translator: await speech(),
  renderTimeline: file => Promise.resolve(`<!doctype html><title>${file.incidents.length}</title>`),
  renderStatement: statements => `<!doctype html><pre>${JSON.stringify(statements)}</pre>`,
});
