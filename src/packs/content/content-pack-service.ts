/** Reviews, installs and lists content packs; nothing is stored before the person has seen contents and publisher. */
import { HELPLINES } from '../../helplines/directory.ts';
import { readPackageFile } from '../../lib/package-file.ts';
import { loadPlatform, loadPlatformIndex } from '../../platforms/load.ts';
import { getManagedPolicy } from '../../preferences/managed-policy.ts';
import { verifyEd25519 } from '../signature.ts';
import {
  getAcceptance,
  getPolicyPublishers,
  isSameName,
  type Acceptance,
  type Publisher,
  type Publishers,
} from '../trusted-publishers.ts';
import {
  getAllPublishers,
  getContentPublishers,
  listStoredPacks,
  removeContentPack,
  removeContentPublisher,
  storeContentPack,
} from './installed-content.ts';
import {
  isRefused,
  openContentPack,
  readPackFiles,
  type BuiltInIds,
  type OpenResult,
  type PackContent,
} from './open-pack.ts';
import { readPacksPolicy } from './pack-policy.ts';
import type { Problem } from './problem.ts';
import type { PackFiles } from './unzip.ts';

export { removeContentPack };

let builtInIds: Promise<BuiltInIds> | undefined;

async function loadBuiltInIds(): Promise<BuiltInIds> {
  const [lessons, platforms] = await Promise.all([
    readPackageFile<{ id: string }[]>('locales/en/lessons/index.json'),
    loadPlatformIndex().then(all => Promise.all(all.map(p => loadPlatform(p.id)))),
  ]);
  return {
    settings: new Set(platforms.flatMap(p => p.settings.map(s => `${p.id}.${s.id}`))),
    lessons: new Set(lessons.map(l => l.id)),
    helplines: new Set(HELPLINES.map(h => h.id)),
  };
}

function getBuiltInIds(): Promise<BuiltInIds> {
  builtInIds ??= loadBuiltInIds();
  builtInIds.catch(() => {
    builtInIds = undefined;
  });
  return builtInIds;
}

const openZip = async (zip: Uint8Array<ArrayBuffer>): Promise<OpenResult> =>
  openContentPack(zip, await getBuiltInIds(), verifyEd25519);

/** @returns the problems for which these files would be refused as a pack */
export async function checkPackFiles(files: PackFiles): Promise<Problem[]> {
  const result = readPackFiles(files, await getBuiltInIds());
  return 'problems' in result ? result.problems : [];
}

export interface ContentPack {
  id: string;
  /** Of the publisher's key. */
  fingerprint: string;
  content: PackContent;
  zip: Uint8Array<ArrayBuffer>;
  source: 'person' | 'policy';
  /** False where the publisher is no longer accepted. */
  used: boolean;
}
/** An installed pack that this version cannot read. */
export interface UnreadablePack {
  id: string;
  problems: Problem[];
}

const isSamePack = (a: ContentPack, b: ContentPack): boolean =>
  a.fingerprint === b.fingerprint && a.content.manifest.id === b.content.manifest.id;

/** @returns the policy's usable packs, and the indexes of those that are refused or whose publisher it does not name */
async function loadPolicyPacks(publishers: string[]): Promise<{ packs: ContentPack[]; refused: number[] }> {
  const packs: ContentPack[] = [],
    refused: number[] = [];
  for (const { at, zip } of readPacksPolicy(await getManagedPolicy()).value ?? []) {
    const opened = await openZip(zip);
    if (!isRefused(opened) && opened.fingerprint && publishers.includes(opened.fingerprint)) {
      const { content, fingerprint } = opened;
      packs.push({ id: `policy-${at}`, fingerprint, content, zip, source: 'policy', used: true });
    } else refused.push(at);
  }
  return { packs, refused };
}

export const listRefusedPolicyPacks = async (): Promise<number[]> =>
  (await loadPolicyPacks(await getPolicyPublishers())).refused;

export interface ContentPackList {
  packs: ContentPack[];
  broken: UnreadablePack[];
  /** Accepted for packs of any kind. */
  publishers: Publishers;
  /** Accepted for content packs. */
  contentPublishers: Publishers;
}

