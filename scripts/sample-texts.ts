/**
 * Prints random English texts of the interface and of the platforms, the same ones for the same seed and texts, for
 * somebody to rate who has not written them (docs/review/en.md).
 *
 *     npx tsx scripts/sample-texts.ts SEED [UI PLATFORMS]
 */
import { isRateable, listPlacedTexts } from './build/placed-texts.ts';
import { createRandom, sample } from './build/random-sample.ts';

const [seed = 1, ui = 300, platforms = 200] = process.argv.slice(2).map(Number);
const texts = listPlacedTexts('en').filter(isRateable);

for (const [start, count] of [
  ['ui.json', ui],
  ['platforms/', platforms],
] as const)
  for (const { at, text } of sample(
    texts.filter(t => t.at.startsWith(start)),
    count,
    createRandom(seed),
  ))
    console.log(`${at}\t${text.replaceAll('\n', ' ⏎ ')}`);
