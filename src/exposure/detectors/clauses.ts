/** Detects clauses that tell whereabouts, routines, work, family, health, or who is behind an alias. */
import type { AnalyzedText } from '../analyzed-text.ts';
import type { Assertion } from '../clauses/assertion.ts';
import type { Clause, ReadSentence } from '../clauses/reader.ts';
import { hasAny, hasSignal, toSignals } from '../clauses/signals.ts';
import type { Detector, Match } from '../detector.ts';

/** Enough for a warning. */
const SURE = 0.72;
/** No longer than a note such as “Hotel Meridian, now”, in words. */
const NOTE_LENGTH = 10;
/** A longer sentence that names no one tells of timetables and the like, in words. */
const MAX_SUBJECTLESS = 16;

type Rule = (assertion: Assertion) => boolean;

const NAME = toSignals('name', 'capitalized');
const WHERE = toSignals('place', 'near');
const BE = toSignals('be', 'is');
const OCCUPATION = toSignals('job', 'name', 'capitalized', 'place');
const NOT_AT_WORK = toSignals('was', 'figure');
const NOT_OF_HEALTH = toSignals('figure', 'public');
const AT_WORK = toSignals('work', 'job');
const IDENTIFYING = toSignals('detail', 'institution', 'job');

const hasName = ({ signals }: Assertion): boolean => hasAny(signals, NAME);
const hasWhere = ({ signals }: Assertion): boolean => hasAny(signals, WHERE) && !hasSignal(signals, 'figure');
const hasTime = ({ when }: Assertion): boolean => when === 'now' || when === 'soon';
const hasSomeone = ({ who }: Assertion): boolean => who === 'self' || who === 'private';
const isTrue = ({ asserted, who, when }: Assertion): boolean =>
  asserted && who !== 'public' && who !== 'reader' && when !== 'past';
/** A note without a subject is about its writer. */
const isNote = ({ who, length }: Assertion): boolean => who === 'nobody' && length <= NOTE_LENGTH;
const isSubjectless = ({ who, sentenceLength }: Assertion): boolean =>
  who === 'nobody' && sentenceLength > MAX_SUBJECTLESS;

const isRoutine: Rule = assertion => {
  const { signals, when, who, asserted } = assertion;
  // “My shift begins at nine”, unlike the museum.
  const isAboutWriter = hasSignal(signals, 'self') && asserted;
  if (when !== 'habit' || isSubjectless(assertion) || !(isAboutWriter || isTrue(assertion))) return false;
  return hasSignal(signals, 'hour') || (hasWhere(assertion) && (who !== 'nobody' || hasSignal(signals, 'be')));
};

const isWorkplace: Rule = assertion => {
  const { signals, who, when, asserted } = assertion;
  // Who began somewhere last week works there now.
  if (who !== 'self' && when === 'past') return false;
  if (!asserted || hasAny(signals, NOT_AT_WORK) || !(hasSomeone(assertion) || isNote(assertion))) return false;
  const hasEmployer = hasSignal(signals, 'institution') || (hasSignal(signals, 'place') && who !== 'nobody');
  if (hasSignal(signals, 'work')) return hasEmployer || hasAny(signals, OCCUPATION);
  if (!hasSignal(signals, 'job')) return false;
  return hasEmployer || (hasSomeone(assertion) && hasSignal(signals, 'at') && hasAny(signals, BE));
};

const isFamily: Rule = assertion => {
  const { signals, asserted, who, when } = assertion;
  if (!asserted || !hasSignal(signals, 'kin') || who === 'public' || who === 'reader') return false;
  if (hasSignal(signals, 'figure') || (when === 'past' && !hasSignal(signals, 'detail'))) return false;
  const isFound = hasAny(signals, IDENTIFYING) || hasWhere(assertion);
  return who === 'self' ? isFound || hasName(assertion) : hasName(assertion) && hasSignal(signals, 'own') && isFound;
};

const isHealth: Rule = assertion => {
  const { signals, asserted, when } = assertion;
  if (!asserted || !hasSignal(signals, 'condition') || !hasSomeone(assertion)) return false;
  // “Yesterday” is past and now, “years ago” only past.
  if (when === 'past' && !hasSignal(signals, 'now')) return false;
  // “I work at a clinic for people with HIV” tells of a job.
  const isJob = hasAny(signals, AT_WORK) && !hasSignal(signals, 'kin');
  return !isJob && !hasAny(signals, NOT_OF_HEALTH);
};

