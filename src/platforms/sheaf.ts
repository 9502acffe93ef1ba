/** Several platform files in one, as packaged. Words of one language lie together there, since they pack so: an empty object stands where some belong. */
import type { Platform } from './platform.ts';

type Said = string | string[];
/** By language, in the order of their places; 0 where a language has none. */
export interface Sheaf { platforms: Record<string, unknown>; words: Record<string, (Said | 0)[]> }

const isTree = (x: unknown): x is Record<string, unknown> => typeof x === 'object' && x !== null && !Array.isArray(x);
const isWords = (x: Record<string, unknown>): x is Record<string, Said> => !Object.keys(x).length || ('en' in x && Object.values(x).every(said => typeof said === 'string' || Array.isArray(said)));

const mapped = (x: unknown, place: (tree: Record<string, unknown>) => unknown): unknown =>
  Array.isArray(x) ? x.map(inner => mapped(inner, place)) : isTree(x) ? place(x) ?? Object.fromEntries(Object.entries(x).map(([key, inner]) => [key, mapped(inner, place)])) : x;

/** @param platforms plain JSON */
export function bound(platforms: Record<string, unknown>): Sheaf {
  const places: Record<string, Said>[] = [];
  const without = mapped(platforms, x => (isWords(x) ? (places.push(x), {}) : undefined)) as Record<string, unknown>;
  const languages = [...new Set(places.flatMap(Object.keys))];
  return { platforms: without, words: Object.fromEntries(languages.map(l => [l, places.map(p => p[l] ?? 0)])) };
}

export function unbound({ platforms, words }: Sheaf): Record<string, Platform> {
  const columns = Object.entries(words);
  let at = 0;
  const next = () => { const i = at++; return Object.fromEntries(columns.flatMap(([language, all]) => (all[i] === 0 ? [] : [[language, all[i]]]))); };
  return mapped(platforms, x => (Object.keys(x).length ? undefined : next())) as Record<string, Platform>;
}
