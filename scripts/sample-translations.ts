/**
 * Prints a random sample of a translation beside the English, the same one for the same seed and texts, for somebody to
 * read who has not translated it (docs/review). More than half of the interface texts are marked as dangerous.
 *
 *     npx tsx scripts/sample-translations.ts LANG SEED
 */
import { isDanger } from './build/danger-texts.ts';
import { isRateable, readTextsOf } from './build/rateable-texts.ts';
import { createRandom, sample } from './build/random-sample.ts';

const [lang = '', seed = '1'] = process.argv.slice(2);
const english = readTextsOf('en'),
  translated = readTextsOf(lang);
const random = createRandom(Number(seed));
const segmenter = new Intl.Segmenter(lang, { granularity: 'word' });

const ui = english.filter(text => text.at.startsWith('ui.json') && isRateable(text));
const lessons = [...new Set(english.map(text => text.at.split('#')[0]!).filter(file => file.startsWith('lessons/')))];
const drawnLessons = sample(lessons, 4, random);
const drawn = [
  ...sample(
    ui.filter(text => isDanger(text.at)),
    72,
    random,
  ),
  ...sample(
    ui.filter(text => !isDanger(text.at)),
    48,
    random,
  ),
  ...sample(
    english.filter(text => text.at.startsWith('platforms/') && isRateable(text)),
    40,
    random,
  ),
  ...english.filter(text => drawnLessons.includes(text.at.split('#')[0]!)),
];

let words = 0;
for (const { at, text } of drawn) {
  const translation = translated.find(other => other.at === at)?.text ?? '(missing)';
  words += [...segmenter.segment(translation)].filter(part => part.isWordLike).length;
  console.log(`[${at}]${isDanger(at) ? ' DANGER' : ''}\nE: ${text}\nT: ${translation}\n`);
}
console.log(`${lang}, seed ${seed}: ${drawn.length} texts, ${words} words; lessons ${drawnLessons.join(', ')}`);
