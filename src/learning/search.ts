/** Search over titles, goals, words and text of lessons, and over the glossary; forgives a slip of the finger. */
import MiniSearch, { type SearchOptions } from 'minisearch';
import type { GlossaryTerm } from './glossary.ts';
import type { Lesson } from './lesson.ts';
import { segmentWords } from '../lib/segment-words.ts';

/** Arabic letter forms and Latin accents folded. */
const foldWord = (word: string): string =>
  word
    .normalize('NFKD')
    .replace(/[\p{Mn}\u0640]/gu, '')
    .toLowerCase()
    .replace(/[أإآ]/g, 'ا')
    .replace(/ى/g, 'ي')
    .replace(/ة/g, 'ه')
    .replace(/^ال(?=..)/, '');

/** A term from a pack says whose it is. */
export type AttributedTerm = GlossaryTerm & { from?: string };

interface Entry {
  id: string;
  title: string;
  goal: string;
  keywords: string;
  text: string;
  term?: AttributedTerm;
}

const entryOf = (l: Lesson): Entry => ({
  id: l.id,
  title: l.title,
  goal: l.goal,
  keywords: [...l.keywords, ...l.topics].join(' '),
  text: [...l.cards.flatMap(c => [c.title, c.text]), ...l.checklist.map(r => r.text)].join('\n'),
});
const entryOfTerm = ([id, term]: [string, AttributedTerm]): Entry => ({
  id: `term ${id}`,
  title: [term.term, ...(term.also ?? [])].join(' '),
  goal: '',
  keywords: '',
  text: '',
  term,
});

export interface LessonSearchResult {
  lessons: string[] /** Those with a meaning, at most three. */;
  terms: AttributedTerm[];
}
export type SearchLessons = (query: string) => LessonSearchResult;

const MOST_TERMS = 3;
const OPTIONS: SearchOptions = {
  prefix: true,
  fuzzy: term => (term.length > 3 ? 0.25 : 0),
  maxFuzzy: 2,
  boost: { title: 4, keywords: 3, goal: 2 },
  combineWith: 'AND',
};

/** Made piece by piece, so that a slow machine can draw meanwhile. */
export async function createLessonSearch(
  lessons: Lesson[],
  glossary: Record<string, AttributedTerm>,
  language: string,
): Promise<SearchLessons> {
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  const index = new MiniSearch<Entry>({
    fields: ['title', 'goal', 'keywords', 'text'],
    storeFields: ['term'],
    tokenize: text => segmentWords(segmenter, text),
    processTerm: foldWord,
    searchOptions: OPTIONS,
  });
  await index.addAllAsync([...lessons.map(entryOf), ...Object.entries(glossary).map(entryOfTerm)], { chunkSize: 2 });
  return query => {
    const all = index.search(query);
    // Where no lesson has every word, the best that has some.
    const hits = all.some(h => !h.term)
      ? all
      : [...all, ...index.search(query, { combineWith: 'OR' }).filter(h => !h.term)];
    return {
      lessons: hits.filter(h => !h.term).map(h => h.id as string),
      terms: hits
        .flatMap(h => (h.term as AttributedTerm | undefined) ?? [])
        .filter(t => t.means)
        .slice(0, MOST_TERMS),
    };
  };
}
