/** Learn: find a lesson by situation, topic or search, then read one at a time. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type LessonSummary, PATHWAYS } from '../../learning/catalogue.ts';
import { LEARN_HOME, type LearnPlace } from '../../learning/learn-place.ts';
import { loadLesson, useLessons } from '../../learning/load-lessons.ts';
import { usePackLessons } from '../../learning/pack-lessons.ts';
import { getPageUrl } from '../../lib/page-url.ts';
import { Icon } from '../../ui/icons.tsx';
import { useTranslation } from '../../ui/language-context.ts';
import { ErrorCard, Loading } from '../../ui/page-states.tsx';
import { ProgressStorageNotice } from './lesson-checklist.tsx';
import {
  ContinueLearning,
  PackLessons,
  PathwayList,
  PathwayView,
  ReadingProgress,
  TopicList,
} from './lesson-lists.tsx';
import { LessonSearch } from './lesson-search.tsx';
import { LessonView } from './lesson-view.tsx';
import type { LearnShell } from './use-lesson-links.ts';
import { ProgressContext, useProgress, useStoredProgress } from './use-progress.ts';
import './learn.css';

function LearnHome({ all, turn }: { all: LessonSummary[]; turn(place: LearnPlace): void }) {
  const { t } = useTranslation();
  const { progress } = useProgress();
  const [query, setQuery] = useState('');
  return (
    <>
      <h1 tabIndex={-1}>{t('tab.learn')}</h1>
      <LessonSearch all={all} query={query} onQuery={setQuery} turn={turn} />
      {!query.trim() && (
        <>
          <ContinueLearning all={all} turn={turn} />
          <PathwayList kind="situation" heading="learn.situations" all={all} turn={turn} />
          <PathwayList kind="preparation" heading="learn.ready" all={all} turn={turn} />
          <PathwayList kind="role" heading="learn.roles" all={all} turn={turn} />
          <ReadingProgress all={all} />
          <TopicList all={all} turn={turn} />
          <PackLessons all={all} turn={turn} />
          <a class="btn quiet" href={getPageUrl('workshop')} target="_blank">
            <Icon name="people" />
            {t('workshop.title')}
          </a>
        </>
      )}
      {!!(Object.keys(progress.rows).length + Object.keys(progress.read).length) && <ProgressStorageNotice />}
    </>
  );
}

interface LearnRouterProps {
  all: LessonSummary[];
  shell: LearnShell;
  page: boolean;
  start: LearnPlace;
  onTurn?: ((place: LearnPlace) => void) | undefined;
}

function LearnRouter({ all, shell, page, start, onTurn }: LearnRouterProps) {
  const [place, setPlace] = useState(start);
  const box = useRef<HTMLDivElement>(null);
  const navigated = useRef(false);
  const turn = (next: LearnPlace) => {
    navigated.current = true;
    setPlace(next);
    onTurn?.(next);
  };
  useEffect(() => {
    if (!navigated.current) return;
    box.current!.closest('.content')?.scrollTo?.({ top: 0 });
    scrollTo({ top: 0 });
    box.current!.querySelector<HTMLElement>('h1')?.focus();
  }, [place]);
  const pathway = place.at === 'home' ? undefined : PATHWAYS.find(p => p.id === place.way);
  // Loads the lesson that is likely to be opened next.
  useEffect(() => {
    const first = all.find(l => l.id === pathway?.lessons[0]);
    if (first) void loadLesson(first).catch(() => undefined);
  }, [pathway, all]);
  const lesson = place.at === 'lesson' ? all.find(l => l.id === place.lesson) : undefined;
  return (
    <div class="stack" ref={box}>
      {lesson ? (
        <LessonView key={lesson.id} of={lesson} all={all} way={pathway?.id} shell={shell} turn={turn} page={page} />
      ) : pathway ? (
        <PathwayView way={pathway} all={all} turn={turn} />
      ) : (
        <LearnHome all={all} turn={turn} />
      )}
    </div>
  );
}

interface LearnViewProps {
  shell: LearnShell;
  page?: boolean;
  start?: LearnPlace;
  onTurn?: (place: LearnPlace) => void;
}

/** @param page in a full page rather than in the popup */
export function LearnView({ shell, page = false, start = LEARN_HOME, onTurn }: LearnViewProps) {
  const { t, language } = useTranslation();
  const lessons = useLessons(language);
  const packs = usePackLessons(language);
  const keeping = useStoredProgress();
  const all = useMemo(() => (typeof lessons === 'string' ? [] : [...lessons, ...packs]), [lessons, packs]);
  if (lessons === 'loading') return <Loading label={t('loading')} />;
  if (lessons === 'fault') return <ErrorCard onRetry={() => location.reload()} />;
  return (
    <ProgressContext.Provider value={keeping}>
      <LearnRouter all={all} shell={shell} page={page} start={start} onTurn={onTurn} />
    </ProgressContext.Provider>
  );
}
