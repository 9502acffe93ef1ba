import { describe, expect, it } from 'vitest';
import '../preferences/fake-storage.ts';
import { groupByPlatform, isOld, type AccountHistory, isDue } from '../../../src/privacy-checks/history-entry.ts';
import { countProgress, buildSettingRows } from '../../../src/privacy-checks/setting-rows.ts';
import type { Setting } from '../../../src/platforms/setting-schema.ts';

const DAY = 86_400_000;
const NOW = 1_000 * DAY;
const one = 'a'.repeat(24),
  two = 'b'.repeat(24);
const ago = (days: number) => NOW - days * DAY;
const settings = ['a', 'b', 'c', 'd', 'e', 'f'].map(
  id => ({ id, risk: 2, harms: ['swarm'], minutes: 1, pages: ['settings:x'] }) as unknown as Setting,
);
const account = (seen: AccountHistory['seen'], chosen: string[] = []): AccountHistory => ({ seen, chosen });

it('a result is old after 90 days, or after the given number of days', () => {
  expect(isOld({ state: 'protected', at: ago(90) }, NOW)).toBe(false);
  expect(isOld({ state: 'protected', at: ago(90) - 1 }, NOW)).toBe(true);
  expect(isOld({ state: 'protected', at: ago(31) }, NOW, 30)).toBe(true);
});

describe('accounts in stored data', () => {
  it('are found by platform, with results and choices of one account together', () => {
    expect(
      groupByPlatform({
        [`seen:x:${two}`]: { b: { state: 'exposed', at: 2 } },
        [`seen:x:${one}`]: { a: { state: 'protected', at: 1 } },
        [`chosen:x:${two}`]: ['c'],
        [`chosen:google-account:${one}`]: ['d'],
      }),
    ).toEqual({
      x: [
        { id: one, seen: { a: { state: 'protected', at: 1 } }, chosen: [] },
        { id: two, seen: { b: { state: 'exposed', at: 2 } }, chosen: ['c'] },
      ],
      'google-account': [{ id: one, seen: {}, chosen: ['d'] }],
    });
  });

  it('exclude keys that only look like accounts, and empty ones', () => {
    expect(
      groupByPlatform({
        salt: 'x',
        language: 'ar',
        off: { x: true },
        'seen:x:short': {},
        [`seen:X:${one}`]: {},
        [`seenx:x:${one}`]: {},
        [`seen:x:${one}:more`]: {},
      }),
    ).toEqual({});
    expect(groupByPlatform({ [`chosen:x:${one}`]: [] })).toEqual({ x: [] });
  });
});

describe('progress', () => {
  it('counts each setting once, and has the date of the last reading', () => {
    const rows = buildSettingRows(
      settings,
      {
        ...account(
          {
            a: { state: 'protected', at: ago(3) },
            b: { state: 'exposed', at: ago(2) },
            c: { state: 'protected', at: ago(91) },
            d: { state: 'exposed', at: ago(1) },
          },
          ['d'],
        ),
        off: new Set(['e']),
      },
      NOW,
    );
    expect(countProgress(rows)).toEqual({
      protected: 1,
      exposed: 1,
      old: 1,
      reported: 0,
      aside: 1,
      unread: 1,
      readAt: ago(1),
    });
  });

  it('leaves out settings that were turned off, whatever was read before', () => {
    const rows = buildSettingRows(
      settings,
      {
        ...account({ a: { state: 'protected', at: NOW } }),
        off: new Set(['a']),
        page: 'settings:x',
        findings: [{ id: 'a', state: 'protected', value: 'on', locatedBy: 'x' }],
      },
      NOW,
    );
    expect(rows[0]).toEqual({ setting: settings[0], here: true, off: true });
    expect(countProgress(rows)).toEqual({ protected: 0, exposed: 0, old: 0, reported: 0, aside: 0, unread: 5 });
  });

  it('drops results of settings that no longer exist', () => {
    expect(
      countProgress(
        buildSettingRows(settings, { ...account({ gone: { state: 'protected', at: NOW } }), off: new Set() }, NOW),
      ),
    ).toMatchObject({ protected: 0, unread: 6 });
  });
});

describe('the reminder to check again', () => {
  const watched = new Set(['a', 'b']);
  it.each([
    [
      'when one result of one account is older than asked',
      [account({ a: { state: 'protected', at: ago(1) } }), account({ b: { state: 'exposed', at: ago(31) } })],
      true,
    ],
    ['not on the last day', [account({ a: { state: 'protected', at: ago(30) } })], false],
    ['not for what is left out on purpose', [account({ a: { state: 'exposed', at: ago(31) } }, ['a'])], false],
    ['not for what is switched off or gone', [account({ off: { state: 'protected', at: ago(31) } })], false],
    ['not where nothing was read', [account({}, ['a'])], false],
  ] as const)('%s', (_, accounts, due) => {
    expect(isDue([...accounts], watched, 30, NOW)).toBe(due);
  });
});
