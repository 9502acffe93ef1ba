/** Runs the publisher’s command, from a key to a file that people can install. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../../scripts/build/data.ts';
import { openSignedEnvelope } from '../../../src/packs/signed-envelope.ts';
import { aPack, mendOf } from '../packs/signed-pack-helpers.ts';

let dir = '';
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'maker-'));
});
afterAll(() => rmSync(dir, { recursive: true }));

const at = (name: string) => join(dir, name);
const command = (...args: string[]) =>
  spawnSync('npx', ['tsx', 'scripts/rule-pack.ts', ...args], { cwd: root, encoding: 'utf8' });

describe('npm run rule-pack', () => {
  it('creates a key that only its owner can read, and never in the repository', () => {
    const made = command('keygen', at('maker.key'));
    expect(made.stdout).toMatch(/([0-9a-f]{4} ){15}[0-9a-f]{4}/);
    expect(statSync(at('maker.key')).mode & 0o777).toBe(0o600);
    expect(command('keygen', at('maker.key'))).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('nothing was overwritten') as string,
    });
    expect(command('keygen', 'docs/maker.key')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('outside it') as string,
    });
    expect(readdirSync(join(root, 'docs'))).not.toContain('maker.key');
  });

  it('checks and signs, and checks the signed file', async () => {
    writeFileSync(
      at('pack.json'),
      JSON.stringify(
        aPack({ mends: { ...aPack().mends, gone: { x: { builtIn: '2026-11-24', off: true } } } }),
        null,
        2,
      ),
    );
    expect(command('check', at('pack.json')).stdout).toContain('gone x: NOT USED, unknown in this version');
    expect(command('sign', at('maker.key'), at('pack.json'), at('signed.json')).status).toBe(0);
    expect(await openSignedEnvelope(readFileSync(at('signed.json'), 'utf8'))).toMatchObject({
      payload: { name: 'Spring mends' },
    });
    const checked = command('check', at('signed.json'));
    expect(checked.stdout).toContain('mastodon discoverable: locate');
    expect(checked.stdout).toMatch(/signed by ([0-9a-f]{4} ){15}/);
  });

  it('names every problem, and signs nothing that has one', () => {
    const mends = {
      ...mendOf('mastodon', 'discoverable', { locate: [{ role: 'checkbox' }] }),
      ...mendOf('bluesky', 'chat_allow', {}),
    };
    writeFileSync(at('bad.json'), JSON.stringify(aPack({ mends })));
    const refused = command('sign', at('maker.key'), at('bad.json'), at('bad.signed.json'));
    expect(refused.status).toBe(1);
    expect(refused.stderr.trim().split('\n')).toEqual([
      'mends.mastodon.discoverable.evidence: missing',
      'mends.mastodon.discoverable.locate.0: a role needs a name or a position',
      'mends.bluesky.chat_allow: changes nothing',
    ]);
    expect(readdirSync(dir)).not.toContain('bad.signed.json');
  });
});
