/** Finished words for the in-page marks, made by the worker: the marks hold no translations. */
import type { WatchState as Watch } from '../exposure/schema.ts';
import type { Situation } from '../incidents/situations.ts';

export interface Words {
  language: string;
  dir: 'ltr' | 'rtl' /** Leave now. */;
  exit: string;
}
export interface NoteWords extends Words {
  text: string;
  show: string;
  close: string;
  label: string;
  coach?: CoachWords;
}
export interface CoachWords extends Words {
  setting: string;
  label: string;
  title: string;
  then: string;
  caution: string;
  save?: string;
  done: string;
  leave: string;
  missing: string;
  steps: string[];
}
/** A piece of the person's own text, with what it leads to. Offsets are UTF-16. `key` names the piece, however it is written. */
export interface WarningLine {
  key: string;
  kind: string;
  start: number;
  end: number;
  quote: string;
  name: string;
  text: string;
  high: boolean;
}
export interface TogetherLine {
  id: string;
  text: string;
  of: string[];
  high: boolean;
}
export interface WarningWords extends Words {
  label: string;
  /** Beside the box, in few words. */
  mark: string;
  title: string;
  stopped: { title: string; text: string };
  lines: WarningLine[];
  /** What the pieces give away together, with the pieces. */
  together: TogetherLine[];
  audience: string;
  /** The person's own words are not being watched: why, and what to press. Never the same as nothing found. */
  own?: { mark: string; text: string; press: string };
  say: Record<
    'keep' | 'take' | 'never' | 'kept' | 'nevered' | 'undo' | 'taken' | 'missing' | 'close' | 'high' | 'learn',
    string
  >;
}
/** "Check before I post": the same, for a view of ours. */
export interface CheckWords {
  title: string;
  lines: WarningLine[];
  spans: { start: number; end: number; high: boolean }[];
  together: TogetherLine[];
  watch: Watch;
}
export interface EntryWords extends Words {
  text: string;
  hint: string;
}
export interface CardWords extends Words {
  label: string;
  title: string;
  steps: string[];
  ready: { label: string; text: string };
  source: string;
  close: string;
  open?: string /** Where the control to press can be found in the page. */;
  show?: { press: string; next: string; missing: string };
}
export interface ProgressWords extends Words {
  label: string;
  text: string;
  stop: string;
  done: number;
  of: number;
}
export interface PhotoLine {
  label: string;
  value?: string;
}
export interface PhotoFile {
  name: string;
  lines: PhotoLine[];
  note?: string;
}
/** Files that tell something. `clean`: there is a copy to go on with; `save`: it can only be saved; `at`: degrees, for the first place. */
export interface PhotoWords extends Words {
  label: string;
  title: string;
  files: PhotoFile[];
  at?: { lat: number; lon: number; name: string };
  more?: string;
  stays: string;
  look: string;
  clean?: string;
  save?: string;
  leftOut?: string;
  original: string;
  cancel: string;
}
/** What happened, asked in the page: the choices of the report view, in short. */
export interface ChooseWords extends Words {
  label: string;
  title: string;
  promise: string;
  first: Choice[];
  more: Choice[];
  moreLabel: string;
  age: { title: string; text: string; yes: string; no: string; note: string };
  keeping: string;
  back: string;
  close: string;
}
export interface Choice {
  kind: Situation;
  text: string;
}
/** What keeping came to. `incident`: its id, where something is kept. */
export interface KeptWords extends Words {
  label: string;
  incident?: string;
  title: string;
  text: string;
  report: string;
  all: string;
  close: string;
}
