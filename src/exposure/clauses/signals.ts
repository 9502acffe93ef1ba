/** Collects the roles that occur in each part of a sentence, as one bit each. */
import { Lexicon, lowerCase } from '../lexicon.ts';
import { raw } from '../regex-source.ts';
import { LanguageGuess } from './language.ts';
import { CLAUSE_ROLES, type ClauseLexicon, type ClauseRole } from './roles.ts';
import { splitSentences, type Segment, type Sentence } from './segments.ts';

/** Roles that the writing shows, beside those of words. */
const WRITTEN_ROLES = ['handle', 'quoted', 'capitalized', 'atName', 'colon'] as const;
export type Signal = ClauseRole | (typeof WRITTEN_ROLES)[number];

const ALL_SIGNALS: readonly Signal[] = [...CLAUSE_ROLES, ...WRITTEN_ROLES];
const BIT = Object.fromEntries(ALL_SIGNALS.map((signal, i) => [signal, i])) as Record<Signal, number>;

/** A set of signals, in two numbers of 31 bits. */
export class Signals {
  #low = 0;
  #high = 0;

  add(signal: Signal): void {
    const bit = BIT[signal];
    if (bit < 31) this.#low |= 1 << bit;
    else this.#high |= 1 << (bit - 31);
  }

  has(signal: Signal): boolean {
    const bit = BIT[signal];
    return bit < 31 ? (this.#low & (1 << bit)) !== 0 : (this.#high & (1 << (bit - 31))) !== 0;
  }

  any(...signals: Signal[]): boolean {
    return signals.some(signal => this.has(signal));
  }

  /** Returns the union with others. */
  static join(all: readonly Signals[]): Signals {
    const union = new Signals();
    for (const { low, high } of all.map(s => s.#parts())) {
      union.#low |= low;
      union.#high |= high;
    }
    return union;
  }

  #parts(): { low: number; high: number } {
    return { low: this.#low, high: this.#high };
  }
}

export interface AnalyzedPart extends Segment {
  signals: Signals;
  /** How many words it has; characters where words are not separated. */
  length: number;
}
export interface AnalyzedSentence extends Segment {
  parts: AnalyzedPart[];
  signals: Signals;
  isQuestion: boolean;
  length: number;
}

const CLOCK = new RegExp(
  [
    raw`(?<!\d)(?:[01]?\d|2[0-4])(?:[:.h][0-5]\d|\s?(?:am|pm|uhr|h(?!\p{L})|часов|час|год|ساعت|بجے|बजे|点|點|時|时|နာရီ|ሰዓት))`,
    raw`(?:\bat|till|until|a las|las|às|as|à|um|в|о|об|до|с|الساعة|ساعت|saat|jam|pukul|around)\s{1,2}(?:[01]?\d|2[0-4])(?![\d%.,]?\d|%)`,
  ].join('|'),
  'giu',
);
const HANDLE =
  /(?<![\p{L}\p{N}.])@[\p{L}\p{N}_.]{2,30}|(?<![\p{L}\p{N}@./])[a-z][a-z\d]{1,20}(?:[_.]{1,3}[a-z\d]{1,20})+_?(?![\p{L}\p{N}./])/gu;
/** A title or name in quotation marks. */
const QUOTED =
  /["«“„「『][\p{L}\p{M}\p{N}._'-]{1,24}(?:[ .][\p{L}\p{M}\p{N}._'-]{1,24}){0,3}["»”“」』]|(?<![\p{L}\p{N}])'[\p{L}\p{M}\p{N}. _-]{3,30}'(?![\p{L}\p{N}])/gu;
const CAPITALIZED = /\p{Lu}[\p{Ll}\p{M}]{1,30}/gu;
const COLON = /[:：]/g;
const EQUAL = /=/g;
/** “at the Odeon”, “at gate 4”. */
const AFTER_PREPOSITION = /^\s{0,2}(?:(?:[\p{Ll}']{1,4}\s){0,2}(?=\p{Lu})|(?=\p{Ll}{3,12}\s\d{1,3}(?![\d.,:%])))/u;
const WORD = /[\p{L}\p{M}\p{N}']+/gu;
const UNSPACED = /[\p{Script=Han}\p{Script=Myanmar}]/u;
/** Characters that make about one word where words are not separated. */
const UNSPACED_WORD = 2.5;

interface Found {
  start: number;
  end: number;
  signal: Signal;
}

/** What speaks against a warning. */
const OBJECTIONS: ReadonlySet<Signal> = new Set<Signal>([
  'public',
  'past',
  'habit',
  'was',
  'not',
  'ask',
  'unreal',
  'figure',
]);

/** Drops objections inside a longer phrase, which has its own meaning: “not far from”. */
function dropOutweighed(found: Found[]): Found[] {
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  let longest: Found | undefined;
  return found.filter(word => {
    const isInside = longest && word.end <= longest.end && word.end - word.start < longest.end - longest.start;
    if (!longest || word.end > longest.end) longest = word;
    return !isInside || !OBJECTIONS.has(word.signal);
  });
}

const TOKEN = /[\p{L}\p{M}']{3,40}/gu;
const MAX_ENDING = 12;

interface Language {
  lexicon: Lexicon<ClauseRole>;
  endings: Map<string, ClauseRole[]>;
}

function indexEndings(endings: ClauseLexicon['endings'] = {}): Language['endings'] {
  const index: Language['endings'] = new Map();
  for (const role of CLAUSE_ROLES)
    for (const ending of endings[role] ?? []) index.set(ending, [...(index.get(ending) ?? []), role]);
  return index;
}

function findEndings(low: string, endings: Language['endings']): Found[] {
  if (!endings.size) return [];
  return [...low.matchAll(TOKEN)].flatMap(({ index, 0: token }) => {
    const end = index + token.length;
    const found: Found[] = [];
    for (let n = Math.min(MAX_ENDING, token.length - 2); n > 1; n--)
      for (const signal of endings.get(token.slice(-n)) ?? []) found.push({ start: index, end, signal });
    return found;
  });
}

export class ClauseReader<Id extends string> {
  readonly #guess: LanguageGuess<Id>;
  readonly #lexicons: Record<Id, ClauseLexicon>;
  readonly #languages = new Map<Id, Language>();

  constructor(lexicons: Record<Id, ClauseLexicon>) {
    this.#lexicons = lexicons;
    this.#guess = new LanguageGuess(lexicons);
  }

  #language(id: Id): Language {
    let language = this.#languages.get(id);
    if (!language) {
      const { words, endings } = this.#lexicons[id];
      language = { lexicon: new Lexicon(words), endings: indexEndings(endings) };
      this.#languages.set(id, language);
    }
    return language;
  }

  #findWords(low: string, id: Id): Found[] {
    const { lexicon, endings } = this.#language(id);
    const positions = lexicon.find(low);
    const found: Found[] = [];
    for (const signal of CLAUSE_ROLES) {
      const at = positions[signal];
      for (let i = 0; i < at.length; i += 2) found.push({ start: at[i]!, end: at[i + 1]!, signal });
    }
    return dropOutweighed(found).concat(findEndings(low, endings));
  }

  /** Returns the sentences as each language that the text may be in understands them. */
  read(text: string, hint?: string): AnalyzedSentence[][] {
    const low = lowerCase(text);
    const written = findWritten(text);
    const sentences = splitSentences(text);
    return this.#guess.guess(low, hint).map(id => {
      const words = this.#findWords(low, id);
      const names = words.filter(w => w.signal === 'at' && isBeforeName(text, w.end, words));
      const found = [...words, ...written, ...names.map(({ start, end }): Found => ({ start, end, signal: 'atName' }))];
      return assign(
        text,
        sentences,
        found.sort((a, b) => a.start - b.start),
      );
    });
  }
}

const TIME_SIGNALS: ReadonlySet<Signal> = new Set<Signal>(['now', 'soon', 'habit', 'past', 'hour']);

/** Whether a name or a number follows that is no time. */
function isBeforeName(text: string, at: number, words: readonly Found[]): boolean {
  const between = AFTER_PREPOSITION.exec(text.slice(at, at + 24));
  if (!between) return false;
  const from = at + between[0].length;
  return !words.some(({ start, end, signal }) => start <= from && from < end && TIME_SIGNALS.has(signal));
}

const findAll = (text: string, pattern: RegExp, signal: Signal): Found[] =>
  [...text.matchAll(pattern)].map(m => ({ start: m.index, end: m.index + m[0].length, signal }));

function findWritten(text: string): Found[] {
  return [
    ...findAll(text, CLOCK, 'hour'),
    ...findAll(text, HANDLE, 'handle'),
    ...findAll(text, QUOTED, 'quoted'),
    ...findAll(text, CAPITALIZED, 'capitalized'),
    ...findAll(text, EQUAL, 'identity'),
    ...findAll(text, COLON, 'colon'),
  ];
}

const countWords = (text: string): number =>
  UNSPACED.test(text) ? text.length / UNSPACED_WORD : (text.match(WORD)?.length ?? 0);

/** Gives each part the signals that begin in it. @param found in the order of the text */
function assign(text: string, sentences: readonly Sentence[], found: readonly Found[]): AnalyzedSentence[] {
  let next = 0;
  return sentences.map(({ start, end, parts, isQuestion }) => {
    const analyzed = parts.map((part): AnalyzedPart => {
      const signals = new Signals();
      while (next < found.length && found[next]!.start < part.start) next++;
      for (; next < found.length && found[next]!.start < part.end; next++) {
        const { start: at, signal } = found[next]!;
        // Any word is capitalized at the beginning.
        if (signal !== 'capitalized' || at > start) signals.add(signal);
      }
      return { ...part, signals, length: countWords(text.slice(part.start, part.end)) };
    });
    return {
      start,
      end,
      isQuestion,
      parts: analyzed,
      signals: Signals.join(analyzed.map(part => part.signals)),
      length: analyzed.reduce((sum, part) => sum + part.length, 0),
    };
  });
}
