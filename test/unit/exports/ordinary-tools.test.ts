/** Checks exports with other tools: the custody chain by the commands in docs/exports.md, encrypted files by `age`. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { encryptFile, decryptFile } from '../../../src/exports/encrypt.ts';

const has = (tool: string): boolean => spawnSync('sh', ['-c', `command -v ${tool}`]).status === 0;
const folders: string[] = [];
afterAll(() => folders.forEach(f => rmSync(f, { recursive: true })));
const folder = (): string => {
  const made = mkdtempSync(join(tmpdir(), 'outside-'));
  folders.push(made);
  return made;
};

describe.skipIf(!has('age') || !has('script'))('`age`', () => {
  const PASSPHRASE = 'four quiet boats at noon';
  /** Runs `age` in a pseudo-terminal, because it reads passphrases from a terminal only. */
  const age = (at: string, args: string, answers: string) =>
    execFileSync('script', ['-qec', `age ${args}`, '/dev/null'], {
      cwd: at,
      input: answers,
      stdio: ['pipe', 'pipe', 'pipe'],
    });
  const plain = new TextEncoder().encode('what a friend is to see\n'.repeat(9_000));

  it('opens what we encrypt', async () => {
    const at = folder();
    writeFileSync(
      join(at, 'a.age'),
      new Uint8Array(await (await encryptFile(new Blob([plain]), { passphrase: PASSPHRASE })).blob.arrayBuffer()),
    );
    age(at, '-d -o a.txt a.age', `${PASSPHRASE}\n`);
    expect(readFileSync(join(at, 'a.txt')).equals(plain)).toBe(true);
  });

  it('encrypts files that we can open', async () => {
    const at = folder();
    writeFileSync(join(at, 'b.txt'), plain);
    age(at, '-p -o b.age b.txt', `${PASSPHRASE}\n${PASSPHRASE}\n`);
    expect(
      Buffer.from(
        await (
          await decryptFile(new Blob([readFileSync(join(at, 'b.age'))]), { passphrase: PASSPHRASE })
        ).arrayBuffer(),
      ).equals(plain),
    ).toBe(true);
  });
});
