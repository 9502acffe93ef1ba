/** The rules as the worker goes by them: a platform's file with the packs of accepted makers. */
import { platformFile } from '../platforms/load.ts';
import { getAcceptance, getPublishers, getPolicyPublishers } from './trusted-publishers.ts';
import { listInstalledPacks } from './installed-packs.ts';
import { openSignedEnvelope } from './signed-envelope.ts';
import { applyPack, readRulePack, type MendedPlatform, type RulePack } from '../platforms/rule-pack.ts';
import type { PackFault } from './schema.ts';

/** The kind of pack, on the shelf and among a maker's versions. */
export const RULE_PACK_KIND = 'rules';

export interface OpenRulePack {
  pack: RulePack;
  fingerprint: string;
}

/** A signed rule pack, checked from the envelope to the last rule, or why it is refused. */
export async function openRulePack(text: string): Promise<OpenRulePack | PackFault> {
  const signed = await openSignedEnvelope(text);
  if (typeof signed === 'string') return signed;
  const pack = readRulePack(signed.payload);
  return typeof pack === 'string' ? pack : { pack, fingerprint: signed.fingerprint };
}

const opened = new Map<string, Promise<OpenRulePack | PackFault>>();

/** Opens what is on the shelf once in this worker's life. */
export function openInstalledRulePack(text: string): Promise<OpenRulePack | PackFault> {
  let pack = opened.get(text);
  if (!pack) opened.set(text, (pack = openRulePack(text)));
  return pack;
}

async function listActiveRulePacks(): Promise<OpenRulePack[]> {
  const kept = await listInstalledPacks(RULE_PACK_KIND);
  if (!kept.length) return [];
  const [known, policy, packs] = await Promise.all([
    getPublishers(),
    getPolicyPublishers(),
    Promise.all(kept.map(k => openInstalledRulePack(k.text))),
  ]);
  return packs.filter(
    (p): p is OpenRulePack => typeof p !== 'string' && getAcceptance(p.fingerprint, known, policy) !== 'nobody',
  );
}

/** @throws Error where the package has no such file */
export async function loadEffectivePlatform(id: string): Promise<MendedPlatform> {
  const [file, packs] = await Promise.all([platformFile(id), listActiveRulePacks()]);
  return packs.reduce<MendedPlatform>(
    (platform, { pack, fingerprint }) => applyPack(platform, pack, fingerprint),
    file,
  );
}
