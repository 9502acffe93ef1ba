import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { entry, freshDisk, start, text, type Browser } from './vault-helpers.ts';

type Window = Browser &
  typeof import('../../../src/vault/create-backup.ts') &
  typeof import('../../../src/vault/restore-backup.ts');
const open = async (): Promise<Window> => ({
  ...(await start()),
  ...(await import('../../../src/vault/create-backup.ts')),
  ...(await import('../../../src/vault/restore-backup.ts')),
});
let b: Window;
beforeEach(async () => {
  freshDisk();
  b = await open();
});

const texts = async (kind = 'incident') => (await b.getRecordsOfKind(kind)).map(text).sort();
const flipped = async (file: Blob, at: number, change: number): Promise<Blob> => {
  const bytes = new Uint8Array(await file.arrayBuffer());
  bytes[at]! ^= change;
  return new Blob([bytes]);
};

describe('a backup', () => {
  it('can be restored on another device, and contains no plain text', async () => {
    await b.putRecords([entry('a', 'where and when'), entry('p', 'picture', 'artifact')]);
    await b.setPassphrase('one');
    await b.privateValues.set('riskCard', { role: 'lawyer' });
    const { file, entries } = await b.createBackup('of the file');
    expect(entries).toBe(3);
    expect(Buffer.from(await file.arrayBuffer()).toString('latin1')).not.toMatch(/where|picture|lawyer|incident/);
    freshDisk();
    b = await open();
    expect(await b.restoreBackup(file, 'one', [])).toEqual({ done: false, why: 'wrong' });
    expect(await b.restoreBackup(file, 'of the file', [])).toMatchObject({ done: true, already: 0 });
    expect([await texts(), await texts('artifact')]).toEqual([['where and when'], ['picture']]);
    // Leaves private values out: without a passphrase they are in memory, not on disk.
    expect((await b.listRecords()).map(x => x.kind).sort()).toEqual(['artifact', 'incident']);
    expect(await b.privateValues.get('riskCard')).toEqual({ role: 'lawyer' });
  });

  it('of a vault without a passphrase has one, too', async () => {
    await b.putRecords([entry('a')]);
    const { file } = await b.createBackup('of the file');
    freshDisk();
    b = await open();
    expect(await b.restoreBackup(file, 'another', [])).toEqual({ done: false, why: 'wrong' });
    expect(await b.restoreBackup(file, 'of the file', [])).toMatchObject({ done: true });
    expect(await texts()).toEqual(['a']);
  });

  it('adds what is missing, and leaves existing records unchanged', async () => {
    await b.putRecords([entry('a', 'before'), entry('b')]);
    const { file } = await b.createBackup('x');
    await b.putRecords([entry('a', 'after')], ['b']);
    expect(await b.restoreBackup(file, 'x', [])).toEqual({
      done: true,
      added: [{ id: 'b', kind: 'incident' }],
      already: 1,
    });
    expect(await texts()).toEqual(['after', 'b']);
  });

  it('restores records that belong together as a whole, or not at all', async () => {
    await b.putRecords([entry('c1', 'one', 'custody'), entry('c2', 'two', 'custody'), entry('a')]);
    const { file } = await b.createBackup('x');
    await b.deleteRecords(['c2', 'a']);
    await b.restoreBackup(file, 'x', ['custody']);
    expect([await texts('custody'), await texts()]).toEqual([['one'], ['a']]);
    await b.deleteRecords(['c1']);
    await b.restoreBackup(file, 'x', ['custody']);
    expect(await texts('custody')).toEqual(['one', 'two']);
  });

  it('names a damaged record that it could not include', async () => {
    await b.putRecords([entry('a'), entry('b')]);
    const db = await b.store.openDatabase();
    const of = (await db.get('records', 'a'))!;
    new Uint8Array(of.data)[0]! ^= 1;
    await db.put('records', of);
    expect(await b.createBackup('x')).toMatchObject({ entries: 1, damaged: 1 });
  });

  it('is rejected as a whole, with nothing written, if any byte is changed or the end is missing', async () => {
    await b.putRecords([entry('a'), entry('p', 'picture', 'artifact')]);
    const { file } = await b.createBackup('x');
    freshDisk();
    b = await open();
    await fc.assert(
      fc.asyncProperty(fc.nat(file.size - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const result = await b.restoreBackup(await flipped(file, at, change), 'x', []);
        // Counts a flip in a field name as damage too, although names are not secret.
        expect(result.done).toBe(false);
      }),
      { numRuns: 300 },
    );
    for (let end = 0; end < file.size; end += 7)
      expect((await b.restoreBackup(file.slice(0, end), 'x', [])).done).toBe(false);
    expect((await b.restoreBackup(new Blob([file, 'x']), 'x', [])).done).toBe(false);
    expect(await b.listRecords()).toEqual([]);
  });

  it('that is too new, or something else, has an error of its own', async () => {
    await b.putRecords([entry('a')]);
    const { file } = await b.createBackup('x');
    const later = new Blob([
      new Uint8Array(
        Buffer.from(
          Buffer.from(await file.arrayBuffer())
            .toString('latin1')
            .replace('{"v":1', '{"v":2'),
          'latin1',
        ),
      ),
    ]);
    expect(await b.restoreBackup(later, 'x', [])).toEqual({ done: false, why: 'newer' });
    expect(await b.restoreBackup(new Blob(['PK\u0003\u0004 a ZIP']), 'x', [])).toEqual({
      done: false,
      why: 'not-ours',
    });
    expect(await b.restoreBackup(new Blob([]), 'x', [])).toEqual({ done: false, why: 'not-ours' });
  });

  it('that is cancelled leaves no file', async () => {
    await b.putRecords([entry('a'), entry('b')]);
    const stop = new AbortController();
    const made = b.createBackup('x', done => done === 1 && stop.abort(), stop.signal);
    await expect(made).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('leaves nothing behind if its restoring is cancelled after records were written', async () => {
    await b.putRecords([entry('kept', 'here before')]);
    await b.putRecords(Array.from({ length: 150 }, (_, i) => entry(`r${i}`)));
    await b.putRecords([entry('c', 'one', 'custody')]);
    const { file } = await b.createBackup('x');
    await b.deleteRecords([...Array.from({ length: 150 }, (_, i) => `r${i}`), 'c']);
    const stop = new AbortController();
    // By then the first hundred records are written.
    const restored = b.restoreBackup(file, 'x', ['custody'], done => done === 140 && stop.abort(), stop.signal);
    expect(await restored).toEqual({ done: false, why: 'cancelled' });
    expect(await texts()).toEqual(['here before']);
    expect(await texts('custody')).toEqual([]);
    expect(await b.restoreBackup(file, 'x', ['custody'])).toMatchObject({ done: true, already: 1 });
    expect(await texts('custody')).toEqual(['one']);
  });

  it('cannot be made while locked', async () => {
    await b.putRecords([entry('a')]);
    await b.setPassphrase('x');
    await b.lockVault();
    expect(await b.createBackup('x').catch((e: { code: string }) => e.code)).toBe('locked');
  });
});
