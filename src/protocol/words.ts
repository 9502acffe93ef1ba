/** Finished words for the in-page marks, made by the worker: the marks hold no translations. */
export interface Words { language: string; dir: 'ltr' | 'rtl' }
export interface NoteWords extends Words { text: string; show: string; close: string; label: string; coach?: CoachWords }
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
export interface WarningWords extends Words { label: string; title: string; lines: { text: string; quote: string }[]; audience: string; keep: string; never: string; pieces: { kind: string; text: string }[] }
export interface EntryWords extends Words { text: string; hint: string }
export interface CardWords extends Words { label: string; title: string; first: string; steps: string[]; ready: { label: string; text: string }; source: string; close: string; open?: string }
