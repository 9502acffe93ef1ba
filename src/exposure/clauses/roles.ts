/** Lists what a word can tell about a clause: who it is about, when it is true, and whether it is asserted. */
export const CLAUSE_ROLES = [
  // Who
  /** The writer: pronouns, possessives, verb forms in the first person. */
  'self',
  /** Somebody private: pronouns, friends, colleagues, a team. */
  'person',
  /** The reader. */
  'you',
  'kin',
  /** Possession of a family member: “my”, “her”; or a kin word with a possessive ending. */
  'own',
  /** First names and surnames. */
  'name',
  /** Authorities, media, events for all, and groups of people. */
  'public',
  // When
  'now',
  'soon',
  'habit',
  /** Longer ago than today; with `now` no longer ago than months. */
  'past',
  'hour',
  // Whether it is asserted
  /** Negations and question words. */
  'not',
  /** Wishes, conditions, fiction, jokes. */
  'unreal',
  // Where
  /** A preposition that a place or something else may follow. */
  'at',
  /** A preposition that only a place follows. */
  'near',
  'place',
  /** Nouns that turn a place into a figure of speech. */
  'figure',
  // Subject
  /** Being, going, staying or arriving, in a form for the writer or with a meaning for people only. */
  'be',
  /** The same in forms for anyone and anything. */
  'is',
  /** The same in the past. */
  'was',
  'work',
  'job',
  'institution',
  /** What identifies a relative: a name, an age, a class. */
  'detail',
  /** An illness, pregnancy, disability or addiction, or what is done or taken against it. */
  'condition',
  /** An account or a name of one’s own beside the real one. */
  'account',
  /** An account, page or channel of anyone. */
  'channel',
  /** A link between a name and a person. */
  'identity',
] as const;
export type ClauseRole = (typeof CLAUSE_ROLES)[number];

export type Script = 'Latin' | 'Cyrillic' | 'Arabic' | 'Devanagari' | 'Myanmar' | 'Ethiopic' | 'Han';

/** What a language is recognized by. */
export interface LanguageMarks {
  script: Script;
  /** The most frequent words. */
  common: readonly string[];
  /** Letters that no other language of the script uses, in lower case. */
  letters?: string;
}

/** What the words of one language tell. */
export interface ClauseWords {
  /** Words by role, a final `*` allowing endings. */
  words: Record<ClauseRole, readonly string[]>;
  /** Negation comes before what it denies, so that after a place it is about something else. */
  negatesAhead?: true;
  /** Word endings by role, where a language says so with endings. */
  endings?: Partial<Record<ClauseRole, readonly string[]>>;
}

export type ClauseLexicon = LanguageMarks & ClauseWords;
