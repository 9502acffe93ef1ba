/** Reads the sentences of a text: what the words of each part tell, in each language that the text may be in. */
import { Lexicon, lowerCase } from '../lexicon.ts';
import { readAssertion, type Assertion } from './assertion.ts';
import { LanguageGuess } from './language.ts';
import { CLAUSE_ROLES, type ClauseRole, type ClauseWords, type LanguageMarks } from './roles.ts';
import { isInWord, splitSentences, type Segment, type Sentence } from './segments.ts';
import { hasAny, toSignals, type Signals } from './signals.ts';
import { findWritten, isCapitalizedAt, type FoundSignals } from './written-signals.ts';

/** A part of a sentence, or the whole of it. */
export interface Clause {
  segment: Segment;
  assertion: Assertion;
}
export interface ReadSentence extends Clause {
  /** Its parts, then each two and each three neighbouring parts as one, which may say something only together. */
  clauses: Clause[][];
  isQuestion: boolean;
}

/** How many neighbouring parts are read as one. */
const MAX_PARTS = 3;

/** What speaks against a warning. */
const OBJECTIONS = toSignals('public', 'past', 'habit', 'was', 'not', 'unreal', 'figure');
const TIMES = toSignals('now', 'soon', 'habit', 'past', 'hour');
const HABIT = toSignals('habit');
const SELF = toSignals('self');
const PAST = toSignals('past');
const KIN = toSignals('kin');
/** “Mother: Nadia Novak” */
const LABELLED_KIN = toSignals('own', 'detail');
const NEGATION = toSignals('not');
const STATED = toSignals('place', 'near', 'condition');
const NEGATION_OR_STATED = NEGATION | STATED;
const AT = toSignals('at');
/** A name after a preposition is that of a place, and maybe of an employer. */
const NAMED_PLACE = toSignals('place', 'institution');
const CAPITALIZED = toSignals('capitalized');
/** Without any of these, no part of a sentence says anything that a rule looks for. */
const SUBJECTS = toSignals('place', 'near', 'habit', 'work', 'job', 'kin', 'condition', 'identity');
const COLON = /[:：]/;

