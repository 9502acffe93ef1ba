/**
 * Matches hosts with the index of all platforms, which is read instead of their definitions (`platforms/index.json`).
 */
import type { Platform } from './schema.ts';

export type PlatformIndexEntry = Pick<
  Platform,
  'id' | 'name' | 'hosts' | 'home' | 'optional' | 'signs' | 'operatorRisk' | 'detectsExtensions' | 'plainWord'
>;

export const matchesHost = (rule: string, host: string): boolean =>
  rule.startsWith('*.') ? host === rule.slice(2) || host.endsWith(rule.slice(1)) : host === rule;

/** Lists the platforms that a host may belong to: the one that names it, else all software that runs anywhere. */
export function listCandidates(index: PlatformIndexEntry[], host: string): PlatformIndexEntry[] {
  const named = index.filter(entry => entry.hosts.some(rule => matchesHost(rule, host)));
  return named.length ? named : index.filter(entry => !entry.hosts.length && entry.signs);
}

/** Whether this is the practice network, which has neither hosts nor signs. */
export const isBuiltIn = ({ hosts, signs }: Pick<PlatformIndexEntry, 'hosts' | 'signs'>): boolean =>
  !hosts.length && !signs;

/** Lists match patterns for the manifest. Onion services are also reached without TLS. */
export const listMatchPatterns = ({ hosts }: Pick<PlatformIndexEntry, 'hosts'>): string[] =>
  hosts.flatMap(host => (host.endsWith('.onion') ? [`https://${host}/*`, `http://${host}/*`] : [`https://${host}/*`]));

/** Whether tips are shown in its pages before the person has chosen. */
export const hasTipsByDefault = ({
  operatorRisk,
  detectsExtensions,
}: Pick<PlatformIndexEntry, 'operatorRisk' | 'detectsExtensions'>): boolean => !operatorRisk && !detectsExtensions;
