/**
 * Shows how complete each language is; `LANG` lists what is new, changed or doubtful in one; `LANG --note [KEY…]`
 * records the English text that new or given translations were made from (docs/translating.md).
 */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ALL_LANGUAGES } from '../src/i18n/languages.ts';
import { isDanger, readNote } from './build/danger-texts.ts';
import { root } from './build/data.ts';
import { coreCompleteness, isCore, isOffered, readTexts, type LanguageTexts } from './build/languages.ts';
import { readDoubts, hashOf, readSources, translationStatus, type Sources } from './build/translation.ts';

const [lang, ...rest] = process.argv.slice(2);
const english = readTexts('en');
const wordsOf = (code: string): LanguageTexts => (existsSync(join(root, 'locales', code)) ? readTexts(code) : {});

function note(code: string, keys: string[]): void {
  const words = wordsOf(code),
    before = readSources(code),
    after: Sources = {};
  for (const [file, texts] of Object.entries(words))
    for (const key of Object.keys(texts)) {
      const old = before[file]?.[key],
        text = english[file]?.[key];
      // Keep notes of texts that English dropped, so that they are reported as removed.
      const hash = text === undefined || (old && !keys.includes(`${file}#${key}`)) ? old : hashOf(text);
      if (hash) (after[file] ??= {})[key] = hash;
    }
  writeFileSync(join(root, 'locales', code, 'source.json'), `${JSON.stringify(after, null, 1)}\n`);
}

/** @returns what a translator should know about a text, to be printed behind its key */
function noteOn(at: string): string {
  const { note } = readNote(at);
  return `${isDanger(at) ? ' DANGER' : ''}${note ? ` (${note})` : ''}`;
}

const dangerFirst = (a: string, b: string): number => Number(isDanger(b)) - Number(isDanger(a));

function tell(code: string): void {
  const status = translationStatus(code, english, wordsOf(code)),
    doubts = readDoubts(code);
  const list = (
    title: string,
    keys: string[],
    more = (at: string): string => {
      const [file, key] = at.split('#') as [string, string];
      return english[file]?.[key]?.trim() ?? '';
    },
  ) => {
    const lines = keys.map(k => `  ${k}${noteOn(k)}\n      ${more(k).replaceAll('\n', '\n      ')}`);
    if (keys.length) console.log(`\n${title} (${keys.length})\n${lines.join('\n')}`);
  };
  list('New in the core: not translated yet', status.fresh.filter(isCore).sort(dangerFirst));
  const later = [...new Set(status.fresh.filter(at => !isCore(at)).map(at => at.split('#')[0]!))];
  if (later.length)
    console.log(`\nLater, not in the core (${later.length})\n${later.map(file => `  ${file}`).join('\n')}`);
  list('Changed: the English text is different now', status.changed.sort(dangerFirst));
  list('Removed from English', status.gone);
  list('Doubtful', status.doubtful, at => doubts[at]!);
  if (status.unnoted.length)
    console.log(`\nSource text not recorded yet: ${status.unnoted.length} (npm run translating -- ${code} --note)`);
}

function table(): void {
  console.log('language  core  missing  changed  doubtful  in the picker');
  for (const of of ALL_LANGUAGES) {
    const words = wordsOf(of.code),
      core = coreCompleteness(words, english);
    const { changed, doubtful } =
      of.code === 'en' ? { changed: [], doubtful: [] } : translationStatus(of.code, english, words);
    console.log(
      [
        of.code.padEnd(8),
        `${Math.floor(100 * (1 - core.missing.length / core.keys))} %`.padStart(6),
        String(core.missing.length).padStart(7),
        String(changed.length).padStart(8),
        String(doubtful.length).padStart(9),
        isOffered(of, core) ? '  yes' : '  no',
      ].join(' '),
    );
  }
}

if (!lang) table();
else if (!ALL_LANGUAGES.some(l => l.code === lang && lang !== 'en')) {
  console.error(
    `give one of these languages: ${ALL_LANGUAGES.map(l => l.code)
      .slice(1)
      .join(' ')}`,
  );
  process.exit(2);
} else if (rest[0] === '--note') note(lang, rest.slice(1));
else tell(lang);
