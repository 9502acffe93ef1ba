/**
 * Content packs that were taken, and their makers: sealed in the vault, since which packs one has tells who one is (docs/packs.md). From a private window
 * they are in memory, and gone when the browser closes. Kept is the very file: each use opens and checks it again.
 */
import { isPrivateContext } from '../../preferences/storage-context.ts';
import { base64ToBytes, bytesToBase64 } from '../../lib/base64.ts';
import { memory } from '../../vault/session-keys.ts';
import { deleteRecords, listIds, putRecords, getRecord, VaultError } from '../../vault/record-store.ts';
import { getPublishers, type Publisher, type Publishers } from '../trusted-publishers.ts';

export const CONTENT_PACK_KIND = 'pack';
const MAKERS_ID = 'pack-makers',
  MAKERS_KIND = 'pack-makers';
const PRIVATE = 'packs.private';

/** `zip` as it came. */
export interface StoredContentPack {
  id: string;
  zip: Uint8Array<ArrayBuffer>;
  takenOn: string;
}
interface Head {
  takenOn: string;
}
interface Private {
  packs: { id: string; zip: string; takenOn: string }[];
  makers: Publishers;
}

const utf8 = new TextEncoder();

const inMemory = async (): Promise<Private> =>
  ((await memory.get(PRIVATE))[PRIVATE] as Private | undefined) ?? { packs: [], makers: {} };

const HEAD_BYTES = 64;

/** A head of fixed length, then the file. */
function sealed(pack: StoredContentPack): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(HEAD_BYTES + pack.zip.length);
  whole.set(utf8.encode(JSON.stringify({ takenOn: pack.takenOn } satisfies Head).padEnd(HEAD_BYTES)));
  whole.set(pack.zip, HEAD_BYTES);
  return whole;
}

function opened(id: string, plain: Uint8Array<ArrayBuffer>): StoredContentPack {
  const { takenOn } = JSON.parse(new TextDecoder().decode(plain.subarray(0, HEAD_BYTES))) as Head;
  return { id, takenOn, zip: plain.slice(HEAD_BYTES) };
}

/** A damaged entry is as if it were not there. @throws VaultError `locked` */
async function taken(id: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    return await getRecord(id);
  } catch (fault) {
    if (fault instanceof VaultError && fault.code === 'damaged') return undefined;
    throw fault;
  }
}

/** In the order in which they were taken; a damaged one is an empty file, so that it can be removed. @throws VaultError `locked` */
export async function listStoredPacks(): Promise<StoredContentPack[]> {
  const now = (await inMemory()).packs.map(p => ({ ...p, zip: base64ToBytes(p.zip) }));
  const kept: StoredContentPack[] = [];
  for (const id of await listIds(CONTENT_PACK_KIND)) {
    const plain = await taken(id);
    kept.push(plain ? opened(id, plain) : { id, takenOn: '', zip: new Uint8Array() });
  }
  return [...kept, ...(isPrivateContext() ? now : [])].sort((a, b) => a.takenOn.localeCompare(b.takenOn));
}

/** Whether there is anything to open; known while the vault is locked, too. */
export const hasStoredPacks = async (): Promise<boolean> =>
  (isPrivateContext() && !!(await inMemory()).packs.length) || !!(await listIds(CONTENT_PACK_KIND)).length;

const decode = (plain: Uint8Array): Publishers => JSON.parse(new TextDecoder().decode(plain)) as Publishers;

async function sealedMakers(): Promise<Publishers> {
  const plain = await taken(MAKERS_ID);
  return plain ? decode(plain) : {};
}

/** Makers accepted for content packs, here or in a private window. @throws VaultError `locked` */
export const getContentPublishers = async (): Promise<Publishers> => ({
  ...(await sealedMakers()),
  ...(isPrivateContext() ? (await inMemory()).makers : {}),
});

/** Makers accepted for packs of either kind. @throws VaultError `locked` */
export async function getAllPublishers(): Promise<Publishers> {
  const [ofRules, mine] = [await getPublishers(), await getContentPublishers()];
  return Object.fromEntries(
    [...new Set([...Object.keys(ofRules), ...Object.keys(mine)])].map(f => [
      f,
      { ...ofRules[f], ...mine[f], newest: { ...ofRules[f]?.newest, ...mine[f]?.newest } } as Publisher,
    ]),
  );
}

/**
 * In one step with its maker. @param old entries that it takes the place of
 * @throws VaultError `full`, `unavailable`, `locked`
 */
export async function storeContentPack(
  pack: StoredContentPack,
  fingerprint: string,
  maker: Publisher,
  old: string[],
): Promise<void> {
  if (isPrivateContext()) {
    const now = await inMemory();
    return memory.set({
      [PRIVATE]: {
        packs: [...now.packs.filter(p => !old.includes(p.id)), { ...pack, zip: bytesToBase64(pack.zip) }],
        makers: { ...now.makers, [fingerprint]: maker },
      },
    });
  }
  await putRecords(
    [
      { id: pack.id, kind: CONTENT_PACK_KIND, plain: sealed(pack) },
      {
        id: MAKERS_ID,
        kind: MAKERS_KIND,
        plain: utf8.encode(JSON.stringify({ ...(await sealedMakers()), [fingerprint]: maker })),
      },
    ],
    old,
  );
}

/** Works while locked. */
export async function removeContentPack(id: string): Promise<void> {
  const now = await inMemory();
  if (now.packs.some(p => p.id === id))
    await memory.set({ [PRIVATE]: { ...now, packs: now.packs.filter(p => p.id !== id) } });
  await deleteRecords([id]);
}

/** @param packs of that maker, which go too */
export async function removeContentPublisher(fingerprint: string, packs: string[]): Promise<void> {
  for (const id of packs) await removeContentPack(id);
  const {
    makers: { [fingerprint]: _, ...left },
    ...now
  } = await inMemory();
  if (_) await memory.set({ [PRIVATE]: { ...now, makers: left } });
  const { [fingerprint]: gone, ...rest } = await sealedMakers();
  if (gone) await putRecords([{ id: MAKERS_ID, kind: MAKERS_KIND, plain: utf8.encode(JSON.stringify(rest)) }]);
}
