/**
 * Prints the translations of all dangerous texts by number, without key or English, for somebody to translate back who
 * has not seen the English; with the file of what they wrote, prints both beside the English (docs/translating.md).
 *
 *     npx tsx scripts/back-translation.ts LANG [FILE]
 */
import { readFileSync } from 'node:fs';
import { isDanger } from './build/danger-texts.ts';
import { listPlacedTexts } from './build/placed-texts.ts';

const [lang = '', file] = process.argv.slice(2);
const oneLine = (text: string) => text.replaceAll('\n', ' ⏎ ');
const translated = new Map(listPlacedTexts(lang).map(({ at, text }) => [at, oneLine(text)]));

/** What somebody wrote, by number: each line holds a number, a tab and the text. */
const back = new Map(
  (file ? readFileSync(file, 'utf8') : '')
    .split('\n')
    .filter(Boolean)
    .map(line => line.split('\t') as [string, string]),
);

for (const [i, { at, text }] of listPlacedTexts('en')
  .filter(({ at }) => isDanger(at))
  .entries()) {
  const number = String(i + 1),
    translation = translated.get(at) ?? '(missing)';
  console.log(
    file
      ? `[${number}] ${at}\nE: ${oneLine(text)}\nB: ${back.get(number) ?? '(missing)'}\nT: ${translation}\n`
      : `${number}\t${translation}`,
  );
}
