/** Detects clauses that tell whereabouts, routines, work, family, or who is behind an alias. */
import type { AnalyzedText } from '../analyzed-text.ts';
import { readAssertion, type Assertion } from '../clauses/assertion.ts';
import type { Segment } from '../clauses/segments.ts';
import { joinSentences, type AnalyzedSentence } from '../clauses/signals.ts';
import type { Detector, Match } from '../detector.ts';

/** Enough for a warning. */
const SURE = 0.72;

type Rule = (assertion: Assertion) => boolean;

/** No longer than a note such as “Hotel Meridian, now”. */
const NOTE_LENGTH = 9;

const hasName = ({ signals }: Assertion): boolean => signals.any('name', 'capitalized');
const hasWhere = ({ signals }: Assertion): boolean => signals.any('place', 'near', 'atName') && !signals.has('figure');
const isTrue = ({ asserted, who, when }: Assertion): boolean =>
  asserted && who !== 'public' && who !== 'reader' && when !== 'past';
const hasTime = ({ when }: Assertion): boolean => when === 'now' || when === 'soon';
/** A note without a subject is about its writer: “Hotel Meridian, now”. */
const isNote = ({ who, length }: Assertion): boolean => who === 'nobody' && length <= NOTE_LENGTH;
const isPersonal = (assertion: Assertion): boolean =>
  assertion.who === 'self' || assertion.who === 'private' || isNote(assertion);

const isWhereabouts: Rule = assertion => {
  const { signals, when, who } = assertion;
  if (!isTrue(assertion) || when === 'habit' || !hasWhere(assertion)) return false;
  if (signals.has('be')) return true;
  if (who === 'private') return signals.has('is');
  return isPersonal(assertion) && !signals.has('was') && (hasTime(assertion) || (who === 'self' && signals.has('is')));
};

const isRoutine: Rule = assertion => {
  const { signals, when, who } = assertion;
  if (!isTrue(assertion) || when !== 'habit') return false;
  return signals.has('hour') || (hasWhere(assertion) && (who !== 'nobody' || signals.has('be')));
};

const isWorkplace: Rule = assertion => {
  const { signals } = assertion;
  if (!isTrue(assertion) || signals.has('figure') || !isPersonal(assertion)) return false;
  const hasEmployer = signals.any('institution', 'atName', 'place');
  if (signals.has('work')) return hasEmployer || signals.any('job', 'name');
  return signals.has('job') && hasEmployer;
};

const isFamily: Rule = assertion => {
  const { signals, asserted, who } = assertion;
  if (!asserted || who === 'public' || who === 'reader' || signals.has('figure') || !signals.has('kin')) return false;
  if (signals.has('was') && !signals.has('detail')) return false;
  const isFound = signals.any('detail', 'institution', 'job', 'atName') || hasWhere(assertion);
  if (who === 'self') return isFound || hasName(assertion);
  return signals.any('own', 'colon') && hasName(assertion) && isFound;
};

const isAliasLink: Rule = ({ signals, who }) => {
  const isSomeone = who === 'self' || signals.any('name', 'capitalized', 'kin', 'person', 'job');
  if (!signals.any('handle', 'quoted')) return signals.has('account') && who === 'self';
  return signals.has('account') || (signals.has('identity') && isSomeone) || (signals.has('channel') && who === 'self');
};

const toMatch = ({ start, end }: Segment): Match => ({ start, end, confidence: SURE });

/** Finds the parts of a sentence that meet a rule, or the whole sentence if only its parts together do. */
const findByPart =
  (rule: Rule) =>
  (sentences: readonly AnalyzedSentence[]): Match[] =>
    sentences.flatMap(sentence => {
      const parts = sentence.parts.filter(part => rule(readAssertion(part, sentence)));
      return (parts.length || !rule(readAssertion(sentence, sentence)) ? parts : [sentence]).map(toMatch);
    });

/** Finds sentences that meet a rule, alone or as the answer to the question before: “Who is @heron? My boss”. */
const findBySentence =
  (rule: Rule) =>
  (sentences: readonly AnalyzedSentence[]): Match[] =>
    sentences.flatMap((sentence, i) => {
      if (rule(readAssertion(sentence, sentence))) return [toMatch(sentence)];
      const question = sentences[i - 1];
      return question?.isQuestion && rule(readAssertion(joinSentences(question, sentence), sentence))
        ? [{ ...toMatch(sentence), start: question.start }]
        : [];
    });

type Search = (sentences: readonly AnalyzedSentence[]) => Match[];
const clauseDetector = (kind: Detector['kind'], search: Search): Detector => ({
  kind,
  clause: true,
  find: ({ readings }: AnalyzedText): Match[] => readings.flatMap(search),
});

export const whereabouts = clauseDetector('live_location', findByPart(isWhereabouts));
export const routine = clauseDetector('routine', findByPart(isRoutine));
export const workplace = clauseDetector('workplace', findByPart(isWorkplace));
export const family = clauseDetector('family', findByPart(isFamily));
export const aliasLink = clauseDetector('alias_link', findBySentence(isAliasLink));
