/** Installs, stores and removes rule packs, as the worker does. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { hostIndex } from '../../../scripts/build/data.ts';
import { fingerprintOfPem } from '../../../scripts/packs/sign.ts';
import type { PackPreview } from '../../../src/packs/schema.ts';
import { formatFingerprint } from '../../../src/lib/key-fingerprint.ts';
import { allPlatforms, getPlatform } from '../../helpers/inspect-page.ts';
import { browserMock, emptied, kept } from './browser-stub.ts';
import { aPack, mendOf, sealed, throwaway } from './signed-pack-helpers.ts';

vi.mock('webextension-polyfill', () => ({ default: browserMock }));
vi.mock('../../../src/platforms/load.ts', () => ({
  loadPlatformIndex: async () => hostIndex(allPlatforms),
  loadPlatform: async (id: string) => getPlatform(id),
}));
const { removeRulePacks, forgetRulePublisher, installRulePack, listRulePacks, previewRulePack } = await import(
  '../../../src/packs/rule-pack-service.ts'
);
const { packHandlers } = await import('../../../src/background/handlers/packs.ts');
const { loadEffectivePlatform } = await import('../../../src/packs/effective-rules.ts');

const DAY = '2026-11-26';
const key = throwaway(),
  other = throwaway();
const maker = await fingerprintOfPem(key),
  otherMaker = await fingerprintOfPem(other);
const file = (version: number, by = key, over = {}) => sealed(aPack({ version, ...over }), by);
const keep = (text: string, unwritten = false) => installRulePack(text, DAY, unwritten);
const faultOf = (p: PackPreview) => (p.good ? undefined : p.fault);
const mender = async (setting = 'discoverable') =>
  (await loadEffectivePlatform('mastodon')).settings.find(s => s.id === setting)!.override?.by;

beforeEach(emptied);

describe('a file', () => {
  it('is shown with its contents and its publisher, and nothing is stored before confirmation', async () => {
    const mends = {
      ...mendOf('mastodon', 'discoverable', { off: true }),
      ...mendOf('bluesky', 'chat_allow', {
        evidence: 'high',
        order: ['all', 'following', 'none'],
        steps: { en: ['Press'] },
        caution: { en: 'Wait' },
      }),
      gone: { x: { builtIn: '2026-11-24', off: true as const } },
    };
    const preview = await previewRulePack(file(3, key, { mends }));
    expect(preview).toMatchObject({
      good: true,
      accepted: 'nobody',
      namesake: false,
      about: {
        fingerprint: maker,
        version: 3,
        maker: 'Harbour Helpdesk',
        platforms: [
          { id: 'mastodon', changes: [{ setting: 'discoverable', does: ['off'] }] },
          { id: 'bluesky', changes: [{ setting: 'chat_allow', does: ['read', 'steps', 'caution'] }] },
        ],
        unused: [{ platform: 'gone', setting: 'x', why: 'unknown' }],
      },
    });
    expect(kept).toEqual({ local: {}, session: {}, managed: {} });
    expect(await mender()).toBeUndefined();
  });

  it('is used once the person confirmed it, which accepts its publisher', async () => {
    await keep(file(1));
    expect(await mender()).toMatchObject({ fingerprint: maker, version: 1 });
    expect(await listRulePacks()).toMatchObject({
      packs: [{ fingerprint: maker, good: true, used: true }],
      makers: [{ fingerprint: maker, name: 'Harbour Helpdesk', acceptedOn: DAY }],
    });
    expect(await previewRulePack(file(2))).toMatchObject({ good: true, accepted: 'person' });
  });

  it.each([
    ['a changed one', file(1).replace('Spring', 'Sprung'), 'bad-signature'],
    ['one that is not signed', JSON.stringify(aPack()), 'not-a-pack'],
    ['one that reaches further', sealed({ ...aPack(), hosts: ['evil.example'] }, key), 'not-a-pack'],
    ['one of a later format', sealed({ ...aPack(), format: 2 }, key), 'other-version'],
    ['one with a name that turns round', sealed(aPack({ name: 'a\u202eb' }), key), 'hidden-signs'],
    [
      'one that leads somewhere',
      sealed(aPack({ mends: mendOf('mastodon', 'discoverable', { steps: { en: ['Open evil.example'] } }) }), key),
      'has-address',
    ],
    [
      'one that fits nothing here',
      sealed(aPack({ mends: { mastodon: { discoverable: { builtIn: '2020-01-01', off: true } } } }), key),
      'nothing-known',
    ],
  ])('%s is rejected, and nothing of it is stored', async (_, text, fault) => {
    expect(faultOf(await previewRulePack(text))).toBe(fault);
    expect(faultOf(await keep(text))).toBe(fault);
    expect(kept.local).toEqual({});
  });
});

describe('versions of one publisher', () => {
  it('replace each other upwards only', async () => {
    await keep(file(2));
    for (const v of [1, 2]) expect(faultOf(await keep(file(v)))).toBe('older');
    await keep(file(5));
    expect(await mender()).toMatchObject({ version: 5 });
    expect((await listRulePacks()).packs).toHaveLength(1);
  });

  it('do not go back after the pack was removed, but the same one may return', async () => {
    await keep(file(5));
    await removeRulePacks(maker);
    expect(faultOf(await keep(file(4)))).toBe('older');
    expect(faultOf(await keep(file(5)))).toBeUndefined();
    expect(await mender()).toMatchObject({ version: 5 });
  });

  it('start again once the publisher is removed', async () => {
    await keep(file(5));
    await forgetRulePublisher(maker);
    expect(await mender()).toBeUndefined();
    expect(await listRulePacks()).toEqual({ packs: [], makers: [], policy: [] });
    expect(await previewRulePack(file(1))).toMatchObject({ good: true, accepted: 'nobody' });
  });
});

describe('two publishers', () => {
  it('apply in the order of installation, and the last one wins', async () => {
    await keep(file(1));
    await keep(file(1, other));
    expect(await mender()).toMatchObject({ fingerprint: otherMaker });
    expect((await listRulePacks()).packs.map(p => p.fingerprint)).toEqual([otherMaker, maker]);
    await keep(file(2));
    expect(await mender()).toMatchObject({ fingerprint: maker });
    await removeRulePacks(maker);
    expect(await mender()).toMatchObject({ fingerprint: otherMaker });
  });

  it('with one name are distinguished in the warning', async () => {
    await keep(file(1));
    expect(await previewRulePack(file(1, other, { maker: 'HARBOUR helpdesk' }))).toMatchObject({
      good: true,
      namesake: true,
    });
    expect(await previewRulePack(file(2))).toMatchObject({ namesake: false });
  });

  it('are removed together at once', async () => {
    await keep(file(1));
    await keep(file(1, other), true);
    await removeRulePacks();
    expect(await mender()).toBeUndefined();
    expect((await listRulePacks()).packs).toEqual([]);
  });

  it('are both removed by two quick presses', async () => {
    await keep(file(1));
    await keep(file(1, other));
    const remove = (fingerprint: string) => packHandlers['packs/remove']({ type: 'packs/remove', fingerprint });
    await Promise.all([remove(maker), remove(otherMaker)]);
    expect((await listRulePacks()).packs).toEqual([]);
  });
});

describe('a private window', () => {
  it('writes nothing, and its packs end with the browser', async () => {
    await keep(file(1), true);
    expect(kept.local).toEqual({});
    expect(await mender()).toMatchObject({ version: 1 });
    for (const k of Object.keys(kept.session)) delete kept.session[k];
    expect(await mender()).toBeUndefined();
    expect(await previewRulePack(file(1))).toMatchObject({ accepted: 'nobody' });
  });

  it('uses a newer pack over the stored one, until the browser closes', async () => {
    await keep(file(1));
    await keep(file(2), true);
    expect(await mender()).toMatchObject({ version: 2 });
    expect((await listRulePacks()).packs).toHaveLength(1);
    for (const k of Object.keys(kept.session)) delete kept.session[k];
    expect(await mender()).toMatchObject({ version: 1 });
  });
});

describe('a managed policy', () => {
  it.each([
    ['plain', maker],
    ['in groups', formatFingerprint(maker).toUpperCase()],
    ['with colons', maker.match(/../g)!.join(':')],
  ])('names a publisher, %s', async (_, written) => {
    kept.managed.acceptedMakers = [written, 'nonsense', 7];
    expect(await previewRulePack(file(1))).toMatchObject({ accepted: 'policy' });
    await keep(file(1));
    expect(await mender()).toMatchObject({ fingerprint: maker });
    expect(await listRulePacks()).toMatchObject({ makers: [], policy: [maker] });
  });

  it('disables a pack once it no longer names the publisher', async () => {
    kept.managed.acceptedMakers = [maker];
    await keep(file(1));
    kept.managed.acceptedMakers = [];
    expect(await mender()).toBeUndefined();
    expect(await listRulePacks()).toMatchObject({ packs: [{ used: false }] });
  });

  it('accepts nobody if it is malformed or missing', async () => {
    kept.managed.acceptedMakers = maker;
    expect(await previewRulePack(file(1))).toMatchObject({ accepted: 'nobody' });
  });
});

describe('stored packs', () => {
  it('are checked each time: a pack that was changed in storage is not used, and reported', async () => {
    await keep(file(1));
    const [pack] = kept.local['packs:rules'] as { text: string }[];
    pack!.text = pack!.text.replace('Spring', 'Sprung');
    expect(await mender()).toBeUndefined();
    expect(await listRulePacks()).toMatchObject({
      packs: [{ fingerprint: maker, good: false, fault: 'bad-signature' }],
    });
  });
});
