/** Loads platform definitions with the rule packs of accepted publishers applied. */
import { loadPlatform } from '../platforms/load.ts';
import { getAcceptance, getPublishers, getPolicyPublishers } from './trusted-publishers.ts';
import { listInstalledPacks } from './installed-packs.ts';
import { openSignedEnvelope } from './signed-envelope.ts';
import { applyRulePack, type EffectivePlatform } from '../platforms/apply-rule-pack.ts';
import { parseRulePack, type RulePack } from '../platforms/rule-pack.ts';
import type { PackFault } from './schema.ts';

/** Stored: the kind of pack in storage keys and in `Publisher.newest`. */
export const RULE_PACK_KIND = 'rules';

export interface OpenRulePack {
  pack: RulePack;
  fingerprint: string;
}

/** @returns the verified pack, or why it is refused */
export async function openRulePack(text: string): Promise<OpenRulePack | PackFault> {
  const envelope = await openSignedEnvelope(text);
  if (typeof envelope === 'string') return envelope;
  const pack = parseRulePack(envelope.payload);
  return typeof pack === 'string' ? pack : { pack, fingerprint: envelope.fingerprint };
}

const openedPacks = new Map<string, Promise<OpenRulePack | PackFault>>();

/** Caches the verified pack for the life of this worker. */
export function openInstalledRulePack(text: string): Promise<OpenRulePack | PackFault> {
  let pack = openedPacks.get(text);
  if (!pack) openedPacks.set(text, (pack = openRulePack(text)));
  return pack;
}

async function listActiveRulePacks(): Promise<OpenRulePack[]> {
  const stored = await listInstalledPacks(RULE_PACK_KIND);
  if (!stored.length) return [];
  const [publishers, policy, packs] = await Promise.all([
    getPublishers(),
    getPolicyPublishers(),
    Promise.all(stored.map(({ text }) => openInstalledRulePack(text))),
  ]);
  return packs.filter(
    (p): p is OpenRulePack => typeof p !== 'string' && getAcceptance(p.fingerprint, publishers, policy) !== 'nobody',
  );
}

/** @throws Error if there is no such platform */
export async function loadEffectivePlatform(id: string): Promise<EffectivePlatform> {
  const [file, packs] = await Promise.all([loadPlatform(id), listActiveRulePacks()]);
  return packs.reduce<EffectivePlatform>(
    (platform, { pack, fingerprint }) => applyRulePack(platform, pack, fingerprint),
    file,
  );
}
