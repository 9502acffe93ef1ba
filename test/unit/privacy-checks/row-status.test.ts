/** Tests which state the list of settings shows, and what counts as settled. */
import { expect, it } from 'vitest';
import type { ResultSource, SiteRow } from '../../../src/privacy-checks/schema.ts';
import { countSettled, getRowStatus } from '../../../src/views/privacy-checks/row-status.ts';

const row = (part: Partial<SiteRow>): SiteRow => ({
  setting: { id: 'search' } as SiteRow['setting'],
  here: true,
  ...part,
});
const found = (state: 'protected' | 'exposed' | 'unread') => ({ id: 'search', state, value: null, locatedBy: null });
const stored = (state: 'protected' | 'exposed', old = false, source: ResultSource = 'read') => ({
  state,
  at: 0,
  source,
  old,
});

it('shows what is on this page now, whatever was stored', () => {
  expect(getRowStatus(row({ finding: found('exposed'), remembered: stored('protected') }))).toBe('exposed');
  expect(getRowStatus(row({ finding: found('unread'), remembered: stored('protected') }))).toBe('unread');
  expect(getRowStatus(row({ finding: { ...found('protected'), pending: true } }))).toBe('pending');
});

it('shows what was stored only for another page, and only while it is not old', () => {
  expect(getRowStatus(row({ here: false, remembered: stored('protected') }))).toBe('protected');
  expect(getRowStatus(row({ here: false, remembered: stored('protected', true) }))).toBe('unread');
  expect(getRowStatus(row({ remembered: stored('protected') }))).toBe('unread');
  expect(getRowStatus(row({ here: false }))).toBe('unread');
});

it('shows what was stored on a page whose data alone suggests a state, unless that contradicts it', () => {
  const suggested = (seems?: 'protected' | 'exposed'): SiteRow =>
    row({ here: false, finding: { ...found('unread'), ...(seems ? { seems } : {}) }, remembered: stored('protected') });
  expect(getRowStatus(suggested('protected'))).toBe('protected');
  expect(getRowStatus(suggested('exposed'))).toBe('unread');
  expect(getRowStatus(suggested())).toBe('protected');
});

it('never calls protected or exposed what the person only said, on any page', () => {
  for (const here of [true, false])
    for (const state of ['protected', 'exposed'] as const) {
      expect(getRowStatus(row({ here, remembered: stored(state, false, 'reported') }))).toBe('reported');
      expect(getRowStatus(row({ here, remembered: stored(state, true, 'reported') }))).toBe('unread');
    }
  const said = stored('protected', false, 'reported');
  expect(getRowStatus(row({ finding: found('unread'), remembered: said }))).toBe('reported');
  expect(getRowStatus(row({ finding: found('exposed'), remembered: said }))).toBe('exposed');
});

it('counts as settled what is protected or was left to the person, and disabled checks as nothing', () => {
  const rows = [
    row({ finding: found('protected') }),
    row({ finding: found('exposed'), chosen: true }),
    row({ finding: found('exposed') }),
    row({ finding: { ...found('protected'), pending: true } }),
    row({ here: false, remembered: stored('protected', true) }),
    row({ here: false, remembered: stored('exposed', false, 'reported') }),
    row({ here: false, remembered: stored('protected', true, 'reported') }),
    row({ off: true }),
  ];
  expect(countSettled(rows)).toEqual({ done: 3, total: 7 });
});
