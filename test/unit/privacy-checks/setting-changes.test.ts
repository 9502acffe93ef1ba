/** Tests which changes the person is told about, and in which words. */
import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { readPlatformLabels, readUiTexts } from '../../../scripts/build/data.ts';
import type { StoredResult } from '../../../src/privacy-checks/history-entry.ts';
import { listChanges } from '../../../src/privacy-checks/setting-changes.ts';
import { buildSettingRows } from '../../../src/privacy-checks/setting-rows.ts';
import { describeChange } from '../../../src/views/privacy-checks/describe-change.ts';
import { getPlatform } from '../../helpers/inspect-page.ts';

const BEFORE = Date.UTC(2026, 10, 3, 12);
const NOW = Date.UTC(2026, 10, 29, 12);
const CHANGED: StoredResult = {
  state: 'exposed',
  at: NOW,
  value: 'all',
  before: { state: 'protected', at: BEFORE, value: 'following' },
};

const { settings } = getPlatform('bluesky');
const changesOf = (seen: Record<string, StoredResult>, off: string[] = []) =>
  listChanges(buildSettingRows(settings, { seen, chosen: [], off: new Set(off) }, NOW));

const i = i18next.createInstance();
beforeAll(() =>
  i.init({
    lng: 'en',
    ns: ['ui', 'platforms'],
    defaultNS: 'ui',
    showSupportNotice: false,
    resources: { en: { ui: readUiTexts('en'), platforms: readPlatformLabels() } },
  } as object),
);
const describeFirst = (seen: Record<string, StoredResult>) =>
  describeChange(i, 'bluesky', changesOf(seen)[0]!).replace(/[\u2068\u2069]/g, '');

describe('the changes of an account', () => {
  it('are those that were not acknowledged, with both values and dates', () => {
    expect(changesOf({ chat_allow: CHANGED, app_passwords: { state: 'protected', at: NOW } })).toEqual([
      {
        setting: 'chat_allow',
        before: { state: 'protected', at: BEFORE, value: 'following' },
        now: { state: 'exposed', at: NOW, value: 'all' },
      },
    ]);
  });

  it('leave out checks that are turned off, and what another rule read', () => {
    expect(changesOf({ chat_allow: CHANGED }, ['chat_allow'])).toEqual([]);
    expect(changesOf({ chat_allow: { ...CHANGED, definition: 'another' } })).toEqual([]);
  });
});

describe('the words of a change', () => {
  it('name the options and the day on which each was last seen', () => {
    expect(describeFirst({ chat_allow: CHANGED })).toBe(
      'People I follow (last seen on Nov 3, 2026) → Everyone (seen on Nov 29, 2026)',
    );
  });

  it('name the states where no option was stored', () => {
    const { value: _, ...now } = CHANGED;
    expect(describeFirst({ chat_allow: { ...now, before: { state: 'protected', at: BEFORE } } })).toBe(
      'Protected (last seen on Nov 3, 2026) → Exposed (seen on Nov 29, 2026)',
    );
  });
});
