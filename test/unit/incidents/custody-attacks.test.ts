/** Changes a stored log behind the back of Breakwater, and checks that its own check names what was changed. */
import { beforeEach, describe, expect, it } from 'vitest';
import { storage, onDisk, clearStorage } from '../preferences/fake-storage.ts';
import { freshDisk, start, type Browser } from '../vault/vault-helpers.ts';
import { encodeJson, decodeJson } from '../../../src/lib/json-bytes.ts';
import { sha256 } from '../../../src/lib/sha256.ts';
import type { ArtifactFile } from '../../../src/incidents/incident-log.ts';
import type { CustodyEvent, Incident } from '../../../src/incidents/model.ts';
import type { SealedEntry } from '../../../src/vault/crypto.ts';
import { record } from './sample-export.ts';

const PASSPHRASE = 'a long enough phrase';

const load = async () => ({
  ...(await import('../../../src/incidents/store.ts')).incidentStore,
  ...(await import('../../../src/incidents/custody-chain.ts')),
  ...(await import('../../../src/incidents/record-digest.ts')),
  crypto: await import('../../../src/vault/crypto.ts'),
});
let b: Browser;
let log: Awaited<ReturnType<typeof load>>;
const restart = async () => {
  b = await start();
  log = await load();
};
beforeEach(async () => {
  await clearStorage();
  freshDisk();
  await restart();
});

async function aFile(id: string, bytes: Uint8Array<ArrayBuffer>): Promise<ArtifactFile> {
  const artifact = {
    id,
    name: '01-tab.png',
    mime: 'image/png',
    bytes: bytes.length,
    sha256: await sha256(bytes),
    takenAt: '2026-03-01T09:30:00.000Z',
    method: 'tab' as const,
  };
  return { artifact, bytes };
}

async function putWithFile(id: string, fileId: string, bytes = new Uint8Array([1, 2, 3])): Promise<void> {
  const file = await aFile(fileId, bytes);
  await log.put(record({ id, artifacts: [file.artifact] }), [file]);
}

const database = () => b.store.openDatabase();
const rawEntry = async (id: string) => (await (await database()).get('records', id))!;
async function flipByte(id: string): Promise<void> {
  const entry = await rawEntry(id);
  new Uint8Array(entry.data)[0]! ^= 1;
  await (await database()).put('records', entry);
}
const deleteRaw = async (id: string) => (await database()).delete('records', id);
const problems = async () =>
  (await log.verify()).problems.map(p => [p.incident, p.flaw, ...(p.file ? [p.file] : [])].join(' ')).sort();
const flaws = async () => (await log.verify()).chain.flaws.map(f => `${f.flaw} ${f.seq}${f.to ? `-${f.to}` : ''}`);
const said = async () =>
  ((await log.getCustody()).events as CustodyEvent[]).map(
    e => `${e.event} ${e.incident}${e.whileLocked ? ' while locked' : ''}`,
  );

/** Copies the database, as someone does who has the disk. */
const copyRecords = async () => (await database()).getAll('records');
async function restoreRecords(entries: SealedEntry[]): Promise<void> {
  const tx = (await database()).transaction('records', 'readwrite');
  await tx.store.clear();
  for (const entry of entries) await tx.store.put(entry);
  await tx.done;
}

/** Seals an entry with what is on the disk in clear: the public key. */
async function forge(id: string, kind: string, value: unknown): Promise<void> {
  const { box, gen } = (await b.store.getKeyring())!;
  const entry = await log.crypto.sealForPublicKey(box!.public, gen, { id, kind, plain: encodeJson(value) });
  await (await database()).put('records', entry);
}

