/** Parses lessons (Markdown with YAML front matter); each fault names file, line and reason. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { splitCards } from '../../src/learning/lesson-source.ts';
import { segmentWords } from '../../src/lib/segment-words.ts';
import type { LessonSummary } from '../../src/learning/catalogue.ts';
import { LessonFrontMatter, type Lesson } from '../../src/learning/lesson.ts';
import { DataFault, parseFrontMatter, root } from './data.ts';

/** The folder of the lesson drawings. */
export const DRAWINGS = 'src/learning/drawings';

const MOST_WORDS = 120;

/** Counts with the segmenter, because some scripts have no spaces. */
export function countWords(text: string, lang: string): number {
  return segmentWords(new Intl.Segmenter(lang, { granularity: 'word' }), text).length;
}

export function parseLesson(file: string, source: string, lang: string): Lesson {
  const { front, body, at } = parseFrontMatter(file, source, LessonFrontMatter);
  const { cards: kinds, ...rest } = front;
  const bodies = splitCards(body);
  if (bodies.length !== kinds.length)
    throw new DataFault(file, [`line ${at('cards')}: ${kinds.length} kinds of card, but ${bodies.length} cards`]);
  const misplaced = rest.drawings.filter(
    d => d.card > kinds.length || !existsSync(join(root, DRAWINGS, `${d.file}.svg`)),
  );
  if (misplaced.length)
    throw new DataFault(
      file,
      misplaced.map(
        d => `line ${at('drawings')}: drawing ${d.file}: there is no such card, or no ${DRAWINGS}/${d.file}.svg`,
      ),
    );
  const cards = bodies.map(({ title, text }, i) => ({ kind: kinds[i]!, title, text }));
  // Translations may need more words than English.
  const most = Math.round(MOST_WORDS * (lang === 'en' ? 1 : 1.4));
  const long = cards.filter(c => countWords(c.text, lang) > most);
  if (long.length)
    throw new DataFault(
      file,
      long.map(c => `card "${c.title}": ${countWords(c.text, lang)} words, at most ${most}`),
    );
  return { ...rest, slug: file.split('/').pop()!.replace(/\.md$/, ''), cards };
}

/** @returns what lists show of each lesson */
export const lessonSummaries = (lessons: Lesson[], language: string): LessonSummary[] =>
  lessons.map(({ id, title, goal, level, minutes }) => ({ id, title, goal, level, minutes, language }));

/** @returns the lesson without what only reviewers need */
export const packagedLesson = (lesson: Lesson): Lesson => ({
  ...lesson,
  checklist: lesson.checklist.map(row => {
    const { noRisk: _, ...rest } = row as { noRisk?: string } & typeof row;
    return rest as typeof row;
  }),
});

/** Caches parsed lessons, because each translation is compared with the English ones. */
const read = new Map<string, { source: string; lesson: Lesson }>();

/** @param wanted picks lessons by their file name without `.md`; parsing takes a while */
export function readLessons(lang: string, wanted: (slug: string) => boolean = () => true): Lesson[] {
  const folder = `locales/${lang}/lessons`;
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder))
    .filter(f => f.endsWith('.md') && wanted(basename(f, '.md')))
    .sort()
    .map(f => {
      const file = `${folder}/${f}`,
        source = readFileSync(join(root, file), 'utf8');
      const known = read.get(file);
      if (known?.source === source) return known.lesson;
      const lesson = parseLesson(file, source, lang);
      read.set(file, { source, lesson });
      return lesson;
    });
}