/** A pack of the policy replaces the person's own copy. @throws VaultError `locked` */
export async function listContentPacks(): Promise<ContentPackList> {
  const [stored, publishers, policy] = await Promise.all([
    listStoredPacks(),
    getAllPublishers(),
    getPolicyPublishers(),
  ]);
  const packs: ContentPack[] = [],
    broken: UnreadablePack[] = [];
  for (const { id, zip } of stored) {
    const opened = await openZip(zip);
    if (isRefused(opened)) broken.push({ id, problems: opened.problems });
    else if (!opened.fingerprint) broken.push({ id, problems: [] });
    else {
      const { content, fingerprint } = opened;
      const used = getAcceptance(fingerprint, publishers, policy) !== 'nobody';
      packs.push({ id, fingerprint, content, zip, source: 'person', used });
    }
  }
  const policyPacks = (await loadPolicyPacks(policy)).packs;
  return {
    packs: [...policyPacks, ...packs.filter(pack => !policyPacks.some(other => isSamePack(other, pack)))],
    broken,
    publishers,
    contentPublishers: await getContentPublishers(),
  };
}

/** @returns packs whose publishers are accepted; only those of the policy while the vault is locked */
export async function getActivePacks(): Promise<{ packs: ContentPack[]; locked: boolean }> {
  try {
    return { packs: (await listContentPacks()).packs.filter(pack => pack.used), locked: false };
  } catch {
    return { packs: (await loadPolicyPacks(await getPolicyPublishers())).packs, locked: true };
  }
}

export type ContentPackReview =
  | { state: 'refused'; problems: Problem[] }
  | { state: 'unsigned'; content: PackContent; files: PackFiles }
  | {
      state: 'good';
      content: PackContent;
      fingerprint: string;
      accepted: Acceptance;
      /** Another accepted publisher has this name. */
      namesake: boolean;
      older: boolean;
      /** Version of the installed pack that this one replaces. */
      replaces?: number;
    };

const findPersonalPacks = (packs: ContentPack[], fingerprint: string, packId?: string): ContentPack[] =>
  packs.filter(
    pack =>
      pack.source === 'person' &&
      pack.fingerprint === fingerprint &&
      (packId === undefined || pack.content.manifest.id === packId),
  );

/** @throws VaultError `locked` */
export async function reviewContentPack(zip: Uint8Array<ArrayBuffer>): Promise<ContentPackReview> {
  const opened = await openZip(zip);
  if (isRefused(opened)) return { state: 'refused', problems: opened.problems };
  const { content, fingerprint, files } = opened;
  if (!fingerprint) return { state: 'unsigned', content, files };
  const { packs, publishers } = await listContentPacks();
  const { id, version, maker } = content.manifest;
  const [installed] = findPersonalPacks(packs, fingerprint, id);
  const newest = publishers[fingerprint]?.newest[id] ?? 0;
  return {
    state: 'good',
    content,
    fingerprint,
    accepted: getAcceptance(fingerprint, publishers, await getPolicyPublishers()),
    namesake: Object.entries(publishers).some(([other, { name }]) => other !== fingerprint && isSameName(name, maker)),
    // A removed pack may be installed again, but never as an older version.
    older: installed ? version <= newest : version < newest,
    ...(installed ? { replaces: installed.content.manifest.version } : {}),
  };
}

/**
 * Call only after the person accepted this file and, unless a policy names the publisher, its fingerprint.
 * @throws VaultError `locked`, `full`, `unavailable`
 */
export async function installContentPack(zip: Uint8Array<ArrayBuffer>, now: Date): Promise<boolean> {
  const review = await reviewContentPack(zip);
  if (review.state !== 'good' || review.older) return false;
  const { packs, publishers } = await listContentPacks();
  const { fingerprint, accepted } = review;
  const { id, maker, version } = review.content.manifest;
  const known: Publisher | undefined = publishers[fingerprint];
  const acceptedOn = accepted === 'policy' ? undefined : (known?.acceptedOn ?? now.toISOString().slice(0, 10));
  await storeContentPack(
    { id: `pack-${crypto.randomUUID()}`, zip, takenOn: now.toISOString() },
    fingerprint,
    { name: maker, newest: { ...known?.newest, [id]: version }, ...(acceptedOn ? { acceptedOn } : {}) },
    findPersonalPacks(packs, fingerprint, id).map(pack => pack.id),
  );
  return true;
}

/** Also removes the publisher's packs and their known versions. */
export async function forgetContentPublisher(fingerprint: string): Promise<void> {
  const { packs } = await listContentPacks();
  await removeContentPublisher(
    fingerprint,
    findPersonalPacks(packs, fingerprint).map(pack => pack.id),
  );
}