describe('the log’s own check', () => {
  it('finds nothing wrong with an untouched log, and reads every file', async () => {
    await putWithFile('a', 'shot-a');
    await log.update('a', i => ({ ...i, note: 'hers' }));
    await putWithFile('b', 'shot-b');
    await log.delete('b');
    expect(await problems()).toEqual([]);
    expect(await flaws()).toEqual([]);
  });

  it('names an incident that was removed', async () => {
    await log.put(record({ id: 'a' }));
    await log.put(record({ id: 'b' }));
    await deleteRaw('a');
    expect(await problems()).toEqual(['a missing']);
  });

  it('names an incident of which a byte was flipped', async () => {
    await log.put(record({ id: 'a' }));
    await flipByte('a');
    expect(await problems()).toEqual(['a damaged']);
  });

  it('names a file that was flipped, removed or replaced, with its incident', async () => {
    for (const id of ['a', 'b', 'c']) await putWithFile(id, `shot-${id}`);
    await flipByte('shot-a');
    await deleteRaw('shot-b');
    await b.putRecords([{ id: 'shot-c', kind: 'artifact', plain: new Uint8Array([9]) }]);
    expect(await problems()).toEqual([
      'a fileDamaged 01-tab.png',
      'b fileMissing 01-tab.png',
      'c fileChanged 01-tab.png',
    ]);
  });

  it('names a record that was replaced, also after it was edited since', async () => {
    await log.put(record({ id: 'a' }));
    const now = (await log.get('a'))!;
    await b.putRecords([{ id: 'a', kind: 'incident', plain: encodeJson({ ...now, note: 'not hers' }) }]);
    expect(await problems()).toEqual(['a differs']);
    await log.update('a', i => ({ ...i, impact: 'hers' }));
    expect(await problems()).toEqual(['a changedBefore']);
  });

  it('names a record that no event mentions, and one that was put back after it was deleted', async () => {
    await log.put(record({ id: 'a' }));
    const entry = await rawEntry('a');
    await log.delete('a');
    await (await database()).put('records', entry);
    await b.putRecords([{ id: 'z', kind: 'incident', plain: encodeJson(record({ id: 'z' })) }]);
    expect(await problems()).toEqual(['a unmarked', 'z unmarked']);
  });

  it('finds nothing wrong with incidents from a backup, whose log was not restored', async () => {
    const file = await aFile('shot', new Uint8Array([7]));
    await b.putRecords([
      { id: 'shot', kind: 'artifact', plain: file.bytes },
      { id: 'a', kind: 'incident', plain: encodeJson(record({ id: 'a', artifacts: [file.artifact] })) },
    ]);
    await log.recordImport(['a']);
    expect(await problems()).toEqual([]);
    await deleteRaw('a');
    expect(await problems()).toEqual(['a missing']);
  });
});

describe('a log that was set back to an older copy', () => {
  it('is named by the mark outside of the vault, and still after the next event', async () => {
    await log.put(record({ id: 'a' }));
    const copy = await copyRecords();
    await log.put(record({ id: 'b' }));
    await log.put(record({ id: 'c' }));
    await restoreRecords(copy);
    expect(await flaws()).toEqual(['rolledBack 2-3']);
    await log.put(record({ id: 'd' }));
    expect(await flaws()).toEqual(['rolledBack 2-3']);
    await log.put(record({ id: 'e' }));
    await log.put(record({ id: 'f' }));
    expect(await flaws()).toEqual(['rolledBack 2-3']);
  });

  it('is named where another log of the same length took its place', async () => {
    await log.put(record({ id: 'a' }));
    const copy = await copyRecords();
    await log.put(record({ id: 'b' }));
    const mark = structuredClone(onDisk().logPosition);
    await restoreRecords(copy);
    await log.put(record({ id: 'x' }));
    await storage.local.set({ logPosition: mark });
    expect(await flaws()).toContain('rebuilt 2');
  });

  it('is not claimed without a mark, and not on a device to which a backup came', async () => {
    await log.put(record({ id: 'a' }));
    await log.put(record({ id: 'b' }));
    await storage.local.clear();
    expect(await flaws()).toEqual([]);
    await log.put(record({ id: 'c' }));
    expect(onDisk().logPosition).toMatchObject({ count: 3 });
    expect(await flaws()).toEqual([]);
  });
});

