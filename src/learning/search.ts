/** Search over titles, goals, words and text of one language's lessons; forgives a slip of the finger. */
import MiniSearch from 'minisearch';
import type { Lesson } from './lesson.ts';

/** Words by the segmenter, so that scripts without spaces work; Arabic letter forms and Latin accents folded. */
function tokens(text: string, language: string): string[] {
  return [...new Intl.Segmenter(language, { granularity: 'word' }).segment(text)].filter(s => s.isWordLike).map(s => s.segment);
}

const foldWord = (word: string): string =>
  word.normalize('NFKD').replace(/[\p{Mn}\u0640]/gu, '').toLowerCase().replace(/[أإآ]/g, 'ا').replace(/ى/g, 'ي').replace(/ة/g, 'ه').replace(/^ال(?=..)/, '');

export function searcher(lessons: Lesson[], language: string): (query: string) => Lesson[] {
  const index = new MiniSearch<Lesson>({
    fields: ['title', 'goal', 'keywords', 'cards'],
    idField: 'id',
    extractField: (lesson, field) => field === 'cards' ? lesson.cards.map(c => `${c.title} ${c.text}`).join(' ') : field === 'keywords' ? lesson.keywords.join(' ') : String(lesson[field as 'id' | 'title' | 'goal']),
    tokenize: text => tokens(text, language),
    processTerm: foldWord,
    searchOptions: { prefix: true, fuzzy: term => (term.length > 3 ? 0.25 : 0), boost: { title: 4, keywords: 3, goal: 2 }, combineWith: 'AND' },
  });
  index.addAll(lessons);
  return query => index.search(query).map(hit => lessons.find(l => l.id === hit.id)!);
}
