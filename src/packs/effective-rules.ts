/** The rules as the worker goes by them: a platform's file with the packs of accepted makers. */
import { platformFile } from '../platforms/load.ts';
import { acceptedBy, makers, namedByPolicy } from './trusted-publishers.ts';
import { shelf } from './installed-packs.ts';
import { openSigned } from './signed-envelope.ts';
import { applyPack, readRulePack, type MendedPlatform, type RulePack } from '../platforms/rule-pack.ts';
import type { PackFault } from '../messaging/pack-view-models.ts';

/** The kind of pack, on the shelf and among a maker's versions. */
export const RULES = 'rules';

export interface OpenPack {
  pack: RulePack;
  fingerprint: string;
}

/** A signed rule pack, checked from the envelope to the last rule, or why it is refused. */
export async function openPack(text: string): Promise<OpenPack | PackFault> {
  const signed = await openSigned(text);
  if (typeof signed === 'string') return signed;
  const pack = readRulePack(signed.payload);
  return typeof pack === 'string' ? pack : { pack, fingerprint: signed.fingerprint };
}

const opened = new Map<string, Promise<OpenPack | PackFault>>();

/** Opens what is on the shelf once in this worker's life. */
export function openKept(text: string): Promise<OpenPack | PackFault> {
  let pack = opened.get(text);
  if (!pack) opened.set(text, (pack = openPack(text)));
  return pack;
}

async function inUse(): Promise<OpenPack[]> {
  const kept = await shelf(RULES);
  if (!kept.length) return [];
  const [known, policy, packs] = await Promise.all([
    makers(),
    namedByPolicy(),
    Promise.all(kept.map(k => openKept(k.text))),
  ]);
  return packs.filter(
    (p): p is OpenPack => typeof p !== 'string' && acceptedBy(p.fingerprint, known, policy) !== 'nobody',
  );
}

/** @throws Error where the package has no such file */
export async function rulesOf(id: string): Promise<MendedPlatform> {
  const [file, packs] = await Promise.all([platformFile(id), inUse()]);
  return packs.reduce<MendedPlatform>(
    (platform, { pack, fingerprint }) => applyPack(platform, pack, fingerprint),
    file,
  );
}
