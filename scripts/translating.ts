/**
 * `npm run translating` says how whole each language is; `-- LANG` what is new, changed, not noted or doubtful in it.
 * `-- LANG --note` notes the English that everything new was made from; `-- LANG --note KEY…` the same for texts that were mended (docs/translating.md).
 */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ALL_LANGUAGES } from '../src/i18n/languages.ts';
import { root } from './build/data.ts';
import { coreOf, isCore, mayEnter, wordsIn, type Words } from './build/languages.ts';
import { doubtsOf, hashOf, sourcesOf, statusOf, type Sources } from './build/translation.ts';

const [lang, ...rest] = process.argv.slice(2);
const english = wordsIn('en');
const wordsOf = (code: string): Words => (existsSync(join(root, 'locales', code)) ? wordsIn(code) : {});

function note(code: string, keys: string[]): void {
  const words = wordsOf(code),
    before = sourcesOf(code),
    after: Sources = {};
  for (const [file, texts] of Object.entries(words))
    for (const key of Object.keys(texts)) {
      const old = before[file]?.[key],
        text = english[file]?.[key];
      // What English dropped keeps its note, so that it is known as gone and not as a slip.
      const hash = text === undefined || (old && !keys.includes(`${file}#${key}`)) ? old : hashOf(text);
      if (hash) (after[file] ??= {})[key] = hash;
    }
  writeFileSync(join(root, 'locales', code, 'source.json'), `${JSON.stringify(after, null, 1)}\n`);
}

function tell(code: string): void {
  const status = statusOf(code, english, wordsOf(code)),
    doubts = doubtsOf(code);
  const list = (
    title: string,
    keys: string[],
    more = (at: string): string => {
      const [file, key] = at.split('#') as [string, string];
      return english[file]?.[key]?.trim() ?? '';
    },
  ) => {
    if (keys.length)
      console.log(
        `\n${title} (${keys.length})\n${keys.map(k => `  ${k}\n      ${more(k).replaceAll('\n', '\n      ')}`).join('\n')}`,
      );
  };
  list('New in the core: not translated yet', status.fresh.filter(isCore));
  const later = [...new Set(status.fresh.filter(at => !isCore(at)).map(at => at.split('#')[0]!))];
  if (later.length)
    console.log(`\nLater, not in the core (${later.length})\n${later.map(file => `  ${file}`).join('\n')}`);
  list('Changed: the English is another now', status.changed);
  list('Gone: English does not have it any more', status.gone);
  list('Doubtful', status.doubtful, at => doubts[at]!);
  if (status.unnoted.length)
    console.log(`\nNot noted from which English: ${status.unnoted.length} (npm run translating -- ${code} --note)`);
}

function table(): void {
  console.log('language  core  missing  changed  doubtful  in the picker');
  for (const of of ALL_LANGUAGES) {
    const words = wordsOf(of.code),
      core = coreOf(words, english);
    const { changed, doubtful } = of.code === 'en' ? { changed: [], doubtful: [] } : statusOf(of.code, english, words);
    console.log(
      [
        of.code.padEnd(8),
        `${Math.floor(100 * (1 - core.missing.length / core.keys))} %`.padStart(6),
        String(core.missing.length).padStart(7),
        String(changed.length).padStart(8),
        String(doubtful.length).padStart(9),
        mayEnter(of, core) ? '  yes' : '  no',
      ].join(' '),
    );
  }
}

if (!lang) table();
else if (!ALL_LANGUAGES.some(l => l.code === lang && lang !== 'en')) {
  console.error(
    `one of ${ALL_LANGUAGES.map(l => l.code)
      .slice(1)
      .join(' ')}`,
  );
  process.exit(2);
} else if (rest[0] === '--note') note(lang, rest.slice(1));
else tell(lang);
