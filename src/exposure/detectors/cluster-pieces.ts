/** Joins pieces of a text that are close together in one sentence and reveal something only together. */
import type { WordPositions } from '../role-positions.ts';

export interface Piece<Part extends string> {
  start: number;
  end: number;
  part: Part;
}

export interface Cluster<Part extends string> {
  start: number;
  end: number;
  pieces: Piece<Part>[];
}

export interface ClusterLimits {
  /** Characters between two pieces. */
  maxGap: number;
  /** Characters of the whole cluster. */
  maxLength: number;
  sentenceBreak: RegExp;
}

export const piecesAtWords = <Part extends string>(part: Part, positions: WordPositions): Piece<Part>[] =>
  Array.from({ length: positions.length / 2 }, (_, k) => ({
    start: positions[k * 2]!,
    end: positions[k * 2 + 1]!,
    part,
  }));

/** @param pieces in the order of the text */
export function clusterPieces<Part extends string>(
  text: string,
  pieces: readonly Piece<Part>[],
  { maxGap, maxLength, sentenceBreak }: ClusterLimits,
): Cluster<Part>[] {
  const clusters: Cluster<Part>[] = [];
  for (const piece of pieces) {
    const last = clusters.at(-1);
    const isApart =
      !last ||
      piece.start > last.end + maxGap ||
      piece.end - last.start > maxLength ||
      sentenceBreak.test(text.slice(last.end, Math.max(last.end, piece.start)));
    if (isApart) clusters.push({ start: piece.start, end: piece.end, pieces: [piece] });
    else {
      last.pieces.push(piece);
      last.end = Math.max(last.end, piece.end);
    }
  }
  return clusters;
}
