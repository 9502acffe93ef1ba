/** Detects clauses that tell whereabouts, routines, work, family, or who is behind an alias. */
import type { AnalyzedText } from '../analyzed-text.ts';
import { readAssertion, type Assertion } from '../clauses/assertion.ts';
import type { Segment } from '../clauses/segments.ts';
import type { AnalyzedSentence } from '../clauses/signals.ts';
import type { Detector, Match } from '../detector.ts';

/** Enough for a warning. */
const SURE = 0.72;

type Rule = (assertion: Assertion) => boolean;

/** No longer than a note such as “Hotel Meridian, now”. */
const NOTE_LENGTH = 10; // words

const hasName = ({ signals }: Assertion): boolean => signals.any('name', 'capitalized');
const hasWhere = ({ signals }: Assertion): boolean => signals.any('place', 'near', 'atName') && !signals.has('figure');
const isTrue = ({ asserted, who, when }: Assertion): boolean =>
  asserted && who !== 'public' && who !== 'reader' && when !== 'past';
const hasTime = ({ when }: Assertion): boolean => when === 'now' || when === 'soon';
/** A note without a subject is about its writer: “Hotel Meridian, now”. */
const isNote = ({ who, length }: Assertion): boolean => who === 'nobody' && length <= NOTE_LENGTH;
const hasSomeone = ({ who }: Assertion): boolean => who === 'self' || who === 'private';
const isPersonal = (assertion: Assertion): boolean => hasSomeone(assertion) || isNote(assertion);

const isWhereabouts: Rule = assertion => {
  const { signals, when, who } = assertion;
  if (!isTrue(assertion) || when === 'habit' || !hasWhere(assertion)) return false;
  if (who === 'self') return signals.any('be', 'is') || (hasTime(assertion) && !signals.has('was'));
  if (who === 'private') return signals.has('is') || (signals.has('be') && hasTime(assertion));
  return isNote(assertion) ? signals.has('be') || hasTime(assertion) : signals.has('be') && hasTime(assertion);
};

const isRoutine: Rule = assertion => {
  const { signals, when, who } = assertion;
  // “My shift begins at nine”, unlike the museum.
  const isAboutWriter = signals.has('self') && assertion.asserted;
  if (when !== 'habit' || !(isAboutWriter || isTrue(assertion))) return false;
  return signals.has('hour') || (hasWhere(assertion) && (who !== 'nobody' || signals.has('be')));
};

const isWorkplace: Rule = assertion => {
  const { signals, who, asserted } = assertion;
  // Who began somewhere last week works there now.
  if (!asserted || signals.any('was', 'figure') || !isPersonal(assertion)) return false;
  const hasEmployer = signals.any('institution', 'atName') || (signals.has('place') && who !== 'nobody');
  if (signals.has('work')) return hasEmployer || signals.any('job', 'name', 'capitalized', 'place');
  return (
    signals.has('job') && (hasEmployer || (hasSomeone(assertion) && signals.has('at') && signals.any('is', 'self')))
  );
};

const isFamily: Rule = assertion => {
  const { signals, asserted, who } = assertion;
  if (!asserted || who === 'public' || who === 'reader' || signals.has('figure') || !signals.has('kin')) return false;
  if (signals.has('was') && !signals.has('detail')) return false;
  const isFound = signals.any('detail', 'institution', 'job', 'atName') || hasWhere(assertion);
  if (who === 'self') return isFound || hasName(assertion);
  return hasName(assertion) && (signals.has('colon') || (signals.has('own') && isFound));
};

const namesSomeone = ({ signals }: AnalyzedSentence): boolean =>
  signals.any('name', 'capitalized', 'kin', 'person', 'job');

function isAliasLink({ signals }: AnalyzedSentence, isSomeone: boolean): boolean {
  const isLinked =
    signals.has('account') || (signals.has('identity') && isSomeone) || (signals.has('channel') && signals.has('self'));
  if (signals.has('handle')) return isLinked;
  if (signals.has('quoted')) return isLinked && signals.any('self', 'name', 'kin');
  return signals.has('account') && signals.has('self') && !signals.has('you');
}

/** A question about a handle and no more: “@heron? My boss”. */
const MAX_QUESTION = 5; // words
const asksForAlias = ({ isQuestion, length, signals }: AnalyzedSentence): boolean =>
  isQuestion && length <= MAX_QUESTION && signals.any('handle', 'quoted', 'channel');

const toMatch = ({ start, end }: Segment): Match => ({ start, end, confidence: SURE });

/** Finds the parts of a sentence that meet a rule, or the whole sentence if only its parts together do. */
const findByPart =
  (rule: Rule) =>
  (sentences: readonly AnalyzedSentence[]): Match[] =>
    sentences.flatMap(sentence => {
      const parts = sentence.parts.filter(part => rule(readAssertion(part, sentence)));
      return (parts.length || !rule(readAssertion(sentence, sentence)) ? parts : [sentence]).map(toMatch);
    });

const findAliasLinks = (sentences: readonly AnalyzedSentence[]): Match[] =>
  sentences.flatMap((sentence, i) => {
    const isSomeone = sentence.signals.has('self') || namesSomeone(sentence);
    if (isAliasLink(sentence, isSomeone)) return [toMatch(sentence)];
    const before = sentences[i - 1];
    return before && asksForAlias(before) && namesSomeone(sentence)
      ? [{ ...toMatch(sentence), start: before.start }]
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
export const aliasLink = clauseDetector('alias_link', findAliasLinks);
