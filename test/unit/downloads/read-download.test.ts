/** Reads exports of a platform that does not exist, in every format and way to choose them. */
import { describe, expect, test, vi } from 'vitest';
import { readDownload } from '../../../src/downloads/read-download.ts';
import { encodeWindows1251, forgeZip, packFile, toFile, type ForgedEntry } from './forge-zip.ts';
import { knowledge, NOTHING } from './synthetic-definition.ts';

const json = (value: unknown): string => JSON.stringify(value);
const LOGINS = { logins: [{ time: 1_788_000_000, ip: '192.0.2.1', device: 'Phone', open: true, token: 'SECRET' }] };
const LOGIN = { when: '2026-08-29T10:40:00Z', ip: '192.0.2.1', device: 'Phone', place: null, open: true };
const logins: ForgedEntry = { name: 'export/account/logins.json', data: json(LOGINS) };

const FULL: ForgedEntry[] = [
  logins,
  {
    name: 'export/account/settings.json',
    data: json({
      settings: [
        { label: 'Private account', value: 'Off' },
        { label: 'Who can write to me', value: 'Friends' },
        { label: 'Colour', value: 'blue' },
      ],
    }),
  },
  {
    name: 'export/account/apps.csv',
    data: '\ufeffNotes:\r\n"These are, so far, your ""apps"""\r\n\r\nApp,Since\r\n"Quiz, the",2026-09-01\r\nMaps,\r\n',
  },
  { name: 'export/account/devices-1.js', data: 'window.X.devices.part0 = [ { "device" : { "name" : "Laptop" } } ];\n' },
  { name: 'export/account/devices-2.js', data: 'window.X.devices.part1 = [{"device":{"name":"Tablet"}}]' },
  {
    name: 'export/account/places.html',
    data: encodeWindows1251('<p class="place"><b class="name">Place: Минск</b></p><script>alert(1)</script>'),
  },
  { name: 'export/account/contacts.csv', data: 'Name,Phone\nLina,1\nOmar,2\n' },
  { name: 'export/messages/inbox.json', data: '{"secret": [' },
  { name: 'export/media/', data: '' },
];

describe('an export', () => {
  test('is read in every format', async () => {
    expect(await readDownload([packFile(FULL)], knowledge)).toEqual({
      platform: 'example',
      asOf: '2026-09-02T10:00:00Z',
      settings: [
        { id: 'private', value: 'off', state: 'exposed' },
        { id: 'messages', value: 'friends', state: 'protected' },
      ],
      logins: [LOGIN],
      apps: [
        { name: 'Quiz, the', since: '2026-09-01', until: null },
        { name: 'Maps', since: null, until: null },
      ],
      places: [{ what: 'visited', value: 'Минск' }],
      uploads: [{ what: 'contacts', count: 2 }],
      devices: [{ name: 'Laptop' }, { name: 'Tablet' }],
      identifiers: [],
      errors: [],
    });
  });

  test('can have one record a line, of which only some count, and some are broken', async () => {
    const line = (type: string, ip: string): string => json({ type, ip, at: '2026-09-01T10:00:00Z', text: 'SECRET' });
    const data = [line('login', '192.0.2.7'), '', line('message', '192.0.2.8'), '{"type":', line('login', '192.0.2.9')];
    const download = await readDownload(
      [packFile([{ name: 'account/events-1.json', data: data.join('\r\n') }, logins])],
      knowledge,
    );
    expect(download.logins.map(({ ip }) => ip)).toEqual(['192.0.2.1', '192.0.2.7', '192.0.2.9']);
    expect(download.errors).toEqual([]);
  });

  test('can have lists of rows with labels, in either spelling', async () => {
    const rows = [
      { label: 'Something', value: 'no' },
      { label: 'GrÃ¶Ã\u009fe', value: 'CafÃ©' },
      { label: 'Added', time: 1_788_000_000 },
    ];
    const data = json([{ rows }, { rows: { label: 'größe', value: 'no list' } }, { rows: [null, 'größe', ['größe']] }]);
    const download = await readDownload([packFile([{ name: 'account/rows.json', data }, logins])], knowledge);
    expect(download.apps).toEqual([{ name: 'Café', since: '2026-08-29T10:40:00Z', until: null }]);
  });

  test('can have web pages in UTF-8 where others are not', async () => {
    const data = '<p class="place"><b class="name">Place: Мінск</b></p>';
    const download = await readDownload([packFile([{ name: 'account/places.html', data }, logins])], knowledge);
    expect(download.places).toEqual([{ what: 'visited', value: 'Мінск' }]);
  });

  test('can come in parts, each a ZIP archive, and one of them twice', async () => {
    const [first, ...rest] = FULL;
    const one = forgeZip([first!]).bytes;
    const parts = [toFile(one, 'part1.zip'), packFile(rest, 'part2.zip'), toFile(one, 'part1 (1).zip')];
    const whole = await readDownload([packFile(FULL)], knowledge);
    expect(await readDownload(parts, knowledge)).toEqual(whole);
  });

  test('can be a single file out of it, under a second name', async () => {
    const file = toFile(json(LOGINS), 'Logins (2).json');
    expect(await readDownload([file], knowledge)).toMatchObject({
      platform: 'example',
      asOf: null,
      logins: [LOGIN],
      errors: [],
    });
  });

  test('can be in folders whose names are in another encoding, or packed again by macOS', async () => {
    const name = Buffer.concat([encodeWindows1251('Журнал'), Buffer.from('/account/logins.json')]);
    const note = { name: '__MACOSX/account/devices-._1.js', data: 'Mac OS X' };
    const file = packFile([{ ...logins, name, isLegacyName: true }, note]);
    expect(await readDownload([file], knowledge)).toMatchObject({ logins: [LOGIN], errors: [] });
  });

  test('says its own date, unless that is still to come', async () => {
    const dated = (madeAt: string) => packFile([{ name: 'account/logins.json', data: json({ ...LOGINS, madeAt }) }]);
    expect((await readDownload([dated('2026-08-30 10:11:12 UTC')], knowledge)).asOf).toBe('2026-08-30T10:11:12Z');
    expect((await readDownload([dated('2090-08-30')], knowledge)).asOf).toBe('2026-09-02T10:00:00Z');
  });

  test('has a date without a time where its archive has no time zone', async () => {
    const { asOf } = await readDownload([packFile([{ ...logins, modified: null }])], knowledge);
    expect(asOf).toBe('2026-09-02');
  });

  test('counts as unprotected what it says in two ways', async () => {
    const said = [
      { label: 'Private account', value: 'true' },
      { label: 'Private account', value: 'false' },
    ];
    const file = packFile([logins, { name: 'account/settings.json', data: json({ settings: said }) }]);
    expect((await readDownload([file], knowledge)).settings).toEqual([
      { id: 'private', value: 'off', state: 'exposed' },
    ]);
  });

  test.each([
    ['labels', [{ label: 'Privates Konto', value: 'true' }]],
    ['values', [{ label: 'Who can write to me', value: 'Alle' }]],
  ])('says that its %s are in words that are not known', async (_, settings) => {
    const file = packFile([logins, { name: 'account/settings.json', data: json({ settings }) }]);
    expect(await readDownload([file], knowledge)).toMatchObject({
      settings: [],
      errors: [{ error: 'unknown-words', entry: 'account/settings.json' }],
    });
  });
});

