import { beforeEach, describe, expect, it } from 'vitest';
import { ORDINARY, PRACTICE, PRIVATE } from '../../helpers/storage-contexts.ts';
import { clearStorage, inMemory, onDisk } from '../preferences/fake-storage.ts';
import { checkHistory } from '../../../src/privacy-checks/history.ts';

beforeEach(clearStorage);

const account = (me: string | undefined, host: string, platform = 'p') => ({
  where: { platform, ...(me ? { me } : {}) },
  host,
});
const results = (me: string | undefined, host: string) => checkHistory.getResults(account(me, host), ORDINARY);
const finding = (id: string, state: 'protected' | 'exposed' | 'unread', extra = {}) => ({
  id,
  state,
  value: null,
  locatedBy: null,
  ...extra,
});

describe('stored check results', () => {
  it('are separate for each account and host, and name neither', async () => {
    await checkHistory.recordFindings(account('rana', 'one.example'), [finding('a', 'protected')], 5, ORDINARY);
    expect(await results('rana', 'one.example')).toEqual({ a: { state: 'protected', at: 5 } });
    expect(await results('omar', 'one.example')).toEqual({});
    expect(await results('rana', 'two.example')).toEqual({});
    expect(await results(undefined, 'one.example')).toEqual({});
    expect(JSON.stringify(onDisk())).not.toMatch(/rana|one\.example/);
  });

  it('are not written if the page does not say whose account it is', async () => {
    await checkHistory.recordFindings(account(undefined, 'h'), [finding('a', 'protected')], 1, ORDINARY);
    expect(await results(undefined, 'h')).toEqual({});
  });

  it('are not replaced by results that are unknown or not saved', async () => {
    await checkHistory.recordFindings(account('x', 'h'), [finding('a', 'exposed')], 1, ORDINARY);
    await checkHistory.recordFindings(
      account('x', 'h'),
      [finding('a', 'unread'), finding('b', 'protected', { pending: true })],
      2,
      ORDINARY,
    );
    expect(await results('x', 'h')).toEqual({ a: { state: 'exposed', at: 1 } });
  });

  it('name the rule of a pack that read them', async () => {
    await checkHistory.recordFindings(
      account('y', 'h'),
      [finding('a', 'exposed'), finding('b', 'protected')],
      1,
      ORDINARY,
      { ruleOf: id => (id === 'a' ? { by: 'maker:1' } : {}) },
    );
    expect(await results('y', 'h')).toEqual({
      a: { state: 'exposed', at: 1, by: 'maker:1' },
      b: { state: 'protected', at: 1 },
    });
    await checkHistory.recordFindings(account('y', 'h'), [finding('a', 'protected')], 2, ORDINARY);
    expect((await results('y', 'h')).a).toEqual({ state: 'protected', at: 2 });
  });

  it('are listed by platform without names, and deleted for one platform or all', async () => {
    await checkHistory.recordFindings(account('rana', 'h'), [finding('a', 'exposed')], 1, ORDINARY);
    await checkHistory.setKeptPublic(account('rana', 'h'), 'b', true, ORDINARY);
    await checkHistory.recordFindings(account('omar', 'h'), [finding('a', 'protected')], 2, ORDINARY);
    await checkHistory.recordFindings(account('rana', 'h', 'q'), [finding('c', 'protected')], 3, ORDINARY);
    onDisk().language = 'ar';
    const kept = await checkHistory.listAccounts();
    expect(kept.p).toHaveLength(2);
    expect(kept.p).toContainEqual({
      id: expect.stringMatching(/^[0-9a-f]{24}$/),
      seen: { a: { state: 'exposed', at: 1 } },
      chosen: ['b'],
    });
    await checkHistory.delete('p');
    expect(Object.keys(await checkHistory.listAccounts())).toEqual(['q']);
    await checkHistory.delete();
    expect(onDisk()).toEqual({ language: 'ar' });
  });
});

