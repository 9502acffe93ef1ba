/** Looking at a pack, taking it, and what all packs bring, as the pages do it. Nothing is kept before the person has seen what it holds and who made it. */
import { readPackageFile } from '../../lib/package-file.ts';
import { platformFile, platformIndex } from '../../platforms/load.ts';
import { HELPLINES } from '../../helplines/directory.ts';
import { getManagedPolicy } from '../../preferences/managed-policy.ts';
import { getAcceptance, getPolicyPublishers, type Acceptance, type Publishers } from '../trusted-publishers.ts';
import { verifyEd25519 } from '../signature.ts';
import {
  getContentPublishers,
  removeContentPack,
  getAllPublishers,
  removeContentPublisher,
  storeContentPack,
  listStoredPacks,
} from './installed-content.ts';
import {
  isRefused,
  openContentPack,
  readPackFiles,
  type PackContent,
  type BuiltInIds,
  type OpenResult,
} from './open-pack.ts';
import { readPacksPolicy } from './pack-policy.ts';
import type { Problem } from './problem.ts';
import type { PackFiles } from './unzip.ts';

let knownHere: Promise<BuiltInIds> | undefined;

async function builtIn(): Promise<BuiltInIds> {
  const [lessons, platforms] = await Promise.all([
    readPackageFile<{ id: string }[]>('locales/en/lessons/index.json'),
    platformIndex().then(all => Promise.all(all.map(p => platformFile(p.id)))),
  ]);
  return {
    settings: new Set(platforms.flatMap(p => p.settings.map(s => `${p.id}.${s.id}`))),
    lessons: new Set(lessons.map(l => l.id)),
    helplines: new Set(HELPLINES.map(h => h.id)),
  };
}

function known(): Promise<BuiltInIds> {
  knownHere ??= builtIn();
  knownHere.catch(() => {
    knownHere = undefined;
  });
  return knownHere;
}

const open = async (zip: Uint8Array<ArrayBuffer>): Promise<OpenResult> =>
  openContentPack(zip, await known(), verifyEd25519);

/** What would be refused of files that are to become a pack. */
export async function checkPackFiles(files: PackFiles): Promise<Problem[]> {
  const read = readPackFiles(files, await known());
  return 'problems' in read ? read.problems : [];
}

/** A pack that is here. */
export interface ContentPack {
  id: string;
  fingerprint: string;
  content: PackContent;
  zip: Uint8Array<ArrayBuffer>;
  source: 'person' | 'policy';
  used: boolean;
}
/** One that cannot be read any more. */
export interface UnreadablePack {
  id: string;
  problems: Problem[];
}

const nameOf = (content: PackContent, by: string): string => `${by}/${content.manifest.id}`;

async function ofPolicy(accepted: string[]): Promise<{ packs: ContentPack[]; bad: number[] }> {
  const packs: ContentPack[] = [],
    bad: number[] = [];
  for (const { at, zip } of readPacksPolicy(await getManagedPolicy()).value ?? []) {
    const opened = await open(zip);
    if (!isRefused(opened) && opened.fingerprint && accepted.includes(opened.fingerprint))
      packs.push({
        id: `policy-${at}`,
        fingerprint: opened.fingerprint,
        content: opened.content,
        zip,
        source: 'policy',
        used: true,
      });
    else bad.push(at);
  }
  return { packs, bad };
}

/** Which of the policy's packs, from 0, are not used: refused by their reader, or by a maker that the policy does not name. */
export const listRefusedPolicyPacks = async (): Promise<number[]> => (await ofPolicy(await getPolicyPublishers())).bad;

/** `mine`: makers that were accepted for packs of this kind. */
export interface ContentPackList {
  packs: ContentPack[];
  broken: UnreadablePack[];
  publishers: Publishers;
  contentPublishers: Publishers;
}

