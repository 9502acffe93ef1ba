/** Replaces what English has changed since a lesson was translated, so that nobody reads advice that was withdrawn. */
import { markAsEnglish } from '../../src/i18n/english-fallback.ts';
import type { Lesson } from '../../src/learning/lesson.ts';
import { readLessons } from './lessons.ts';
import type { Status } from './translation.ts';

/** The fields that readers see as text. */
const TEXT_FIELDS = new Set(
  'title text stem why caution claim what offline risks debrief materials piles from'.split(' '),
);

/** @returns the same part of a lesson, with every text marked as English */
function inEnglish<T>(part: T): T;
function inEnglish(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(inEnglish);
  if (typeof part !== 'object' || !part) return part;
  const mark = (value: unknown): unknown =>
    typeof value === 'string' ? markAsEnglish(value) : Array.isArray(value) ? value.map(mark) : inEnglish(value);
  return Object.fromEntries(
    Object.entries(part).map(([key, value]) => {
      const texts = TEXT_FIELDS.has(key) && (typeof value === 'string' || typeof value?.[0] === 'string');
      return [key, texts ? mark(value) : inEnglish(value)];
    }),
  );
}

/** @param stale keys of this lesson's texts, such as `cards.3`, that are missing or were changed in English */
export function replaceStaleParts(own: Lesson, english: Lesson, stale: ReadonlySet<string>): Lesson {
  const current = <T>(key: string, translated: T | undefined, original: T): T =>
    translated === undefined || stale.has(key) ? inEnglish(original) : translated;
  return {
    ...own,
    sources: english.sources.map(source => own.sources.find(s => s.url === source.url) ?? source),
    cards: english.cards.map((card, i) => current(`cards.${i}`, own.cards[i], card)),
    checklist: english.checklist.map(row =>
      current(
        `checklist.${row.id}`,
        own.checklist.find(r => r.id === row.id),
        row,
      ),
    ),
    quiz: english.quiz.map((question, i) => current(`quiz.${i}`, own.quiz[i], question)),
    facts: english.facts.map((fact, i) => ({ ...fact, claim: current(`facts.${i}`, own.facts[i], fact).claim })),
    links: english.links,
    facilitator: current('facilitator', own.facilitator, english.facilitator),
  };
}

/** @returns the lessons of a language, with English, marked, where a part is out of date */
export function readCurrentLessons(lang: string, { changed, fresh }: Pick<Status, 'changed' | 'fresh'>): Lesson[] {
  const lessons = readLessons(lang);
  if (lang === 'en') return lessons;
  const english = new Map(readLessons('en').map(l => [l.slug, l]));
  const stale = [...changed, ...fresh].map(at => at.split('#') as [file: string, key: string]);
  return lessons.flatMap(lesson => {
    const original = english.get(lesson.slug);
    const keys = stale.filter(([file]) => file === `lessons/${lesson.slug}.md`).map(([, key]) => key);
    return original ? [keys.length ? replaceStaleParts(lesson, original, new Set(keys)) : lesson] : [];
  });
}
