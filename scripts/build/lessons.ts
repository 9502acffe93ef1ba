/** Lessons from Markdown with YAML front matter; a fault names file, line and reason. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { LineCounter, parseDocument } from 'yaml';
import { cardsOf, lessonSource } from '../../src/learning/source.ts';
import { faults } from '../../src/platforms/platform.ts';
import { wordsOf } from '../../src/learning/words-of.ts';
import type { Listed } from '../../src/learning/catalogue.ts';
import { FrontMatter, type Lesson } from '../../src/learning/lesson.ts';
import { DataFault, DRAWINGS, root } from './data.ts';

const MOST_WORDS = 120;

/** Scripts without spaces count by the segmenter. */
export function countWords(text: string, lang: string): number {
  return wordsOf(new Intl.Segmenter(lang, { granularity: 'word' }), text).length;
}

export function parseLesson(file: string, source: string, lang: string): Lesson {
  const parts = lessonSource(source);
  if (!parts) throw new DataFault(file, ['line 1: no front matter between --- lines']);
  const lines = new LineCounter();
  const yaml = parseDocument(parts.front, { lineCounter: lines });
  if (yaml.errors.length) throw new DataFault(file, yaml.errors.map(e => `line ${(e.linePos?.[0].line ?? 0) + 1}: ${e.message.split('\n')[0]}`));
  const front: unknown = yaml.toJS();
  const at = (path: string): number => {
    const node = yaml.getIn(path.split('.').map(s => (/^\d+$/.test(s) ? Number(s) : s)), true) as { range?: [number] } | undefined;
    return node?.range ? lines.linePos(node.range[0]).line + 1 : 1;
  };
  const bad = faults(FrontMatter, front);
  if (bad.length) throw new DataFault(file, bad.map(f => `line ${at(f.split(':')[0]!)}: ${f}`));
  const { cards: kinds, ...rest } = v.parse(FrontMatter, front);
  const bodies = cardsOf(parts.body);
  if (bodies.length !== kinds.length) throw new DataFault(file, [`line ${at('cards')}: ${kinds.length} kinds of card, but ${bodies.length} cards`]);
  const misplaced = rest.drawings.filter(d => d.card > kinds.length || !existsSync(join(root, DRAWINGS, `${d.file}.svg`)));
  if (misplaced.length) throw new DataFault(file, misplaced.map(d => `line ${at('drawings')}: drawing ${d.file}: there is no such card, or no ${DRAWINGS}/${d.file}.svg`));
  const cards = bodies.map(({ title, text }, i) => ({ kind: kinds[i]!, title, text }));
  // A translation may need more words for the same thing.
  const most = Math.round(MOST_WORDS * (lang === 'en' ? 1 : 1.4));
  const long = cards.filter(c => countWords(c.text, lang) > most);
  if (long.length) throw new DataFault(file, long.map(c => `card "${c.title}": ${countWords(c.text, lang)} words, at most ${most}`));
  return { ...rest, slug: file.split('/').pop()!.replace(/\.md$/, ''), cards };
}

/** What is shown in lists. */
export const listed = (lessons: Lesson[], language: string): Listed[] =>
  lessons.map(({ id, title, goal, level, minutes }) => ({ id, title, goal, level, minutes, language }));

/** As it goes into the package: without what is for reviewers alone. */
export const packagedLesson = (lesson: Lesson): Lesson =>
  ({ ...lesson, checklist: lesson.checklist.map(row => { const { noRisk: _, ...rest } = row as { noRisk?: string } & typeof row; return rest as typeof row; }) });

export function lessonsIn(lang: string): Lesson[] {
  const folder = `locales/${lang}/lessons`;
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder)).filter(f => f.endsWith('.md')).sort()
    .map(f => parseLesson(`${folder}/${f}`, readFileSync(join(root, folder, f), 'utf8'), lang));
}
