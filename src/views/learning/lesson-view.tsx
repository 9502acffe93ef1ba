/** One lesson to read, to do and to print. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { getTextDirection } from '../../i18n/index.ts';
import { getLanguageInfo } from '../../i18n/languages.ts';
import { PATHWAYS, type LessonSummary } from '../../learning/catalogue.ts';
import type { Lesson } from '../../learning/lesson.ts';
import { getNextLesson, withRead } from '../../learning/progress.ts';
import { ErrorCard, Loading } from '../../ui/page-states.tsx';
import { useTranslation } from '../../ui/language-context.ts';
import { PackNotice } from '../packs/pack-badge.tsx';
import { LessonCards, useAfterFirstPaint } from './lesson-cards.tsx';
import { LessonChecklist } from './lesson-checklist.tsx';
import { LanguageScope } from './language-scope.tsx';
import { useProgress } from './use-progress.ts';
import { useLesson } from '../../learning/load-lessons.ts';
import { LessonFacts, TrainerNotes, RelatedHelp, LessonGlossary } from './lesson-notes.tsx';
import type { LearnShell } from './use-lesson-links.ts';
import { openLearnPage, type LearnPlace } from '../../learning/learn-place.ts';
import { Quiz } from './quiz/index.tsx';
import { getTextSizeStyle, TextSize, useTextSize } from './text-size.tsx';
import './learn.css';

type Turn = (place: LearnPlace) => void;

/** One next lesson; the others are a press away. */
function LessonEnd({
  lesson,
  all,
  way,
  turn,
}: {
  lesson: Lesson;
  all: LessonSummary[];
  way: string | undefined;
  turn: Turn;
}) {
  const { t } = useTranslation();
  const { progress, change } = useProgress();
  const id = getNextLesson(
    progress,
    all
      .filter(l => !l.from || l.from.fingerprint === all.find(x => x.id === lesson.id)?.from?.fingerprint)
      .map(l => l.id),
    { lesson: lesson.id, links: lesson.links.lessons },
    PATHWAYS.find(p => p.id === way)?.lessons,
  );
  const next = all.find(l => l.id === id);
  const on = (place: LearnPlace) => {
    change(p => withRead(p, lesson.id, Date.now()));
    turn(place);
  };
  return (
    <section class="card next stack screen" aria-labelledby="end">
      <h2 id="end">{t('learn.end')}</h2>
      {next && (
        <>
          <p class="soft small">
            {t('learn.next')}: {next.goal}
          </p>
          <button type="button" class="btn main wide" onClick={() => on({ at: 'lesson', lesson: next.id, way })}>
            {next.title}
          </button>
        </>
      )}
      <button type="button" class="btn wide" onClick={() => on(way ? { at: 'way', way } : { at: 'home' })}>
        {t('learn.finish')}
      </button>
    </section>
  );
}

/** Where one stopped, when the lesson was left in the middle. */
function useResumePosition(lesson: string, way: string | undefined, ready: boolean): (card: number) => void {
  const { progress, change, where } = useProgress();
  const left = useRef<number | null>(null);
  const seen = useRef(0);
  useEffect(() => {
    if (!ready || where === undefined || left.current !== null) return;
    left.current = progress.at?.lesson === lesson ? progress.at.card : 0;
    if (left.current)
      document.querySelector<HTMLElement>(`[data-card="${left.current}"]`)?.scrollIntoView({ block: 'start' });
  }, [ready, where]);
  return card => {
    if (left.current === null || seen.current === card) return;
    seen.current = card;
    change(p => ({ ...p, at: { lesson, card, ...(way ? { way } : {}) } }));
  };
}

/** The same lesson in another language, a press away. */
interface OtherLanguage {
  language: string;
  turn(): void;
}

