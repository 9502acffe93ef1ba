/** The person's own words, between their view and the worker. They never go to a page. */
import type { PersonalTerm } from '../exposure/personal-terms.ts';

/** `none`: there is no list. `locked`, `gone`, `fault`: there is, or was, one, and nothing of it is watched. */
export type Watch = 'watched' | 'none' | 'locked' | 'gone' | 'fault';

export interface Mine {
  watch: Watch;
  words: PersonalTerm[];
}

/** What the person never wants to be warned of. `kind`: of a guess, or `own_` and the kind of a word of theirs. */
export interface NeverPiece {
  kind: string;
  text: string;
}
