import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Incident, CustodyEvent } from '../../../src/incidents/model.ts';
import { record } from './sample-export.ts';

/** Implements the vault’s interface in memory: while locked it accepts records and opens none. */
const vault = vi.hoisted(() => {
  class VaultError extends Error {
    constructor(readonly code: string) {
      super(code);
    }
  }
  const rows = new Map<string, { id: string; kind: string; plain: Uint8Array; damaged?: true; late?: boolean }>();
  const state = { locked: false, full: false };
  const opened = (row: { plain: Uint8Array; damaged?: true }) => {
    if (state.locked) throw new VaultError('locked');
    if (row.damaged) throw new VaultError('damaged');
    return row.plain;
  };
  const listIds = async (kind: string) =>
    [...rows.values()]
      .filter(r => r.kind === kind)
      .map(r => r.id)
      .sort();
  return {
    VaultError,
    rows,
    state,
    listIds,
    putRecords: async (
      entries: { id: string; kind: string; plain: Uint8Array }[],
      gone: string[] = [],
      whileLocked = 'seal',
    ) => {
      await new Promise(done => setTimeout(done));
      if (state.locked && whileLocked === 'refuse') throw new VaultError('locked');
      if (state.full) throw new VaultError('full');
      gone.forEach(id => rows.delete(id));
      const late = state.locked;
      entries.forEach(e => rows.set(e.id, { ...e, late }));
    },
    getRecord: async (id: string) => {
      const row = rows.get(id);
      return row && opened(row);
    },
    listReadable: async (kind: string) => {
      const found: { id: string; plain: Uint8Array; late: boolean }[] = [],
        damaged: string[] = [];
      for (const id of await listIds(kind)) {
        const row = rows.get(id)!;
        if (row.damaged) damaged.push(id);
        else found.push({ id, plain: opened(row), late: row.late === true });
      }
      return { found, damaged };
    },
    hasRecord: async (id: string) => rows.has(id),
    wasSealedWhileLocked: async (id: string) => rows.get(id)?.late === true,
  };
});
vi.mock('../../../src/vault/record-store.ts', () => vault);
vi.mock('webextension-polyfill', () => ({ default: {} }));
// Serialises callers with one lock, as a browser does.
let last: Promise<unknown> = Promise.resolve();
vi.stubGlobal('navigator', {
  locks: { request: (_: string, work: () => Promise<unknown>) => (last = last.then(work, work)) },
});

const { incidentStore } = await import('../../../src/incidents/store.ts');
const { decodeJson, encodeJson } = await import('../../../src/lib/json-bytes.ts');
const { verifyChain } = await import('../../../src/incidents/verify-custody-chain.ts');

const chain = async () => {
  const { events, anchor } = await incidentStore.getCustody();
  return {
    said: (events as (CustodyEvent | null)[]).map(e => e && `${e.event} ${e.incident}`),
    verdict: await verifyChain(events, anchor),
    events: events as CustodyEvent[],
  };
};
const artifact = (id: string) => ({
  artifact: {
    id,
    name: '01-tab.png',
    mime: 'image/png',
    bytes: 1,
    sha256: 'a'.repeat(64),
    takenAt: '2026-03-01T09:30:00.000Z',
    method: 'tab' as const,
  },
  bytes: new Uint8Array([1]),
});
const plain = (value: unknown) => encodeJson(value);

beforeEach(() => {
  vault.rows.clear();
  vault.state.locked = vault.state.full = false;
});

