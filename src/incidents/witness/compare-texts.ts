/** Compares two texts as people read them, and names what they cannot see. */

/** Joiners, marks of direction, and everything else that takes no place, but not the spaces. */
const INVISIBLE = /\p{Cf}|\p{Variation_Selector}|\u034F|\u115F|\u1160|\u17B4|\u17B5|\u3164|\uFFA0/gu;
const MAX_NAMED = 12;

export const collapseSpaces = (text: string): string => text.replace(/\s+/gu, ' ').trim();

const stripInvisible = (text: string): string => collapseSpaces(text.replace(INVISIBLE, '').normalize('NFC'));

const toCodePoint = (character: string): string =>
  `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;

const countCharacters = (text: string): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  return counts;
};

/** Names the characters of one text that the other one does not have, or has less often. */
function listExtraCharacters(text: string, other: string): string[] {
  const others = countCharacters(other);
  return [...countCharacters(text)]
    .filter(([character, count]) => count > (others.get(character) ?? 0))
    .map(([character]) => toCodePoint(character))
    .slice(0, MAX_NAMED);
}

/** Letters of alphabets that share the shapes of many letters. */
const ALPHABETS = [/\p{sc=Latn}/u, /\p{sc=Cyrl}/u, /\p{sc=Grek}/u, /\p{sc=Armn}/u, /\p{sc=Cher}/u];

/** Whether a word has letters of two alphabets, so that one of them may only look like the other. */
const mixesAlphabets = (word: string): boolean => ALPHABETS.filter(alphabet => alphabet.test(word)).length > 1;

/** Names letters in words of one text that has two alphabets in a word where the other text has not. */
function listLookalikes(text: string, other: string): string[] {
  const others = new Set(other.split(' '));
  const words = text.split(' ').filter(word => !others.has(word) && mixesAlphabets(word));
  return words.length ? listExtraCharacters(words.join(''), other) : [];
}

export interface TextComparison {
  same: boolean;
  /** They differ only in what takes no place, or in how a letter is written. */
  onlyUnseen: boolean;
  /** Code points that only one of them has and that nobody can see, or that imitate a letter of another alphabet. */
  unseen: string[];
}

/** Spaces and line breaks do not count; everything else does. */
export function compareTexts(mine: string, theirs: string): TextComparison {
  const [a, b] = [collapseSpaces(mine), collapseSpaces(theirs)];
  if (a === b) return { same: true, onlyUnseen: false, unseen: [] };
  const onlyUnseen = stripInvisible(a) === stripInvisible(b);
  const list = (x: string, y: string) => (onlyUnseen ? listExtraCharacters(x, y) : listLookalikes(x, y));
  return { same: false, onlyUnseen, unseen: [...new Set([...list(a, b), ...list(b, a)])] };
}

/** A mark that stands for something that was replaced: `[person 1]`, in any language. */
const MARK = /\[[^[\]\p{Nd}]{0,40}\p{Nd}{1,6}[^[\]\p{Nd}]{0,40}\]/gu;

/** Whether a text is the same as one in which marks stand for something that was replaced. */
export function fitsAroundMarks(text: string, redacted: string): boolean {
  const whole = collapseSpaces(text);
  const pieces = collapseSpaces(redacted).split(MARK);
  const [first, last] = [pieces[0]!, pieces.at(-1)!];
  if (pieces.length < 2 || !whole.startsWith(first) || !whole.endsWith(last)) return false;
  let at = first.length;
  for (const piece of pieces.slice(1, -1)) {
    const found = whole.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return at <= whole.length - last.length;
}
