/** Says of a part of a sentence who it is about, when it is true, and whether it is asserted. */
import type { Segment, Sentence } from './segments.ts';
import { hasAny, hasSignal, toSignals, type Signals } from './signals.ts';

export interface Assertion {
  signals: Signals;
  /** `nobody`: it names no one, as in “Hotel Meridian, now”. */
  who: 'self' | 'private' | 'reader' | 'public' | 'nobody';
  when: 'now' | 'soon' | 'habit' | 'past' | 'untold';
  /** Not negated, asked, wished for or told as fiction. */
  asserted: boolean;
  /** In words. */
  length: number;
  /** Of the whole sentence, in words. */
  sentenceLength: number;
}

const PRIVATE = toSignals('person', 'kin', 'name');
const PRESENT = toSignals('be', 'now', 'soon');
const COMING = toSignals('soon', 'hour');

function findWho(signals: Signals): Assertion['who'] {
  // “The police are keeping us here” is about the writer.
  if (hasSignal(signals, 'public') && !(hasSignal(signals, 'self') && hasSignal(signals, 'be'))) return 'public';
  if (hasSignal(signals, 'self')) return 'self';
  if (hasSignal(signals, 'you')) return 'reader';
  return hasAny(signals, PRIVATE) ? 'private' : 'nobody';
}

function findWhen(signals: Signals, sentence: Signals): Assertion['when'] {
  if (hasSignal(sentence, 'past') || (hasSignal(signals, 'was') && !hasAny(signals, PRESENT))) return 'past';
  if (hasSignal(signals, 'habit')) return 'habit';
  if (hasSignal(signals, 'now')) return 'now';
  return hasAny(signals, COMING) ? 'soon' : 'untold';
}

/**
 * @param segment a part of the sentence, or the whole of it
 * @param all the signals of the whole sentence
 */
export function readAssertion(
  segment: Segment,
  signals: Signals,
  sentence: Pick<Sentence, 'end' | 'isQuestion' | 'length'>,
  all: Signals,
): Assertion {
  const isAsked = sentence.isQuestion && segment.end === sentence.end;
  return {
    signals,
    who: findWho(signals),
    when: findWhen(signals, all),
    asserted: !isAsked && !hasSignal(signals, 'not') && !hasSignal(all, 'unreal'),
    length: segment.length,
    sentenceLength: sentence.length,
  };
}