describe('someone who can write to the locked disk', () => {
  beforeEach(async () => {
    await putWithFile('a', 'shot-a');
    await b.setPassphrase(PASSPHRASE);
    await b.lockVault();
  });
  const unlock = async () => {
    await restart();
    await b.unlockVault(PASSPHRASE);
  };
  const forgedEvent = (event: string, incident: string, hash = 'f'.repeat(64)) => ({
    id: `loose-${crypto.randomUUID()}`,
    at: new Date().toISOString(),
    event,
    incident,
    actor: 'person',
    sha256: [hash],
  });

  it('cannot replace a record: the forged one is kept beside it, marked, and the loss is named', async () => {
    const forged = record({ id: 'a', note: 'have a nice day' });
    await forge('a', 'incident', forged);
    const event = forgedEvent('edited', 'a', await log.hashCanonicalJson(forged));
    await forge(event.id, 'loose-event', event);
    await unlock();
    expect((await log.list()).map(({ id, additionTo, note }) => ({ id, additionTo, note }))).toEqual([
      { id: 'a-addition', additionTo: 'a', note: 'have a nice day' },
    ]);
    expect(await problems()).toEqual(['a missing']);
    expect((await log.verify()).unconfirmed).toEqual(['a-addition']);
    expect(await said()).toEqual(['created a', 'edited a-addition while locked', 'created a-addition while locked']);
  });

  it('cannot do so either if the vault re-encrypts before the log reads', async () => {
    await forge('a', 'incident', record({ id: 'a', note: 'have a nice day' }));
    await unlock();
    await b.reencryptRecords();
    expect((await rawEntry('a')).once).toBeUndefined();
    expect((await log.get('a'))?.note).toBeUndefined();
    expect((await log.list()).map(({ id }) => id)).toEqual(['a-addition']);
    expect(await problems()).toEqual(['a missing']);
  });

  it('cannot take the mark away from an entry that was re-encrypted', async () => {
    await forge('b', 'incident', record({ id: 'b' }));
    await unlock();
    await b.reencryptRecords();
    const { late: _, ...stripped } = await rawEntry('b');
    await (await database()).put('records', stripped);
    await expect(b.getRecord('b')).rejects.toMatchObject({ code: 'damaged' });
  });

  it('cannot forge an anchor', async () => {
    await forge('custody-anchor', 'anchor', { v: 1, count: 1, head: 'a'.repeat(64), salted: 0 });
    await unlock();
    await b.reencryptRecords();
    expect((await log.getCustody()).anchor).toBeUndefined();
    await log.put(record({ id: 'b' }));
    expect(await flaws()).toEqual(['remade 2']);
  });

  it('cannot forge a whole chain', async () => {
    const chain = await log.appendEvents(log.EMPTY_ANCHOR, [
      { at: new Date().toISOString(), event: 'deleted', incident: 'a', actor: 'person', sha256: [] },
    ]);
    await deleteRaw('a');
    await forge('custody-000000001', 'custody', chain.events[0]);
    await forge('custody-anchor', 'anchor', chain.anchor);
    await unlock();
    expect(await flaws()).toEqual(['changed 1']);
    await log.put(record({ id: 'b' }));
    expect(await flaws()).toContain('replaced 1');
    expect(await flaws()).toContain('remade 2');
  });

  it('cannot forge an event in the chain', async () => {
    const event = decodeJson<CustodyEvent>(encodeJson({ ...forgedEvent('deleted', 'a'), seq: 1 }));
    await forge('custody-000000001', 'custody', event);
    await unlock();
    expect(await flaws()).toEqual(['changed 1']);
  });

  it('cannot have a record deleted by a forged event', async () => {
    await deleteRaw('a');
    const event = forgedEvent('deleted', 'a');
    await forge(event.id, 'loose-event', event);
    await unlock();
    expect(await problems()).toEqual(['a missing']);
    expect(await said()).toEqual(['created a', 'deleted a-addition while locked']);
  });

  it('cannot break the chain by an event that is none', async () => {
    await forge('loose-1', 'loose-event', { event: '<script>', incident: 'a' });
    await forge('loose-2', 'loose-event', 'x');
    await unlock();
    await log.put(record({ id: 'b' }));
    expect(await flaws()).toEqual([]);
    expect(await b.listRecords()).not.toContainEqual({ id: 'loose-1', kind: 'loose-event' });
  });

  it('can add an incident, which is marked as saved while locked', async () => {
    await forge('b', 'incident', record({ id: 'b' }));
    await unlock();
    const verified = await log.verify();
    expect([verified.problems, verified.unconfirmed]).toEqual([[], ['b']]);
  });
});

