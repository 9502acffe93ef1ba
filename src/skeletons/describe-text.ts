/** Describes a text without its contents. */
import type { Vocabulary } from './known-words.ts';
import { SCRIPTS } from './limits.ts';
import type { SkeletonText } from './schema.ts';

const PATTERNS = SCRIPTS.map(name => ({ name: name.toLowerCase(), pattern: new RegExp(`\\p{Script=${name}}`, 'u') }));

function findScript(text: string): string {
  const [first, ...more] = PATTERNS.filter(({ pattern }) => pattern.test(text));
  if (first) return more.length ? 'several' : first.name;
  return /\p{L}/u.test(text) ? 'other' : 'none';
}

/** @returns undefined for a text without a character */
export function describeText(text: string, vocabulary: Vocabulary): SkeletonText | undefined {
  const trimmed = text.trim();
  if (!trimmed) return undefined;
  const known = vocabulary.findPhrase(trimmed);
  if (known !== undefined) return { known };
  return { length: [...trimmed].length, script: findScript(trimmed), digits: /\p{Nd}/u.test(trimmed) };
}
