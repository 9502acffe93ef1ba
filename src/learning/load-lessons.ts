/** Loads lessons and glossaries from the package, each once. */
import { useEffect, useState } from 'preact/hooks';
import { cacheByKey } from '../lib/cache-by-key.ts';
import { readPackageFile } from '../lib/package-file.ts';
import { mergeWithEnglish, type LessonSummary } from './catalogue.ts';
import type { Glossary } from './glossary.ts';
import type { Lesson } from './lesson.ts';
import { getPackLesson } from './pack-lessons.ts';

const loadIndex = cacheByKey(readPackageFile<LessonSummary[]>);
const loadGlossaryFile = cacheByKey(readPackageFile<Glossary>);
/** Available synchronously, so that a loaded lesson is drawn at once. */
const loadedLessons = new Map<string, Lesson>();
const loadLessonFile = cacheByKey(async (path: string) => {
  const lesson = await readPackageFile<Lesson>(path);
  loadedLessons.set(path, lesson);
  return lesson;
});
const getLessonPath = ({ language, id }: Pick<LessonSummary, 'language' | 'id'>): string =>
  `locales/${language}/lessons/${id}.json`;

/** Includes English lessons that the language does not have yet. */
export async function listLessons(language: string): Promise<LessonSummary[]> {
  const [own, english] = await Promise.all(
    [language, 'en'].map(code => loadIndex(`locales/${code}/lessons/index.json`)),
  );
  return mergeWithEnglish(own!, english!);
}

export const loadLesson = (summary: LessonSummary): Promise<Lesson> =>
  summary.from ? getPackLesson(summary) : loadLessonFile(getLessonPath(summary));
export const loadGlossary = (language: string): Promise<Glossary> =>
  loadGlossaryFile(`locales/${language}/glossary.json`);

export type Loaded<T> = T | 'loading' | 'fault';

/** Loads again when the key changes. @param initial shown until then */
function useLoaded<T>(load: () => Promise<T>, key: string, initial?: T): Loaded<T> {
  const [current, setCurrent] = useState<{ key: string; value: Loaded<T> }>({ key, value: initial ?? 'loading' });
  useEffect(() => {
    let stale = false;
    const set = (value: Loaded<T>) => {
      if (!stale) setCurrent({ key, value });
    };
    load().then(set, () => set('fault'));
    return () => {
      stale = true;
    };
  }, [key]);
  return current.key === key ? current.value : (initial ?? 'loading');
}

export const useLessons = (language: string): Loaded<LessonSummary[]> =>
  useLoaded(() => listLessons(language), language);
export const useLesson = (summary: LessonSummary): Loaded<Lesson> => {
  const path = getLessonPath(summary);
  return useLoaded(() => loadLesson(summary), path, loadedLessons.get(path));
};
export const useGlossary = (language: string): Loaded<Glossary> => useLoaded(() => loadGlossary(language), language);