describe('the evidence log', () => {
  it('adds an event for each change of a record, with the hashes it is about', async () => {
    await incidentStore.put(record({ id: 'a' }));
    const shot = artifact('shot');
    await incidentStore.put(record({ id: 'a', artifacts: [shot.artifact] }), [shot]);
    await incidentStore.recordView('a');
    await incidentStore.recordTransfer('exported', ['a'], ['b'.repeat(64)]);
    await incidentStore.update('a', i => ({ ...i, note: 'hers' }));
    await incidentStore.delete('a');
    const { said, verdict, events } = await chain();
    expect(said).toEqual(['created a', 'edited a', 'viewed a', 'exported a', 'edited a', 'deleted a']);
    expect(verdict.flaws).toEqual([]);
    expect(events[1]!.sha256[1]).toBe('a'.repeat(64));
    expect([...vault.rows.keys()].filter(id => !id.startsWith('custody'))).toEqual([]);
  });

  it('confirms that a record is as it was at its last event', async () => {
    const { getRecordDigest } = await import('../../../src/incidents/record-digest.ts');
    const kept = await incidentStore.put(record({ id: 'a', note: 'half a letter \ud83d' }));
    expect((await chain()).events[0]!.sha256).toEqual([await getRecordDigest((await incidentStore.get('a'))!)]);
    expect(kept).toEqual(await incidentStore.get('a'));
  });

  it('writes nothing if nothing changes', async () => {
    await incidentStore.put(record({ id: 'a' }));
    await incidentStore.update('a', i => ({ ...i }));
    expect((await chain()).said).toEqual(['created a']);
  });

  it('loses no event and no change with many concurrent writers', async () => {
    await incidentStore.put(record({ id: 'a' }));
    await Promise.all(
      Array.from({ length: 20 }, (_, n) => incidentStore.update('a', i => ({ ...i, note: `${i.note}${n},` }))),
    );
    expect((await incidentStore.get('a'))!.note.split(',').length).toBe(21);
    const { said, verdict } = await chain();
    expect(said.length).toBe(21);
    expect(verdict.intact).toBe(true);
  });

  it('stores neither record nor event if there is no space', async () => {
    await incidentStore.put(record({ id: 'a' }));
    vault.state.full = true;
    await expect(incidentStore.put(record({ id: 'b' }))).rejects.toMatchObject({ code: 'full' });
    await expect(incidentStore.delete('a')).rejects.toMatchObject({ code: 'full' });
    vault.state.full = false;
    expect((await chain()).said).toEqual(['created a']);
    expect((await incidentStore.list()).map(i => i.id)).toEqual(['a']);
  });

  it('saves evidence while the vault is locked, and later links the events in order', async () => {
    await incidentStore.put(record({ id: 'a' }));
    vault.state.locked = true;
    await incidentStore.put(record({ id: 'b' }));
    await new Promise(done => setTimeout(done, 2));
    await incidentStore.put(record({ id: 'b', noPicture: 'failed' }));
    await expect(incidentStore.list()).rejects.toMatchObject({ code: 'locked' });
    await expect(incidentStore.getCustody()).rejects.toMatchObject({ code: 'locked' });
    vault.state.locked = false;
    const { said, verdict } = await chain();
    expect(said).toEqual(['created a', 'created b', 'edited b']);
    expect(verdict.intact).toBe(true);
    expect(await vault.listIds('loose-event')).toEqual([]);
  });

  it('shows the other records if one is damaged or of a later format, and leaves those two unchanged', async () => {
    await incidentStore.put(record({ id: 'a' }));
    await incidentStore.put(record({ id: 'b' }));
    vault.rows.get('b')!.damaged = true;
    vault.rows.set('c', { id: 'c', kind: 'incident', plain: plain({ id: 'c', v: 3, secret: 'of later' }) });
    const { incidents, unread } = await incidentStore.listAll();
    expect(incidents.map(i => i.id)).toEqual(['a']);
    expect(unread).toEqual([
      { id: 'b', why: 'damaged' },
      { id: 'c', why: 'newer' },
    ]);
    await expect(incidentStore.update('c', i => i)).rejects.toThrow('format 3');
    expect(decodeJson(vault.rows.get('c')!.plain)).toEqual({ id: 'c', v: 3, secret: 'of later' });
  });

  it('continues if the anchor is missing, and always says that it was', async () => {
    await incidentStore.put(record({ id: 'a' }));
    await incidentStore.put(record({ id: 'b' }));
    vault.rows.delete('custody-anchor');
    expect((await chain()).verdict).toMatchObject({ intact: true, anchored: false });
    await incidentStore.put(record({ id: 'c' }));
    await incidentStore.recordView('c');
    const { said, verdict } = await chain();
    expect(said).toEqual(['created a', 'created b', 'salted *', 'created c', 'viewed c']);
    expect(verdict.flaws).toEqual([{ flaw: 'remade', seq: 3 }]);
  });

  it('names an event that can no longer be opened', async () => {
    for (const id of ['a', 'b', 'c']) await incidentStore.put(record({ id }));
    vault.rows.get('custody-000000002')!.damaged = true;
    expect((await chain()).verdict.flaws).toEqual([{ flaw: 'changed', seq: 2 }]);
  });

  it('notifies every window which records changed, and nothing else', async () => {
    const heard = new Promise<string[]>(done => {
      const stop = incidentStore.subscribe(ids => {
        stop();
        done(ids);
      });
    });
    await incidentStore.put(record({ id: 'a' }));
    expect(await heard).toEqual(['a']);
  });
});

describe('a record of format 1', () => {
  const old = {
    id: 'old',
    v: 1,
    what: 'address',
    keptAt: '2026-07-01T12:00:00.000Z',
    zone: 'Asia/Kolkata',
    url: 'https://social.example/@omar',
    platform: 'mastodon',
    author: 'omar',
    permalink: 'https://social.example/@omar/9',
    time: '1 July',
    text: 'words',
    page: { title: 'Post', language: 'en' },
    tool: 'Breakwater 0.1.0',
    picture: { id: 'old-picture', sha256: 'c'.repeat(64), bytes: 3 },
  };
  it('is read as a current one, and written so at its next change; its screenshot stays', async () => {
    vault.rows.set('old', { id: 'old', kind: 'incident', plain: plain(old) });
    vault.rows.set('old-picture', { id: 'old-picture', kind: 'picture', plain: new Uint8Array([1, 2, 3]) });
    const read = (await incidentStore.list())[0] as Incident;
    expect(read).toMatchObject({
      v: 2,
      what: 'address',
      local: '2026-07-01T17:30:00+05:30',
      item: {
        author: { handle: 'omar' },
        canonicalUrl: 'https://social.example/@omar/9',
        text: 'words',
        title: 'Post',
      },
    });
    expect(decodeJson<{ v: number }>(vault.rows.get('old')!.plain).v).toBe(1);
    expect(await incidentStore.getArtifact(read.artifacts[0]!)).toEqual(new Uint8Array([1, 2, 3]));
    await incidentStore.update('old', i => ({ ...i, note: 'new' }));
    expect(decodeJson(vault.rows.get('old')!.plain)).toEqual({
      ...read,
      note: 'new',
      nonce: expect.stringMatching(/^[0-9a-f]{32}$/) as string,
      impactNonce: expect.stringMatching(/^[0-9a-f]{32}$/) as string,
    });
    await incidentStore.delete('old');
    expect(vault.rows.has('old-picture')).toBe(false);
  });
});
