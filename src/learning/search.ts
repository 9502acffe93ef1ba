/** Searches lessons and glossary terms, with tolerance for typing errors. */
import MiniSearch, { type SearchOptions } from 'minisearch';
import type { GlossaryTerm } from './glossary.ts';
import type { Lesson } from './lesson.ts';
import { segmentWords } from '../lib/segment-words.ts';

/** Folds Latin accents, Arabic letter forms and the Arabic article. */
const foldWord = (word: string): string =>
  word
    .normalize('NFKD')
    .replace(/[\p{Mn}\u0640]/gu, '')
    .toLowerCase()
    .replace(/[أإآ]/g, 'ا')
    .replace(/ى/g, 'ي')
    .replace(/ة/g, 'ه')
    .replace(/^ال(?=..)/, '');

/** `from`: publisher of the pack that defines the term. */
export type AttributedTerm = GlossaryTerm & { from?: string };

interface SearchEntry {
  id: string;
  title: string;
  goal: string;
  keywords: string;
  text: string;
  term?: AttributedTerm;
}

const toLessonEntry = (lesson: Lesson): SearchEntry => ({
  id: lesson.id,
  title: lesson.title,
  goal: lesson.goal,
  keywords: [...lesson.keywords, ...lesson.topics].join(' '),
  text: [...lesson.cards.flatMap(c => [c.title, c.text]), ...lesson.checklist.map(r => r.text)].join('\n'),
});
const toTermEntry = ([id, term]: [string, AttributedTerm]): SearchEntry => ({
  id: `term ${id}`,
  title: [term.term, ...(term.also ?? [])].join(' '),
  goal: '',
  keywords: '',
  text: '',
  term,
});

export interface LessonSearchResult {
  /** Ids, best first. */
  lessons: string[];
  /** At most three, all with a meaning. */
  terms: AttributedTerm[];
}
export type SearchLessons = (query: string) => LessonSearchResult;

const MAX_TERMS = 3;
const OPTIONS: SearchOptions = {
  prefix: true,
  fuzzy: term => (term.length > 3 ? 0.25 : 0),
  maxFuzzy: 2,
  boost: { title: 4, keywords: 3, goal: 2 },
  combineWith: 'AND',
};

/** Builds the index in chunks, so that a slow device can still draw. */
export async function createLessonSearch(
  lessons: Lesson[],
  glossary: Record<string, AttributedTerm>,
  language: string,
): Promise<SearchLessons> {
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  const index = new MiniSearch<SearchEntry>({
    fields: ['title', 'goal', 'keywords', 'text'],
    storeFields: ['term'],
    tokenize: text => segmentWords(segmenter, text),
    processTerm: foldWord,
    searchOptions: OPTIONS,
  });
  await index.addAllAsync([...lessons.map(toLessonEntry), ...Object.entries(glossary).map(toTermEntry)], {
    chunkSize: 2,
  });
  return query => {
    const all = index.search(query);
    // Where no lesson has all the words, take those with some of them.
    const hits = all.some(h => !h.term)
      ? all
      : [...all, ...index.search(query, { combineWith: 'OR' }).filter(h => !h.term)];
    return {
      lessons: hits.filter(h => !h.term).map(h => h.id as string),
      terms: hits
        .flatMap(h => (h.term as AttributedTerm | undefined) ?? [])
        .filter(t => t.means)
        .slice(0, MAX_TERMS),
    };
  };
}
