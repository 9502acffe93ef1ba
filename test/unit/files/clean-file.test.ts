/** The command for one file: what it prints, and that it writes a clean copy or nothing. */
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { cleanFile } from '../../../scripts/clean-file.ts';
import { survives } from './hiding-places/hidden-text.ts';
import { pdf } from './hiding-places/pdf.ts';
import { bytesOf, folder, MARKER, plain, put, telling } from './photo-helpers.ts';

afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('writes a clean copy, and says what the file told', async () => {
  const output = join(folder, 'out.jpg');
  const report = await cleanFile(telling('jpg'), output);
  expect(report).toMatchObject({ kind: 'jpeg', clean: true, why: null });
  expect(report.facts).toEqual(
    expect.arrayContaining([
      { what: 'place', value: '43.468243, -11.880172' },
      { what: 'serial', value: 'SN-0012345' },
      { what: 'time', value: '2024-05-12 13:05' },
    ]),
  );
  expect(survives(bytesOf(output), MARKER)).toBe(false);
});

it('copies a file that tells nothing', async () => {
  const input = plain('png');
  const output = join(folder, 'out.png');
  expect(await cleanFile(input, output)).toEqual({ kind: 'png', facts: [], clean: true, why: null });
  expect(bytesOf(output)).toEqual(bytesOf(input));
});

it.each([
  ['a format that is not read', 'notes.txt', new TextEncoder().encode('hello'), 'other', /Not checked/],
  ['a broken file', 'cut.jpg', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16), 'jpeg', /damaged/],
  [
    'an encrypted PDF',
    'locked.pdf',
    pdf({ trailer: '/Encrypt 6 0 R', more: ['<< /Filter /Standard >>'] }),
    'pdf',
    /protected/,
  ],
])('writes nothing of %s, and says why', async (_, name, bytes, kind, why) => {
  const output = join(folder, 'none');
  const report = await cleanFile(put(name, bytes), output);
  expect(report).toMatchObject({ kind, clean: false });
  expect(report.why).toMatch(why);
  expect(existsSync(output)).toBe(false);
});
