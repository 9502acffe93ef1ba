/** Tests which stored results count, and as what. */
import { describe, expect, it } from 'vitest';
import { getDefinitionVersion, getResultRule } from '../../../src/privacy-checks/definition-version.ts';
import type { StoredResult } from '../../../src/privacy-checks/history-entry.ts';
import { buildSettingRows, countProgress } from '../../../src/privacy-checks/setting-rows.ts';
import type { EffectiveSetting } from '../../../src/platforms/apply-rule-pack.ts';
import { readPlatforms } from '../../../scripts/build/data.ts';

const SETTING: EffectiveSetting = readPlatforms().flatMap(p => p.settings)[0]!;
const DAY = 86_400_000;
const NOW = 200 * DAY;

const build = (stored: StoredResult, setting = SETTING) =>
  buildSettingRows([setting], { seen: { [setting.id]: stored }, chosen: [], off: new Set() }, NOW);
const count = (stored: StoredResult) => countProgress(build(stored));

describe('a stored result', () => {
  it('is read unless it says otherwise, as all that earlier versions stored', () => {
    expect(build({ state: 'exposed', at: NOW })[0]!.remembered).toEqual({
      state: 'exposed',
      at: NOW,
      source: 'read',
      old: false,
    });
  });

  it('counts as protected or exposed if it was read or confirmed, and as reported if it was only said', () => {
    expect(count({ state: 'protected', at: NOW })).toMatchObject({ protected: 1, reported: 0 });
    expect(count({ state: 'protected', at: NOW, source: 'confirmed' })).toMatchObject({ protected: 1, reported: 0 });
    for (const state of ['protected', 'exposed'] as const)
      expect(count({ state, at: NOW, source: 'reported' })).toMatchObject({ protected: 0, exposed: 0, reported: 1 });
  });

  it('is old after 90 days, whatever its source', () => {
    for (const source of ['read', 'confirmed', 'reported'] as const)
      expect(count({ state: 'protected', at: NOW - 91 * DAY, source })).toMatchObject({ old: 1, reported: 0 });
  });

  it('is forgotten when the definition has changed since', () => {
    const { definition } = getResultRule(SETTING);
    const stored: StoredResult = { state: 'protected', at: NOW, definition: definition! };
    expect(build(stored)[0]!.remembered).toBeDefined();
    const changed = { ...SETTING, states: { ...SETTING.states, another: 'exposed' as const } };
    expect(build(stored, changed)[0]!.remembered).toBeUndefined();
  });
});

describe('the version of a definition', () => {
  it('changes with what decides how it is read, and with nothing else', () => {
    const before = getDefinitionVersion(SETTING);
    expect(getDefinitionVersion({ ...SETTING, risk: 1, minutes: 99, checkedOn: '2020-01-01' })).toBe(before);
    expect(getDefinitionVersion({ ...SETTING, expect: ['main'] })).not.toBe(before);
    expect(getDefinitionVersion({ ...SETTING, locate: [] })).not.toBe(before);
  });

  it('differs between all settings that are read differently', () => {
    const read = readPlatforms()
      .flatMap(p => p.settings)
      .filter(s => s.locate?.length);
    const shapes = new Set(read.map(s => JSON.stringify([s.control, s.locate, s.order, s.says, s.expect, s.states])));
    expect(new Set(read.map(getDefinitionVersion)).size).toBe(shapes.size);
  });
});
