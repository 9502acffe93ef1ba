/** Generates docs/lessons.md from the lessons. */
import { gzipSync } from 'node:zlib';
import { getPathwayTitleKey, PATHWAYS, type Pathway, TOPICS } from '../../src/learning/catalogue.ts';
import type { Lesson } from '../../src/learning/lesson.ts';
import { readGlossary } from '../build/data.ts';
import { packagedLanguages, readTexts } from '../build/languages.ts';
import { countWords, readLessons, packagedLesson } from '../build/lessons.ts';
import { markdownTable as table, measureReadability } from './text.ts';

const textOf = (l: Lesson): string => l.cards.map(c => c.text).join('\n');
const gz = (data: unknown): number => gzipSync(JSON.stringify(data), { level: 9 }).length;

/** @returns the bytes of a language's lessons and glossary, each file compressed separately */
export const compressedSize = (lang: string): number =>
  readLessons(lang).reduce((sum, l) => sum + gz(packagedLesson(l)), gz(readGlossary(lang)));

export function lessonsDoc(): string {
  const langs = packagedLanguages();
  const all = new Map(langs.map(lang => [lang, readLessons(lang)]));
  const english = all.get('en')!;
  const texts = readTexts('en')['ui.json']!;
  const title = (id: string) => {
    const l = english.find(x => x.id === id);
    return l ? `${id} ${l.title}` : `${id} (not written)`;
  };
  const has = (id: string) => langs.filter(lang => all.get(lang)!.some(l => l.id === id)).join(' ');
  const oldest = (l: Lesson) => [l.reviewed, ...l.facts.map(f => f.reviewed)].sort()[0]!;
  const pathwayTable = (kind: Pathway['kind']) =>
    table(
      [kind, 'lessons'],
      PATHWAYS.filter(p => p.kind === kind).map(p => [texts[getPathwayTitleKey(p)]!, p.lessons.map(title).join(' → ')]),
    );
  const total = english.map(textOf).join('\n');
  const mean = measureReadability(total);
  const count = english.reduce((sum, l) => sum + countWords(textOf(l), 'en'), 0);
  return `# Lessons

Generated from \`locales/*/lessons\` by \`npm run docs\`; do not edit.

${english.length} lessons in English, ${count} words on cards.
Reading ease ${mean.ease.toFixed(0)}, grade ${mean.grade.toFixed(1)}
(Flesch and Flesch–Kincaid; syllables are estimated, so allow one grade either way).
For each lesson, docs/review lists the cases in which its advice could harm.

${table(
  [
    'lesson',
    'level',
    'minutes',
    'cards',
    'words',
    'ease',
    'grade',
    'checklist',
    'questions',
    'facts',
    'sources',
    'last checked',
    'languages',
  ],
  english.map(l => {
    const { ease, grade } = measureReadability(textOf(l));
    return [
      title(l.id),
      String(l.level),
      String(l.minutes),
      String(l.cards.length),
      String(countWords(textOf(l), 'en')),
      ease.toFixed(0),
      grade.toFixed(1),
      String(l.checklist.length),
      l.quiz
        .map(q => q.type)
        .sort()
        .join(' '),
      String(l.facts.length),
      String(l.sources.length),
      oldest(l),
      has(l.id),
    ];
  }),
)}

## Situations

${pathwayTable('situation')}

## Get ready

${pathwayTable('preparation')}

## By role

${pathwayTable('role')}

## Topics

${table(
  ['topic', 'lessons'],
  TOPICS.map(t => [texts[`learn.topic.${t.id}`]!, t.lessons.map(title).join(', ')]),
)}

## Size

${table(
  ['language', 'lessons', 'terms', 'compressed', 'at most'],
  langs.map(lang => [
    lang,
    String(all.get(lang)!.length),
    String(Object.keys(readGlossary(lang)).length),
    `${Math.round(compressedSize(lang) / 1024)} KB`,
    '200 KB',
  ]),
)}
`;
}
