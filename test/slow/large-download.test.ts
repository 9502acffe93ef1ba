/** Reads an export of more than 4 GB with the command, and measures the memory it takes. */
import { spawnSync } from 'node:child_process';
import { closeSync, ftruncateSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { root } from '../../scripts/build/data.ts';
import { forgeZip, type ForgedEntry } from '../unit/downloads/forge-zip.ts';

const MAX_MEGABYTES = 300;
/** What is no longer used counts as memory until it is collected, which a small young generation does soon. */
const BOUNDED_HEAP = ['--max-old-space-size=96', '--max-semi-space-size=1'];
const folder = mkdtempSync(join(tmpdir(), 'large-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Writes an archive whose holes take no place on the disk. */
function writeSparse(entries: ForgedEntry[]): string {
  const path = join(folder, 'export.zip');
  const { pieces, size } = forgeZip(entries);
  const file = openSync(path, 'w');
  for (const { at, bytes } of pieces) writeSync(file, bytes, 0, bytes.length, at);
  ftruncateSync(file, size);
  closeSync(file);
  return path;
}

/**
 * Asks the process for its largest memory in kilobytes when it ends. Linux says it in the status; what resourceUsage
 * says there also counts the memory of the process that started it.
 */
const MEASURE = `data:text/javascript,${encodeURIComponent(`
  import { existsSync, readFileSync } from 'node:fs';
  const STATUS = '/proc/self/status';
  process.on('exit', () => {
    const peak = existsSync(STATUS) && /VmHWM:\\s+(\\d+)/.exec(readFileSync(STATUS, 'utf8'))?.[1];
    console.error(peak || process.resourceUsage().maxRSS);
  });
`)}`;

const message = (i: number): string =>
  JSON.stringify({ Date: '2026-01-01 00:00:00', From: `CANARY-${i}`, Content: Math.sin(i).toString(36).repeat(8) });

test('an archive of 4.5 GB, with a file of 100 MB that has messages in it, stays below the limit', () => {
  const messages = Array.from({ length: 600_000 }, (_, i) => message(i)).join(',');
  const login = { Date: '2026-08-01 10:00:00 UTC', IP: '192.0.2.1', DeviceModel: 'Phone', DeviceSystem: 'Android' };
  const media = Array.from({ length: 20_000 }, (_, i) => ({ name: `media/${i}.mp4`, data: '', isStored: true }));
  const path = writeSparse([
    ...media,
    ...['a', 'b', 'c'].map(name => ({ name: `media/${name}.mp4`, data: '', isStored: true, hole: 1_500_000_000 })),
    {
      name: 'user_data_tiktok.json',
      data:
        `{"Direct Message":{"Direct Messages":{"ChatHistory":{"a":[${messages}]}}},` +
        `"Your Activity":{"Login History":{"LoginHistoryList":[${JSON.stringify(login)}]}}}`,
    },
  ]);
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [...BOUNDED_HEAP, '--import', 'tsx', '--import', MEASURE, 'scripts/read-download.ts', path],
    { cwd: root, encoding: 'utf8' },
  );
  expect(status, stderr).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ platform: 'tiktok', errors: [], logins: [{ ip: '192.0.2.1' }] });
  expect(stdout).not.toContain('CANARY');
  expect(Number(stderr) / 1_000).toBeLessThan(MAX_MEGABYTES);
});
