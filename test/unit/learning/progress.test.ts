import { describe, expect, it } from 'vitest';
import {
  getNextCheck,
  getNextLesson,
  NO_PROGRESS,
  findProtectedSince,
  getRowStatus,
  withMark,
  withRead,
} from '../../../src/learning/progress.ts';

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 10, 25);
const seen = (state: 'protected' | 'exposed', at = NOW) => ({ seen: { two_factor: { state, at } }, chosen: [] });
const OPEN = [{ setting: 'x.two_factor' as const }, { view: 'site' as const }];

describe('a check on a page', () => {
  it('counts if it was protected, and not long ago', () => {
    expect(findProtectedSince(OPEN, { x: [seen('protected', NOW - DAY)] }, NOW)).toEqual({ 'x.two_factor': NOW - DAY });
    expect(findProtectedSince(OPEN, { x: [seen('protected', NOW - 91 * DAY)] }, NOW)).toEqual({});
    expect(findProtectedSince(OPEN, {}, NOW)).toEqual({});
  });

  it('does not count if another account there is exposed', () => {
    expect(findProtectedSince(OPEN, { x: [seen('protected'), seen('exposed')] }, NOW)).toEqual({});
    expect(findProtectedSince(OPEN, { x: [seen('protected'), { seen: {}, chosen: [] }] }, NOW)).toEqual({
      'x.two_factor': NOW,
    });
  });
});

describe('the state of a row', () => {
  it.each([
    ['never touched', undefined, undefined, { state: 'todo' }],
    ['done', { state: 'done', at: NOW - DAY }, undefined, { state: 'done', at: NOW - DAY }],
    ['done long ago', { state: 'done', at: NOW - 91 * DAY }, undefined, { state: 'due', at: NOW - 91 * DAY }],
    [
      'done long ago, shown since',
      { state: 'done', at: NOW - 91 * DAY },
      NOW - DAY,
      { state: 'done', at: NOW - DAY, by: 'page' },
    ],
    ['taken back after it was shown', { state: 'todo', at: NOW }, NOW - DAY, { state: 'todo' }],
    ['shown after it was taken back', { state: 'todo', at: NOW - DAY }, NOW, { state: 'done', at: NOW, by: 'page' }],
    ['wanted help, then shown', { state: 'help', at: NOW - DAY }, NOW, { state: 'done', at: NOW, by: 'page' }],
    ['not for them, whatever is shown', { state: 'aside', at: NOW - DAY }, NOW, { state: 'aside', at: NOW - DAY }],
  ] as const)('%s', (_, mark, shown, is) => {
    expect(getRowStatus(mark, shown, NOW)).toEqual(is);
  });

  it('asks to check again after ninety days', () => {
    expect(getNextCheck(NOW) - NOW).toBe(90 * DAY);
  });
});

describe('the next lesson', () => {
  const known = ['01', '02', '03', '04'];
  it('is the first unread one of the situation, then of the lesson’s links, then of all', () => {
    const from = { lesson: '02', links: ['04', '03'] };
    expect(getNextLesson(NO_PROGRESS, known, from, ['02', '09', '03'])).toBe('03');
    expect(getNextLesson(withRead(NO_PROGRESS, '03', NOW), known, from, ['02', '03'])).toBe('04');
    expect(getNextLesson({ rows: {}, read: { '03': 1, '04': 1 } }, known, from)).toBe('01');
    expect(getNextLesson({ rows: {}, read: { '01': 1, '03': 1, '04': 1 } }, known, from)).toBeUndefined();
  });

  it('forgets the last position once that lesson is read', () => {
    const stopped = { ...withMark(NO_PROGRESS, '02/a', { state: 'done', at: NOW }), at: { lesson: '02', card: 3 } };
    expect(withRead(stopped, '02', NOW)).toEqual({ rows: stopped.rows, read: { '02': NOW } });
    expect(withRead(stopped, '03', NOW).at).toEqual({ lesson: '02', card: 3 });
  });
});
