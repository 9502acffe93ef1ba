/** Tells what the clauses say about a range of the text. */
import type { ReadSentence } from './reader.ts';
import { hasSignal } from './signals.ts';

interface TextRange {
  start: number;
  end: number;
}

interface Statement {
  /** Negated, asked or unreal. */
  isDenied: boolean;
  isPast: boolean;
  isPublic: boolean;
  /** In a sentence about the writer or somebody private. */
  isAboutSomeone: boolean;
}

const touches = ({ segment }: { segment: TextRange }, { start, end }: TextRange): boolean =>
  segment.start < end && start < segment.end;

function readSentence({ assertion: { signals, who }, clauses }: ReadSentence, range: TextRange): Statement {
  const parts = (clauses[0] ?? []).filter(part => touches(part, range)).map(part => part.assertion);
  return {
    isDenied: parts.some(part => !part.asserted),
    isPast: hasSignal(signals, 'past') || parts.some(part => part.when === 'past'),
    isPublic: parts.some(part => part.who === 'public'),
    isAboutSomeone: who === 'self' || who === 'private',
  };
}

/** @param readings the sentences in each language that the text may be in; one that does not object is enough */
export function readStatement(readings: readonly ReadSentence[][], range: TextRange): Statement {
  const inEach = readings.map(sentences =>
    sentences.filter(sentence => touches(sentence, range)).map(sentence => readSentence(sentence, range)),
  );
  const isSo = (key: keyof Statement) => (statements: readonly Statement[]) => statements.some(s => s[key]);
  const isSoInAll = (key: keyof Statement): boolean => inEach.length > 0 && inEach.every(isSo(key));
  return {
    isDenied: isSoInAll('isDenied'),
    isPast: isSoInAll('isPast'),
    isPublic: isSoInAll('isPublic'),
    isAboutSomeone: inEach.some(isSo('isAboutSomeone')),
  };
}