/** @param still in a preview: the focus stays where it is, and the page keeps its one first heading */
export function LessonReader({
  lesson,
  way,
  shell,
  other,
  still,
}: {
  lesson: Lesson;
  way: string | undefined;
  shell: LearnShell;
  other?: OtherLanguage | undefined;
  still?: boolean;
}) {
  const { t } = useTranslation();
  const top = useRef<HTMLHeadingElement>(null);
  const later = useAfterFirstPaint();
  const onSeen = useResumePosition(lesson.id, way, later);
  useEffect(() => top.current?.focus(), []);
  return (
    <>
      {!still && (
        <>
          <h1 tabIndex={-1} ref={top}>
            {lesson.title}
          </h1>
          <p class="soft">{lesson.goal}</p>
        </>
      )}
      <p class="soft small">{t('learn.meta', { level: t(`learn.level.${lesson.level}`), minutes: lesson.minutes })}</p>
      {lesson.translation.method !== 'original' && !lesson.translation.nativeReview && (
        <p class="card warn small">{t('unreviewed')}</p>
      )}
      {other && (
        <button type="button" class="btn screen" lang={other.language} onClick={other.turn}>
          {getLanguageInfo(other.language).name}
        </button>
      )}
      <LessonCards lesson={lesson} all={later} onSeen={onSeen} />
      {later && (
        <>
          <LessonChecklist lesson={lesson} shell={shell} />
          <Quiz lesson={lesson} />
          <RelatedHelp lesson={lesson} shell={shell} />
          <LessonGlossary lesson={lesson} />
          <LessonFacts lesson={lesson} />
          <TrainerNotes lesson={lesson} />
        </>
      )}
    </>
  );
}

/** The labels of a pack's lesson are in the person's language: ours may not have the lesson's. */
function LessonLanguageScope({ of, children }: { of: LessonSummary; children: ComponentChildren }) {
  if (!of.from) return <LanguageScope language={of.language}>{children}</LanguageScope>;
  return (
    <div class="stack" lang={of.language} dir={getTextDirection(of.language)}>
      {children}
    </div>
  );
}

/** @param page it stands in a page of its own, and can be printed */
export function LessonView({
  of,
  all,
  way,
  shell,
  turn,
  page,
}: {
  of: LessonSummary;
  all: LessonSummary[];
  way: string | undefined;
  shell: LearnShell;
  turn: Turn;
  page: boolean;
}) {
  const { t, language } = useTranslation();
  const [inEnglish, setInEnglish] = useState(false);
  // A translation that no native speaker read can be held against the English.
  const bilingual = !of.from && of.language !== 'en';
  const shown = bilingual && inEnglish ? { ...of, language: 'en' } : of;
  const lesson = useLesson(shown);
  const [size, setSize] = useTextSize();
  return (
    <article class="stack lesson">
      <div class="row screen">
        <button type="button" class="btn quiet start" onClick={() => turn(way ? { at: 'way', way } : { at: 'home' })}>
          {t(way ? 'learn.toWay' : 'learn.back')}
        </button>
        {page ? (
          <button type="button" class="btn quiet" onClick={() => print()}>
            {t('learn.print')}
          </button>
        ) : (
          <button
            type="button"
            class="btn quiet"
            onClick={() => void openLearnPage({ at: 'lesson', lesson: of.id, way })}
          >
            {t('learn.page')}
          </button>
        )}
        <TextSize size={size} onSize={setSize} />
      </div>
      <div class="stack" style={getTextSizeStyle(size)}>
        {of.language !== language && !of.from && <p class="card warn small">{t('learn.onlyEnglish')}</p>}
        {of.from && <PackNotice from={of.from} />}
        {lesson === 'loading' ? (
          <Loading label={t('loading')} />
        ) : lesson === 'fault' ? (
          <ErrorCard />
        ) : (
          <>
            <LessonLanguageScope of={shown}>
              <LessonReader
                lesson={lesson}
                way={way}
                shell={shell}
                other={
                  bilingual
                    ? { language: inEnglish ? of.language : 'en', turn: () => setInEnglish(!inEnglish) }
                    : undefined
                }
              />
            </LessonLanguageScope>
            <LessonEnd lesson={lesson} all={all} way={way} turn={turn} />
          </>
        )}
      </div>
    </article>
  );
}