describe('what is no export', () => {
  test.each([
    ['another archive', [packFile([{ name: 'photos/1.jpg', data: 'x' }])], 'unknown-export'],
    ['a picture', [toFile('\x89PNG', 'a.png')], 'not-an-archive'],
    ['an empty file', [toFile('', 'a.zip')], 'not-an-archive'],
    ['an empty file by a known name', [toFile('', 'logins.json')], 'not-an-archive'],
    ['a file by a known name with other contents', [toFile('{"a": 1}', 'logins.json')], 'unknown-export'],
  ])('%s', async (_, files, error) => {
    expect(await readDownload(files, knowledge)).toEqual({
      platform: null,
      asOf: null,
      ...NOTHING,
      errors: [{ error }],
    });
  });

  test('nothing', async () => {
    expect(await readDownload([], knowledge)).toEqual({ platform: null, asOf: null, ...NOTHING, errors: [] });
  });

  test('an export made as web pages has a platform', async () => {
    const file = packFile([{ name: 'account/logins.html', data: '<p>' }]);
    expect(await readDownload([file], knowledge)).toEqual({
      platform: 'example',
      asOf: null,
      ...NOTHING,
      errors: [{ error: 'html-export' }],
    });
  });
});

describe('reading', () => {
  test('starts no thread', async () => {
    const Worker = vi.fn();
    vi.stubGlobal('Worker', Worker);
    const { errors } = await readDownload([packFile(FULL)], knowledge);
    vi.unstubAllGlobals();
    expect({ errors, threads: Worker.mock.calls }).toEqual({ errors: [], threads: [] });
  });

  test('tells its progress', async () => {
    const onProgress = vi.fn();
    await readDownload([packFile(FULL)], knowledge, { onProgress });
    const named = FULL.filter(({ name }) => /account/.test(String(name)));
    const total = named.reduce((sum, { data }) => sum + Buffer.byteLength(data), 0);
    expect(onProgress.mock.calls.at(-1)).toEqual([total, total]);
    const done = onProgress.mock.calls.map(([bytes]) => bytes as number);
    expect(done).toEqual(done.toSorted((a, b) => a - b));
  });

  test('can be cancelled before and while it reads', async () => {
    const reason = new Error('cancelled');
    await expect(readDownload([packFile(FULL)], knowledge, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    const controller = new AbortController();
    const onProgress = () => controller.abort(reason);
    await expect(readDownload([packFile(FULL)], knowledge, { signal: controller.signal, onProgress })).rejects.toBe(
      reason,
    );
  });
});
