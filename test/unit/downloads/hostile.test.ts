/** Reads archives that are broken, huge or made to harm. */
import { describe, expect, test } from 'vitest';
import { MAX_ENTRIES } from '../../../src/downloads/archive/limits.ts';
import { readDownload, type ChosenFile } from '../../../src/downloads/read-download.ts';
import { forgeZip, packFile, toFile, type ForgedEntry } from './forge-zip.ts';
import { knowledge, NOTHING } from './synthetic-definition.ts';

const LOGINS = JSON.stringify({ logins: [{ ip: '192.0.2.1' }] });
const NAME = 'account/logins.json';
const logins: ForgedEntry = { name: NAME, data: LOGINS };
const apps: ForgedEntry = { name: 'account/apps.csv', data: 'App,Since\nMaps,\n' };
const EMPTY = { platform: null, asOf: null, ...NOTHING };

/** Nothing is taken from the logins, but the rest is read. */
async function expectRefused(entries: ForgedEntry[], error: string): Promise<void> {
  const download = await readDownload([packFile([apps, ...entries])], knowledge);
  expect(download).toMatchObject({ platform: 'example', logins: [], errors: [{ error, entry: NAME }] });
  expect(download.apps).toHaveLength(1);
}

describe('an entry is not read', () => {
  test.each<[string, ForgedEntry, string]>([
    ['if it is larger than any real one', { ...logins, data: Buffer.alloc(40_000_001, ' ') }, 'too-large'],
    ['if it would grow more than any real one', { ...logins, data: Buffer.alloc(20_000_000) }, 'too-large'],
    [
      'if it is larger than it says',
      { ...logins, data: `${LOGINS}${' '.repeat(5_000_000)}`, claims: { bytes: LOGINS.length } },
      'unreadable-entry',
    ],
    ['if it is smaller than it says', { ...logins, claims: { bytes: LOGINS.length + 1 } }, 'unreadable-entry'],
    ['if its data overlap another entry', { ...logins, claims: { offset: 0 } }, 'unreadable-entry'],
    ['if it is not at its place', { ...logins, claims: { offset: 7 } }, 'unreadable-entry'],
    ['if its checksum is wrong', { ...logins, claims: { crc: 1 } }, 'unreadable-entry'],
    ['if its local header has another name', { ...logins, localName: 'account/loginz.json' }, 'unreadable-entry'],
    ['if it is encrypted', { ...logins, isEncrypted: true }, 'encrypted'],
    ['if it is cut off', { ...logins, data: LOGINS.slice(0, -1) }, 'unreadable-entry'],
    ['if something follows', { ...logins, data: `${LOGINS}{}` }, 'unreadable-entry'],
    ['if it is a web page', { ...logins, data: '<!doctype html><p>' }, 'unreadable-entry'],
    ['if it is nothing', { ...logins, data: '' }, 'unreadable-entry'],
    ['if it is a plain value', { ...logins, data: '12' }, 'unreadable-entry'],
    ['if it is nested without end', { ...logins, data: '{"a":'.repeat(100_000) }, 'unreadable-entry'],
    ['if it is nested without end where it counts', { ...logins, data: '['.repeat(100_000) }, 'unreadable-entry'],
    [
      'if it has a million values',
      { ...logins, isStored: true, data: `{"logins":[${'{},'.repeat(1e6)}{}]}` },
      'too-large',
    ],
    ['if it is UTF-16', { ...logins, data: Buffer.from(LOGINS, 'utf16le') }, 'unreadable-entry'],
  ])('%s', async (_, entry, error) => {
    await expectRefused([entry], error);
  });

  test.each<[string, ForgedEntry[]]>([
    ['the same name', [logins, logins]],
    ['its name in another case', [logins, { ...logins, name: 'Account/LOGINS.json' }]],
    ['its name with other slashes', [logins, { ...logins, name: 'account\\logins.json' }]],
  ])('if another one has %s', async (_, entries) => {
    await expectRefused(entries, 'duplicate-entry');
  });

  test('if another part has it with other contents', async () => {
    const parts = [packFile([logins, apps], '1.zip'), packFile([{ ...logins, data: '{}' }], '2.zip')];
    expect(await readDownload(parts, knowledge)).toMatchObject({ logins: [], errors: [{ error: 'duplicate-entry' }] });
  });

  test.each([
    '../account/logins.json',
    'export/../account/logins.json',
    '/account/logins.json',
    'C:\\account\\logins.json',
    'export//account/logins.json',
    './../account/logins.json',
    `${'folder/'.repeat(30)}account/logins.json`,
    `${'x'.repeat(1_000)}/account/logins.json`,
    'account/logins.json\0.txt',
    'account/logins.json/',
  ])('by the name %j', async name => {
    const download = await readDownload([packFile([{ ...logins, name }])], knowledge);
    expect(download).toEqual({ ...EMPTY, errors: [{ error: 'unknown-export' }] });
  });

  test('beyond what counts, if it has a text of 10 MB or a list in 100,000 lists', async () => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000);
    const data = `{"deep":${deep},"logins":[{"ip":"192.0.2.1","device":"${'x'.repeat(10_000_000)}"}]}`;
    const download = await readDownload([packFile([{ ...logins, data }])], knowledge);
    expect(download).toMatchObject({ logins: [{ ip: '192.0.2.1', device: null }], errors: [] });
  });

  test('if the same path is there in a folder further up', async () => {
    const copy = { name: 'export/copy/account/logins.json', data: '{"logins":[{"ip":"203.0.113.1"}]}' };
    const own = { ...logins, name: 'export/account/logins.json' };
    for (const entries of [
      [own, copy],
      [copy, own],
    ])
      expect(await readDownload([packFile(entries)], knowledge)).toMatchObject({
        logins: [{ ip: '192.0.2.1' }],
        errors: [],
      });
  });

  test('if someone sent it', async () => {
    const sent = { name: 'messages/inbox/someone/account/logins.json', data: LOGINS };
    expect(await readDownload([packFile([sent])], knowledge)).toEqual({
      ...EMPTY,
      errors: [{ error: 'unknown-export' }],
    });
    const both = await readDownload([packFile([sent, apps])], knowledge);
    expect(both).toMatchObject({ platform: 'example', logins: [], errors: [] });
  });

  test('if it is a folder with data', async () => {
    const download = await readDownload([packFile([apps, { ...logins, attributes: 16 }])], knowledge);
    expect(download).toMatchObject({ platform: 'example', logins: [], errors: [] });
  });

  test('if it is an archive in the archive', async () => {
    const inner = forgeZip([logins]).bytes;
    for (const isStored of [true, false]) {
      const file = packFile([{ name: 'account/logins.zip', data: inner, isStored }]);
      expect(await readDownload([file], knowledge)).toEqual({ ...EMPTY, errors: [{ error: 'unknown-export' }] });
    }
  });
});

