/** Parses agendas (Markdown with YAML front matter); each fault names file, line and reason. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Lesson } from '../../src/learning/lesson.ts';
import { findScenario } from '../../src/practice/built-in-scenarios.ts';
import { AgendaFrontMatter, type Agenda, type AgendaSummary } from '../../src/workshop/agenda.ts';
import { DataFault, parseFrontMatter, root } from './data.ts';
import { readLessons } from './lessons.ts';

/** @param lessons the lessons that its blocks may reference */
export function parseAgenda(file: string, source: string, lessons: readonly Lesson[]): Agenda {
  const { front, body, at } = parseFrontMatter(file, source, AgendaFrontMatter);
  const found = front.blocks.flatMap((b, i) => {
    const say = (key: string, why: string) => `line ${at(`blocks.${i}.${key}`)}: blocks.${i}.${key}: ${why}`;
    if (b.kind === 'practice')
      return b.scenario && !findScenario(b.scenario) ? [say('scenario', `there is no scenario ${b.scenario}`)] : [];
    if (!('lesson' in b)) return [];
    const lesson = lessons.find(l => l.id === b.lesson);
    if (!lesson) return [say('lesson', `there is no lesson ${b.lesson}`)];
    const most = (key: 'cards' | 'questions', named: number[] | undefined, of: number) =>
      (named ?? []).filter(n => n > of).map(n => say(key, `the lesson has no ${n}`));
    return [
      ...(b.kind === 'cards' ? most('cards', b.cards, lesson.cards.length) : []),
      ...(b.kind === 'quiz' ? most('questions', b.questions, lesson.quiz.length) : []),
      ...(b.kind === 'plan' && !lesson.facilitator.plan.some(p => p.phase === b.phase)
        ? [say('phase', 'the lesson’s plan has no such phase')]
        : []),
    ];
  });
  if (found.length) throw new DataFault(file, found);
  return { ...front, about: body.trim() };
}

export const agendaSummaries = (agendas: Agenda[], language: string): AgendaSummary[] =>
  agendas.map(({ id, title, goal, audience, minutes }) => ({ id, title, goal, audience, minutes, language }));

/** @returns the agendas of a language; a lesson that it lacks is used in English */
export function readAgendas(lang: string): Agenda[] {
  const lessons = [...new Map([...readLessons('en'), ...readLessons(lang)].map(l => [l.id, l])).values()];
  const folder = `locales/${lang}/agendas`;
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder))
    .filter(f => f.endsWith('.md'))
    .sort()
    .map(f => parseAgenda(`${folder}/${f}`, readFileSync(join(root, folder, f), 'utf8'), lessons));
}
