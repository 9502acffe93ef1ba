/** Searches lessons and the glossary. Texts are loaded and indexed when the search is first used. */
import { useEffect, useState } from 'preact/hooks';
import type { LessonSummary } from '../../learning/catalogue.ts';
import type { LearnPlace } from '../../learning/learn-place.ts';
import { loadGlossary, loadLesson } from '../../learning/load-lessons.ts';
import { getPackTerms } from '../../learning/pack-lessons.ts';
import { createLessonSearch, type SearchLessons } from '../../learning/search.ts';
import { useTranslation } from '../../ui/language-context.ts';
import { PackBadge } from '../packs/pack-badge.tsx';
import { LessonLink } from './lesson-lists.tsx';

async function buildSearch(all: LessonSummary[], language: string): Promise<SearchLessons> {
  const [lessons, glossary, others] = await Promise.all([
    Promise.all(all.map(loadLesson)),
    loadGlossary(language),
    getPackTerms(language),
  ]);
  return createLessonSearch(lessons, { ...glossary, ...others }, language);
}

interface SearchResultsProps {
  found: ReturnType<SearchLessons>;
  all: LessonSummary[];
  turn(place: LearnPlace): void;
}

function SearchResults({ found: { lessons, terms }, all, turn }: SearchResultsProps) {
  return (
    <>
      {!!terms.length && (
        <dl class="card terms">
          {terms.map(term => (
            <div key={`${term.term} ${term.from}`}>
              <dt>
                <strong>{term.term}</strong>
              </dt>
              <dd>
                {term.means}
                {term.from && <PackBadge maker={term.from} />}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {lessons
        .flatMap(id => all.find(l => l.id === id) ?? [])
        .map(l => (
          <LessonLink key={l.id} of={l} onPress={() => turn({ at: 'lesson', lesson: l.id })} />
        ))}
    </>
  );
}

interface LessonSearchProps {
  all: LessonSummary[];
  query: string;
  onQuery(query: string): void;
  turn(place: LearnPlace): void;
}

export function LessonSearch({ all, query, onQuery, turn }: LessonSearchProps) {
  const { t, language } = useTranslation();
  const [search, setSearch] = useState<SearchLessons>();
  const [opened, setOpened] = useState(false);
  useEffect(() => {
    if (!opened) return;
    let stale = false;
    void buildSearch(all, language).then(created => {
      if (!stale) setSearch(() => created);
    });
    return () => {
      stale = true;
    };
  }, [opened, all, language]);
  const asked = query.trim() !== '';
  const found = asked ? search?.(query) : undefined;
  return (
    <>
      <input
        type="search"
        autocomplete="off"
        aria-label={t('learn.search')}
        placeholder={t('learn.search')}
        value={query}
        onFocus={() => setOpened(true)}
        onInput={e => {
          setOpened(true);
          onQuery(e.currentTarget.value);
        }}
      />
      <p class="soft small" role="status">
        {asked &&
          (!found
            ? t('loading')
            : found.lessons.length
              ? t('learn.found', { count: found.lessons.length })
              : t('learn.none'))}
      </p>
      {found && <SearchResults found={found} all={all} turn={turn} />}
    </>
  );
}
