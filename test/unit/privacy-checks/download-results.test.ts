/** Tests that what a download says is shown as of its day, never as today's state, and gives way to later readings. */
import { beforeEach, describe, expect, it } from 'vitest';
import { ORDINARY, PRACTICE, PRIVATE } from '../../helpers/storage-contexts.ts';
import { clearStorage, onDisk } from '../preferences/fake-storage.ts';
import { isOpenStep, isSettled } from '../../../src/privacy-checks/checkup.ts';
import { addDownloaded, isDue, replaceResult, type StoredResult } from '../../../src/privacy-checks/history-entry.ts';
import { checkHistory } from '../../../src/privacy-checks/history.ts';
import { rateUrgency } from '../../../src/privacy-checks/next-step.ts';
import type { Finding, ResultSource, SettingRow, SettingState } from '../../../src/privacy-checks/schema.ts';
import { listChanges } from '../../../src/privacy-checks/setting-changes.ts';
import { countProgress } from '../../../src/privacy-checks/setting-rows.ts';
import { describeSource } from '../../../src/views/privacy-checks/describe-source.ts';
import { getRowStatus } from '../../../src/views/privacy-checks/row-status.ts';

const DAY = 86_400_000;
const NOW = 1_000 * DAY;
const [RED, BLUE] = ['a'.repeat(24), 'b'.repeat(24)];

const stored = (state: SettingState, value: string, day: number, source?: ResultSource): StoredResult => ({
  state,
  value,
  at: day * DAY,
  ...(source ? { source } : {}),
});
const downloaded = (state: SettingState, value: string, day: number) => stored(state, value, day, 'download');

describe('what a download says', () => {
  it('is added where nothing is known, and after a result that it differs from', () => {
    const says = downloaded('exposed', 'all', 20);
    expect(addDownloaded(undefined, says)).toBe(says);
    for (const source of [undefined, 'confirmed', 'reported'] as const)
      expect(addDownloaded(stored('protected', 'none', 10, source), says)).toEqual({
        ...says,
        before: { state: 'protected', value: 'none', at: 10 * DAY },
      });
  });

  it('never takes the place of what was read, confirmed or said later', () => {
    for (const source of [undefined, 'confirmed', 'reported', 'download'] as const) {
      const later = stored('protected', 'none', 21, source);
      expect(addDownloaded(later, downloaded('exposed', 'all', 20))).toBe(later);
    }
  });

  it('leaves an earlier reading that it agrees with', () => {
    const read = stored('protected', 'none', 10);
    expect(addDownloaded(read, downloaded('protected', 'none', 20))).toBe(read);
  });

  it('gives way to a later reading, which tells a change since the reading before the download', () => {
    const first = stored('protected', 'none', 10);
    const between = addDownloaded(first, downloaded('exposed', 'friends', 20));
    const now = stored('exposed', 'all', 30);
    expect(replaceResult(between, now)).toEqual({
      ...now,
      before: { state: 'protected', value: 'none', at: 10 * DAY },
    });
    expect(replaceResult(between, stored('protected', 'none', 30))).toEqual(stored('protected', 'none', 30));
  });

  it('is no reading, so that a later one that differs is no change', () => {
    const now = stored('exposed', 'all', 30);
    expect(replaceResult(downloaded('protected', 'none', 20), now)).toEqual(now);
  });

  it('keeps the reading before it when a newer download comes', () => {
    const second = addDownloaded(
      addDownloaded(stored('protected', 'none', 10), downloaded('exposed', 'all', 20)),
      downloaded('exposed', 'friends', 25),
    );
    expect(second).toMatchObject({ value: 'friends', before: { value: 'none' } });
  });

  it('makes no check due again', () => {
    const due = (result: StoredResult) => isDue([{ seen: { a: result }, chosen: [] }], new Set(['a']), 30, NOW);
    expect(due(stored('protected', 'none', 10))).toBe(true);
    expect(due(downloaded('protected', 'none', 10))).toBe(false);
  });
});

