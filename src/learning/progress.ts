/** What the person has read and ticked: theirs alone (kept by `src/learning/progress-store.ts`). */
import { OLD_AFTER_DAYS } from '../privacy-checks/history-entry.ts';
import type { AccountHistory } from '../privacy-checks/history-entry.ts';
import type { LessonTarget } from './lesson.ts';

/** `aside`: not for me; `help`: I want to ask for help with it; `todo`: taken back. */
export type RowMark = { state: 'done' | 'aside' | 'help' | 'todo' /** ms */; at: number };

export interface LearningProgress {
  /** By lesson and row: `05/app`. */
  rows: Record<string, RowMark>;
  /** Lessons read to their end, and when (ms). */
  read: Record<string, number>;
  /** Where the person stopped: a card counts from 0. */
  at?: { lesson: string; card: number; way?: string };
}

export const NO_PROGRESS: LearningProgress = { rows: {}, read: {} };
const DAY = 86_400_000;

/** A row as it stands now. `due`: done so long ago that it is time to look again. */
export interface ChecklistRowStatus {
  state: 'todo' | 'done' | 'due' | 'aside' | 'help';
  at?: number;
  by?: 'page';
}

/** When a page last showed each setting of a row as protected. Another account that is exposed there, or an old look, does not count. */
export function findProtectedSince(
  openings: readonly LessonTarget[],
  accounts: Record<string, AccountHistory[]>,
  now: number,
): Record<string, number> {
  const found: Record<string, number> = {};
  for (const o of openings) {
    if (!('setting' in o)) continue;
    const [platform, setting] = o.setting.split('.') as [string, string];
    const seen = (accounts[platform] ?? []).flatMap(a => a.seen[setting] ?? []);
    const last = Math.min(...seen.map(s => s.at));
    if (seen.length && seen.every(s => s.state === 'protected') && now - last <= OLD_AFTER_DAYS * DAY)
      found[o.setting] = last;
  }
  return found;
}

/** The later word counts, of the page or of the person; what is not for them stays so. @param shown when the pages showed all of it */
export function getRowStatus(mark: RowMark | undefined, shown: number | undefined, now: number): ChecklistRowStatus {
  if (mark?.state === 'aside') return mark as ChecklistRowStatus;
  if (shown !== undefined && shown >= (mark?.at ?? 0)) return { state: 'done', at: shown, by: 'page' };
  if (!mark || mark.state === 'todo') return { state: 'todo' };
  return mark.state === 'done' && now - mark.at > OLD_AFTER_DAYS * DAY
    ? { state: 'due', at: mark.at }
    : { state: mark.state, at: mark.at };
}

/** When to look at it again. */
export const getNextCheck = (at: number): number => at + OLD_AFTER_DAYS * DAY;

/** One next lesson: in the pathway, else what this one names, else in the order of all. @param known ids that there are */
export function getNextLesson(
  progress: LearningProgress,
  known: readonly string[],
  from?: { lesson: string; links: readonly string[] },
  way?: readonly string[],
): string | undefined {
  const open = (ids: readonly string[]) =>
    ids.find(id => id !== from?.lesson && known.includes(id) && !progress.read[id]);
  return open(way ?? []) ?? open(from?.links ?? []) ?? open(known);
}

export const withMark = (now: LearningProgress, row: string, mark: RowMark): LearningProgress => ({
  ...now,
  rows: { ...now.rows, [row]: mark },
});

/** Read to its end: one does not come back to it by itself. */
export function withRead(now: LearningProgress, lesson: string, at: number): LearningProgress {
  const { at: stopped, ...rest } = now;
  return {
    ...rest,
    ...(stopped && stopped.lesson !== lesson ? { at: stopped } : {}),
    read: { ...now.read, [lesson]: at },
  };
}
