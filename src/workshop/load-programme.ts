/** Agendas from the package, and a programme with all that its slides are made of. */
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
import { listLessons, loadLesson } from '../learning/load-lessons.ts';
import { useTranslation } from '../ui/language-context.ts';

/** The language's own agendas, and the English ones that it does not have yet; then those of packs. One that an organisation's policy names stands first. */
export async function listAgendas(language: string): Promise<AgendaSummary[]> {
  const [[own, english], others] = await Promise.all([
    Promise.all([language, 'en'].map(l => readPackageFile<AgendaSummary[]>(`locales/${l}/agendas/index.json`))),
    listPackAgendas(language),
  ]);
  const all = [...english!.map(e => own!.find(o => o.id === e.id) ?? e), ...others];
  const first = readAgendaPolicy(await getManagedPolicy()).value;
  return all.sort((a, b) => Number(b.id === first) - Number(a.id === first));
}

export const loadAgenda = ({ language, id, from }: Pick<AgendaSummary, 'language' | 'id' | 'from'>): Promise<Agenda> =>
  from ? getPackAgenda({ language, id }) : readPackageFile(`locales/${language}/agendas/${id}.json`);

/** All there are, by id. */
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
  /** Of the texts. */
  language: string;
}

/** @throws Error where a file is missing */
export async function loadProgramme(source: SessionSource, wanted: string, i18n: i18n): Promise<Programme> {
  await loadLanguage(i18n, wanted);
  const built =
    'agenda' in source
      ? await agendaOf(source.agenda, wanted)
      : await planned(source.plan, wanted, i18n.getFixedT(wanted));
  // One language from the first slide to the last: that of the agenda.
  const [ours, others] = await Promise.all([listLessons(built.language), listPackLessons(built.language)]);
  const listed = [...ours, ...others];
  const lessons = Object.fromEntries(
    await Promise.all(
      listLessonIds(built.blocks)
        .flatMap(id => listed.find(l => l.id === id) ?? [])
        .map(async l => [l.id, await loadLesson(l)] as const),
    ),
  );
  return { ...built, lessons, slides: buildDeck(built, lessons) };
}

async function agendaOf(id: string, wanted: string): Promise<Omit<Programme, 'lessons' | 'slides'>> {
  const listed = (await listAgendas(wanted)).find(a => a.id === id);
  if (!listed) throw new Error(`no agenda ${id}`);
  return { ...(await loadAgenda(listed)), language: listed.language };
}

async function planned(
  plan: SessionPlan,
  language: string,
  t: (key: string) => string,
): Promise<Omit<Programme, 'lessons' | 'slides'>> {
  const listed = await listLessons(language);
  const lesson = (id: string) => listed.find(l => l.id === id)?.title ?? t('workshop.part.gone');
  const agendas = listAgendaIds(plan).length ? await loadAgendas(language) : {};
  const blocks = buildBlocks(plan, agendas, {
    lesson,
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

export type Loaded<T> = T | 'loading' | 'fault';

/** Loads again when the key changes; what was there stays until then. */
export function useLoad<T>(load: () => Promise<T>, key: string | undefined): Loaded<T> {
  const [now, setNow] = useState<Loaded<T>>('loading');
  useEffect(() => {
    if (key === undefined) return;
    let stale = false;
    load().then(
      value => {
        if (!stale) setNow(value as Loaded<T>);
      },
      () => {
        if (!stale) setNow('fault');
      },
    );
    return () => {
      stale = true;
    };
  }, [key]);
  return now;
}

export function useProgramme(source: SessionSource | undefined, language: string): Loaded<Programme> {
  const { i18n } = useTranslation();
  return useLoad(() => loadProgramme(source!, language, i18n), source && JSON.stringify([source, language]));
}
