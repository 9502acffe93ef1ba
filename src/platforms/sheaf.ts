/** All platform files in one, as packaged: what has one name in them lies together there, since it packs so. Where it belongs stands a 0. */
import type { Platform } from './schema.ts';

/** @property values by the name under which they stand, in the order of their places */
export interface Sheaf {
  tree: unknown;
  values: Record<string, unknown[]>;
}

const isTree = (x: unknown): x is Record<string, unknown> => typeof x === 'object' && x !== null && !Array.isArray(x);
const holdsTrees = (x: unknown): boolean => isTree(x) || (Array.isArray(x) && x.some(holdsTrees));

/** In the order of their places, every value that has no named parts is turned into another. */
function mapped(x: unknown, turned: (value: unknown, name: string) => unknown, name = ''): unknown {
  if (isTree(x)) return Object.fromEntries(Object.entries(x).map(([key, inner]) => [key, mapped(inner, turned, key)]));
  return holdsTrees(x) ? (x as unknown[]).map(inner => mapped(inner, turned, name)) : turned(x, name);
}

/** @param platforms plain JSON */
export function bound(platforms: Record<string, unknown>): Sheaf {
  const values = new Map<string, unknown[]>();
  const put = (value: unknown, name: string): 0 => {
    const before = values.get(name);
    if (before) before.push(value);
    else values.set(name, [value]);
    return 0;
  };
  const tree = mapped(platforms, put);
  return { tree, values: Object.fromEntries(values) };
}

export function unbound({ tree, values }: Sheaf): Record<string, Platform> {
  const left = new Map(Object.entries(values).map(([name, all]) => [name, all.values()]));
  return mapped(tree, (_, name) => left.get(name)!.next().value) as Record<string, Platform>;
}
