/** Looking at a pack, taking it, and what all packs bring, as the pages do it. Nothing is kept before the person has seen what it holds and who made it. */
import { readPackageFile } from '../../lib/package-file.ts';
import { platformFile, platformIndex } from '../../platforms/load.ts';
import { HELPLINES } from '../../helplines/directory.ts';
import { getManagedPolicy } from '../../preferences/managed-policy.ts';
import { acceptedBy, namedByPolicy, type Acceptance, type Makers } from '../trusted-publishers.ts';
import { verify } from '../signature.ts';
import {
  contentMakers,
  dropContent,
  everyMaker,
  forgetContentMaker,
  keepContent,
  keptPacks,
} from './installed-content.ts';
import { isRefused, openContent, readFiles, type Content, type Known, type Opened } from './open-pack.ts';
import { packsIn } from './policy.ts';
import type { Problem } from './problem.ts';
import type { Files } from './unzip.ts';

let knownHere: Promise<Known> | undefined;

async function builtIn(): Promise<Known> {
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

function known(): Promise<Known> {
  knownHere ??= builtIn();
  knownHere.catch(() => {
    knownHere = undefined;
  });
  return knownHere;
}

const open = async (zip: Uint8Array<ArrayBuffer>): Promise<Opened> => openContent(zip, await known(), verify);

/** What would be refused of files that are to become a pack. */
export async function check(files: Files): Promise<Problem[]> {
  const read = readFiles(files, await known());
  return 'problems' in read ? read.problems : [];
}

/** A pack that is here. */
export interface Here {
  id: string;
  by: string;
  content: Content;
  zip: Uint8Array<ArrayBuffer>;
  source: 'person' | 'policy';
  used: boolean;
}
/** One that cannot be read any more. */
export interface Broken {
  id: string;
  problems: Problem[];
}

const nameOf = (content: Content, by: string): string => `${by}/${content.manifest.id}`;

async function ofPolicy(accepted: string[]): Promise<{ packs: Here[]; bad: number[] }> {
  const packs: Here[] = [],
    bad: number[] = [];
  for (const { at, zip } of packsIn(await getManagedPolicy()).value ?? []) {
    const opened = await open(zip);
    if (!isRefused(opened) && opened.by && accepted.includes(opened.by))
      packs.push({ id: `policy-${at}`, by: opened.by, content: opened.content, zip, source: 'policy', used: true });
    else bad.push(at);
  }
  return { packs, bad };
}

/** Which of the policy's packs, from 0, are not used: refused by their reader, or by a maker that the policy does not name. */
export const badPolicyPacks = async (): Promise<number[]> => (await ofPolicy(await namedByPolicy())).bad;

/** `mine`: makers that were accepted for packs of this kind. */
export interface Shelf {
  here: Here[];
  broken: Broken[];
  makers: Makers;
  mine: Makers;
}

/** @throws VaultError `locked` */
export async function shelf(): Promise<Shelf> {
  const [kept, all, policy] = await Promise.all([keptPacks(), everyMaker(), namedByPolicy()]);
  const here: Here[] = [],
    broken: Broken[] = [];
  for (const { id, zip } of kept) {
    const opened = await open(zip);
    if (isRefused(opened) || !opened.by) broken.push({ id, problems: isRefused(opened) ? opened.problems : [] });
    else
      here.push({
        id,
        by: opened.by,
        content: opened.content,
        zip,
        source: 'person',
        used: acceptedBy(opened.by, all, policy) !== 'nobody',
      });
  }
  const given = (await ofPolicy(policy)).packs;
  return {
    mine: await contentMakers(),
    here: [...given, ...here.filter(h => !given.some(g => nameOf(g.content, g.by) === nameOf(h.content, h.by)))],
    broken,
    makers: all,
  };
}

/** Packs whose makers are accepted. Those of the policy alone while the vault is locked. */
export async function inUse(): Promise<{ packs: Here[]; locked: boolean }> {
  try {
    return { packs: (await shelf()).here.filter(h => h.used), locked: false };
  } catch {
    return { packs: (await ofPolicy(await namedByPolicy())).packs, locked: true };
  }
}

export type Looked =
  | { state: 'refused'; problems: Problem[] }
  | { state: 'unsigned'; content: Content; files: Files }
  | {
      state: 'good';
      content: Content;
      by: string;
      accepted: Acceptance /** Another accepted maker bears this name. */;
      namesake: boolean;
      older: boolean;
      replaces?: number;
    };

const plainName = (name: string): string => name.normalize('NFKC').toLowerCase();

/** @throws VaultError `locked` */
export async function look(zip: Uint8Array<ArrayBuffer>): Promise<Looked> {
  const opened = await open(zip);
  if (isRefused(opened)) return { state: 'refused', problems: opened.problems };
  const { content, by, files } = opened;
  if (!by) return { state: 'unsigned', content, files };
  const { here, makers } = await shelf();
  const { id, version, maker } = content.manifest;
  const before = here.find(h => h.source === 'person' && h.by === by && h.content.manifest.id === id);
  const newest = makers[by]?.newest[id] ?? 0;
  return {
    state: 'good',
    content,
    by,
    accepted: acceptedBy(by, makers, await namedByPolicy()),
    namesake: Object.entries(makers).some(([f, m]) => f !== by && plainName(m.name) === plainName(maker)),
    older: before ? version <= newest : version < newest,
    ...(before ? { replaces: before.content.manifest.version } : {}),
  };
}

/**
 * The person has said yes to this file and, where no policy names the maker, to its fingerprint.
 * @throws VaultError `locked`, `full`, `unavailable`
 */
export async function takeContent(zip: Uint8Array<ArrayBuffer>, now: Date): Promise<boolean> {
  const seen = await look(zip);
  if (seen.state !== 'good' || seen.older) return false;
  const { here, makers } = await shelf();
  const { manifest } = seen.content;
  const acceptedOn =
    seen.accepted === 'policy' ? undefined : (makers[seen.by]?.acceptedOn ?? now.toISOString().slice(0, 10));
  await keepContent(
    { id: `pack-${crypto.randomUUID()}`, zip, takenOn: now.toISOString() },
    seen.by,
    {
      name: manifest.maker,
      newest: { ...makers[seen.by]?.newest, [manifest.id]: manifest.version },
      ...(acceptedOn ? { acceptedOn } : {}),
    },
    here.filter(h => h.source === 'person' && h.by === seen.by && h.content.manifest.id === manifest.id).map(h => h.id),
  );
  return true;
}

/** The maker's packs go too, and what is known of their versions. */
export async function forget(fingerprint: string): Promise<void> {
  await forgetContentMaker(
    fingerprint,
    (await shelf()).here.filter(h => h.source === 'person' && h.by === fingerprint).map(h => h.id),
  );
}

export { dropContent };
