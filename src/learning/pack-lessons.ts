/** Lists lessons, agendas and terms from packs; unreadable packs never hide built-in content. */
import { useEffect, useState } from 'preact/hooks';
import type { LessonSummary } from './catalogue.ts';
import type { AttributedTerm } from './search.ts';
import type { Lesson } from './lesson.ts';
import { hasStoredPacks } from '../packs/content/installed-content.ts';
import type { ContentPack } from '../packs/content/content-pack-service.ts';
import { getNamespacedId, getProvenance, getScenarioId } from '../packs/content/namespaced-ids.ts';
import { getManagedPolicy } from '../preferences/managed-policy.ts';
import { shareScenarios } from '../practice/pack-scenarios.ts';
import { isPracticeContext } from '../vault/practice-mode.ts';
import { onVaultChange } from '../vault/record-store.ts';
import { OWN_PREFIX, type Agenda, type AgendaBlock, type AgendaSummary } from '../workshop/agenda.ts';

/** Loads no pack code where there is no pack. */
async function loadActivePacks(): Promise<ContentPack[]> {
  try {
    if (!(await hasStoredPacks()) && !('packs' in (await getManagedPolicy()))) return [];
    return (await (await import('../packs/content/content-pack-service.ts')).getActivePacks()).packs;
  } catch {
    return [];
  }
}

let activePacks: Promise<ContentPack[]> | undefined;
const getActivePacks = (): Promise<ContentPack[]> => (activePacks ??= loadActivePacks());

const lessonCache = new Map<string, Lesson>();
const agendaCache = new Map<string, Agenda>();
const getCacheKey = ({ id, language }: Pick<LessonSummary, 'id' | 'language'>): string => `${language} ${id}`;

/** Picks one language per item: the requested one, else English, else any. */
function pickLanguage<T extends { id: string }>(
  byLanguage: Record<string, T[]>,
  language: string,
): { item: T; language: string }[] {
  const order = [...new Set([language, language.split('-')[0]!, 'en', ...Object.keys(byLanguage)])];
  const picked = new Map<string, { item: T; language: string }>();
  for (const code of order)
    for (const item of byLanguage[code] ?? []) if (!picked.has(item.id)) picked.set(item.id, { item, language: code });
  return [...picked.values()].sort((a, b) => a.item.id.localeCompare(b.item.id));
}

export async function listPackLessons(language: string): Promise<LessonSummary[]> {
  return (await getActivePacks()).flatMap(pack =>
    pickLanguage(pack.content.lessons, language).map(({ item: lesson, language: code }) => {
      const id = getNamespacedId(pack, lesson.id);
      lessonCache.set(getCacheKey({ id, language: code }), { ...lesson, id });
      return {
        id,
        title: lesson.title,
        goal: lesson.goal,
        level: lesson.level,
        minutes: lesson.minutes,
        language: code,
        from: getProvenance(pack),
      };
    }),
  );
}

/** @throws Error if its pack was removed */
export async function getPackLesson(summary: LessonSummary): Promise<Lesson> {
  const lesson = lessonCache.get(getCacheKey(summary));
  if (!lesson) throw new Error('not in a pack');
  return lesson;
}

/** Replaces `own/` names in an agenda by namespaced ids. */
function resolveOwnNames(pack: ContentPack, block: AgendaBlock, language: string): AgendaBlock {
  const isOwn = (name: string | undefined): name is string => !!name?.startsWith(OWN_PREFIX);
  if ('lesson' in block && isOwn(block.lesson))
    return { ...block, lesson: getNamespacedId(pack, block.lesson.slice(OWN_PREFIX.length)) };
  if (block.kind === 'practice' && isOwn(block.scenario))
    return { ...block, scenario: getScenarioId(pack, block.scenario.slice(OWN_PREFIX.length), language) };
  return block;
}

export async function listPackAgendas(language: string): Promise<AgendaSummary[]> {
  return (await getActivePacks()).flatMap(pack =>
    pickLanguage(pack.content.agendas, language).map(({ item: agenda, language: code }) => {
      const id = getNamespacedId(pack, agenda.id);
      agendaCache.set(getCacheKey({ id, language: code }), {
        ...agenda,
        id,
        blocks: agenda.blocks.map(b => resolveOwnNames(pack, b, code)),
      });
      return {
        id,
        title: agenda.title,
        goal: agenda.goal,
        audience: agenda.audience,
        minutes: agenda.minutes,
        language: code,
        from: getProvenance(pack),
      };
    }),
  );
}

/** @throws Error if its pack was removed */
export async function getPackAgenda(summary: Pick<LessonSummary, 'id' | 'language'>): Promise<Agenda> {
  const agenda = agendaCache.get(getCacheKey(summary));
  if (!agenda) throw new Error('not in a pack');
  return agenda;
}

export async function getPackTerms(language: string): Promise<Record<string, AttributedTerm>> {
  return Object.fromEntries(
    (await getActivePacks()).flatMap(pack =>
      Object.entries(pack.content.glossary[language] ?? pack.content.glossary.en ?? {}).map(
        ([id, term]) => [getNamespacedId(pack, id), { ...term, from: pack.content.manifest.maker }] as const,
      ),
    ),
  );
}

/** Call before the practice network opens and after packs change: its page cannot read packs itself. */
export async function sharePackScenarios(): Promise<void> {
  if (isPracticeContext()) return;
  const packs = await loadActivePacks();
  await shareScenarios(
    packs.length ? (await import('../packs/content/installed-scenarios.ts')).listPackScenarios(packs) : [],
  );
}

const NO_LESSONS: LessonSummary[] = [];

export function usePackLessons(language: string): LessonSummary[] {
  const [lessons, setLessons] = useState(NO_LESSONS);
  useEffect(() => {
    let stale = false;
    const reload = () => {
      activePacks = undefined;
      void listPackLessons(language).then(found => {
        // Keep the same empty list, so that nothing is drawn again without a pack.
        if (!stale) setLessons(previous => (found.length || previous.length ? found : previous));
      });
    };
    reload();
    const stop = onVaultChange(reload);
    return () => {
      stale = true;
      stop();
    };
  }, [language]);
  return lessons;
}
