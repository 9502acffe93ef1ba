/** Answers to the settings page about rule packs. Nothing is kept before the person has seen what it does and who made it. */
import { platformFile, platformIndex } from '../platforms/load.ts';
import {
  getAcceptance,
  removePublisher,
  savePublisher,
  getPublishers,
  getPolicyPublishers,
  type Publishers,
} from './trusted-publishers.ts';
import { installPack, listInstalledPacks, removePacks } from './installed-packs.ts';
import { unused, type Mend } from '../platforms/rule-pack.ts';
import type { PackEffect, PackSummary, PackFault, PackPreview, PackShelf } from './schema.ts';
import { openInstalledRulePack, openRulePack, RULE_PACK_KIND, type OpenRulePack } from './effective-rules.ts';

const doesTo = (m: Mend): PackEffect[] => [
  ...(m.off ? ['off' as const] : []),
  ...(m.locate || m.order || m.expect || m.states ? ['read' as const] : []),
  ...(m.steps ? ['steps' as const] : []),
  ...(m.caution ? ['caution' as const] : []),
];

async function aboutOf({ pack, fingerprint }: OpenRulePack): Promise<PackSummary> {
  const index = await platformIndex();
  const about: PackSummary = {
    fingerprint,
    name: pack.name,
    maker: pack.maker,
    version: pack.version,
    madeOn: pack.madeOn,
    platforms: [],
    unused: [],
  };
  for (const [platform, mends] of Object.entries(pack.mends)) {
    const known = index.find(p => p.id === platform);
    const settings = known ? (await platformFile(platform)).settings : [];
    const changes: PackSummary['platforms'][number]['changes'] = [];
    for (const [setting, m] of Object.entries(mends)) {
      const why = unused(
        m,
        settings.find(s => s.id === setting),
      );
      if (why) about.unused.push({ platform, setting, why });
      else changes.push({ setting, does: doesTo(m) });
    }
    if (known && changes.length) about.platforms.push({ id: platform, name: known.name, changes });
  }
  return about;
}

async function outdated({ pack, fingerprint }: OpenRulePack, known: Publishers): Promise<boolean> {
  const newest = known[fingerprint]?.newest[RULE_PACK_KIND] ?? 0;
  const here = (await listInstalledPacks(RULE_PACK_KIND)).some(k => k.fingerprint === fingerprint);
  // What was removed may come back, but never as an older version.
  return here ? pack.version <= newest : pack.version < newest;
}

interface Considered {
  open: OpenRulePack;
  about: PackSummary;
  known: Publishers;
}

async function consider(text: string): Promise<Considered | PackFault> {
  const open = await openRulePack(text);
  if (typeof open === 'string') return open;
  const known = await getPublishers();
  if (await outdated(open, known)) return 'older';
  const about = await aboutOf(open);
  return about.platforms.length ? { open, about, known } : 'nothing-known';
}

export async function previewRulePack(text: string): Promise<PackPreview> {
  const found = await consider(text);
  if (typeof found === 'string') return { good: false, fault: found };
  const { about, known } = found;
  return {
    good: true,
    about,
    accepted: getAcceptance(about.fingerprint, known, await getPolicyPublishers()),
    namesake: Object.entries(known).some(
      ([fingerprint, m]) =>
        fingerprint !== about.fingerprint &&
        m.name.normalize('NFKC').toLowerCase() === about.maker.normalize('NFKC').toLowerCase(),
    ),
  };
}

/**
 * The person has said yes to this file and, where no policy names the maker, to the maker's fingerprint.
 * @param unwritten from a private window: it holds until the browser closes
 */
export async function installRulePack(text: string, day: string, unwritten: boolean): Promise<PackPreview> {
  const found = await consider(text);
  if (typeof found === 'string') return { good: false, fault: found };
  const {
    open: { pack, fingerprint },
    about,
    known,
  } = found;
  const by = getAcceptance(fingerprint, known, await getPolicyPublishers());
  const acceptedOn = by === 'policy' ? undefined : (known[fingerprint]?.acceptedOn ?? day);
  await savePublisher(
    fingerprint,
    {
      name: pack.maker,
      newest: { ...known[fingerprint]?.newest, [RULE_PACK_KIND]: pack.version },
      ...(acceptedOn ? { acceptedOn } : {}),
    },
    unwritten,
  );
  await installPack(RULE_PACK_KIND, { fingerprint, text }, unwritten);
  return { good: true, about, accepted: by, namesake: false };
}

export async function listRulePacks(): Promise<PackShelf> {
  const [kept, known, policy] = await Promise.all([
    listInstalledPacks(RULE_PACK_KIND),
    getPublishers(),
    getPolicyPublishers(),
  ]);
  const packs = await Promise.all(
    kept.map(async ({ fingerprint, text }): Promise<PackShelf['packs'][number]> => {
      const open = await openInstalledRulePack(text);
      if (typeof open === 'string') return { fingerprint, good: false, fault: open };
      return {
        fingerprint,
        good: true,
        about: await aboutOf(open),
        used: getAcceptance(fingerprint, known, policy) !== 'nobody',
      };
    }),
  );
  return {
    packs: packs.reverse(),
    makers: Object.entries(known).flatMap(([fingerprint, { name, acceptedOn }]) =>
      acceptedOn ? [{ fingerprint, name, acceptedOn }] : [],
    ),
    policy,
  };
}

/** @param fingerprint of one maker; without it the built-in rules alone are left */
export const removeRulePacks = (fingerprint?: string): Promise<void> => removePacks(RULE_PACK_KIND, fingerprint);

/** The maker's pack goes too, and what is known of its versions. */
export async function forgetRulePublisher(fingerprint: string): Promise<void> {
  await removePacks(RULE_PACK_KIND, fingerprint);
  await removePublisher(fingerprint);
}
