/** Tells what the clauses say about a range of the text. */
import type { Assertion } from './assertion.ts';
import type { ReadSentence } from './reader.ts';
import { hasAny, toSignals } from './signals.ts';

interface TextRange {
  start: number;
  end: number;
}

interface Statement {
  /** Negated, asked, unreal or long over. */
  isDenied: boolean;
  /** In the past tense, or about the public, which other evidence may outweigh. */
  isDoubtful: boolean;
  /** In a sentence about the writer or somebody private. */
  isAboutSomeone: boolean;
}

const DENIALS = toSignals('past', 'unreal');

const touches = ({ segment }: { segment: TextRange }, { start, end }: TextRange): boolean =>
  segment.start < end && start < segment.end;

const readSentence = (sentence: ReadSentence, range: TextRange): Statement => {
  const { signals, who } = sentence.assertion;
  const parts = (sentence.clauses[0] ?? []).filter(part => touches(part, range)).map(part => part.assertion);
  const some = (test: (part: Assertion) => boolean): boolean => parts.some(test);
  return {
    isDenied: hasAny(signals, DENIALS) || some(part => !part.asserted),
    isDoubtful: some(part => part.when === 'past' || part.who === 'public'),
    isAboutSomeone: who === 'self' || who === 'private',
  };
};

/** @param readings the sentences in each language that the text may be in; one that does not object is enough */
export function readStatement(readings: readonly ReadSentence[][], range: TextRange): Statement {
  const inEach = readings.map(sentences =>
    sentences.filter(sentence => touches(sentence, range)).map(sentence => readSentence(sentence, range)),
  );
  const inAll = (key: keyof Statement): boolean => inEach.every(all => all.some(statement => statement[key]));
  return {
    isDenied: inEach.length > 0 && inAll('isDenied'),
    isDoubtful: inEach.length > 0 && inAll('isDoubtful'),
    isAboutSomeone: inEach.some(all => all.some(statement => statement.isAboutSomeone)),
  };
}
