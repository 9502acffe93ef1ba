/** Previews, installs and lists rule packs; nothing is stored before the person has seen its contents and publisher. */
import { loadPlatform, loadPlatformIndex } from '../platforms/load.ts';
import { findUnusedReason } from '../platforms/apply-rule-pack.ts';
import type { RuleOverride } from '../platforms/rule-pack.ts';
import { openInstalledRulePack, openRulePack, RULE_PACK_KIND, type OpenRulePack } from './effective-rules.ts';
import { installPack, listInstalledPacks, removePacks } from './installed-packs.ts';
import type { PackEffect, PackFault, PackPreview, RulePackList, PackSummary } from './schema.ts';
import {
  getAcceptance,
  getPolicyPublishers,
  getPublishers,
  isSameName,
  removePublisher,
  savePublisher,
  type Publishers,
} from './trusted-publishers.ts';

const listEffects = (mend: RuleOverride): PackEffect[] => [
  ...(mend.off ? ['off' as const] : []),
  ...(mend.locate || mend.order || mend.expect || mend.states ? ['read' as const] : []),
  ...(mend.steps ? ['steps' as const] : []),
  ...(mend.caution ? ['caution' as const] : []),
];

async function summarizePack({ pack, fingerprint }: OpenRulePack): Promise<PackSummary> {
  const index = await loadPlatformIndex();
  const summary: PackSummary = {
    fingerprint,
    name: pack.name,
    maker: pack.maker,
    version: pack.version,
    madeOn: pack.madeOn,
    platforms: [],
    unused: [],
  };
  for (const [id, mends] of Object.entries(pack.mends)) {
    const platform = index.find(p => p.id === id);
    const settings = platform ? (await loadPlatform(id)).settings : [];
    const changes: PackSummary['platforms'][number]['changes'] = [];
    for (const [setting, mend] of Object.entries(mends)) {
      const builtIn = settings.find(s => s.id === setting);
      const why = findUnusedReason(mend, builtIn);
      if (why) summary.unused.push({ platform: id, setting, why });
      else changes.push({ setting, does: listEffects(mend) });
    }
    if (platform && changes.length) summary.platforms.push({ id, name: platform.name, changes });
  }
  return summary;
}

async function isOutdated({ pack, fingerprint }: OpenRulePack, publishers: Publishers): Promise<boolean> {
  const newest = publishers[fingerprint]?.newest[RULE_PACK_KIND] ?? 0;
  const isInstalled = (await listInstalledPacks(RULE_PACK_KIND)).some(stored => stored.fingerprint === fingerprint);
  // A removed pack may be installed again, but never as an older version.
  return isInstalled ? pack.version <= newest : pack.version < newest;
}

interface ReviewedPack {
  opened: OpenRulePack;
  summary: PackSummary;
  publishers: Publishers;
}

async function reviewPack(text: string): Promise<ReviewedPack | PackFault> {
  const opened = await openRulePack(text);
  if (typeof opened === 'string') return opened;
  const publishers = await getPublishers();
  if (await isOutdated(opened, publishers)) return 'older';
  const summary = await summarizePack(opened);
  return summary.platforms.length ? { opened, summary, publishers } : 'nothing-known';
}

export async function previewRulePack(text: string): Promise<PackPreview> {
  const review = await reviewPack(text);
  if (typeof review === 'string') return { good: false, fault: review };
  const { summary, publishers } = review;
  return {
    good: true,
    about: summary,
    accepted: getAcceptance(summary.fingerprint, publishers, await getPolicyPublishers()),
    namesake: Object.entries(publishers).some(
      ([fingerprint, { name }]) => fingerprint !== summary.fingerprint && isSameName(name, summary.maker),
    ),
  };
}

/**
 * Call only after the person accepted this file and, unless a policy names the publisher, its fingerprint.
 * @param today as `2026-11-25`
 * @param isPrivate from a private window: nothing is written to disk
 */
export async function installRulePack(text: string, today: string, isPrivate: boolean): Promise<PackPreview> {
  const review = await reviewPack(text);
  if (typeof review === 'string') return { good: false, fault: review };
  const {
    opened: { pack, fingerprint },
    summary,
    publishers,
  } = review;
  const known = publishers[fingerprint];
  const accepted = getAcceptance(fingerprint, publishers, await getPolicyPublishers());
  const acceptedOn = accepted === 'policy' ? undefined : (known?.acceptedOn ?? today);
  await savePublisher(
    fingerprint,
    {
      name: pack.maker,
      newest: { ...known?.newest, [RULE_PACK_KIND]: pack.version },
      ...(acceptedOn ? { acceptedOn } : {}),
    },
    isPrivate,
  );
  await installPack(RULE_PACK_KIND, { fingerprint, text }, isPrivate);
  return { good: true, about: summary, accepted, namesake: false };
}

export async function listRulePacks(): Promise<RulePackList> {
  const [stored, publishers, policy] = await Promise.all([
    listInstalledPacks(RULE_PACK_KIND),
    getPublishers(),
    getPolicyPublishers(),
  ]);
  const packs = await Promise.all(
    stored.map(async ({ fingerprint, text }): Promise<RulePackList['packs'][number]> => {
      const opened = await openInstalledRulePack(text);
      if (typeof opened === 'string') return { fingerprint, good: false, fault: opened };
      const used = getAcceptance(fingerprint, publishers, policy) !== 'nobody';
      return { fingerprint, good: true, about: await summarizePack(opened), used };
    }),
  );
  return {
    packs: packs.reverse(),
    makers: Object.entries(publishers).flatMap(([fingerprint, { name, acceptedOn }]) =>
      acceptedOn ? [{ fingerprint, name, acceptedOn }] : [],
    ),
    policy,
  };
}

/** @param fingerprint of one publisher; all rule packs without it */
export const removeRulePacks = (fingerprint?: string): Promise<void> => removePacks(RULE_PACK_KIND, fingerprint);

/** Also removes the publisher's pack and its known versions. */
export async function forgetRulePublisher(fingerprint: string): Promise<void> {
  await removePacks(RULE_PACK_KIND, fingerprint);
  await removePublisher(fingerprint);
}
