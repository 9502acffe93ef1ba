/** Parses JSON from strangers within bounds. */

const MAX_DEPTH = 16;
const MAX_VALUES = 100_000;
/** Keys with a meaning to JavaScript itself. */
export const PROTOTYPE_KEYS = ['__proto__', 'constructor', 'prototype'];

/** Lone surrogates become the same bytes in UTF-8, so two different texts could have one signature. */
const hasLoneSurrogate = (text: string): boolean => /\p{Cs}/u.test(text);

/** Checks depth, size, keys and texts level by level, without recursion. */
export function isPlainJson(root: unknown): boolean {
  let count = 0;
  for (let level = [root], depth = 0; level.length; depth++) {
    count += level.length;
    if (depth > MAX_DEPTH || count > MAX_VALUES) return false;
    const next: unknown[] = [];
    for (const value of level) {
      if (typeof value === 'string' && hasLoneSurrogate(value)) return false;
      if (typeof value !== 'object' || value === null) continue;
      for (const [key, inner] of Object.entries(value)) {
        if (PROTOTYPE_KEYS.includes(key) || hasLoneSurrogate(key)) return false;
        next.push(inner);
      }
    }
    level = next;
  }
  return true;
}

/** @returns undefined for anything but plain JSON within the bounds */
export function parsePlainJson(text: string): unknown {
  try {
    const data: unknown = JSON.parse(text);
    return isPlainJson(data) ? data : undefined;
  } catch {
    return undefined;
  }
}
