/** Stores content packs and their publishers in the vault, because they reveal who somebody is (docs/packs.md). */
import { base64ToBytes, bytesToBase64 } from '../../lib/base64.ts';
import { isPrivateContext } from '../../preferences/storage-context.ts';
import { deleteRecords, getRecord, listIds, putRecords, VaultError } from '../../vault/record-store.ts';
import { memory } from '../../vault/session-keys.ts';
import { getPublishers, type Publisher, type Publishers } from '../trusted-publishers.ts';

export const CONTENT_PACK_KIND = 'pack';
const PUBLISHERS_ID = 'pack-makers',
  PUBLISHERS_KIND = 'pack-makers';
/** Session storage of private windows, which ends with the browser session. */
const PRIVATE_KEY = 'packs.private';

export interface StoredContentPack {
  id: string;
  /** The original file; each use opens and checks it again. */
  zip: Uint8Array<ArrayBuffer>;
  /** ISO 8601; empty for a damaged record. */
  takenOn: string;
}
interface RecordHeader {
  takenOn: string;
}
interface PrivateContent {
  packs: { id: string; zip: string; takenOn: string }[];
  makers: Publishers;
}

const utf8 = new TextEncoder();

const readPrivateContent = async (): Promise<PrivateContent> =>
  ((await memory.get(PRIVATE_KEY))[PRIVATE_KEY] as PrivateContent | undefined) ?? { packs: [], makers: {} };

const writePrivateContent = (content: PrivateContent): Promise<void> => memory.set({ [PRIVATE_KEY]: content });

const HEADER_BYTES = 64;

/** A padded JSON header of 64 bytes, then the ZIP. */
function encodePack(pack: StoredContentPack): Uint8Array<ArrayBuffer> {
  const record = new Uint8Array(HEADER_BYTES + pack.zip.length);
  record.set(utf8.encode(JSON.stringify({ takenOn: pack.takenOn } satisfies RecordHeader).padEnd(HEADER_BYTES)));
  record.set(pack.zip, HEADER_BYTES);
  return record;
}

function decodePack(id: string, record: Uint8Array<ArrayBuffer>): StoredContentPack {
  const { takenOn } = JSON.parse(new TextDecoder().decode(record.subarray(0, HEADER_BYTES))) as RecordHeader;
  return { id, takenOn, zip: record.slice(HEADER_BYTES) };
}

const encodePublishers = (publishers: Publishers): Uint8Array<ArrayBuffer> => utf8.encode(JSON.stringify(publishers));
const decodePublishers = (record: Uint8Array): Publishers => JSON.parse(new TextDecoder().decode(record)) as Publishers;

/** @returns undefined for a missing or damaged record @throws VaultError `locked` */
async function readRecord(id: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    return await getRecord(id);
  } catch (error) {
    if (error instanceof VaultError && error.code === 'damaged') return undefined;
    throw error;
  }
}

/** @returns oldest first; a damaged pack has an empty file, so that it can be removed @throws VaultError `locked` */
export async function listStoredPacks(): Promise<StoredContentPack[]> {
  const privatePacks = (await readPrivateContent()).packs.map(pack => ({ ...pack, zip: base64ToBytes(pack.zip) }));
  const packs: StoredContentPack[] = [];
  for (const id of await listIds(CONTENT_PACK_KIND)) {
    const record = await readRecord(id);
    packs.push(record ? decodePack(id, record) : { id, takenOn: '', zip: new Uint8Array() });
  }
  return [...packs, ...(isPrivateContext() ? privatePacks : [])].sort((a, b) => a.takenOn.localeCompare(b.takenOn));
}

/** Works while the vault is locked. */
export const hasStoredPacks = async (): Promise<boolean> =>
  (isPrivateContext() && !!(await readPrivateContent()).packs.length) || !!(await listIds(CONTENT_PACK_KIND)).length;

async function readVaultPublishers(): Promise<Publishers> {
  const record = await readRecord(PUBLISHERS_ID);
  return record ? decodePublishers(record) : {};
}

/** @returns publishers accepted for content packs @throws VaultError `locked` */
export const getContentPublishers = async (): Promise<Publishers> => ({
  ...(await readVaultPublishers()),
  ...(isPrivateContext() ? (await readPrivateContent()).makers : {}),
});

/** @returns publishers accepted for packs of any kind @throws VaultError `locked` */
export async function getAllPublishers(): Promise<Publishers> {
  const [forRules, forContent] = [await getPublishers(), await getContentPublishers()];
  return Object.fromEntries(
    [...new Set([...Object.keys(forRules), ...Object.keys(forContent)])].map(fingerprint => {
      const newest = { ...forRules[fingerprint]?.newest, ...forContent[fingerprint]?.newest };
      return [fingerprint, { ...forRules[fingerprint], ...forContent[fingerprint], newest } as Publisher];
    }),
  );
}

/**
 * Stores a pack and its publisher in one transaction.
 * @param replaced ids of the packs that it replaces
 * @throws VaultError `full`, `unavailable`, `locked`
 */
export async function storeContentPack(
  pack: StoredContentPack,
  fingerprint: string,
  publisher: Publisher,
  replaced: string[],
): Promise<void> {
  if (isPrivateContext()) {
    const { packs, makers } = await readPrivateContent();
    return writePrivateContent({
      packs: [...packs.filter(p => !replaced.includes(p.id)), { ...pack, zip: bytesToBase64(pack.zip) }],
      makers: { ...makers, [fingerprint]: publisher },
    });
  }
  const publishers = { ...(await readVaultPublishers()), [fingerprint]: publisher };
  await putRecords(
    [
      { id: pack.id, kind: CONTENT_PACK_KIND, plain: encodePack(pack) },
      { id: PUBLISHERS_ID, kind: PUBLISHERS_KIND, plain: encodePublishers(publishers) },
    ],
    replaced,
  );
}

/** Works while the vault is locked. */
export async function removeContentPack(id: string): Promise<void> {
  const content = await readPrivateContent();
  if (content.packs.some(pack => pack.id === id))
    await writePrivateContent({ ...content, packs: content.packs.filter(pack => pack.id !== id) });
  await deleteRecords([id]);
}

/** @param packs ids of the publisher's packs, which are removed too */
export async function removeContentPublisher(fingerprint: string, packs: string[]): Promise<void> {
  for (const id of packs) await removeContentPack(id);
  const content = await readPrivateContent();
  const { [fingerprint]: privatePublisher, ...privateRest } = content.makers;
  if (privatePublisher) await writePrivateContent({ ...content, makers: privateRest });
  const { [fingerprint]: vaultPublisher, ...vaultRest } = await readVaultPublishers();
  if (vaultPublisher)
    await putRecords([{ id: PUBLISHERS_ID, kind: PUBLISHERS_KIND, plain: encodePublishers(vaultRest) }]);
}
