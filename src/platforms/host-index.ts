/** What the worker knows of every platform before it reads a platform's own file (`platforms/index.json`, made at build). */
import type { Platform } from './schema.ts';

export type Entry = Pick<
  Platform,
  'id' | 'name' | 'hosts' | 'home' | 'optional' | 'signs' | 'operatorRisk' | 'plainWord'
>;

export const hostMatches = (rule: string, host: string): boolean =>
  rule.startsWith('*.') ? host === rule.slice(2) || host.endsWith(rule.slice(1)) : host === rule;

/** The platforms that this host could be: the one that names it, else all software that runs anywhere. */
export function candidates(index: Entry[], host: string): Entry[] {
  const named = index.filter(p => p.hosts.some(h => hostMatches(h, host)));
  return named.length ? named : index.filter(p => !p.hosts.length && p.signs);
}

/** Pages of our own, for practice: no host, and nothing to recognise elsewhere. */
export const builtIn = (entry: Pick<Entry, 'hosts' | 'signs'>): boolean => !entry.hosts.length && !entry.signs;

/** Match patterns for the manifest. */
export const patterns = (entry: Pick<Entry, 'hosts'>): string[] =>
  entry.hosts.flatMap(h => (h.endsWith('.onion') ? [`https://${h}/*`, `http://${h}/*`] : [`https://${h}/*`]));
