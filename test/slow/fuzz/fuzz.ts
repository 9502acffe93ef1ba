/**
 * Fuzzes by mutation: changes, joins and repeats corpus files and seeds until the time is over. `FUZZ_SECONDS=60 npm
 * run test:slow -- test/slow/fuzz` gives each target that long; without it each gets 0.1 seconds. Inputs that once
 * broke something stay in `corpus/<target>/`, one file each, with a line that says why.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';

const CORPUS = join(import.meta.dirname, 'corpus');
const FOUND = join(import.meta.dirname, '../../.cache/fuzz');
const MS = Number(process.env.FUZZ_SECONDS ?? 0.1) * 1000;
/** The longest input in characters or bytes, and the CPU time that it may take. */
export const MAX_INPUT_LENGTH = 100_000,
  SLOWEST = 3000; // ms

/** A stored input: as text, as bytes in base64, or as a repeated piece. */
interface Kept {
  why: string;
  text?: string;
  base64?: string;
  repeat?: [piece: string, times: number];
}
const bytesOf = (k: Kept): Uint8Array<ArrayBuffer> =>
  k.base64 !== undefined ? Uint8Array.from(Buffer.from(k.base64, 'base64')) : new TextEncoder().encode(textOf(k));
const textOf = (k: Kept): string =>
  k.text ?? (k.repeat ? k.repeat[0].repeat(k.repeat[1]) : Buffer.from(k.base64!, 'base64').toString('utf8'));

export const listKeptInputs = (target: string): { file: string; kept: Kept }[] => {
  const folder = join(CORPUS, target);
  return existsSync(folder)
    ? readdirSync(folder)
        .sort()
        .map(file => ({ file, kept: JSON.parse(readFileSync(join(folder, file), 'utf8')) as Kept }))
    : [];
};

const ODD = [
  '\0',
  '\uFEFF',
  '\u202E',
  '\u2066',
  '\u200B',
  '\uD800',
  '\uDC00',
  '\u2028',
  '😀',
  'İ',
  'ﬁ',
  '\u0301',
  '\r\n',
  '\t',
  ' ',
  '"',
  "'",
  '`',
  '\\',
  '<',
  '>',
  '&',
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  '0',
  '-1',
  '1e999',
  'null',
  '__proto__',
  'constructor',
  'prototype',
];
const BYTES = [
  [0],
  [0xff],
  [0xff, 0xff, 0xff, 0xff],
  [0, 0, 0, 0],
  [0x7f, 0xff, 0xff, 0xff],
  [0x80, 0, 0, 0],
  [0xff, 0xd8],
  [0xff, 0xe1],
  [0xff, 0xda],
  [0xff, 0xd9],
];

type Edit = [how: 'put' | 'cut' | 'flip' | 'double' | 'join', at: number, length: number, piece: number];
const edits = fc.array(
  fc.tuple(
    fc.constantFrom<Edit[0]>('put', 'put', 'cut', 'flip', 'double', 'join'),
    fc.nat(MAX_INPUT_LENGTH),
    fc.oneof(fc.nat(8), fc.nat(400)),
    fc.nat(0xffff),
  ),
  { maxLength: 10 },
);
const times = fc.oneof(
  { weight: 30, arbitrary: fc.constant(1) },
  { weight: 1, arbitrary: fc.integer({ min: 2, max: 3000 }) },
);

function bentText(
  seeds: readonly string[],
  words: readonly string[],
  first: number,
  all: Edit[],
  repeat: number,
): string {
  let text = seeds[first % seeds.length]!;
  for (const [how, where, length, n] of all) {
    const at = text.length ? where % (text.length + 1) : 0;
    const rest = text.slice(at);
    if (how === 'put') text = text.slice(0, at) + words[n % words.length]! + rest;
    else if (how === 'cut') text = text.slice(0, at) + rest.slice(length);
    else if (how === 'flip') text = text.slice(0, at) + String.fromCharCode(n) + rest.slice(1);
    else if (how === 'double')
      text = text.slice(0, at) + rest.slice(0, length).repeat(1 + (n % 60)) + rest.slice(length);
    else {
      const other = seeds[n % seeds.length]!;
      text = text.slice(0, at) + other.slice(where % (other.length + 1));
    }
    if (text.length > MAX_INPUT_LENGTH) text = text.slice(0, MAX_INPUT_LENGTH);
  }
  return text.repeat(Math.max(1, Math.min(repeat, Math.floor(MAX_INPUT_LENGTH / Math.max(1, text.length)))));
}

