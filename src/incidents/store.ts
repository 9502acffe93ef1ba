/** The incident log: every write goes through here, so that each leaves its mark in the custody chain. All of it lies in the vault. */
import { isPracticeContext } from '../vault/practice-mode.ts';
import * as practiceVault from '../vault/practice-store.ts';
import * as theVault from '../vault/record-store.ts';
import { VaultError, type VaultEntry } from '../vault/record-store.ts';
import {
  hashCanonicalJson,
  appendEvents,
  sha256,
  EMPTY_ANCHOR,
  type CustodyAnchor,
  type UnlinkedEvent,
} from './custody-chain.ts';
import { NewerRecordError, parseIncident } from './migrate.ts';
import type { Artifact, CustodyEvent, Incident, UtcTimestamp } from './model.ts';
import { createYielder } from '../lib/yield-to-main.ts';
import { getFollowUpDate } from './responses.ts';

export const encode = (value: unknown): Uint8Array<ArrayBuffer> => new TextEncoder().encode(JSON.stringify(value));
export const decode = <T>(bytes: Uint8Array): T => JSON.parse(new TextDecoder().decode(bytes)) as T;

export { sha256 };

/** Bytes of an artifact that is kept with its record. */
export interface Bytes {
  artifact: Artifact;
  bytes: Uint8Array<ArrayBuffer>;
}

/** What an event says beyond the record itself. */
export interface Mark {
  event?: CustodyEvent['event'];
  actor?: CustodyEvent['actor'];
}

const ANCHOR = 'custody-anchor';
const eventId = (seq: number): string => `custody-${String(seq).padStart(9, '0')}`;

/** Entries that make sense only together: the chain and what hangs on it. */
export const CHAIN_KINDS = ['custody', 'anchor', 'loose-event', 'log-later'] as const;

const faultOf = (error: unknown): VaultError['code'] | undefined =>
  error instanceof VaultError ? error.code : undefined;

type Loose = UnlinkedEvent & { id: string };

const happening = (
  event: CustodyEvent['event'],
  incident: string,
  sha256: string[] = [],
  actor: CustodyEvent['actor'] = 'person',
): UnlinkedEvent => ({ at: new Date().toISOString(), event, incident, actor, sha256 });

/** Half a letter, as a cut text may end with, has no place in canonical JSON. */
const wellFormed = <T>(value: T): T =>
  JSON.parse(JSON.stringify(value), (_, v: unknown) =>
    typeof v === 'string' ? new TextDecoder().decode(new TextEncoder().encode(v)) : v,
  ) as T;

/** When to look again at which record, so that a reminder need not open them all. */
const LATER = 'log-later';
type Later = Record<string, UtcTimestamp>;

/** A record to be kept, with the bytes of artifacts that are new in it. */
export interface Put {
  incident: Incident;
  fresh?: Bytes[];
  mark?: Mark | undefined;
}

/** A record that is there but cannot be shown. */
export interface Unread {
  id: string;
  why: 'damaged' | 'newer';
}

export interface Survey {
  /** Newest first. */
  incidents: Incident[];
  unread: Unread[];
}

/** The calls of a vault that a log needs. */
export type Vault = Pick<typeof theVault, 'hasRecord' | 'listIds' | 'putRecords' | 'listReadable' | 'getRecord'>;

