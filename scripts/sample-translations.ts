/**
 * Prints a random sample of a translation beside the English, the same one for the same seed and texts, for somebody to
 * read who has not translated it (docs/review). More than half of the interface texts are marked as dangerous.
 *
 *     npx tsx scripts/sample-translations.ts LANG SEED
 */
import { isDanger } from './build/danger-texts.ts';
import { isRateable, listPlacedTexts } from './build/placed-texts.ts';
import { createRandom, sample } from './build/random-sample.ts';

const [lang = '', seed = '1'] = process.argv.slice(2);
const english = listPlacedTexts('en');
const translated = new Map(listPlacedTexts(lang).map(({ at, text }) => [at, text]));
const random = createRandom(Number(seed));
const segmenter = new Intl.Segmenter(lang, { granularity: 'word' });

const lessons = [...new Set(english.map(text => text.at.split('#')[0]!).filter(file => file.startsWith('lessons/')))];
const drawnLessons = sample(lessons, 4, random);
const rateable = english.filter(isRateable);
const draw = (count: number, fits: (at: string) => boolean) =>
  sample(
    rateable.filter(text => fits(text.at)),
    count,
    random,
  );
const drawn = [
  ...draw(72, at => at.startsWith('ui.json') && isDanger(at)),
  ...draw(48, at => at.startsWith('ui.json') && !isDanger(at)),
  ...draw(40, at => at.startsWith('platforms/')),
  ...english.filter(text => drawnLessons.includes(text.at.split('#')[0]!)),
];

let words = 0;
for (const { at, text } of drawn) {
  const translation = translated.get(at) ?? '(missing)';
  words += [...segmenter.segment(translation)].filter(part => part.isWordLike).length;
  console.log(`[${at}]${isDanger(at) ? ' DANGER' : ''}\nE: ${text}\nT: ${translation}\n`);
}
console.log(`${lang}, seed ${seed}: ${drawn.length} texts, ${words} words; lessons ${drawnLessons.join(', ')}`);
