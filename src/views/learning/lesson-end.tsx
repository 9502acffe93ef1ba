/** Ends a lesson with one next lesson; the others are a press away. */
import { type LessonSummary, PATHWAYS } from '../../learning/catalogue.ts';
import type { LearnPlace } from '../../learning/learn-place.ts';
import type { Lesson } from '../../learning/lesson.ts';
import { getNextLesson, withRead } from '../../learning/progress.ts';
import { useTranslation } from '../../ui/language-context.ts';
import { useProgress } from './use-progress.ts';

interface LessonEndProps {
  lesson: Lesson;
  all: LessonSummary[];
  way: string | undefined;
  turn(place: LearnPlace): void;
}

export function LessonEnd({ lesson, all, way, turn }: LessonEndProps) {
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
  const finish = (place: LearnPlace) => {
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
          <button type="button" class="btn main wide" onClick={() => finish({ at: 'lesson', lesson: next.id, way })}>
            {next.title}
          </button>
        </>
      )}
      <button type="button" class="btn wide" onClick={() => finish(way ? { at: 'way', way } : { at: 'home' })}>
        {t('learn.finish')}
      </button>
    </section>
  );
}