describe('what the person said', () => {
  const said = { setting: 'a', value: 'friends', state: 'exposed', rule: { definition: 'v1' } } as const;

  it('is stored as said, and deleted on request', async () => {
    expect(await checkHistory.recordReport(account('x', 'h'), said, 3, ORDINARY)).toBe(true);
    expect(await results('x', 'h')).toEqual({
      a: { state: 'exposed', at: 3, source: 'reported', value: 'friends', definition: 'v1' },
    });
    await checkHistory.removeReport(account('x', 'h'), 'a', ORDINARY);
    expect(await results('x', 'h')).toEqual({});
  });

  it('gives way to what is read, which taking it back does not delete', async () => {
    await checkHistory.recordReport(account('x', 'h'), said, 3, ORDINARY);
    await checkHistory.recordFindings(account('x', 'h'), [finding('a', 'protected', { value: 'off' })], 4, ORDINARY);
    await checkHistory.removeReport(account('x', 'h'), 'a', ORDINARY);
    expect(await results('x', 'h')).toEqual({ a: { state: 'protected', at: 4, value: 'off' } });
  });

  it('is not stored from a private window, nor told to another account', async () => {
    expect(await checkHistory.recordReport(account('x', 'h'), said, 3, PRIVATE)).toBe(false);
    expect(await results('x', 'h')).toEqual({});
    await checkHistory.recordReport(account('x', 'h'), said, 3, ORDINARY);
    expect(await results('y', 'h')).toEqual({});
    expect(await results(undefined, 'h')).toEqual({});
  });
});

describe('a setting that changed', () => {
  const HOUR = 3_600_000;
  const read = (value: string, state: 'protected' | 'exposed', hours: number) =>
    checkHistory.recordFindings(account('x', 'h'), [finding('a', state, { value })], hours * HOUR, ORDINARY);
  const before = async () => (await results('x', 'h')).a?.before;

  it('is stored with what it was and when, also between values of one state', async () => {
    await read('followers', 'exposed', 1);
    await read('followers', 'exposed', 2);
    expect(await before()).toBeUndefined();
    await read('everyone', 'exposed', 3);
    expect(await before()).toEqual({ state: 'exposed', at: 2 * HOUR, value: 'followers' });
    await read('everyone', 'exposed', 4);
    expect(await before()).toEqual({ state: 'exposed', at: 2 * HOUR, value: 'followers' });
  });

  it('has not changed once it is what it was, or once the person has seen it', async () => {
    await read('off', 'protected', 1);
    await read('on', 'exposed', 2);
    await read('off', 'protected', 3);
    expect(await before()).toBeUndefined();
    await read('on', 'exposed', 4);
    await checkHistory.acknowledgeChanges(account('x', 'h'), ORDINARY);
    expect((await results('x', 'h')).a).toEqual({ state: 'exposed', at: 4 * HOUR, value: 'on' });
  });

  it('can be acknowledged for one of the listed accounts, without its name', async () => {
    await read('off', 'protected', 1);
    await read('on', 'exposed', 2);
    await checkHistory.recordFindings(account('y', 'h'), [finding('a', 'protected')], HOUR, ORDINARY);
    await checkHistory.recordFindings(account('y', 'h'), [finding('a', 'exposed')], 2 * HOUR, ORDINARY);
    const [first, second] = (await checkHistory.listAccounts()).p!;
    await checkHistory.acknowledgeStoredChanges('p', first!.id);
    const [acknowledged, other] = (await checkHistory.listAccounts()).p!;
    expect(acknowledged).toMatchObject({ id: first!.id, seen: { a: { state: 'exposed', at: 2 * HOUR } } });
    expect(acknowledged!.seen.a!.before).toBeUndefined();
    expect(other).toEqual(second);
    const stored = { ...onDisk() };
    await checkHistory.acknowledgeStoredChanges('p', '0'.repeat(24));
    expect(onDisk()).toEqual(stored);
  });

  it('is not named if the person changed it during the same visit', async () => {
    await read('on', 'exposed', 1);
    await read('off', 'protected', 1.1);
    expect(await before()).toBeUndefined();
  });

  it('is not compared with what another rule read', async () => {
    const readBy = (state: 'protected' | 'exposed', definition: string, hours: number) =>
      checkHistory.recordFindings(account('x', 'h'), [finding('a', state)], hours * HOUR, ORDINARY, {
        ruleOf: () => ({ definition }),
      });
    await readBy('protected', 'v1', 1);
    await readBy('exposed', 'v2', 3);
    expect(await before()).toBeUndefined();
  });
});

