/** Detects homes described by a landmark: "the green gate behind the bakery, second floor". */
import type { AnalyzedText } from '../analyzed-text.ts';
import type { Detector, Match } from '../detector.ts';
import type { LexiconRole } from '../lexicons/tables.ts';

/** How far apart the parts of a description may be, and how long it may get, in characters. */
const MAX_GAP = 28;
const MAX_LENGTH = 110;
const SENTENCE_BREAK = /[\n.!?؟।။።]/;

type Part = 'building' | 'beside' | 'landmark' | 'floor';
const ROLES: readonly [Part, LexiconRole][] = [
  ['building', 'building'],
  ['beside', 'beside'],
  ['landmark', 'landmark'],
  ['landmark', 'place'],
  ['floor', 'floor'],
];

interface Piece {
  start: number;
  end: number;
  part: Part;
}

function listPieces({ words }: AnalyzedText): Piece[] {
  const pieces: Piece[] = [];
  for (const [part, role] of ROLES)
    for (let k = 0; k < words[role].length; k += 2)
      pieces.push({ start: words[role][k]!, end: words[role][k + 1]!, part });
  return pieces.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Finds a building or floor, a landmark and a word for their relation, close together. */
function find(analyzed: AnalyzedText): Match[] {
  const { text, words } = analyzed;
  if (!words.beside.length || !(words.building.length || words.floor.length)) return [];
  const pieces = listPieces(analyzed);
  const found: Match[] = [];
  for (let i = 0; i < pieces.length; ) {
    const { start } = pieces[i]!;
    const seen = new Set<Part>();
    let end = pieces[i]!.end;
    let wordEnd = -1;
    for (; i < pieces.length; i++) {
      const piece = pieces[i]!;
      const isTooFar = piece.start > end + MAX_GAP || piece.end - start > MAX_LENGTH;
      if (isTooFar || SENTENCE_BREAK.test(text.slice(end, Math.max(end, piece.start)))) break;
      // A word that is both a building and a landmark counts once.
      if (piece.start >= wordEnd || piece.part === 'floor') {
        seen.add(piece.part);
        wordEnd = piece.end;
      } else if (piece.part === 'building') seen.add('building');
      end = Math.max(end, piece.end);
    }
    if (seen.has('beside') && seen.has('landmark') && (seen.has('floor') || seen.has('building')))
      found.push({ start, end, confidence: seen.has('floor') ? 0.75 : 0.72 });
  }
  return found;
}

export const landmark: Detector = { kind: 'address', find };
