/** Which lessons there are, in which order one may read them, and what leads to them. */
import type { Harm } from '../platforms/harms.ts';
import type { Situation } from '../incidents/situations.ts';
import pathways from './pathways.json' with { type: 'json' };
import teaches from './teaches.json' with { type: 'json' };
import topics from './topics.json' with { type: 'json' };

/** What lists show of a lesson; the lesson itself is a file of its own. */
export interface LessonSummary {
  id: string;
  title: string;
  goal: string;
  level: 1 | 2 | 3;
  minutes: number;
  /** Another language stands in where this one does not have the lesson yet. */
  language: string;
  /** Of a lesson from a pack: it is not from Breakwater, and says so wherever it stands. */
  from?: Provenance;
}

/** Whose pack a thing is from. The name is only what the maker says; the fingerprint tells who it is. */
export interface Provenance {
  publisher: string;
  pack: string;
  fingerprint: string;
}

/** A situation, and the lessons that help in it, the most urgent first. `danger`: the panic sheet stands before them. */
export interface Pathway {
  id: string;
  icon: string;
  danger: boolean;
  lessons: string[];
  incidents: Situation[];
}

export const PATHWAYS = pathways as Pathway[];
export const TOPICS: { id: string; lessons: string[] }[] = topics;

export const getPathway = (what: Situation): Pathway => PATHWAYS.find(p => p.incidents.includes(what))!;

/** The lesson about what an open setting can lead to: the first harm that is named decides. */
export const getLessonForHarms = (harms: readonly Harm[]): string | undefined =>
  harms.map(h => teaches.harms[h]).find(Boolean);

/** The lesson about what a public profile gives away. */
export const PROFILE_LESSON = teaches.profile;

/** The lesson about what a piece of a text gives away, by its kind. */
export const getLessonForText = (kind: string): string =>
  (teaches.text as Record<string, string>)[kind] ?? PROFILE_LESSON;

/** The language's own lessons, and in their place among them those that only English has. */
export function mergeWithEnglish(own: LessonSummary[], english: LessonSummary[]): LessonSummary[] {
  const mine = new Map(own.map(l => [l.id, l]));
  return [...english.map(l => mine.get(l.id) ?? l), ...own.filter(l => !english.some(e => e.id === l.id))].sort(
    (a, b) => a.id.localeCompare(b.id),
  );
}
