/** A lesson: its cards, then the checklist, the questions and the notes. */
import { useEffect, useRef } from 'preact/hooks';
import { getLanguageInfo } from '../../i18n/languages.ts';
import type { Lesson } from '../../learning/lesson.ts';
import { useTranslation } from '../../ui/language-context.ts';
import { useFocusOnMount } from '../../ui/use-focus-on-mount.ts';
import { LessonCards, useAfterFirstPaint } from './lesson-cards.tsx';
import { LessonChecklist } from './lesson-checklist.tsx';
import { LessonFacts, LessonGlossary, RelatedHelp, TrainerNotes } from './lesson-notes.tsx';
import { Quiz } from './quiz/index.tsx';
import type { LearnShell } from './use-lesson-links.ts';
import { useProgress } from './use-progress.ts';
import './learn.css';

/** Scrolls to the card at which the person left the lesson. @returns a callback for each card that is seen */
function useResumePosition(lesson: string, way: string | undefined, ready: boolean): (card: number) => void {
  const { progress, change, where } = useProgress();
  const resumed = useRef<number | null>(null);
  const lastSeen = useRef(0);
  useEffect(() => {
    if (!ready || where === undefined || resumed.current !== null) return;
    resumed.current = progress.at?.lesson === lesson ? progress.at.card : 0;
    if (resumed.current)
      document.querySelector<HTMLElement>(`[data-card="${resumed.current}"]`)?.scrollIntoView({ block: 'start' });
  }, [ready, where]);
  return card => {
    if (resumed.current === null || lastSeen.current === card) return;
    lastSeen.current = card;
    change(p => ({ ...p, at: { lesson, card, ...(way ? { way } : {}) } }));
  };
}

interface OtherLanguage {
  language: string;
  turn(): void;
}

interface LessonReaderProps {
  lesson: Lesson;
  way: string | undefined;
  shell: LearnShell;
  /** The same lesson in another language. */
  other?: OtherLanguage | undefined;
  /** In a preview, which has no heading and does not take the focus. */
  still?: boolean;
}

export function LessonReader({ lesson, way, shell, other, still }: LessonReaderProps) {
  const { t } = useTranslation();
  const heading = useFocusOnMount<HTMLHeadingElement>();
  const painted = useAfterFirstPaint();
  const onSeen = useResumePosition(lesson.id, way, painted);
  return (
    <>
      {!still && (
        <>
          <h1 tabIndex={-1} ref={heading}>
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
      <LessonCards lesson={lesson} all={painted} onSeen={onSeen} />
      {painted && (
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