describe('two tabs at once', () => {
  it('lose none of their results', async () => {
    await checkHistory.recordFindings(account('rana', 'h'), [finding('a', 'exposed')], 1, ORDINARY);
    await Promise.all([
      checkHistory.recordFindings(account('rana', 'h'), [finding('b', 'protected')], 2, ORDINARY),
      checkHistory.recordFindings(account('rana', 'h'), [finding('c', 'exposed')], 3, ORDINARY),
      checkHistory.setKeptPublic(account('rana', 'h'), 'a', true, ORDINARY),
      checkHistory.setKeptPublic(account('rana', 'h'), 'c', true, ORDINARY),
    ]);
    expect(Object.keys(await results('rana', 'h')).sort()).toEqual(['a', 'b', 'c']);
    expect((await checkHistory.getKeptPublic(account('rana', 'h'), ORDINARY)).sort()).toEqual(['a', 'c']);
  });

  it('create one salt, so that one account stays one', async () => {
    await Promise.all([
      checkHistory.recordFindings(account('rana', 'h'), [finding('a', 'exposed')], 1, ORDINARY),
      checkHistory.recordFindings(account('rana', 'h'), [finding('b', 'protected')], 2, ORDINARY),
    ]);
    expect((await checkHistory.listAccounts()).p).toEqual([
      {
        id: expect.any(String),
        seen: { a: { state: 'exposed', at: 1 }, b: { state: 'protected', at: 2 } },
        chosen: [],
      },
    ]);
  });

  it('leave nothing under a salt that is being deleted', async () => {
    await checkHistory.recordFindings(account('rana', 'h'), [finding('a', 'exposed')], 1, ORDINARY);
    await Promise.all([
      checkHistory.delete(),
      checkHistory.recordFindings(account('rana', 'h'), [finding('b', 'protected')], 2, ORDINARY),
    ]);
    expect(Object.keys(await results('rana', 'h'))).toEqual(['b']);
  });
});

it('stores nothing from a private window', async () => {
  await checkHistory.recordFindings(account('rana', 'h'), [finding('a', 'exposed')], 1, PRIVATE);
  expect(await checkHistory.setKeptPublic(account('rana', 'h'), 'a', true, PRIVATE)).toBe(false);
  expect(onDisk()).toEqual({});
  expect(inMemory()).toEqual({});
});

it('keeps the practice network separate, in memory', async () => {
  const practised = account(undefined, 'harbour.invalid');
  await checkHistory.recordFindings(practised, [finding('a', 'exposed'), finding('b', 'unread')], 1, PRACTICE);
  await checkHistory.setKeptPublic(practised, 'a', true, PRACTICE);
  expect(await checkHistory.getResults(practised, PRACTICE)).toEqual({ a: { state: 'exposed', at: 1 } });
  expect(await checkHistory.getKeptPublic(practised, PRACTICE)).toEqual(['a']);
  expect(await checkHistory.getKeptPublic(practised, ORDINARY)).toEqual([]);
  await checkHistory.setKeptPublic(practised, 'a', false, PRACTICE);
  expect(await checkHistory.getKeptPublic(practised, PRACTICE)).toEqual([]);
  expect(onDisk()).toEqual({});
});

it('treats malformed entries as missing', async () => {
  await checkHistory.recordFindings(account('rana', 'h'), [finding('a', 'exposed')], 1, ORDINARY);
  const [key] = Object.keys(onDisk()).filter(k => k.startsWith('seen:'));
  onDisk()[key!] = { a: 'junk' };
  expect(await results('rana', 'h')).toEqual({});
  expect(await checkHistory.listAccounts()).toEqual({ p: [] });
});
