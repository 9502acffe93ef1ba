/** Runs `sample-export` and `check-export` as others do: by their documented options, output and exit codes. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { root } from '../../scripts/build/data.ts';
import { anIncident } from '../unit/exports/export-helpers.ts';
import { closeExport, editText, openExport } from '../unit/exports/forge.ts';

const folder = mkdtempSync(join(tmpdir(), 'commands-'));
afterAll(() => rmSync(folder, { recursive: true }));

const inFolder = (name: string): string => join(folder, name);

function run(command: string, ...args: string[]): { status: number | null; output: unknown } {
  const { status, stdout, stderr } = spawnSync('npm', ['run', '-s', command, '--', ...args], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  return { status, output: JSON.parse(stdout) as unknown };
}

function writeLog(): void {
  const picture = Buffer.from('a picture');
  mkdirSync(join(folder, 'files'));
  writeFileSync(join(folder, 'files/1.png'), picture);
  const artifact = {
    id: 'a-1',
    name: '01-tab.png',
    mime: 'image/png',
    bytes: picture.length,
    sha256: createHash('sha256').update(picture).digest('hex'),
    takenAt: '2026-03-01T09:30:01.000Z',
    method: 'tab' as const,
    file: 'files/1.png',
  };
  const log = {
    format: 'breakwater-export',
    v: 1,
    madeAt: '2026-03-02T08:00:00.000Z',
    local: '2026-03-02T09:00:00+01:00',
    zone: 'Africa/Tunis',
    tool: 'Breakwater 0.1.0',
    audience: 'lawyer',
    fields: [],
    redacted: false,
    anchor: null,
    incidents: [{ ...anIncident(1, { note: 'ask Lina Kovacs' }), artifacts: [artifact] }, anIncident(2)],
  };
  writeFileSync(join(folder, 'log.json'), JSON.stringify(log));
}

it('export a log, accept the file with its words, and refuse it when it was changed', async () => {
  writeLog();
  const made = run(
    'sample-export',
    ...['--log', inFolder('log.json'), '--audience', 'lawyer', '--hide', 'Lina Kovacs', '--out', inFolder('a.zip')],
  );
  expect(made).toMatchObject({
    status: 0,
    output: {
      words: expect.stringMatching(/^([a-z]+ ){5}[a-z]+$/) as string,
      files: expect.arrayContaining(['incidents.json', 'timeline.html', 'custody.json', 'SHA256SUMS']) as string[],
      replaced: [{ text: 'Lina Kovacs', field: 'note', count: 1 }],
    },
  });
  const { words } = made.output as { words: string };
  expect(run('check-export', inFolder('a.zip'), '--words', words)).toEqual({
    status: 0,
    output: {
      ok: true,
      problems: [],
      covers: 'everything',
      signedBy: expect.stringMatching(/^([a-z]+ ){23}[a-z]+$/) as string,
      stamps: [],
    },
  });
  const open = await openExport(new Blob([readFileSync(join(folder, 'a.zip'))]));
  editText(open, 'incidents.json', 'I know where you live', 'Have a nice day');
  writeFileSync(join(folder, 'b.zip'), new Uint8Array(await (await closeExport(open, 'sums')).arrayBuffer()));
  expect(run('check-export', inFolder('b.zip'), '--words', words)).toMatchObject({
    status: 1,
    output: { ok: false, problems: [{ file: 'incidents.json', what: 'incidents.json: changed' }, {}] },
  });
});
