/** Detects homes described by a landmark: "the green gate behind the bakery, second floor". */
import { hasWordWithin, type AnalyzedText } from '../analyzed-text.ts';
import type { Detector, Match } from '../detector.ts';
import type { LexiconRole } from '../lexicons/tables.ts';
import { clusterPieces, piecesAtWords, type ClusterLimits, type Piece } from './cluster-pieces.ts';

const LIMITS: ClusterLimits = { maxGap: 28, maxLength: 110, sentenceBreak: /[\n.!?؟।။።]/ };

type HomePart = 'building' | 'beside' | 'landmark' | 'floor';
const ROLES: readonly [HomePart, LexiconRole][] = [
  ['building', 'building'],
  ['beside', 'beside'],
  ['landmark', 'landmark'],
  ['landmark', 'place'],
  ['floor', 'floor'],
];

/** Lists the parts that the words name; of a word with several meanings one counts, or two if it names a building. */
function listParts(pieces: readonly Piece<HomePart>[]): Set<HomePart> {
  const parts = new Set<HomePart>();
  let wordEnd = -1;
  for (const { start, end, part } of pieces) {
    if (start >= wordEnd || part === 'floor') {
      parts.add(part);
      wordEnd = end;
    } else if (part === 'building') parts.add('building');
  }
  return parts;
}

/** Finds a building or floor, a landmark and a word for their relation, close together. */
function find(analyzed: AnalyzedText): Match[] {
  const { text, words } = analyzed;
  if (!words.beside.length || !(words.building.length || words.floor.length)) return [];
  const pieces = ROLES.flatMap(([part, role]) => piecesAtWords(part, words[role])).sort(
    (a, b) => a.start - b.start || b.end - a.end,
  );
  return clusterPieces(text, pieces, LIMITS).flatMap(({ start, end, pieces: joined }) => {
    const parts = listParts(joined);
    const hasHome = parts.has('floor') || parts.has('building');
    // "Police detained 99 people at the gate" is news.
    if (/\d/.test(text.slice(start, end)) && hasWordWithin(analyzed, 'counted', start, end)) return [];
    if (!hasHome || !parts.has('beside') || !parts.has('landmark')) return [];
    return [{ start, end, confidence: parts.has('floor') ? 0.75 : 0.72 }];
  });
}

export const landmark: Detector = { kind: 'address', find };
