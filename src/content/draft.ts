/** Models what the person is writing in one box, with the last warning about it and their answers. */
import { readComposerText } from '../exposure/composer.ts';
import type { KindOffer, WarningLine, DraftWarningViewModel } from '../exposure/schema.ts';

/** `kept`: stays in this text; `ignored`: is not warned of again in any text; `off`: nor is anything of its kind. */
export type DraftAnswer = 'kept' | 'ignored' | 'off';

export interface WatchedDraft {
  box: HTMLElement;
  /** The text that `warning` is about. */
  checkedText: string;
  warning: DraftWarningViewModel | undefined;
  /** The number of the check that `warning` came from. */
  checkNumber: number;
  /** By the key of the warning line. */
  answers: Map<string, DraftAnswer>;
  /** Shown under the answered line of this key: the person may turn its kind off. */
  offer: (KindOffer & { key: string }) | undefined;
  /** Keys of answers that are still shown and can be undone. */
  undoable: Set<string>;
  /** The person has seen that their never-post list is not applied. */
  listNoticeSeen: boolean;
  /** Its send was stopped once. */
  sendStopped: boolean;
}

export const createWatchedDraft = (box: HTMLElement): WatchedDraft => ({
  box,
  checkedText: '',
  warning: undefined,
  checkNumber: 0,
  answers: new Map(),
  offer: undefined,
  undoable: new Set(),
  listNoticeSeen: false,
  sendStopped: false,
});

/** For an emptied box: what is written next is another text. */
export function resetDraft(draft: WatchedDraft): void {
  const { answers, offer, undoable, sendStopped, warning, checkedText } = createWatchedDraft(draft.box);
  Object.assign(draft, { answers, offer, undoable, sendStopped, warning, checkedText });
}

export const getUnansweredLines = (draft: WatchedDraft): WarningLine[] =>
  draft.warning?.lines.filter(line => !draft.answers.has(line.key)) ?? [];

/** Includes lines that were just answered. */
export const getShownLines = (draft: WatchedDraft): WarningLine[] =>
  draft.warning?.lines.filter(line => !draft.answers.has(line.key) || draft.undoable.has(line.key)) ?? [];

export const hasSomethingToShow = (draft: WatchedDraft): boolean =>
  getUnansweredLines(draft).length > 0 || draft.undoable.size > 0 || (!!draft.warning?.own && !draft.listNoticeSeen);

/** `unwatched`: nothing was found, but without the person's never-post list. */
export type DraftLevel = 'high' | 'some' | 'unwatched';

export function getDraftLevel(draft: WatchedDraft): DraftLevel {
  const lines = getUnansweredLines(draft);
  if (lines.some(line => line.high)) return 'high';
  return lines.length || draft.undoable.size ? 'some' : 'unwatched';
}

/** @returns whether the box now contains something, by the last warning, that is worth stopping a send for */
export function isWorthStopping(draft: WatchedDraft): boolean {
  const text = readComposerText(draft.box);
  const contains = (quotes: string[]) => text === draft.checkedText || quotes.every(quote => text.includes(quote));
  const lines = getUnansweredLines(draft).filter(line => contains([line.quote]));
  if (lines.some(line => line.high)) return true;
  return lines.length > 0 && !!draft.warning?.together.some(combined => combined.high && contains(combined.of));
}