describe('a setting that only a download knows', () => {
  const row = (state: SettingState): SettingRow =>
    ({
      setting: { id: 'a', risk: 2, minutes: 1, harms: [], pages: [], evidence: 'high', control: 'toggle' },
      here: false,
      remembered: { state, at: NOW, source: 'download', value: 'v', old: false },
    }) as unknown as SettingRow;
  const states = ['protected', 'exposed', 'unread'] as const satisfies SettingState[];

  it.each(states)('is not checked, whatever it was (%s)', state => {
    expect(getRowStatus(row(state))).toBe('unread');
    expect(getRowStatus({ ...row(state), here: true })).toBe('unread');
    const progress = countProgress([row(state)]);
    expect(progress).toEqual({ protected: 0, exposed: 0, old: 0, unread: 1, reported: 0, aside: 0 });
  });

  it.each(states)('is open in the checkup, and as urgent as one that nothing is known of (%s)', state => {
    const { remembered: _, ...unknown } = row(state);
    expect(isOpenStep(row(state))).toBe(true);
    expect(isSettled(row(state))).toBe(false);
    expect(rateUrgency(row(state))).toBe(rateUrgency(unknown));
  });

  it('is told with its day and option, on its own page and however old it is', () => {
    const t = ((key: string, values: object) => `${key} ${JSON.stringify(values)}`) as never;
    for (const state of states)
      for (const here of [true, false])
        for (const old of [true, false]) {
          const { remembered, ...rest } = row(state);
          const shown = { ...rest, here, remembered: { ...remembered!, old } };
          expect(describeSource({ t, language: 'en' }, 'p', shown)).toMatch(
            /^site\.source\.download .*"date":"Sep 27, 1972"/,
          );
        }
  });

  it('is not listed as changed', () => {
    const { remembered, ...rest } = row('exposed');
    const before = { state: 'protected' as const, at: 1 };
    expect(listChanges([{ ...rest, remembered: { ...remembered!, before } }])).toEqual([]);
  });
});

describe('storing it', () => {
  beforeEach(clearStorage);
  const options = [{ setting: 'a', value: 'all', state: 'exposed' as const, rule: { definition: 'v1' } }];
  const seen = (id: string) => onDisk()[`seen:p:${id}`];

  it('changes the chosen account only, and says how many settings it told', async () => {
    onDisk()[`seen:p:${RED}`] = { b: { state: 'protected', at: 1 } };
    onDisk()[`seen:p:${BLUE}`] = { b: { state: 'protected', at: 1 } };
    expect(await checkHistory.recordDownload('p', RED, options, 5, ORDINARY)).toBe(1);
    expect(seen(RED)).toEqual({
      a: { state: 'exposed', at: 5, source: 'download', value: 'all', definition: 'v1' },
      b: { state: 'protected', at: 1 },
    });
    expect(seen(BLUE)).toEqual({ b: { state: 'protected', at: 1 } });
    expect(await checkHistory.recordDownload('p', RED, options, 4, ORDINARY)).toBe(0);
  });

  it('does not happen in a private window, while practising, or for an account that is gone', async () => {
    onDisk()[`seen:p:${RED}`] = { b: { state: 'protected', at: 1 } };
    const before = structuredClone(onDisk());
    for (const context of [PRIVATE, PRACTICE])
      expect(await checkHistory.recordDownload('p', RED, options, 5, context)).toBe(0);
    expect(await checkHistory.recordDownload('p', BLUE, options, 5, ORDINARY)).toBe(0);
    expect(onDisk()).toEqual(before);
  });

  it('adds an account that was never checked, which a later reading of it finds', async () => {
    const rana = { where: { platform: 'p', me: 'Rana_Example' }, host: 'p.example' };
    expect(await checkHistory.findAccountId(rana)).toBeUndefined();
    expect(await checkHistory.recordNamedDownload(rana, options, 5, ORDINARY)).toBe(1);
    const id = (await checkHistory.findAccountId({ ...rana, where: { platform: 'p', me: '@rana_example' } }))!;
    expect(seen(id)).toEqual({
      a: { state: 'exposed', at: 5, source: 'download', value: 'all', definition: 'v1' },
    });
    expect(JSON.stringify(onDisk())).not.toMatch(/rana/i);
    const read = { id: 'a', state: 'protected', value: 'none' } as unknown as Finding;
    await checkHistory.recordFindings(rana, [read], 9, ORDINARY, { ruleOf: () => ({ definition: 'v1' }) });
    expect(seen(id)).toEqual({ a: { state: 'protected', at: 9, value: 'none', definition: 'v1' } });
    expect(await checkHistory.recordNamedDownload(rana, options, 8, ORDINARY)).toBe(0);
    expect(await checkHistory.findAccountId({ ...rana, host: 'other.example' })).toBeUndefined();
  });

  it('adds no account in a private window, while practising, or without a setting', async () => {
    const rana = { where: { platform: 'p', me: 'rana' }, host: 'p.example' };
    for (const context of [PRIVATE, PRACTICE])
      expect(await checkHistory.recordNamedDownload(rana, options, 5, context)).toBe(0);
    expect(await checkHistory.recordNamedDownload(rana, [], 5, ORDINARY)).toBe(0);
    expect(onDisk()).toEqual({});
  });

  it('keeps what it took the place of, when the person acknowledges other changes', async () => {
    onDisk()[`seen:p:${RED}`] = { a: { state: 'protected', at: 1, value: 'none', definition: 'v1' } };
    await checkHistory.recordDownload('p', RED, options, 5, ORDINARY);
    await checkHistory.acknowledgeStoredChanges('p', RED);
    expect(seen(RED)).toMatchObject({ a: { value: 'all', before: { value: 'none' } } });
  });
});
