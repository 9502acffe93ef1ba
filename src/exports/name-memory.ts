/** Remembers the names in mentions, and finds them in other texts without their `@`. */
import { createNameFinder, type PersonFinder, type PersonMatch } from './find-people.ts';

export interface NameMemory {
  /** @param name in lower case; everyday words, which a handle can be too, are not remembered */
  remember(name: string): void;
  find: PersonFinder;
}

const MIN_LENGTH = 3;
/** Has what everyday words have not. */
const DISTINCTIVE = /[\d_.\s]/;
const NAME = '[\\p{L}\\p{N}_](?:[\\p{L}\\p{M}\\p{N}_.·-]*[\\p{L}\\p{M}\\p{N}_])?';
const WHOLE_NAME = new RegExp(`^${NAME}$`, 'u');
/** Words in three ways: with dots and hyphens inside, between letters of other scripts, and neither. */
const WORD_PATTERNS = [new RegExp(NAME, 'gu'), /[a-z0-9_](?:[a-z0-9_.-]*[a-z0-9_])?/gi, /[a-z0-9_]+/gi];

export function createNameMemory(): NameMemory {
  const words = new Set<string>();
  const phrases = new Set<string>();
  let findPhrases: PersonFinder = () => [];

  const findWords: PersonFinder = ({ text, fromText }) =>
    words.size
      ? WORD_PATTERNS.flatMap(pattern =>
          [...text.matchAll(pattern)].flatMap(({ 0: word, index }): PersonMatch[] => {
            const value = word.toLowerCase();
            return words.has(value) ? [{ ...fromText(index, index + word.length), kind: 'person', value }] : [];
          }),
        )
      : [];

  return {
    remember(name) {
      // Of `name@host`, the whole reads like an email address and is found as such.
      const [local = ''] = name.split(/[@:]/);
      if (local.length < MIN_LENGTH || !DISTINCTIVE.test(local)) return;
      if (WHOLE_NAME.test(local)) words.add(local);
      else if (!phrases.has(local)) findPhrases = createNameFinder([...phrases.add(local)]);
    },
    find: view => [...findWords(view), ...findPhrases(view)],
  };
}
