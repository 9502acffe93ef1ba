/** Lessons from the package: a small index first, each lesson when it is wanted. */
import { useEffect, useState } from 'preact/hooks';
import { readPackageFile } from '../lib/package-file.ts';
import { mergeWithEnglish, type LessonSummary } from './catalogue.ts';
import type { Glossary } from './glossary.ts';
import type { Lesson } from './lesson.ts';
import { getPackLesson } from './pack-lessons.ts';

const once = <T>(load: (path: string) => Promise<T>) => {
  const held = new Map<string, Promise<T>>();
  return (path: string): Promise<T> => {
    const now = held.get(path) ?? load(path);
    held.set(path, now);
    now.catch(() => held.delete(path));
    return now;
  };
};

const index = once(readPackageFile<LessonSummary[]>);
const glossary = once(readPackageFile<Glossary>);
const here = new Map<string, Lesson>();
const lesson = once(async (path: string) => {
  const read = await readPackageFile<Lesson>(path);
  here.set(path, read);
  return read;
});
const path = ({ language, id }: Pick<LessonSummary, 'language' | 'id'>): string =>
  `locales/${language}/lessons/${id}.json`;

/** Those of the language, and the English ones that it does not have yet. */
export async function listLessons(language: string): Promise<LessonSummary[]> {
  const [own, english] = await Promise.all([language, 'en'].map(l => index(`locales/${l}/lessons/index.json`)));
  return mergeWithEnglish(own!, english!);
}

export const loadLesson = (of: LessonSummary): Promise<Lesson> => (of.from ? getPackLesson(of) : lesson(path(of)));
export const loadGlossary = (language: string): Promise<Glossary> => glossary(`locales/${language}/glossary.json`);
/** What is at hand already, so that it can be drawn at once. */
const atHand = (of: LessonSummary): Lesson | undefined => here.get(path(of));

type Loaded<T> = T | 'loading' | 'fault';

function useLoaded<T>(load: () => Promise<T>, key: string, first?: T): Loaded<T> {
  const [now, setNow] = useState<{ key: string; value: Loaded<T> }>({ key, value: first ?? 'loading' });
  useEffect(() => {
    let stale = false;
    const set = (value: Loaded<T>) => {
      if (!stale) setNow({ key, value });
    };
    load().then(set, () => set('fault'));
    return () => {
      stale = true;
    };
  }, [key]);
  return now.key === key ? now.value : (first ?? 'loading');
}

export const useLessons = (language: string): Loaded<LessonSummary[]> =>
  useLoaded(() => listLessons(language), language);
export const useLesson = (of: LessonSummary): Loaded<Lesson> => useLoaded(() => loadLesson(of), path(of), atHand(of));
export const useGlossary = (language: string): Loaded<Glossary> => useLoaded(() => loadGlossary(language), language);
