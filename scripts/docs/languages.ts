/** Generates docs/languages.md from the translations. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ALL_LANGUAGES, type LanguageInfo } from '../../src/i18n/languages.ts';
import { markdownTable as table } from './text.ts';
import { root } from '../build/data.ts';
import { coreCompleteness, isOffered, readTexts } from '../build/languages.ts';
import { translationStatus } from '../build/translation.ts';

/** Files for translators that are not packaged. */
const BESIDE = ['source.json', 'doubts.json', 'same.json'];

const filesIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter(f => f.isFile() && !BESIDE.includes(f.name))
        .map(f => join(f.parentPath, f.name))
    : [];
const weight = (lang: string): number =>
  filesIn(join(root, 'locales', lang)).reduce(
    (sum, file) => sum + gzipSync(readFileSync(file), { level: 9 }).length,
    0,
  );
const count = (lang: string, folder: string): number => filesIn(join(root, 'locales', lang, folder)).length;

export function languagesDoc(): string {
  const english = readTexts('en');
  const row = (of: LanguageInfo): string[] => {
    const words = readTexts(of.code),
      core = coreCompleteness(words, english);
    const { changed, doubtful } =
      of.code === 'en' ? { changed: [], doubtful: [] } : translationStatus(of.code, english, words);
    const practice = Object.keys(english['practice.json']!).length,
      has = Object.keys(words['practice.json'] ?? {}).length;
    return [
      `${of.name} (${of.code})`,
      of.dir,
      isOffered(of, core) ? 'yes' : 'no',
      `${Math.floor(100 * (1 - core.missing.length / core.keys))} %`,
      `${count(of.code, 'lessons')}`,
      `${count(of.code, 'agendas')}`,
      `${Math.floor((100 * has) / practice)} %`,
      String(changed.length),
      String(doubtful.length),
      of.made,
      of.review,
      existsSync(join(root, 'docs/review', `${of.code}.md`))
        ? `[read](review/${of.code}.md)`
        : of.code === 'en'
          ? ''
          : 'no',
      `${Math.round(weight(of.code) / 1024)} KB`,
    ];
  };
  const head = [
    'language',
    'direction',
    'in the picker',
    'core',
    'lessons',
    'agendas',
    'practice network',
    'changed in English since',
    'doubtful',
    'made',
    'native review',
    'second reading',
    'compressed',
  ];
  return `# Languages

Generated from \`locales\` by \`npm run docs\`; do not edit.

- **Core**: what someone in danger needs: the interface, all platforms, the glossary and lessons 03, 05, 12, 13, 14,
  17, 19 and 21. The picker offers a language when its core is complete, and continues to while new English texts
  wait for their translation. Whatever is missing appears in English, marked.
- **Second reading**: someone who did not write the translation compared it with the English. The file says what they
  read.
- **Native review**: no translation has been reviewed by a native speaker, and the picker says so. English is the
  original; no outside reader has reviewed it either. [How to help](translating.md)

${table(head, [...ALL_LANGUAGES.map(row)])}

Sizes: each file compressed separately. One language is loaded at a time.
`;
}