function bentBytes(seeds: readonly Uint8Array[], first: number, all: Edit[]): Uint8Array<ArrayBuffer> {
  let bytes = Buffer.from(seeds[first % seeds.length]!);
  for (const [how, where, length, n] of all) {
    const at = bytes.length ? where % (bytes.length + 1) : 0;
    const [front, rest] = [bytes.subarray(0, at), bytes.subarray(at)];
    if (how === 'put')
      bytes = Buffer.concat([
        front,
        Buffer.from(BYTES[n % BYTES.length]!),
        rest.subarray(n & 256 ? BYTES[n % BYTES.length]!.length : 0),
      ]);
    else if (how === 'cut') bytes = Buffer.concat([front, rest.subarray(length)]);
    else if (how === 'flip') {
      bytes = Buffer.from(bytes);
      if (at < bytes.length) bytes[at] = n & 0xff;
    } else if (how === 'double')
      bytes = Buffer.concat([
        front,
        ...Array.from({ length: 1 + (n % 8) }, () => rest.subarray(0, length)),
        rest.subarray(length),
      ]);
    else {
      const other = seeds[n % seeds.length]!;
      bytes = Buffer.concat([front, other.subarray(where % (other.length + 1))]);
    }
    bytes = bytes.subarray(0, MAX_INPUT_LENGTH);
  }
  return new Uint8Array(bytes);
}

const PLAIN = [Object.prototype, Array.prototype, Function.prototype, String.prototype, Map.prototype].map(
  p => [p, Object.getOwnPropertyNames(p).length] as const,
);
const cpu = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** Checks for every target that global prototypes do not change and that no input takes long. */
async function once<T>(run: (input: T) => unknown, input: T): Promise<void> {
  const from = cpu();
  await run(input);
  const took = cpu() - from;
  if (took > SLOWEST) throw new Error(`took ${Math.round(took)} ms`);
  for (const [proto, count] of PLAIN)
    expect(Object.getOwnPropertyNames(proto).length, 'what all objects share has changed').toBe(count);
}

const counts: string[] = [];
afterAll(() => {
  if (process.env.FUZZ_SECONDS) console.log(counts.join('\n'));
});

interface Target<T> {
  name: string;
  seeds: readonly T[];
  /** Pieces with a meaning for the target. */
  words?: readonly string[];
  run(input: T): unknown;
}

function fuzz<T>(
  { name, seeds, words = [], run }: Target<T>,
  of: (k: Kept) => T,
  bend: (seeds: readonly T[], words: readonly string[], first: number, all: Edit[], repeat: number) => T,
  keep: (input: T) => object,
): void {
  const kept = listKeptInputs(name);
  it.each(kept)(`${name}: $file`, ({ kept: k }) => once(run, of(k)));
  it(
    `${name}: bent inputs`,
    async () => {
      const all = [...seeds, ...kept.map(k => of(k.kept))];
      let ran = 0;
      const said = await fc.check(
        fc.asyncProperty(fc.nat(0xffff), edits, times, async (first, changes, repeat) => {
          ran++;
          await once(run, bend(all, [...ODD, ...words], first, changes, repeat));
        }),
        {
          numRuns: 1e9,
          interruptAfterTimeLimit: MS,
          markInterruptAsFailure: false,
          ...(process.env.FUZZ_SEED ? { seed: Number(process.env.FUZZ_SEED) } : {}),
        },
      );
      counts.push(`${name}: ${ran} inputs`);
      if (!said.failed || !said.counterexample) {
        expect(ran).toBeGreaterThan(0);
        return;
      }
      const input = bend(all, [...ODD, ...words], ...said.counterexample);
      mkdirSync(FOUND, { recursive: true });
      const file = join(FOUND, `${name}-${Date.now()}.json`);
      writeFileSync(
        file,
        JSON.stringify({ why: String(said.errorInstance ?? 'failed').slice(0, 300), ...keep(input) }),
      );
      throw new Error(
        `${name} (seed ${said.seed}), the input is in ${file}: ` +
          `${String((said.errorInstance as Error | undefined)?.stack ?? said.errorInstance)}`,
      );
    },
    240_000 + MS * 3,
  );
}

export const fuzzText = (target: Target<string>): void => fuzz(target, textOf, bentText, text => ({ text }));
export const fuzzBytes = (target: Target<Uint8Array<ArrayBuffer>>): void =>
  fuzz(
    target,
    bytesOf,
    (seeds, _, first, all) => bentBytes(seeds, first, all),
    bytes => ({ base64: Buffer.from(bytes).toString('base64') }),
  );

/**
 * Checks that four times the text takes about four times as long, by the fastest of three runs, with a margin for load.
 */
export async function expectLinearTime(run: (text: string) => unknown, piece: string): Promise<void> {
  const took = async (length: number): Promise<number> => {
    const text = piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
    let best = Infinity;
    for (let n = 0; n < 3; n++) {
      const from = cpu();
      await run(text);
      best = Math.min(best, cpu() - from);
    }
    return best;
  };
  const [short, long] = [await took(MAX_INPUT_LENGTH / 5), await took((MAX_INPUT_LENGTH * 4) / 5)];
  if (long > 150)
    expect(
      long / Math.max(short, 10),
      `${JSON.stringify(piece.slice(0, 30))}: ${Math.round(short)} ms, then ${Math.round(long)} ms`,
    ).toBeLessThan(10);
}
