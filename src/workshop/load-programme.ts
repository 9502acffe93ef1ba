/** Loads agendas, and programmes with their lessons and slides. */
import { useEffect, useState } from 'preact/hooks';
import type { i18n } from 'i18next';
import { readPackageFile } from '../lib/package-file.ts';
import { getManagedPolicy } from '../preferences/managed-policy.ts';
import { readAgendaPolicy } from '../preferences/managed-policy-values.ts';
import { loadLanguage } from '../i18n/index.ts';
import type { Lesson } from '../learning/lesson.ts';
import { listLessonIds, type Agenda, type AgendaBlock, type AgendaSummary } from './agenda.ts';
import { listAgendaIds, buildBlocks, type SessionPlan } from './session-plan.ts';
import type { SessionSource } from './session.ts';
import { buildDeck, type Slide } from './slides.ts';
import { getPackAgenda, listPackAgendas, listPackLessons } from '../learning/pack-lessons.ts';
import { listLessons, loadLesson, type Loaded } from '../learning/load-lessons.ts';
import { useTranslation } from '../ui/language-context.ts';

/** Fills gaps with English agendas and adds those of packs. The one that a managed policy names comes first. */
export async function listAgendas(language: string): Promise<AgendaSummary[]> {
  const [[own, english], others] = await Promise.all([
    Promise.all([language, 'en'].map(code => readPackageFile<AgendaSummary[]>(`locales/${code}/agendas/index.json`))),
    listPackAgendas(language),
  ]);
  const all = [...english!.map(e => own!.find(o => o.id === e.id) ?? e), ...others];
  const first = readAgendaPolicy(await getManagedPolicy()).value;
  return all.sort((a, b) => Number(b.id === first) - Number(a.id === first));
}

export const loadAgenda = ({ language, id, from }: Pick<AgendaSummary, 'language' | 'id' | 'from'>): Promise<Agenda> =>
  from ? getPackAgenda({ language, id }) : readPackageFile(`locales/${language}/agendas/${id}.json`);

/** By id. */
export async function loadAgendas(language: string): Promise<Record<string, Agenda>> {
  const all = await Promise.all((await listAgendas(language)).map(loadAgenda));
  return Object.fromEntries(all.map(a => [a.id, a]));
}

export interface Programme {
  title: string;
  goal: string;
  /** Markdown. */
  about: string;
  materials: string[];
  blocks: AgendaBlock[];
  lessons: Record<string, Lesson>;
  slides: Slide[];
  /** Language of the texts. */
  language: string;
}

/** @throws Error if the agenda or a file is missing */
export async function loadProgramme(source: SessionSource, language: string, i18n: i18n): Promise<Programme> {
  await loadLanguage(i18n, language);
  const built =
    'agenda' in source
      ? await buildFromAgenda(source.agenda, language)
      : await buildFromPlan(source.plan, language, i18n.getFixedT(language));
  // All slides have the language of the agenda.
  const [builtIn, fromPacks] = await Promise.all([listLessons(built.language), listPackLessons(built.language)]);
  const summaries = [...builtIn, ...fromPacks];
  const lessons = Object.fromEntries(
    await Promise.all(
      listLessonIds(built.blocks)
        .flatMap(id => summaries.find(l => l.id === id) ?? [])
        .map(async l => [l.id, await loadLesson(l)] as const),
    ),
  );
  return { ...built, lessons, slides: buildDeck(built, lessons) };
}

async function buildFromAgenda(id: string, language: string): Promise<Omit<Programme, 'lessons' | 'slides'>> {
  const summary = (await listAgendas(language)).find(a => a.id === id);
  if (!summary) throw new Error(`no agenda ${id}`);
  return { ...(await loadAgenda(summary)), language: summary.language };
}

async function buildFromPlan(
  plan: SessionPlan,
  language: string,
  t: (key: string) => string,
): Promise<Omit<Programme, 'lessons' | 'slides'>> {
  const lessons = await listLessons(language);
  const getLessonTitle = (id: string) => lessons.find(l => l.id === id)?.title ?? t('workshop.part.gone');
  const agendas = listAgendaIds(plan).length ? await loadAgendas(language) : {};
  const blocks = buildBlocks(plan, agendas, {
    lesson: getLessonTitle,
    break: t('workshop.kind.break'),
    tally: t('workshop.kind.tally'),
    ask: t('workshop.tally.ask'),
  });
  return {
    title: plan.title.trim() || t('workshop.compose.untitled'),
    goal: '',
    about: '',
    materials: [...new Set(blocks.flatMap(b => b.materials))],
    blocks,
    language,
  };
}

/** Loads again when the key changes, and keeps the previous value until then. */
export function useLoad<T>(load: () => Promise<T>, key: string | undefined): Loaded<T> {
  const [current, setCurrent] = useState<Loaded<T>>('loading');
  useEffect(() => {
    if (key === undefined) return;
    let stale = false;
    load().then(
      value => {
        if (!stale) setCurrent(value as Loaded<T>);
      },
      () => {
        if (!stale) setCurrent('fault');
      },
    );
    return () => {
      stale = true;
    };
  }, [key]);
  return current;
}

export function useProgramme(source: SessionSource | undefined, language: string): Loaded<Programme> {
  const { i18n } = useTranslation();
  return useLoad(() => loadProgramme(source!, language, i18n), source && JSON.stringify([source, language]));
}
