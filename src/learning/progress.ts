/** Computes reading progress and checklist states (stored by progress-store.ts). */
import { OLD_AFTER_DAYS } from '../privacy-checks/history-entry.ts';
import type { AccountHistory } from '../privacy-checks/history-entry.ts';
import type { LessonTarget } from './lesson.ts';

/** `aside`: not for me; `help`: I want help with it; `todo`: taken back. */
export interface RowMark {
  state: 'done' | 'aside' | 'help' | 'todo';
  /** ms */
  at: number;
}

export interface LearningProgress {
  /** By lesson and row: `05/app`. */
  rows: Record<string, RowMark>;
  /** Lessons read to the end, with the time (ms). */
  read: Record<string, number>;
  /** Where the person stopped; `card` counts from 0, `way` is a pathway. */
  at?: { lesson: string; card: number; way?: string };
}

export const NO_PROGRESS: LearningProgress = { rows: {}, read: {} };
const DAY = 86_400_000;

/** `due`: done so long ago that it should be checked again. `by`: read from the platform's page. */
export interface ChecklistRowStatus {
  state: 'todo' | 'done' | 'due' | 'aside' | 'help';
  at?: number;
  by?: 'page';
}

/** @returns the time (ms) since when each setting is protected in every account; outdated results do not count */
export function findProtectedSince(
  targets: readonly LessonTarget[],
  accounts: Record<string, AccountHistory[]>,
  now: number,
): Record<string, number> {
  const found: Record<string, number> = {};
  for (const target of targets) {
    if (!('setting' in target)) continue;
    const [platform, setting] = target.setting.split('.') as [string, string];
    const seen = (accounts[platform] ?? []).flatMap(a => a.seen[setting] ?? []);
    const oldest = Math.min(...seen.map(s => s.at));
    if (seen.length && seen.every(s => s.state === 'protected') && now - oldest <= OLD_AFTER_DAYS * DAY)
      found[target.setting] = oldest;
  }
  return found;
}

/** The newer of page and person counts. @param shownAt when pages showed all of the row's settings as protected */
export function getRowStatus(mark: RowMark | undefined, shownAt: number | undefined, now: number): ChecklistRowStatus {
  if (mark?.state === 'aside') return { state: 'aside', at: mark.at };
  if (shownAt !== undefined && shownAt >= (mark?.at ?? 0)) return { state: 'done', at: shownAt, by: 'page' };
  if (!mark || mark.state === 'todo') return { state: 'todo' };
  return mark.state === 'done' && now - mark.at > OLD_AFTER_DAYS * DAY
    ? { state: 'due', at: mark.at }
    : { state: mark.state, at: mark.at };
}

/** @param at when it was done (ms) */
export const getNextCheck = (at: number): number => at + OLD_AFTER_DAYS * DAY;

/** Suggests an unread lesson: from the pathway, else one that the current lesson links to, else the next of all. */
export function getNextLesson(
  progress: LearningProgress,
  all: readonly string[],
  current?: { lesson: string; links: readonly string[] },
  pathway?: readonly string[],
): string | undefined {
  const findUnread = (ids: readonly string[]) =>
    ids.find(id => id !== current?.lesson && all.includes(id) && !progress.read[id]);
  return findUnread(pathway ?? []) ?? findUnread(current?.links ?? []) ?? findUnread(all);
}

export const withMark = (progress: LearningProgress, row: string, mark: RowMark): LearningProgress => ({
  ...progress,
  rows: { ...progress.rows, [row]: mark },
});

/** Also forgets the stopping point in this lesson. */
export function withRead(progress: LearningProgress, lesson: string, at: number): LearningProgress {
  const { at: stopped, ...rest } = progress;
  return {
    ...rest,
    ...(stopped && stopped.lesson !== lesson ? { at: stopped } : {}),
    read: { ...progress.read, [lesson]: at },
  };
}
