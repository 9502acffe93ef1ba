/** Says of a part of a sentence who it is about, when it is true, and whether it is asserted. */
import type { AnalyzedPart, AnalyzedSentence, Signals } from './signals.ts';

export interface Assertion {
  signals: Signals;
  /** `nobody`: it names no one, as in “Hotel Meridian, now”. */
  who: 'self' | 'private' | 'reader' | 'public' | 'nobody';
  when: 'now' | 'soon' | 'habit' | 'past' | 'untold';
  /** Not negated, asked, wished for or told as fiction. */
  asserted: boolean;
  /** In words. */
  length: number;
}

function findWho(signals: Signals): Assertion['who'] {
  if (signals.has('public')) return 'public';
  if (signals.has('self')) return 'self';
  if (signals.has('you')) return 'reader';
  return signals.any('person', 'kin', 'name') ? 'private' : 'nobody';
}

function findWhen(signals: Signals, sentence: Signals): Assertion['when'] {
  if (sentence.has('past') || (signals.has('was') && !signals.any('be', 'now', 'soon'))) return 'past';
  if (signals.has('habit')) return 'habit';
  if (signals.has('now')) return 'now';
  return signals.any('soon', 'hour') ? 'soon' : 'untold';
}

/** @param part a part of the sentence, or the whole of it */
export function readAssertion(
  part: Pick<AnalyzedPart, 'signals' | 'length' | 'end'>,
  sentence: AnalyzedSentence,
): Assertion {
  const { signals, length } = part;
  const isAsked = signals.has('ask') || (sentence.isQuestion && part.end === sentence.parts.at(-1)!.end);
  return {
    signals,
    who: findWho(signals),
    when: findWhen(signals, sentence.signals),
    asserted: !isAsked && !signals.has('not') && !sentence.signals.has('unreal'),
    length,
  };
}