describe('evidence that is saved while the vault is locked', () => {
  it('adds to an incident that was saved before, and replaces nothing', async () => {
    await log.put(record({ id: 'a', note: 'before' }));
    await b.setPassphrase(PASSPHRASE);
    await b.lockVault();
    await log.put(record({ id: 'a', note: 'after' }));
    await log.put(record({ id: 'a', note: 'after that' }));
    await b.unlockVault(PASSPHRASE);
    const notes = (await log.list()).map(({ id, note, additionTo }) => [id, note, additionTo]).sort();
    expect(notes).toEqual([
      ['a', 'before', undefined],
      ['a-addition', 'after that', 'a'],
    ]);
    expect(await problems()).toEqual([]);
    expect(await said()).toEqual(['created a', 'created a-addition while locked', 'edited a-addition while locked']);
  });

  it('is confirmed once it is edited by someone who could unlock', async () => {
    await b.setPassphrase(PASSPHRASE);
    await b.lockVault();
    await putWithFile('b', 'shot-b');
    await b.unlockVault(PASSPHRASE);
    expect((await log.verify()).unconfirmed).toEqual(['b']);
    await log.update('b', i => ({ ...i, note: 'hers' }));
    const verified = await log.verify();
    expect([verified.unconfirmed, verified.problems, verified.chain.flaws]).toEqual([[], [], []]);
  });
});

