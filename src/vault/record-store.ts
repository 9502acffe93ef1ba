/**
 * What is kept, encrypted from the first byte (docs/vault.md). Until there is a passphrase the key lies beside the records;
 * the person is told so. Writing always works: while locked, entries are sealed so that only the passphrase opens them.
 * A view of the practice network gets the practice vault by the same calls, and can reach no other.
 */
import { VaultFault } from './errors.ts';
import * as practice from './practice-store.ts';
import { practising } from './practice-mode.ts';
import { dataKey, opener, ringOrNew, sealer } from './keyring.ts';
import type { Entry, Raw, Sealed } from './crypto.ts';
import { letGo } from './session-keys.ts';
import { ofToday, ring, step, there, type Ring } from './database.ts';

export { VaultFault, type Fault } from './errors.ts';
export type { Entry } from './crypto.ts';
export { onHeld as onChange } from './session-keys.ts';

/** `bare`: no passphrase, the key lies beside the records. */
export type VaultState = 'bare' | 'locked' | 'unlocked';

/** @throws VaultFault `unavailable` */
export async function state(): Promise<VaultState> {
  if (practising()) return 'bare';
  const r = await ring();
  if (!r?.lock) return 'bare';
  return (await dataKey(r)) ? 'unlocked' : 'locked';
}

/** From here on nothing can be read without the passphrase. Quick, and never fails because of what is stored. */
export const lock = (): Promise<void> => letGo();

/** At once. More of them would hold up the thread that someone looks at. */
const AT_ONCE = 200;

async function inBites<T, R>(things: readonly T[], each: (thing: T) => Promise<R>): Promise<R[]> {
  const done: R[] = [];
  for (let from = 0; from < things.length; from += AT_ONCE)
    done.push(...(await Promise.all(things.slice(from, from + AT_ONCE).map(async thing => each(thing)))));
  return done;
}

/**
 * All entries or none, in one transaction; works while locked.
 * @param gone ids that are erased in the same step
 * @throws VaultFault `full` where the disk has no room
 */
export async function keep(entries: Entry[], gone: string[] = []): Promise<void> {
  if (practising()) return practice.keep(entries, gone);
  for (;;) {
    const r = await ringOrNew();
    const sealed = await inBites(entries, await sealer(r));
    const kept = await step(async tx => {
      // A passphrase was set, or everything erased, meanwhile: sealed under a key that is no more.
      if (((await tx.objectStore('keys').get('ring')) as Ring | undefined)?.gen !== r.gen) return false;
      const records = tx.objectStore('records');
      await inBites(gone, id => records.delete(id));
      await inBites(sealed, s => records.put(s));
      return true;
    });
    if (kept) return;
  }
}

/** Keys and records as they are at one moment. */
async function look<T>(
  at: (records: {
    get(id: string): Promise<Sealed | undefined>;
    ofKind(kind: string): Promise<Sealed[]>;
  }) => Promise<T>,
): Promise<[Ring | undefined, T]> {
  const db = await there();
  if (!db) return [undefined, await at({ get: () => Promise.resolve(undefined), ofKind: () => Promise.resolve([]) })];
  const tx = db.transaction(['keys', 'records']);
  const records = tx.objectStore('records');
  return Promise.all([
    tx.objectStore('keys').get('ring').then(ofToday),
    at({ get: id => records.get(id), ofKind: kind => records.index('kind').getAll(kind) }),
  ]);
}

async function readable(r: Ring | undefined): Promise<(s: Sealed) => Promise<Raw>> {
  if (r && !(await dataKey(r))) throw new VaultFault('locked');
  if (!r) return () => Promise.reject(new VaultFault('damaged'));
  const openIt = await opener(r);
  return async s => {
    const plain = await openIt(s);
    if (!plain) throw new VaultFault('locked');
    return plain;
  };
}

/** @throws VaultFault `locked`, `damaged` */
export async function take(id: string): Promise<Raw | undefined> {
  if (practising()) return practice.take(id);
  const [r, sealed] = await look(records => records.get(id));
  const read = await readable(r);
  return sealed && read(sealed);
}

/** @throws VaultFault `locked`; `damaged` where one of them is */
export async function all(kind: string): Promise<Raw[]> {
  if (practising()) return practice.all(kind);
  const [r, sealed] = await look(records => records.ofKind(kind));
  return inBites(sealed, await readable(r));
}

export interface Found {
  found: { id: string; plain: Raw }[];
  damaged: string[];
}

/** Like `all`, but one damaged entry does not hide the others: it is named. @throws VaultFault `locked` */
export async function sound(kind: string): Promise<Found> {
  if (practising()) return practice.sound(kind);
  const [r, sealed] = await look(records => records.ofKind(kind));
  const read = await readable(r);
  const result: Found = { found: [], damaged: [] };
  await inBites(sealed, async s => {
    const plain = await read(s).catch((fault: unknown) => {
      if (fault instanceof VaultFault && fault.fault === 'damaged') return undefined;
      throw fault;
    });
    if (plain) result.found.push({ id: s.id, plain });
    else result.damaged.push(s.id);
  });
  return result;
}

/** Id and kind of everything that is kept. Works while locked. */
export async function list(): Promise<{ id: string; kind: string }[]> {
  if (practising()) return practice.list();
  const found: { id: string; kind: string }[] = [];
  const index = (await there())?.transaction('records').store.index('kind');
  for (let at = (await index?.openKeyCursor()) ?? null; at; at = await at.continue())
    found.push({ id: at.primaryKey, kind: at.key });
  return found;
}

/** Works while locked. */
export async function erase(ids: string[]): Promise<void> {
  if (practising()) return practice.erase(ids);
  await step(async tx => {
    await Promise.all(ids.map(id => tx.objectStore('records').delete(id)));
  });
}

/** Ids of all entries of a kind, in their order. They are in clear: locked or not. */
export const ids = async (kind: string): Promise<string[]> =>
  practising() ? practice.ids(kind) : ((await there())?.getAllKeysFromIndex('records', 'kind', kind) ?? []);

export const has = async (id: string): Promise<boolean> =>
  practising() ? practice.has(id) : (await (await there())?.getKey('records', id)) !== undefined;
