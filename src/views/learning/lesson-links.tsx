/** Links from findings and incidents to the lessons about them. */
import { useEffect, useState } from 'preact/hooks';
import type { Situation } from '../../incidents/situations.ts';
import { getPathway, type LessonSummary } from '../../learning/catalogue.ts';
import { openLearnPage } from '../../learning/learn-place.ts';
import { listLessons } from '../../learning/load-lessons.ts';
import { Icon } from '../../ui/icons.tsx';
import { useTranslation } from '../../ui/language-context.ts';

/** @returns all lessons; empty while they load, or if they cannot be read */
export function useLessonList(): LessonSummary[] {
  const { language } = useTranslation();
  const [all, setAll] = useState<LessonSummary[]>([]);
  useEffect(() => void listLessons(language).then(setAll, () => undefined), [language]);
  return all;
}

export function RelatedLesson({ id, all }: { id: string | undefined; all: LessonSummary[] }) {
  const { t } = useTranslation();
  const lesson = all.find(l => l.id === id);
  if (!lesson) return null;
  return (
    <button
      type="button"
      class="btn quiet start"
      onClick={() => void openLearnPage({ at: 'lesson', lesson: lesson.id })}
    >
      <Icon name="book" />
      <span>{t('learn.about', { title: lesson.title })}</span>
    </button>
  );
}

export function RelatedPathway({ what }: { what: Situation }) {
  const { t } = useTranslation();
  const pathway = getPathway(what);
  if (!useLessonList().some(l => pathway.lessons.includes(l.id))) return null;
  return (
    <button type="button" class="btn quiet start" onClick={() => void openLearnPage({ at: 'way', way: pathway.id })}>
      <Icon name="book" />
      <span>{t('learn.after')}</span>
    </button>
  );
}
