/** Finds incidents that were saved more than once. */
import type { Incident } from './model.ts';

const stripFragment = (url: string): string => url.split('#')[0]!;

function addTo(groups: Map<string, Set<string>>, key: string, id: string): void {
  const group = groups.get(key) ?? new Set();
  groups.set(key, group.add(id));
}

/** @returns id → ids of other incidents with the same original file (by hash) or the same URL of the item itself */
export function findDuplicates(incidents: readonly Incident[]): Map<string, string[]> {
  const groups = new Map<string, Set<string>>();
  for (const { id, item, artifacts } of incidents) {
    if (item.canonicalUrl) addTo(groups, stripFragment(item.canonicalUrl), id);
    for (const { from, sha256 } of artifacts) if (!from) addTo(groups, sha256, id);
  }
  const duplicates = new Map<string, Set<string>>();
  for (const group of groups.values())
    for (const id of group) for (const other of group) if (other !== id) addTo(duplicates, id, other);
  return new Map([...duplicates].map(([id, others]) => [id, [...others]]));
}
