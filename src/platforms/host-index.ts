/** What the worker knows of every platform before it reads a platform's own file (`platforms/index.json`, made at build). */
import type { Platform } from './schema.ts';

export type PlatformIndexEntry = Pick<
  Platform,
  'id' | 'name' | 'hosts' | 'home' | 'optional' | 'signs' | 'operatorRisk' | 'plainWord'
>;

export const matchesHost = (rule: string, host: string): boolean =>
  rule.startsWith('*.') ? host === rule.slice(2) || host.endsWith(rule.slice(1)) : host === rule;

/** The platforms that this host could be: the one that names it, else all software that runs anywhere. */
export function listCandidates(index: PlatformIndexEntry[], host: string): PlatformIndexEntry[] {
  const named = index.filter(p => p.hosts.some(h => matchesHost(h, host)));
  return named.length ? named : index.filter(p => !p.hosts.length && p.signs);
}

/** Pages of our own, for practice: no host, and nothing to recognise elsewhere. */
export const isBuiltIn = (entry: Pick<PlatformIndexEntry, 'hosts' | 'signs'>): boolean =>
  !entry.hosts.length && !entry.signs;

/** Match patterns for the manifest. */
export const listMatchPatterns = (entry: Pick<PlatformIndexEntry, 'hosts'>): string[] =>
  entry.hosts.flatMap(h => (h.endsWith('.onion') ? [`https://${h}/*`, `http://${h}/*`] : [`https://${h}/*`]));
