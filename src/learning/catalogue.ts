/** Lists lessons by topic and pathway, and finds the lesson for a harm or a detected detail. */
import type { Harm } from '../platforms/harms.ts';
import type { Situation } from '../incidents/situations.ts';
import pathways from './pathways.json' with { type: 'json' };
import teaches from './teaches.json' with { type: 'json' };
import topics from './topics.json' with { type: 'json' };

/** Shown in lists; the lesson itself is loaded when opened. */
export interface LessonSummary {
  id: string;
  title: string;
  goal: string;
  level: 1 | 2 | 3;
  minutes: number;
  /** Language of the texts: English where the requested one lacks the lesson. */
  language: string;
  /** Set for a lesson from a pack, which must be shown as not from Breakwater. */
  from?: Provenance;
}

/** The pack that content comes from. The publisher's name is only a claim; the fingerprint identifies it. */
export interface Provenance {
  publisher: string;
  pack: string;
  fingerprint: string;
}

/**
 * Lessons for a situation, for getting ready or for a role, most urgent first. The id of a situation is that of the
 * incident.
 * `danger`: the panic sheet comes before them.
 */
export interface Pathway {
  id: string;
  kind: 'situation' | 'preparation' | 'role';
  icon: string;
  danger: boolean;
  lessons: string[];
}

export const PATHWAYS = pathways as Pathway[];
export const TOPICS: { id: string; lessons: string[] }[] = topics;

export const getPathway = (situation: Situation): Pathway => PATHWAYS.find(p => p.id === situation)!;

/** @returns the key of its title; a situation has the same name everywhere */
export const getPathwayTitleKey = ({ id, kind }: Pathway): string =>
  kind === 'situation' ? `incident.${id}` : `learn.way.${id}.title`;

/** @returns the lesson for the first harm that has one */
export const getLessonForHarms = (harms: readonly Harm[]): string | undefined =>
  harms.map(h => teaches.harms[h]).find(Boolean);

export const PROFILE_LESSON = teaches.profile;

/** @param kind of personal detail in a text */
export const getLessonForText = (kind: string): string =>
  (teaches.text as Record<string, string>)[kind] ?? PROFILE_LESSON;

/** Fills gaps with English lessons. @returns sorted by id */
export function mergeWithEnglish(own: LessonSummary[], english: LessonSummary[]): LessonSummary[] {
  const byId = new Map([...english, ...own].map(lesson => [lesson.id, lesson]));
  return [...byId.values()].sort((a, b) => a.id.localeCompare(b.id));
}
