/**
 * Prints random English texts of the interface and of the platforms, the same ones for the same seed and texts, for
 * somebody to rate who has not written them (docs/review/en.md).
 *
 *     npx tsx scripts/sample-texts.ts SEED [UI PLATFORMS]
 */
import { readTexts } from './build/languages.ts';

/** A linear congruential generator with the constants of Numerical Recipes. @returns numbers from 0 to below 1 */
function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Takes `count` of these at random, by a shuffle of Fisher and Yates. */
function sample<T>(all: readonly T[], count: number, random: () => number): T[] {
  const shuffled = [...all];
  for (let i = shuffled.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [shuffled[i], shuffled[j]] = [shuffled[j]!, shuffled[i]!];
  }
  return shuffled.slice(0, count);
}

const NAMES = /^ui\.json#(product$|platformName\.|help\..*\.name$)/;

const [seed = 1, ui = 300, platforms = 200] = process.argv.slice(2).map(Number);
const texts = Object.entries(readTexts('en')).flatMap(([file, keys]) =>
  Object.entries(keys).map(([key, text]) => ({ at: `${file}#${key}`, text: text.trim() })),
);
/** Leaves out names and texts that only hold a value. */
const isRateable = ({ at, text }: { at: string; text: string }): boolean =>
  !NAMES.test(at) && /\p{L}{2}/u.test(text.replace(/\{\{\w+\}\}/g, ''));

for (const [start, count] of [
  ['ui.json', ui],
  ['platforms/', platforms],
] as const)
  for (const { at, text } of sample(
    texts.filter(t => t.at.startsWith(start) && isRateable(t)).sort((a, b) => (a.at < b.at ? -1 : 1)),
    count,
    createRandom(seed),
  ))
    console.log(`${at}\t${text.replaceAll('\n', ' ⏎ ')}`);
