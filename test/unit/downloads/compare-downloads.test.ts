import { describe, expect, test } from 'vitest';
import { areOfSameAccount, compareDownloads } from '../../../src/downloads/compare-downloads.ts';
import type { Download } from '../../../src/downloads/model.ts';
import { NOTHING } from './synthetic-definition.ts';

const download = (found: Partial<Download>): Download => ({
  platform: 'example',
  asOf: null,
  ...NOTHING,
  errors: [],
  ...found,
});
const login = (ip: string | null, device: string | null, when: string | null = null): Download['logins'][number] => ({
  when,
  ip,
  device,
  place: null,
  open: null,
});
const app = (name: string): Download['apps'][number] => ({ name, since: null, until: null });
const setting = (id: string, value: string): Download['settings'][number] => ({ id, value, state: 'unread' });

describe('a newer export', () => {
  test('has new logins by address and device, each once and the newest first', () => {
    const older = download({ logins: [login('192.0.2.1', 'Phone', '2026-01-01'), login(null, 'Laptop')] });
    const newer = download({
      logins: [
        login('192.0.2.1', 'phone', '2026-02-01'),
        login('192.0.2.1', 'Laptop', '2026-02-02'),
        login('198.51.100.2', 'Phone', '2026-02-03'),
        login('198.51.100.2', 'Phone', '2026-02-04'),
        login(null, 'Laptop', '2026-02-05'),
      ],
    });
    expect(compareDownloads(older, newer).logins).toEqual([
      login('198.51.100.2', 'Phone', '2026-02-04'),
      login('192.0.2.1', 'Laptop', '2026-02-02'),
    ]);
  });

  test('has new apps and devices, and changed settings', () => {
    const older = download({
      apps: [app('Maps')],
      devices: [{ name: 'Phone' }],
      settings: [setting('private', 'on'), setting('gone', 'on'), setting('same', 'on')],
    });
    const newer = download({
      apps: [app('maps'), app('Quiz')],
      devices: [{ name: 'Tablet' }],
      settings: [setting('private', 'off'), setting('new', 'on'), setting('same', 'on')],
    });
    expect(compareDownloads(older, newer)).toEqual({
      logins: [],
      apps: [app('Quiz')],
      devices: [{ name: 'Tablet' }],
      settings: [{ id: 'private', from: 'on', to: 'off' }],
      notCompared: ['logins'],
    });
  });

  test('has nothing new where the older one has nothing of the kind: it may not have been asked for', () => {
    const newer = download({ logins: [login('192.0.2.1', 'Phone')], apps: [app('Maps')] });
    expect(compareDownloads(download({}), newer)).toEqual({
      logins: [],
      apps: [],
      devices: [],
      settings: [],
      notCompared: ['logins', 'apps', 'devices', 'settings'],
    });
  });

  test('tells settings of two platforms apart', () => {
    const threads = { ...setting('private', 'on'), platform: 'threads' };
    const older = download({ settings: [setting('private', 'off'), threads] });
    const newer = download({ settings: [setting('private', 'off'), { ...threads, value: 'off' }] });
    expect(compareDownloads(older, newer).settings).toEqual([
      { id: 'private', from: 'on', to: 'off', platform: 'threads' },
    ]);
  });

  test.each([
    ['another platform', 'other'],
    ['no platform', null],
  ])('cannot be compared with one of %s', (_, platform) => {
    expect(() => compareDownloads(download({ platform }), download({}))).toThrow(RangeError);
  });
});

describe('the account of two downloads', () => {
  const email = (value: string) => ({ what: 'email' as const, value });
  const of = (account: string | undefined, ...emails: string[]) =>
    download({ ...(account === undefined ? {} : { account }), identifiers: emails.map(email) });

  test.each([
    ['is the same by its name', of('rana'), of('rana'), true],
    ['is another by its name', of('rana'), of('luz', 'luz@example.org'), false],
    ['is the same by an email address', of(undefined, 'Rana@example.org'), of('rana', 'rana@example.org'), true],
    ['may have changed its name', of('rana', 'rana@example.org'), of('noor', 'rana@example.org'), undefined],
    ['is not known without a name', of(undefined, 'a@example.org'), of('rana', 'b@example.org'), undefined],
  ])('%s', (_, one, other, same) => {
    expect(areOfSameAccount(one, other)).toBe(same);
    expect(areOfSameAccount(other, one)).toBe(same);
  });
});
