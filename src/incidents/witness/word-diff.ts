/** Compares two texts word by word, for people to see what differs. */

/** `mine`: only in the first text; `theirs`: only in the second. */
export interface DiffPart {
  in: 'both' | 'mine' | 'theirs';
  text: string;
}

/** Scripts without spaces between words. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]/u;
/** Beyond this many pairs of words, what is between the same beginning and end is shown as a whole. */
const MAX_PAIRS = 4_000_000;

function splitWords(text: string): string[] {
  const segmenter = new Intl.Segmenter('und', { granularity: 'word' });
  return text
    .split(/(\s+)/)
    .filter(Boolean)
    .flatMap(word => (UNSPACED.test(word) ? [...segmenter.segment(word)].map(({ segment }) => segment) : [word]));
}

/** Walks the table of the longest common subsequence, whose rows are the words of `a`. */
function alignWords(a: readonly string[], b: readonly string[]): DiffPart[] {
  if (a.length * b.length > MAX_PAIRS)
    return [
      { in: 'mine', text: a.join('') },
      { in: 'theirs', text: b.join('') },
    ];
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      lengths[i * width + j] =
        a[i] === b[j]
          ? lengths[(i + 1) * width + j + 1]! + 1
          : Math.max(lengths[(i + 1) * width + j]!, lengths[i * width + j + 1]!);
  const parts: DiffPart[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      parts.push({ in: 'both', text: a[i]! });
      i++;
      j++;
    } else if (j >= b.length || (i < a.length && lengths[(i + 1) * width + j]! >= lengths[i * width + j + 1]!))
      parts.push({ in: 'mine', text: a[i++]! });
    else parts.push({ in: 'theirs', text: b[j++]! });
  }
  return parts;
}

/** Joins neighbours, and puts what was changed on one side before the other, with the spaces between. */
function joinParts(parts: readonly DiffPart[]): DiffPart[] {
  const joined: DiffPart[] = [];
  let changed = { mine: '', theirs: '' };
  const flush = () => {
    for (const side of ['mine', 'theirs'] as const) if (changed[side]) joined.push({ in: side, text: changed[side] });
    changed = { mine: '', theirs: '' };
  };
  for (const [i, part] of parts.entries()) {
    const next = parts[i + 1];
    const isBetween = !part.text.trim() && (changed.mine || changed.theirs) && next && next.in !== 'both';
    if (part.in !== 'both') changed[part.in] += part.text;
    else if (isBetween) changed = { mine: changed.mine + part.text, theirs: changed.theirs + part.text };
    else {
      flush();
      const last = joined.at(-1);
      if (last?.in === 'both') last.text += part.text;
      else joined.push({ ...part });
    }
  }
  flush();
  return joined;
}

/** The parts of `both` and `mine` make the first text, those of `both` and `theirs` the second. */
export function diffWords(mine: string, theirs: string): DiffPart[] {
  const [a, b] = [splitWords(mine), splitWords(theirs)];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const same = (words: string[]): DiffPart[] => words.map(text => ({ in: 'both', text }));
  return joinParts([
    ...same(a.slice(0, start)),
    ...alignWords(a.slice(start, a.length - end), b.slice(start, b.length - end)),
    ...same(end ? a.slice(-end) : []),
  ]);
}
