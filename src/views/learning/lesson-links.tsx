/** From the product to what teaches it: the lesson of a finding, the pathway of an incident. */
import { useEffect, useState } from 'preact/hooks';
import { pathwayOf, type Listed } from '../../learning/catalogue.ts';
import type { Situation } from '../../incidents/situations.ts';
import { Icon } from '../../ui/icons.tsx';
import { useWords } from '../../ui/language-context.ts';
import { listLessons } from '../../learning/load-lessons.ts';
import { openPlace } from './learn-place.ts';

/** Titles for links; empty until they are there, or where they cannot be read. */
export function useListed(): Listed[] {
  const { language } = useWords();
  const [all, setAll] = useState<Listed[]>([]);
  useEffect(() => void listLessons(language).then(setAll, () => undefined), [language]);
  return all;
}

export function LessonOf({ id, all }: { id: string | undefined; all: Listed[] }) {
  const { t } = useWords();
  const lesson = all.find(l => l.id === id);
  if (!lesson) return null;
  return (
    <button type="button" class="btn quiet start" onClick={() => void openPlace({ at: 'lesson', lesson: lesson.id })}>
      <Icon name="book" />
      <span>{t('learn.about', { title: lesson.title })}</span>
    </button>
  );
}

/** What to read after something was kept, when there is air. */
export function PathwayOf({ what }: { what: Situation }) {
  const { t } = useWords();
  const way = pathwayOf(what);
  if (!useListed().some(l => way.lessons.includes(l.id))) return null;
  return (
    <button type="button" class="btn quiet start" onClick={() => void openPlace({ at: 'way', way: way.id })}>
      <Icon name="book" />
      <span>{t('learn.after', { title: t(`learn.way.${way.id}.title`) })}</span>
    </button>
  );
}