/** @param name of its lock and its channel */
function logIn({ hasRecord, listIds, putRecords, listReadable, getRecord }: Vault, name: () => string) {
  /** One writer at a time, over all windows and the worker. One that is killed lets go by itself. */
  const alone = <T>(work: () => Promise<T>): Promise<T> => navigator.locks.request(name(), work) as Promise<T>;

  /** Ids of records that were written or erased, to every open view: in memory, and no word of what is in them. None: something else of the log changed. */
  function tell(changed: string[]): void {
    const channel = new BroadcastChannel(name());
    channel.postMessage(changed);
    channel.close();
  }

  /** @param changed hears the ids of records that were written or erased, in any window. @returns stops it */
  function follow(changed: (ids: string[]) => void): () => void {
    const channel = new BroadcastChannel(name());
    channel.onmessage = event => changed(event.data as string[]);
    return () => channel.close();
  }

  /** Every entry of a kind, in the order of their ids. One that cannot be opened hides no other: it is `null`. */
  async function every(kind: string): Promise<{ id: string; bytes: Uint8Array<ArrayBuffer> | null }[]> {
    const { found, damaged } = await listReadable(kind);
    return [...found.map(({ id, plain }) => ({ id, bytes: plain })), ...damaged.map(id => ({ id, bytes: null }))].sort(
      (a, b) => (a.id < b.id ? -1 : 1),
    );
  }

  /** Undefined: it is not there, or cannot be opened any more. @throws VaultError `locked`, also where a later version wrote it */
  async function anchorKept(): Promise<CustodyAnchor | undefined> {
    const bytes = await getRecord(ANCHOR).catch(error => {
      if (faultOf(error) === 'damaged') return undefined;
      throw error;
    });
    const anchor = bytes && decode<CustodyAnchor>(bytes);
    if (anchor && anchor.v !== 1) throw new VaultError('locked');
    return anchor;
  }

  /** Where the chain stands. A lost anchor is made anew, and says so ever after. */
  async function anchorNow(): Promise<CustodyAnchor> {
    const kept = await anchorKept();
    if (kept) return kept;
    const last = (await listIds('custody')).sort().at(-1);
    if (!last) return EMPTY_ANCHOR;
    const bytes = await getRecord(last).catch(() => undefined);
    const count = Number(last.slice(last.lastIndexOf('-') + 1));
    return { v: 1, count, head: bytes ? decode<CustodyEvent>(bytes).this : EMPTY_ANCHOR.head, remade: count };
  }

  /**
   * The entries that record what happened, to be kept in one step with what it is about. First in line is what happened while the vault was
   * locked: then the chain cannot be read, and an event waits as a loose one.
   */
  async function marks(happenings: UnlinkedEvent[]): Promise<{ entries: VaultEntry[]; gone: string[] }> {
    try {
      const anchor = await anchorNow();
      const loose = (await every('loose-event'))
        .flatMap(({ bytes }) => (bytes ? [decode<Loose>(bytes)] : []))
        .sort((a, b) => a.at.localeCompare(b.at));
      const { events, anchor: next } = await appendEvents(anchor, [...loose, ...happenings]);
      return {
        entries: [
          ...events.map(e => ({ id: eventId(e.seq), kind: 'custody', plain: encode(e) })),
          { id: ANCHOR, kind: 'anchor', plain: encode(next) },
        ],
        gone: loose.map(l => l.id),
      };
    } catch (error) {
      if (faultOf(error) !== 'locked') throw error;
      const loose = happenings.map((h): Loose => ({ id: `loose-${crypto.randomUUID()}`, ...h }));
      return { entries: loose.map(l => ({ id: l.id, kind: 'loose-event', plain: encode(l) })), gone: [] };
    }
  }

  /** @throws VaultError */
  async function later(): Promise<Later> {
    const bytes = await getRecord(LATER).catch(error => {
      if (faultOf(error) === 'damaged') return undefined;
      throw error;
    });
    return bytes ? decode<Later>(bytes) : {};
  }

  async function laterEntry(about: readonly { id: string; look: UtcTimestamp | undefined }[]): Promise<VaultEntry[]> {
    // What is written while the vault is locked is new: nothing was sent yet.
    const now = await later().catch(error => {
      if (faultOf(error) === 'locked') return undefined;
      throw error;
    });
    if (!now || about.every(({ id, look }) => now[id] === look)) return [];
    const next = { ...now };
    for (const { id, look } of about)
      if (look) next[id] = look;
      else delete next[id];
    return [{ id: LATER, kind: 'log-later', plain: encode(next) }];
  }

  /** Records and their marks in one step. @returns the records as they were kept */
  async function put(these: Put[]): Promise<Incident[]> {
    const records = these.map(({ incident }) => wellFormed(incident));
    const bytes = these.flatMap(p => p.fresh ?? []);
    const { entries, gone } = await marks(
      await Promise.all(
        these.map(async ({ fresh = [], mark = {} }, n) => {
          const record = records[n]!;
          const event = mark.event ?? ((await hasRecord(record.id)) ? 'edited' : 'created');
          return happening(
            event,
            record.id,
            [await hashCanonicalJson(record), ...fresh.map(f => f.artifact.sha256)],
            mark.actor,
          );
        }),
      ),
    );
    await putRecords(
      [
        ...bytes.map(f => ({ id: f.artifact.id, kind: 'artifact', plain: f.bytes })),
        ...records.map(r => ({ id: r.id, kind: 'incident', plain: encode(r) })),
        ...(await laterEntry(records.map(r => ({ id: r.id, look: getFollowUpDate(r) })))),
        ...entries,
      ],
      gone,
    );
    tell(records.map(r => r.id));
    return records;
  }

  /** Keeps many in one step. @throws VaultError */
  const writeAll = (these: Put[]): Promise<Incident[]> => alone(() => put(these));

  /** Keeps a new record, or a changed one, with the bytes of the artifacts that are new in it and its mark in the chain: all or nothing. @throws VaultError */
  const write = (incident: Incident, fresh: Bytes[] = [], mark?: Mark): Promise<Incident> =>
    writeAll([{ incident, fresh, mark }]).then(([kept]) => kept!);

  /** All records; those that cannot be read are counted and left untouched. @throws VaultError */
  async function survey(): Promise<Survey> {
    const unread: Unread[] = [];
    const incidents: Incident[] = [];
    const rest = createYielder();
    for (const { id, bytes } of await every('incident')) {
      await rest();
      if (!bytes) {
        unread.push({ id, why: 'damaged' });
        continue;
      }
      try {
        incidents.push(parseIncident(decode(bytes)));
      } catch (error) {
        unread.push(error instanceof NewerRecordError ? { id: error.id, why: 'newer' } : { id, why: 'damaged' });
      }
    }
    return { incidents: incidents.sort((a, b) => b.keptAt.localeCompare(a.keptAt)), unread };
  }

  /** All records that can be read, newest first. @throws VaultError */
  const incidents = async (): Promise<Incident[]> => (await survey()).incidents;

  /** How many records there are, locked or not. */
  const kept = async (): Promise<number> => (await listIds('incident')).length;

  /** @throws VaultError, NewerRecord */
  async function incident(id: string): Promise<Incident | undefined> {
    const bytes = await getRecord(id);
    return bytes && parseIncident(decode(bytes));
  }

  const artifactBytes = (artifact: Artifact): Promise<Uint8Array<ArrayBuffer> | undefined> => getRecord(artifact.id);

  /** Changes records as they are on disk now, all or none. Where nothing changes nothing is written. @returns those that are there */
  const changeAll = (
    these: readonly [id: string, how: (now: Incident) => Incident][],
    fresh: Bytes[] = [],
  ): Promise<Incident[]> =>
    alone(async () => {
      const pairs = (
        await Promise.all(
          these.map(async ([id, how]) => {
            const now = await incident(id);
            return now ? [{ now, next: how(now) }] : [];
          }),
        )
      ).flat();
      const differs = await Promise.all(
        pairs.map(
          async ({ now, next }) =>
            !!fresh.length ||
            (await hashCanonicalJson(wellFormed(now))) !== (await hashCanonicalJson(wellFormed(next))),
        ),
      );
      const changed = pairs.filter((_, n) => differs[n]).map(({ next }) => ({ incident: next, fresh }));
      const kept = new Map((changed.length ? await put(changed) : []).map(i => [i.id, i]));
      return pairs.map(({ now }) => kept.get(now.id) ?? now);
    });

  /** Changes one record. @returns the record; undefined where it is gone */
  const change = async (
    id: string,
    how: (now: Incident) => Incident,
    fresh: Bytes[] = [],
  ): Promise<Incident | undefined> => (await changeAll([[id, how]], fresh))[0];

  /** Records what was done with records that stays outside of them. `sha256`: of the file that was made, or of what was taken in. */
  const note = (
    event: 'viewed' | 'exported' | 'imported',
    about: readonly string[],
    sha256: string[] = [],
  ): Promise<void> =>
    alone(async () => {
      const { entries, gone } = await marks(about.map(id => happening(event, id, sha256)));
      await putRecords(entries, gone);
    });

  /** Artifacts of any record that names them, of whatever version. */
  async function artifactsOf(id: string): Promise<string[]> {
    const bytes = await getRecord(id).catch(error => {
      if (faultOf(error) === 'damaged') return undefined;
      throw error;
    });
    const found = bytes && decode<{ artifacts?: { id: string }[]; picture?: { id: string } | null }>(bytes);
    return [...(found?.artifacts ?? []), ...(found?.picture ? [found.picture] : [])].map(a => a.id);
  }

  /** Records with all their artifacts, in one step. That each was deleted, and when, stays in the chain. */
  const eraseIncidents = (gone: readonly string[]): Promise<void> =>
    alone(async () => {
      const there = (await Promise.all(gone.map(async id => ((await hasRecord(id)) ? [id] : [])))).flat();
      if (!there.length) return;
      const files = (await Promise.all(there.map(artifactsOf))).flat();
      const mark = await marks(there.map(id => happening('deleted', id)));
      await putRecords(
        [...(await laterEntry(there.map(id => ({ id, look: undefined })))), ...mark.entries],
        [...there, ...files, ...mark.gone],
      );
      tell(there);
    });

  const eraseIncident = (id: string): Promise<void> => eraseIncidents([id]);

  /** The whole chain as it lies there, `null` for an event that cannot be opened, and its anchor. @throws VaultError */
  const custody = (): Promise<{ events: unknown[]; anchor: CustodyAnchor | undefined }> =>
    alone(async () => {
      const waiting = await marks([]);
      if (waiting.gone.length) await putRecords(waiting.entries, waiting.gone);
      const events: unknown[] = [];
      const rest = createYielder();
      for (const { bytes } of await every('custody')) {
        events.push(bytes && decode<unknown>(bytes));
        await rest();
      }
      return { events, anchor: await anchorKept() };
    });

  return {
    tell,
    follow,
    later,
    writeAll,
    write,
    survey,
    incidents,
    kept,
    incident,
    artifactBytes,
    changeAll,
    change,
    note,
    eraseIncidents,
    eraseIncident,
    custody,
  };
}

export type Log = ReturnType<typeof logIn>;

const PRACTICE = 'practice-';

/** The log of this context: the person's own, or in a view of the practice network the practice log. */
export const log: Log = logIn(theVault, () => (isPracticeContext() ? 'log-practice' : 'log'));
/** What is kept while practising, for the worker, which knows both. */
export const practiceLog: Log = logIn(practiceVault, () => 'log-practice');

/** Where a record lies: its id says so. */
export const logOf = (incident: string): Log => (incident.startsWith(PRACTICE) ? practiceLog : log);
export const freshId = (practice: boolean): string => `${practice ? PRACTICE : ''}${crypto.randomUUID()}`;

export const {
  tell,
  follow,
  later,
  writeAll,
  write,
  survey,
  incidents,
  kept,
  incident,
  artifactBytes,
  changeAll,
  change,
  note,
  eraseIncidents,
  eraseIncident,
  custody,
} = log;