describe('the hash of a record', () => {
  const digests = async () =>
    ((await log.getCustody()).events as CustodyEvent[]).flatMap(e => [...e.sha256, ...(e.before ? [e.before] : [])]);

  it('cannot be found by guessing the record', async () => {
    await log.put(record({ id: 'a', note: '@lina_k +1 202 555 0147' }));
    await log.update('a', i => ({ ...i, impact: 'x' }));
    const stored = (await log.get('a'))!;
    expect(stored.nonce).toMatch(/^[0-9a-f]{32}$/);
    const { nonce: _, impactNonce: __, ...guess } = stored;
    for (const impact of ['', 'x'])
      expect(await digests()).not.toContain(await log.hashCanonicalJson({ ...guess, impact }));
    expect(await digests()).toContain(await log.getRecordDigest(stored));
  });

  it('of an earlier version is left behind: the log continues with hashes that cannot be guessed', async () => {
    const old: Incident[] = [record({ id: 'a', note: '@lina_k' }), record({ id: 'b' })];
    const events = await Promise.all(
      old.map(async i => ({
        at: i.keptAt,
        event: 'created' as const,
        incident: i.id,
        actor: 'person' as const,
        sha256: [await log.hashCanonicalJson(i)],
      })),
    );
    const chain = await log.appendEvents(log.EMPTY_ANCHOR, events);
    await b.putRecords([
      ...old.map(i => ({ id: i.id, kind: 'incident', plain: encodeJson(i) })),
      ...chain.events.map(e => ({ id: `custody-00000000${e.seq}`, kind: 'custody', plain: encodeJson(e) })),
      { id: 'custody-anchor', kind: 'anchor', plain: encodeJson(chain.anchor) },
    ]);
    expect(await problems()).toEqual([]);
    await log.update('b', i => ({ ...i, note: 'new' }));
    expect(await said()).toEqual(['created a', 'created b', 'salted *', 'edited b']);
    await log.saltRecords();
    await log.saltRecords();
    expect(await said()).toEqual(['created a', 'created b', 'salted *', 'edited b', 'recorded a']);
    const { events: all, anchor } = await log.getCustody();
    expect(anchor!.salted).toBe(3);
    const later = (all as CustodyEvent[]).filter(e => e.seq > 3);
    for (const i of old)
      expect(later.flatMap(e => [...e.sha256, e.before])).not.toContain(await log.hashCanonicalJson(i));
    expect([await problems(), await flaws()]).toEqual([[], []]);
  });

  it('cannot be found in a redacted export either, also not that of an earlier version', async () => {
    const old = record({ id: 'a', note: '@lina_k +1 202 555 0147' });
    const created = async (guess: Incident) => ({
      at: old.keptAt,
      event: 'created' as const,
      incident: 'a',
      actor: 'person' as const,
      sha256: [await log.hashCanonicalJson(guess)],
    });
    const chain = await log.appendEvents(log.EMPTY_ANCHOR, [await created(old)]);
    await b.putRecords([
      { id: 'a', kind: 'incident', plain: encodeJson(old) },
      { id: 'custody-000000001', kind: 'custody', plain: encodeJson(chain.events[0]) },
      { id: 'custody-anchor', kind: 'anchor', plain: encodeJson(chain.anchor) },
    ]);
    const { planExport } = await import('../../../src/exports/plan-export.ts');
    const { buildZipExport } = await import('../../../src/exports/build-export.ts');
    const { aWish } = await import('../exports/export-helpers.ts');
    const hashesIn = async (redact: boolean): Promise<Set<string>> => {
      await log.saltRecords();
      const incidents = await log.list();
      const source = {
        incidents,
        custody: await log.getCustody(),
        recordExport: (contents?: string) => log.sealExport(incidents, contents!),
        tool: 'Breakwater',
        readBytes: () => Promise.resolve(undefined),
      };
      const wish = await aWish('lawyer', { redact });
      const { blob } = await buildZipExport(source, wish, await planExport(source, wish));
      return new Set((await blob.text()).match(/[0-9a-f]{64}/g));
    };
    /** Tries every name and number, as in the review: the record, and the event that holds its hash. */
    const guessed = async (hashes: ReadonlySet<string>): Promise<string[]> => {
      const found: string[] = [];
      for (const name of ['nour', 'lina_k', 'omar'])
        for (let n = 0; n < 200; n++) {
          const note = `@${name} +1 202 555 ${String(n).padStart(4, '0')}`;
          const event = await created({ ...old, note });
          const { events } = await log.appendEvents(log.EMPTY_ANCHOR, [event]);
          if (hashes.has(event.sha256[0]!) || hashes.has(events[0]!.this)) found.push(note);
        }
      return found;
    };
    expect(await guessed(await hashesIn(false))).toEqual(['@lina_k +1 202 555 0147']);
    expect(await guessed(await hashesIn(true))).toEqual([]);
  });

  it('is not given anew to a record that was changed', async () => {
    const old = record({ id: 'a' });
    const chain = await log.appendEvents(log.EMPTY_ANCHOR, [
      { at: old.keptAt, event: 'created', incident: 'a', actor: 'person', sha256: [await log.hashCanonicalJson(old)] },
    ]);
    await b.putRecords([
      { id: 'a', kind: 'incident', plain: encodeJson({ ...old, note: 'not hers' }) },
      { id: 'custody-000000001', kind: 'custody', plain: encodeJson(chain.events[0]) },
      { id: 'custody-anchor', kind: 'anchor', plain: encodeJson(chain.anchor) },
    ]);
    await log.saltRecords();
    expect(await problems()).toEqual(['a differs']);
  });
});
