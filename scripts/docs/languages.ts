/** Generates docs/languages.md from the translations. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ALL_LANGUAGES, type LanguageInfo } from '../../src/i18n/languages.ts';
import { markdownTable as table } from './markdown-table.ts';
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

Generated from \`locales\` by \`npm run docs\`; do not edit. The core is what someone in danger needs: interface, all platforms, glossary, lessons 03, 05, 12, 13, 14, 17, 19, 21. A language enters the picker when its core is whole; what it lacks beyond
that stands in English under a mark. A second reading is one beside the English by someone who did not write it; the file says what was read, and where there is none, none is on record. No language but English was read by a native speaker: the product says so under the picker, and how to mend that stands in [translating](translating.md).

${table(head, [...ALL_LANGUAGES.map(row)])}

Each file is compressed alone, as it lies in the tree; one language is loaded at a time.
`;
}