describe('an archive is not read', () => {
  const whole = forgeZip([logins, { name: 'messages/1.json', data: 'x'.repeat(5_000), isStored: true }, apps]).bytes;
  const expectError = async (files: ChosenFile[], error: string): Promise<void> => {
    expect(await readDownload(files, knowledge)).toEqual({ ...EMPTY, errors: [{ error }] });
  };

  test.each(Array.from({ length: 19 }, (_, i) => i + 1))('if it ends after %i twentieths', async twentieths => {
    await expectError([toFile(whole.slice(0, (whole.length * twentieths) / 20))], 'truncated');
  });

  test('if it ends one byte early', async () => {
    await expectError([toFile(whole.slice(0, -1))], 'truncated');
  });

  test('if it was cut off, and an archive inside it is all that is found', async () => {
    const inner = forgeZip([logins]).bytes;
    const outer = forgeZip([{ name: 'from-a-stranger.zip', data: inner, isStored: true }, apps]);
    const end = outer.places[0]!.end;
    await expectError([toFile(outer.bytes.slice(0, end))], 'truncated');
  });

  test('if it is two archives in one', async () => {
    const other = forgeZip([{ ...logins, data: '{"logins":[{"ip":"203.0.113.1"}]}' }]).bytes;
    await expectError([toFile(new Uint8Array([...whole, ...other]))], 'truncated');
  });

  test('if it has two directories', async () => {
    const forged = forgeZip([{ ...logins, data: '{"logins":[{"ip":"203.0.113.1"}]}' }], '#'.repeat(22));
    const end = forged.bytes.length - 44;
    // The comment is a second end of the directory that leads to the same.
    forged.bytes.copyWithin(end + 22, end, end + 20);
    forged.bytes.fill(0, end + 42);
    await expectError([toFile(forged.bytes)], 'unreadable-entry');
  });

  test('if its directory is not where it should be', async () => {
    const bytes = whole.slice();
    new DataView(bytes.buffer).setUint32(bytes.length - 6, 0x7fffffff, true);
    const { logins: found } = await readDownload([toFile(bytes)], knowledge);
    expect(found.length).toBeLessThanOrEqual(1);
  });

  test.each(['export.z01', 'export.zip.001', 'export.zip.002'])('if it is the part %s', async name => {
    await expectError([toFile(whole.slice(0, 300), name)], 'split');
  });

  test('if it is the first part of several', async () => {
    await expectError([toFile(new Uint8Array([0x50, 0x4b, 7, 8, ...whole.slice(0, 300)]), 'export.zip')], 'split');
  });

  test('if it is the last part of several', async () => {
    const bytes = whole.slice(100);
    new DataView(bytes.buffer).setUint16(bytes.length - 18, 1, true);
    new DataView(bytes.buffer).setUint16(bytes.length - 16, 1, true);
    await expectError([toFile(bytes)], 'split');
  });

  test('if it has too many entries', async () => {
    const { bytes, places } = forgeZip([logins]);
    const [start, end] = [places[0]!.end, bytes.length - 22];
    const directory = Buffer.concat(Array.from({ length: MAX_ENTRIES + 1 }, () => bytes.subarray(start, end)));
    const last = Buffer.from(bytes.subarray(end));
    // The number of entries has two bytes, so that readers count on.
    last.writeUInt16LE((MAX_ENTRIES + 1) % 65_536, 10);
    last.writeUInt32LE(directory.length, 12);
    await expectError([toFile(Buffer.concat([bytes.subarray(0, start), directory, last]))], 'too-many-entries');
  });

  test('if it has too many of those that may be read', async () => {
    const many = Array.from({ length: 5_001 }, (_, i) => ({ name: `account/devices-${i}.js`, data: '' }));
    await expectError([packFile(many)], 'too-many-entries');
  });

  test('but the others are, and it is said', async () => {
    const download = await readDownload([toFile(whole.slice(0, 500), '1.zip'), packFile([logins], '2.zip')], knowledge);
    expect(download).toMatchObject({ platform: 'example', errors: [{ error: 'truncated' }] });
    expect(download.logins).toHaveLength(1);
  });

  test('if the browser can no longer read it', async () => {
    const file = packFile([logins]);
    const gone = () => ({ arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotReadableError')) });
    await expectError([Object.assign(file, { slice: gone as unknown as Blob['slice'] })], 'unreadable-entry');
  });
});

test('reads nothing but the directory and the entries that are named', async () => {
  const noise = Uint8Array.from({ length: 200_000 }, (_, i) => (i * 7919) % 251);
  const { bytes, places } = forgeZip([
    { name: 'messages/inbox.json', data: noise, isStored: true },
    logins,
    { name: 'account/photo.jpg', data: noise, isStored: true },
    apps,
    { name: 'account/logins.json.bak', data: noise, isStored: true },
    { name: 'media/padding', data: noise, isStored: true },
  ]);
  const reads: [start: number, end: number][] = [];
  const file = toFile(bytes);
  const slice = (start = 0, end = file.size): Blob => {
    reads.push([start, end]);
    return Blob.prototype.slice.call(file, start, end);
  };
  const { errors, logins: found } = await readDownload([Object.assign(file, { slice })], knowledge);
  expect({ errors, count: found.length }).toEqual({ errors: [], count: 1 });
  // The end of the directory is looked for in the last 64 KB, and the first four bytes tell an archive.
  const inside = reads.filter(([start, end]) => end !== file.size && end > 4 && start >= 0);
  const unnamed = places.filter(({ name }) => ![NAME, apps.name].includes(name));
  expect(inside.filter(([start, end]) => unnamed.some(place => start < place.end && end > place.start))).toEqual([]);
});
