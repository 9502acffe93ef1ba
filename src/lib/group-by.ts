/** Groups items by a key, in order, as `Map.groupBy` does in newer engines. */
export function groupBy<T, K>(items: readonly T[], getKey: (item: T) => K): Map<K, [T, ...T[]]> {
  const groups = new Map<K, [T, ...T[]]>();
  for (const item of items) {
    const group = groups.get(getKey(item));
    if (group) group.push(item);
    else groups.set(getKey(item), [item]);
  }
  return groups;
}
