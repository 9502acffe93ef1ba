/** JSON from others, read within bounds. */

const DEEPEST = 16;
const MOST_VALUES = 100_000;
/** Keys that mean something to JavaScript itself. */
export const PROTOTYPE_KEYS = ['__proto__', 'constructor', 'prototype'];

/** Half of a character: two different texts with such halves are the same bytes. */
const broken = (text: string): boolean => /\p{Cs}/u.test(text);

/** Nested within bounds, with no key or text that could be taken for another. */
export function isPlainJson(whole: unknown): boolean {
  let seen = 0;
  for (let level = [whole], depth = 0; level.length; depth++) {
    seen += level.length;
    if (depth > DEEPEST || seen > MOST_VALUES) return false;
    const next: unknown[] = [];
    for (const value of level) {
      if (typeof value === 'string' && broken(value)) return false;
      if (typeof value !== 'object' || value === null) continue;
      for (const [key, inner] of Object.entries(value)) {
        if (PROTOTYPE_KEYS.includes(key) || broken(key)) return false;
        next.push(inner);
      }
    }
    level = next;
  }
  return true;
}

/** @returns undefined where the text is no JSON, is nested too deep, holds too much, or has a key or a text that could be taken for another */
export function parsePlainJson(text: string): unknown {
  try {
    const whole: unknown = JSON.parse(text);
    return isPlainJson(whole) ? whole : undefined;
  } catch {
    return undefined;
  }
}
