/** Names what the suite tries: scenes, attacks, what the page may know, and what is found. */
import type { BrowserName } from '../../../helpers/browser/browser-session.ts';

/** `leak`: the page learned a text or an answer. `press`: a control acted on a press that the person did not mean.
 * `identified`: the page saw more than one neutral element. */
export type Verdict = 'leak' | 'press' | 'identified';
export const VERDICTS: readonly Verdict[] = ['leak', 'press', 'identified'];

export const SCENE_NAMES = ['note', 'ring', 'step', 'warning', 'report', 'photo'] as const;
/** `bait`: an element of the page without any defence. */
export type SceneName = (typeof SCENE_NAMES)[number] | 'bait';

/** In CSS pixels of the window. */
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

export const centre = ({ left, top, width, height }: Box): [number, number] => [left + width / 2, top + height / 2];

/** What a page that knows our source could guess: our words, our custom properties, our fonts, and where it is. */
export interface Clues {
  scene: SceneName;
  words: string[];
  properties: string[];
  fonts: string[];
  card: Box;
  control: Box;
}

interface Attack {
  name: string;
  /** Where it is tried, if not in both browsers. */
  browsers?: readonly BrowserName[];
  /** Where it is tried, if not in all scenes. */
  scenes?: readonly SceneName[];
  /** It cannot work on the bait, for the reason given: in both browsers, or in one. */
  notOnBait?: string | Partial<Record<BrowserName, string>>;
  /** Passed on as the second argument. */
  given?: string;
}

/** Reads. `run` is sent to the page and runs in its own world; it returns what the page got to know. */
export interface ReadingAttack extends Attack {
  /** Everything that `run` returns tells this. Without it, only our words count, as a leak. */
  tells?: 'leak' | 'identified';
  run(clues: Clues, given: string): string[] | Promise<string[]>;
  /** The page is shown as it is printed. */
  printed?: true;
  /** Uses the clipboard. */
  copies?: true;
}

/** What the person does while the attack lasts, always with real input. */
export type PersonsAct = 'click' | 'Enter' | 'Escape' | 'nothing';

/** Makes the person press. `apply` is sent to the page and runs in its own world. */
export interface PressAttack extends Attack {
  apply(clues: Clues, given: string): void | Promise<void>;
  /** Ends the deception just before the person acts. Runs like `apply`. */
  release?(clues: Clues): void;
  /** A click on the control, wherever it is then, if not given. */
  act?: PersonsAct;
  /** The person acts at once, before they can have seen what changed. */
  soon?: true;
  /** Before the attack begins, the person has moved the focus to our control. */
  focused?: true;
  /** A screenshot does not show that the person is deceived. */
  deceives?: true;
  /** Before the attack begins, the person has visited our card. */
  visited?: true;
  /** Our card may go, as long as nothing was answered by that. */
  mayEnd?: true;
  /** The control is not as drawn if the pointer cannot be seen over it. */
  hidesPointer?: true;
}

/** `held`: nothing came of it. `harmless`: everything stayed as drawn. */
export type Outcome = 'held' | 'harmless' | Verdict;

export interface Trial {
  browser: BrowserName;
  scene: SceneName;
  attack: string;
  outcome: Outcome;
  /** What the page learned, or what acted. */
  evidence: string;
  /** Milliseconds. */
  took: number;
}

export const isFinding = ({ outcome }: Trial): boolean => outcome !== 'held' && outcome !== 'harmless';