/** @throws VaultError `locked` */
export async function listContentPacks(): Promise<ContentPackList> {
  const [kept, all, policy] = await Promise.all([listStoredPacks(), getAllPublishers(), getPolicyPublishers()]);
  const here: ContentPack[] = [],
    broken: UnreadablePack[] = [];
  for (const { id, zip } of kept) {
    const opened = await open(zip);
    if (isRefused(opened) || !opened.fingerprint)
      broken.push({ id, problems: isRefused(opened) ? opened.problems : [] });
    else
      here.push({
        id,
        fingerprint: opened.fingerprint,
        content: opened.content,
        zip,
        source: 'person',
        used: getAcceptance(opened.fingerprint, all, policy) !== 'nobody',
      });
  }
  const given = (await ofPolicy(policy)).packs;
  return {
    contentPublishers: await getContentPublishers(),
    packs: [
      ...given,
      ...here.filter(h => !given.some(g => nameOf(g.content, g.fingerprint) === nameOf(h.content, h.fingerprint))),
    ],
    broken,
    publishers: all,
  };
}

/** Packs whose makers are accepted. Those of the policy alone while the vault is locked. */
export async function getActivePacks(): Promise<{ packs: ContentPack[]; locked: boolean }> {
  try {
    return { packs: (await listContentPacks()).packs.filter(h => h.used), locked: false };
  } catch {
    return { packs: (await ofPolicy(await getPolicyPublishers())).packs, locked: true };
  }
}

export type ContentPackReview =
  | { state: 'refused'; problems: Problem[] }
  | { state: 'unsigned'; content: PackContent; files: PackFiles }
  | {
      state: 'good';
      content: PackContent;
      by: string;
      accepted: Acceptance /** Another accepted maker bears this name. */;
      namesake: boolean;
      older: boolean;
      replaces?: number;
    };

const plainName = (name: string): string => name.normalize('NFKC').toLowerCase();

/** @throws VaultError `locked` */
export async function reviewContentPack(zip: Uint8Array<ArrayBuffer>): Promise<ContentPackReview> {
  const opened = await open(zip);
  if (isRefused(opened)) return { state: 'refused', problems: opened.problems };
  const { content, fingerprint: by, files } = opened;
  if (!by) return { state: 'unsigned', content, files };
  const { packs: here, publishers: makers } = await listContentPacks();
  const { id, version, maker } = content.manifest;
  const before = here.find(h => h.source === 'person' && h.fingerprint === by && h.content.manifest.id === id);
  const newest = makers[by]?.newest[id] ?? 0;
  return {
    state: 'good',
    content,
    by,
    accepted: getAcceptance(by, makers, await getPolicyPublishers()),
    namesake: Object.entries(makers).some(([f, m]) => f !== by && plainName(m.name) === plainName(maker)),
    older: before ? version <= newest : version < newest,
    ...(before ? { replaces: before.content.manifest.version } : {}),
  };
}

/**
 * The person has said yes to this file and, where no policy names the maker, to its fingerprint.
 * @throws VaultError `locked`, `full`, `unavailable`
 */
export async function installContentPack(zip: Uint8Array<ArrayBuffer>, now: Date): Promise<boolean> {
  const seen = await reviewContentPack(zip);
  if (seen.state !== 'good' || seen.older) return false;
  const { packs: here, publishers: makers } = await listContentPacks();
  const { manifest } = seen.content;
  const acceptedOn =
    seen.accepted === 'policy' ? undefined : (makers[seen.by]?.acceptedOn ?? now.toISOString().slice(0, 10));
  await storeContentPack(
    { id: `pack-${crypto.randomUUID()}`, zip, takenOn: now.toISOString() },
    seen.by,
    {
      name: manifest.maker,
      newest: { ...makers[seen.by]?.newest, [manifest.id]: manifest.version },
      ...(acceptedOn ? { acceptedOn } : {}),
    },
    here
      .filter(h => h.source === 'person' && h.fingerprint === seen.by && h.content.manifest.id === manifest.id)
      .map(h => h.id),
  );
  return true;
}

/** The maker's packs go too, and what is known of their versions. */
export async function forgetContentPublisher(fingerprint: string): Promise<void> {
  await removeContentPublisher(
    fingerprint,
    (await listContentPacks()).packs.filter(h => h.source === 'person' && h.fingerprint === fingerprint).map(h => h.id),
  );
}

export { removeContentPack };
