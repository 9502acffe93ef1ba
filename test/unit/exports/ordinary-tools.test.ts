/** Checks exports with other tools: the custody chain by the commands in docs/exports.md, encrypted files by `age`. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { wordlist } from '@scure/bip39/wordlists/english.js';
import { encryptFile, decryptFile } from '../../../src/exports/encrypt.ts';
import { buildExport } from '../../../src/exports/build-export.ts';
import { planExport } from '../../../src/exports/plan-export.ts';
import { formatChecksumLine } from '../../../src/exports/checksums.ts';
import { sha256 } from '../../../src/lib/sha256.ts';
import { aSource, aWish, anArtifact, anIncident } from './export-helpers.ts';

const has = (tool: string): boolean => spawnSync('sh', ['-c', `command -v ${tool}`]).status === 0;
const folders: string[] = [];
afterAll(() => folders.forEach(f => rmSync(f, { recursive: true })));
const folder = (): string => {
  const made = mkdtempSync(join(tmpdir(), 'outside-'));
  folders.push(made);
  return made;
};

const docs = readFileSync(join(import.meta.dirname, '../../../docs/exports.md'), 'utf8');
const [CHECK, WORDS] = [...docs.matchAll(/```sh\n(.*?)```/gs)].map(m => m[1]!);

interface Event {
  seq: number;
  this: string;
  prev: string;
  at: string;
}
interface Custody {
  anchor: { count: number; head: string; words: string };
  events: Event[];
}

/** Opens an export and changes its custody log as a forger would who also updates `SHA256SUMS`. */
async function opened(change: (custody: Custody) => void = () => undefined): Promise<string> {
  const png = new Uint8Array(2_000).map((_, i) => i % 251);
  const incidents = Array.from({ length: 5 }, (_, n) => anIncident(n));
  incidents[0]!.artifacts = [await anArtifact('a', png)];
  const source = await aSource(incidents, new Map([['a', png]]));
  const wish = await aWish('lawyer');
  const { blob } = await buildExport(source, wish, await planExport(source, wish));
  const at = folder();
  const files = unzipSync(new Uint8Array(await blob.arrayBuffer()));
  const custody = JSON.parse(new TextDecoder().decode(files['custody.json'])) as Custody;
  change(custody);
  files['custody.json'] = new TextEncoder().encode(JSON.stringify(custody));
  let sums = '';
  for (const [name, bytes] of Object.entries(files))
    if (name !== 'SHA256SUMS') sums += formatChecksumLine(await sha256(bytes as Uint8Array<ArrayBuffer>), name);
  files.SHA256SUMS = new TextEncoder().encode(sums);
  for (const [name, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(at, name)), { recursive: true });
    writeFileSync(join(at, name), bytes);
  }
  return at;
}

const check = (at: string): string => spawnSync('sh', ['-c', CHECK!], { cwd: at, encoding: 'utf8' }).stdout.trim();

describe.skipIf(!has('jq'))('the custody chain, checked by the documented commands', () => {
  it('is intact', async () => expect(check(await opened())).toBe('the chain holds'));

  it.each<[string, (c: Custody) => void, string]>([
    [
      'changed',
      c => {
        c.events[2]!.at = '2026-03-01T09:00:00.000Z';
      },
      'an event was changed',
    ],
    [
      'dropped',
      c => {
        c.events.splice(2, 1);
      },
      'an event was dropped, added or moved',
    ],
    [
      'swapped',
      c => {
        [c.events[1], c.events[2]] = [c.events[2]!, c.events[1]!];
      },
      'an event was dropped, added or moved',
    ],
    [
      'cut from the end',
      c => {
        c.events.pop();
      },
      'the end is not what the anchor says',
    ],
    [
      'added twice',
      c => {
        c.events.push(c.events[4]!);
      },
      'an event was dropped, added or moved',
    ],
  ])('shows an event that was %s', async (_, change, says) => expect(check(await opened(change))).toBe(says));

  it('shows an original that was replaced, with updated checksums', async () => {
    const at = await opened();
    const [, file] = /([0-9a-f]{64}) {2}(originals\/.*)/
      .exec(readFileSync(join(at, 'SHA256SUMS'), 'utf8'))!
      .slice(1) as [string, string];
    const other = new Uint8Array([9, 9, 9]);
    writeFileSync(join(at, file), other);
    expect(check(at)).not.toBe('the chain holds');
    writeFileSync(
      join(at, 'SHA256SUMS'),
      readFileSync(join(at, 'SHA256SUMS'), 'utf8').replace(/[0-9a-f]{64}(?= {2}originals\/)/, await sha256(other)),
    );
    expect(check(at)).toBe(`${file} is not in the chain`);
  });

  it('gives the anchor words that the export shows', async () => {
    const at = await opened();
    const hash = execFileSync('sh', ['-c', WORDS!], { cwd: at, encoding: 'utf8' }).slice(0, 64);
    const bits = [...hash].map(h => Number.parseInt(h, 16).toString(2).padStart(4, '0')).join('');
    const words = Array.from(
      { length: 6 },
      (_, i) => wordlist[Number.parseInt(bits.slice(i * 11, i * 11 + 11), 2)]!,
    ).join(' ');
    expect(words).toBe((JSON.parse(readFileSync(join(at, 'custody.json'), 'utf8')) as Custody).anchor.words);
  });
});

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
      new Uint8Array(await (await encryptFile(new Blob([plain]), PASSPHRASE)).blob.arrayBuffer()),
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
        await (await decryptFile(new Blob([readFileSync(join(at, 'b.age'))]), PASSPHRASE)).arrayBuffer(),
      ).equals(plain),
    ).toBe(true);
  });
});
