/** Brings every record under the data key of now, a few at a time. May be stopped at any point and begun again: until the end both generations open. */
import { VaultError } from './errors.ts';
import { createUnsealer, createSealer } from './keyring.ts';
import type { ByteArray, SealedEntry } from './crypto.ts';
import { openDatabase, getKeyring, runTransaction, type Keyring } from './database.ts';

const BATCH = 8;

/** Of records whose seal is not the one of now. */
function staleRanges(gen: number): IDBKeyRange[] {
  return [IDBKeyRange.upperBound(`k${gen}`, true), IDBKeyRange.lowerBound(`k${gen}`, true)];
}

async function staleIds(gen: number): Promise<string[]> {
  const db = await openDatabase();
  return (await Promise.all(staleRanges(gen).map(range => db.getAllKeysFromIndex('records', 'under', range)))).flat();
}

const equalBytes = (a: ByteArray, b: ByteArray): boolean => a.every((x, i) => x === b[i]);

/** A damaged one stays as it is, and is named when it is read. It is tried twice. */
async function tryUnseal(
  openIt: (s: SealedEntry) => Promise<ByteArray | undefined>,
  s: SealedEntry,
): Promise<ByteArray | 'damaged' | undefined> {
  return openIt(s)
    .catch(() => openIt(s))
    .catch((fault: unknown) => {
      if (fault instanceof VaultError && fault.code === 'damaged') return 'damaged' as const;
      throw fault;
    });
}

/** Seals these anew; one that changed or went meanwhile is left. @returns ids of damaged ones */
async function reencryptBatch(r: Keyring, ids: string[]): Promise<string[]> {
  const db = await openDatabase();
  const [openIt, sealIt] = [await createUnsealer(r), await createSealer(r)];
  const old = (await Promise.all(ids.map(id => db.get('records', id)))).filter(s => s !== undefined);
  const damaged: string[] = [];
  const fresh = (
    await Promise.all(
      old.map(async s => {
        const plain = await tryUnseal(openIt, s);
        if (plain === 'damaged') damaged.push(s.id);
        else if (plain) return { was: s, is: await sealIt({ id: s.id, kind: s.kind, plain }) };
        return undefined;
      }),
    )
  ).filter(x => x !== undefined);
  // While locked, what is sealed to the public key already gains nothing from being sealed so again.
  const worth = fresh.filter(x => x.is.under !== x.was.under);
  await runTransaction(async tx => {
    if (((await tx.objectStore('keys').get('ring')) as Keyring | undefined)?.gen !== r.gen) return;
    const records = tx.objectStore('records');
    for (const { was, is } of worth) {
      const now = await records.get(was.id);
      if (now && equalBytes(now.iv, was.iv)) await records.put(is);
    }
  });
  return damaged;
}

/** The former key goes when nothing sound is left under it. Nothing new can come there: a write looks at the ring in its own transaction. */
async function removeFormerKey(r: Keyring, damaged: ReadonlySet<string>): Promise<void> {
  await runTransaction(async tx => {
    const keys = tx.objectStore('keys');
    const now = (await keys.get('ring')) as Keyring | undefined;
    if (now?.gen !== r.gen || !now.former) return;
    const { gen } = now.former;
    const index = tx.objectStore('records').index('under');
    const left = (await Promise.all([`k${gen}`, `b${gen}`, 'v1'].map(under => index.getAllKeys(under)))).flat();
    if (left.some(id => !damaged.has(id))) return;
    const { former: _, ...rest } = now;
    await keys.put(rest, 'ring');
  });
}

/**
 * @param told how many of how many are done
 * @throws VaultError; nothing is lost then, and the next call goes on
 */
export async function reencryptRecords(told: (done: number, of: number) => void = () => undefined): Promise<void> {
  await navigator.locks.request('vault-tidy', async () => {
    const r = await getKeyring();
    if (!r) return;
    const ids = await staleIds(r.gen);
    const damaged = new Set<string>();
    for (let i = 0; i < ids.length; i += BATCH) {
      told(i, ids.length);
      for (const id of await reencryptBatch(r, ids.slice(i, i + BATCH))) damaged.add(id);
    }
    told(ids.length, ids.length);
    if (r.former) await removeFormerKey(r, damaged);
  });
}