const isWhereabouts: Rule = assertion => {
  const { signals, when, who } = assertion;
  if (!isTrue(assertion) || when === 'habit' || isSubjectless(assertion) || !hasWhere(assertion)) return false;
  // “My sister is a nurse at the clinic” says where she works, not where she is.
  const isThere = hasSignal(signals, 'be');
  if (!isThere && !hasTime(assertion) && (isWorkplace(assertion) || isFamily(assertion))) return false;
  if (who === 'self') return hasAny(signals, BE) || (hasTime(assertion) && !hasSignal(signals, 'was'));
  if (who === 'private') return hasSignal(signals, 'is') || (isThere && hasTime(assertion));
  return isNote(assertion) ? isThere || hasTime(assertion) : isThere && hasTime(assertion);
};

const SOMEONE = toSignals('self', 'name', 'capitalized', 'kin', 'person', 'job');
const NAMED_PERSON = toSignals('name', 'capitalized', 'kin', 'person', 'job');
const KNOWN_PERSON = toSignals('self', 'name', 'kin');
const OTHER_PERSON = toSignals('kin', 'person');
const ASKED_ABOUT = toSignals('handle', 'quoted', 'channel');

/** “Salt & Zed is me”; “Femi is the same guy as the blog Nightlamp” */
const isNamedAlias: Rule = ({ signals, who, asserted }) => {
  if (!asserted || who === 'public' || !hasSignal(signals, 'identity') || !hasAny(signals, NAME)) return false;
  const isOnlySelf = hasSignal(signals, 'self') && !hasAny(signals, OTHER_PERSON);
  return isOnlySelf || hasSignal(signals, 'channel');
};

const isAliasLink: Rule = ({ signals, who }) => {
  const isSelf = hasSignal(signals, 'self');
  const isLinked =
    hasSignal(signals, 'account') ||
    (hasSignal(signals, 'identity') && hasAny(signals, SOMEONE)) ||
    (hasSignal(signals, 'channel') && isSelf);
  if (hasSignal(signals, 'handle')) return isLinked;
  if (hasSignal(signals, 'quoted')) return isLinked && hasAny(signals, KNOWN_PERSON);
  return hasSignal(signals, 'account') && isSelf && who !== 'public' && !hasSignal(signals, 'you');
};

/** A question about a handle and no more: “@heron? My boss”. */
const MAX_QUESTION = 5; // words
const asksForAlias = ({ isQuestion, assertion: { length, signals } }: ReadSentence): boolean =>
  isQuestion && length <= MAX_QUESTION && hasAny(signals, ASKED_ABOUT);

const toMatch = ({ segment: { start, end } }: Clause): Match => ({ start, end, confidence: SURE });

type Search = (sentences: readonly ReadSentence[]) => Match[];

/** More words than that say several things. */
const MAX_JOINED = 20;

/** Finds the parts of a sentence that meet a rule, or else the fewest neighbouring parts that do so together. */
const findByRule =
  (rule: Rule): Search =>
  sentences =>
    sentences.flatMap(({ clauses }) => {
      for (const [more, all] of clauses.entries()) {
        const found = all.filter(
          ({ segment, assertion }) => (!more || segment.length <= MAX_JOINED) && rule(assertion),
        );
        if (found.length) return found.map(toMatch);
      }
      return [];
    });

const findAliasLinks: Search = sentences =>
  sentences.flatMap((sentence, i) => {
    const { assertion, clauses } = sentence;
    const isNamed = isNamedAlias(assertion) || clauses.flat().some(clause => isNamedAlias(clause.assertion));
    if (isNamed || isAliasLink(assertion)) return [toMatch(sentence)];
    const before = sentences[i - 1];
    const isAnswer = before && asksForAlias(before) && hasAny(assertion.signals, NAMED_PERSON);
    return isAnswer ? [{ ...toMatch(sentence), start: before.segment.start }] : [];
  });

const clauseDetector = (kind: Detector['kind'], search: Search): Detector => ({
  kind,
  clause: true,
  find: ({ readings }: AnalyzedText): Match[] => readings.flatMap(search),
});

export const whereabouts = clauseDetector('live_location', findByRule(isWhereabouts));
export const routine = clauseDetector('routine', findByRule(isRoutine));
export const workplace = clauseDetector('workplace', findByRule(isWorkplace));
export const family = clauseDetector('family', findByRule(isFamily));
export const health = clauseDetector('health', findByRule(isHealth));
export const aliasLink = clauseDetector('alias_link', findAliasLinks);