const MIN_TOKEN = 3;
const MAX_ENDING = 12;
const TOKEN = /[\p{L}\p{M}']{3,40}/gu;

interface Language {
  lexicon: Lexicon<ClauseRole, Signals>;
  negatesAhead: boolean;
  endings: Map<string, Signals>;
}

function createLanguage({ words, endings = {}, negatesAhead }: ClauseWords): Language {
  const bySignals = new Map<string, Signals>();
  for (const role of CLAUSE_ROLES)
    for (const ending of endings[role] ?? []) bySignals.set(ending, (bySignals.get(ending) ?? 0) | toSignals(role));
  const inOrder = Object.fromEntries(CLAUSE_ROLES.map(role => [role, words[role]]));
  return {
    lexicon: new Lexicon(inOrder as ClauseWords['words'], roles => toSignals(...roles)),
    endings: bySignals,
    negatesAhead: !!negatesAhead,
  };
}

function findWords(low: string, lexicon: Lexicon<ClauseRole, Signals>): FoundSignals[] {
  const found: FoundSignals[] = [];
  lexicon.visit(low, (start, end, signals) => found.push({ start, end, signals }));
  return found;
}

/** Drops objections inside a longer phrase, which has its own meaning: “not far from”. */
function dropOutweighed(found: FoundSignals[]): void {
  let longest: FoundSignals | undefined;
  for (let i = 0; i < found.length; i++) {
    const word = found[i]!;
    // Of words that begin together the longest comes first.
    for (let k = i; k < found.length && found[k]!.start === word.start; k++)
      if (!longest || found[k]!.end > longest.end) longest = found[k];
    if (longest && word.end <= longest.end && word.end - word.start < longest.end - longest.start)
      word.signals &= hasAny(longest.signals, HABIT) ? ~(OBJECTIONS | TIMES) : ~OBJECTIONS;
  }
}

/** Drops negations after a place or a condition in the same part: “at the gate and not a policeman in sight”. */
function dropLateNegations(words: readonly FoundSignals[], sentences: readonly Sentence[]): void {
  const parts = sentences.flatMap(sentence => sentence.parts);
  let stated = -1; // the part in which the last place or condition is
  for (const word of words) {
    if (!hasAny(word.signals, NEGATION_OR_STATED)) continue;
    const part = findSegment(parts, word.start);
    if (stated === part) word.signals &= ~NEGATION;
    if (hasAny(word.signals, STATED)) stated = part;
  }
}

function findEndings(low: string, endings: Language['endings']): FoundSignals[] {
  const found: FoundSignals[] = [];
  if (!endings.size) return found;
  for (const { index, 0: token } of low.matchAll(TOKEN)) {
    const end = index + token.length;
    for (let n = Math.min(MAX_ENDING, token.length - MIN_TOKEN + 1); n > 1; n--) {
      const signals = endings.get(token.slice(-n));
      if (signals) found.push({ start: index, end, signals });
    }
  }
  return found;
}

const SHORT_WORD = 4;
const NUMBERED = /^\p{Ll}{3,12}\s\d{1,3}(?![\d.,:%])/u;

/** Whether a name follows, as in “at the Odeon” or “at gate 4”, and returns where; else -1. */
function findNameAfter(text: string, low: string, at: number): number {
  let from = at;
  for (let words = 0; words <= 2; words++) {
    while (text[from] === ' ') from++;
    if (isCapitalizedAt(text, low, from)) return from;
    if (NUMBERED.test(text.slice(from, from + 18))) return from;
    const end = text.indexOf(' ', from);
    if (end < 0 || end - from > SHORT_WORD) return -1;
    from = end;
  }
  return -1;
}

/** Adds what words tell by what follows them. */
function lookAhead(text: string, low: string, words: readonly FoundSignals[]): void {
  const times = words.filter(({ signals }) => hasAny(signals, TIMES));
  for (const word of words) {
    if (hasAny(word.signals, KIN) && COLON.test(text[word.end] ?? '')) word.signals |= LABELLED_KIN;
    if (!hasAny(word.signals, AT)) continue;
    const name = findNameAfter(text, low, word.end);
    const isTime = times.some(({ start, end }) => start <= name && name < end);
    if (name >= 0 && !isTime) word.signals |= NAMED_PLACE;
  }
}

/** “Friday” and “July” are no names; and a year does not tell that what somebody writes of themselves is over. */
function selectWritten(written: readonly FoundSignals[], words: readonly FoundSignals[]): FoundSignals[] {
  const times = new Set(words.filter(({ signals }) => hasAny(signals, TIMES)).map(word => word.start));
  const isPersonal = words.some(({ signals }) => hasAny(signals, SELF));
  return written.filter(({ start, signals }) =>
    signals === PAST ? !isPersonal : signals !== CAPITALIZED || !times.has(start),
  );
}

/** Returns the index of the last segment that starts at or before an offset; -1 if there is none. */
function findSegment(segments: readonly Segment[], at: number): number {
  let low = 0;
  let high = segments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (segments[middle]!.start <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function findFirstLetter(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && !isInWord(text.charCodeAt(at))) at++;
  return at;
}

/** Returns for each part the signals that begin in it. */
function collectSignals(
  parts: readonly Segment[],
  starts: ReadonlySet<number>,
  found: readonly FoundSignals[],
): Signals[] {
  const collected = parts.map((): Signals => 0);
  for (const { start, signals } of found) {
    const part = findSegment(parts, start);
    // Any word is capitalized at the beginning of a sentence.
    if (part >= 0 && start < parts[part]!.end) collected[part]! |= starts.has(start) ? signals & ~CAPITALIZED : signals;
  }
  return collected;
}

const join = (joined: Signals, signals: Signals): Signals => joined | signals;

const joinSegments = (parts: readonly Segment[]): Segment => ({
  start: parts[0]!.start,
  end: parts.at(-1)!.end,
  length: parts.reduce((sum, part) => sum + part.length, 0),
});

function readSentences(text: string, sentences: readonly Sentence[], found: readonly FoundSignals[]): ReadSentence[] {
  const starts = new Set(sentences.map(({ start, end }) => findFirstLetter(text, start, end)));
  const collected = collectSignals(
    sentences.flatMap(sentence => sentence.parts),
    starts,
    found,
  );
  let next = 0;
  return sentences.map(sentence => {
    const own = collected.slice(next, (next += sentence.parts.length));
    const all = own.reduce(join, 0);
    const read = (segment: Segment, signals: Signals): Clause => ({
      segment,
      assertion: readAssertion(segment, signals, sentence, all),
    });
    const whole = read(sentence, all);
    const { parts, isQuestion } = sentence;
    if (parts.length === 1) return { ...whole, clauses: [[whole]], isQuestion };
    const readJoined = (from: number, to: number): Clause =>
      read(joinSegments(parts.slice(from, to)), own.slice(from, to).reduce(join, 0));
    const clauses = Array.from({ length: hasAny(all, SUBJECTS) ? Math.min(MAX_PARTS, parts.length) : 1 }, (_, more) =>
      own.slice(more).map((_, from) => readJoined(from, from + more + 1)),
    );
    return { ...whole, clauses, isQuestion };
  });
}

/** The words of a language are needed that were not added yet. */
export class MissingLanguageError extends Error {
  override name = 'MissingLanguageError';
  readonly id: string;
  constructor(id: string) {
    super(`the words of ${id} are not loaded`);
    this.id = id;
  }
}

export class ClauseReader {
  readonly #guess: LanguageGuess<string>;
  readonly #words = new Map<string, ClauseWords>();
  readonly #languages = new Map<string, Language>();

  constructor(languages: Record<string, LanguageMarks>) {
    this.#guess = new LanguageGuess(languages);
  }

  add(id: string, words: ClauseWords): void {
    this.#words.set(id, words);
  }

  #getLanguage(id: string): Language {
    const known = this.#languages.get(id);
    if (known) return known;
    const words = this.#words.get(id);
    if (!words) throw new MissingLanguageError(id);
    const language = createLanguage(words);
    this.#languages.set(id, language);
    return language;
  }

  /**
   * Returns the sentences as each language that the text may be in understands them.
   *
   * @throws MissingLanguageError
   */
  read(text: string, hint?: string): ReadSentence[][] {
    const low = lowerCase(text);
    const sentences = splitSentences(text);
    const written = findWritten(text, low);
    return this.#guess.guess(low, sentences, hint).map(id => {
      const { lexicon, endings, negatesAhead } = this.#getLanguage(id);
      const words = findWords(low, lexicon);
      dropOutweighed(words);
      if (negatesAhead) dropLateNegations(words, sentences);
      lookAhead(text, low, words);
      const found = [...words, ...findEndings(low, endings), ...selectWritten(written, words)];
      return readSentences(text, sentences, found);
    });
  }
}
