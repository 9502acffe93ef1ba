/** Lessons, agendas and words from packs. Nothing is loaded for them where there is no pack; a pack that cannot be read hides nothing that is built in. */
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

async function packs(): Promise<ContentPack[]> {
  try {
    if (!(await hasStoredPacks()) && !('packs' in (await getManagedPolicy()))) return [];
    return (await (await import('../packs/content/content-pack-service.ts')).getActivePacks()).packs;
  } catch {
    return [];
  }
}

let opened: Promise<ContentPack[]> | undefined;
const open = (): Promise<ContentPack[]> => (opened ??= packs());

const held = new Map<string, Lesson>();
const place = ({ id, language }: Pick<LessonSummary, 'id' | 'language'>): string => `${language} ${id}`;

/** Of a thing in several languages, the person's; else English; else what there is. */
function inLanguage<T extends { id: string }>(
  all: Record<string, T[]>,
  language: string,
): { one: T; language: string }[] {
  const order = [...new Set([language, language.split('-')[0]!, 'en', ...Object.keys(all)])];
  const found = new Map<string, { one: T; language: string }>();
  for (const l of order)
    for (const one of all[l] ?? []) if (!found.has(one.id)) found.set(one.id, { one, language: l });
  return [...found.values()].sort((a, b) => a.one.id.localeCompare(b.one.id));
}

/** Those of packs alone. */
export async function listPackLessons(language: string): Promise<LessonSummary[]> {
  return (await open()).flatMap(pack =>
    inLanguage(pack.content.lessons, language).map(({ one: lesson, language: of }) => {
      const id = getNamespacedId(pack, lesson.id);
      held.set(place({ id, language: of }), { ...lesson, id });
      return {
        id,
        title: lesson.title,
        goal: lesson.goal,
        level: lesson.level,
        minutes: lesson.minutes,
        language: of,
        from: getProvenance(pack),
      };
    }),
  );
}

/** @throws Error where the pack is gone */
export async function getPackLesson(of: LessonSummary): Promise<Lesson> {
  const lesson = held.get(place(of));
  if (!lesson) throw new Error('not in a pack');
  return lesson;
}

const agendas = new Map<string, Agenda>();

/** What an agenda calls its own, by the name that it has here. */
function named(pack: ContentPack, block: AgendaBlock, language: string): AgendaBlock {
  const own = (name: string | undefined): name is string => !!name?.startsWith(OWN_PREFIX);
  if ('lesson' in block && own(block.lesson))
    return { ...block, lesson: getNamespacedId(pack, block.lesson.slice(OWN_PREFIX.length)) };
  if (block.kind === 'practice' && own(block.scenario))
    return { ...block, scenario: getScenarioId(pack, block.scenario.slice(OWN_PREFIX.length), language) };
  return block;
}

export async function listPackAgendas(language: string): Promise<AgendaSummary[]> {
  return (await open()).flatMap(pack =>
    inLanguage(pack.content.agendas, language).map(({ one, language: of }) => {
      const id = getNamespacedId(pack, one.id);
      agendas.set(place({ id, language: of }), { ...one, id, blocks: one.blocks.map(b => named(pack, b, of)) });
      return {
        id,
        title: one.title,
        goal: one.goal,
        audience: one.audience,
        minutes: one.minutes,
        language: of,
        from: getProvenance(pack),
      };
    }),
  );
}

/** @throws Error where the pack is gone */
export async function getPackAgenda(of: Pick<LessonSummary, 'id' | 'language'>): Promise<Agenda> {
  const agenda = agendas.get(place(of));
  if (!agenda) throw new Error('not in a pack');
  return agenda;
}

/** Each says whose it is. */
export async function getPackTerms(language: string): Promise<Record<string, AttributedTerm>> {
  return Object.fromEntries(
    (await open()).flatMap(pack =>
      Object.entries(pack.content.glossary[language] ?? pack.content.glossary.en ?? {}).map(
        ([id, term]) => [getNamespacedId(pack, id), { ...term, from: pack.content.manifest.maker }] as const,
      ),
    ),
  );
}

/** For the practice network, which reaches no pack: before it is opened, and when packs came or went. Practising hands nothing over. */
export async function sharePackScenarios(): Promise<void> {
  if (isPracticeContext()) return;
  const all = await packs();
  await shareScenarios(
    all.length ? (await import('../packs/content/installed-scenarios.ts')).listPackScenarios(all) : [],
  );
}

const NONE: LessonSummary[] = [];

export function usePackLessons(language: string): LessonSummary[] {
  const [all, setAll] = useState(NONE);
  useEffect(() => {
    let stale = false;
    const look = () => {
      opened = undefined;
      void listPackLessons(language).then(found => {
        if (!stale) setAll(now => (found.length || now.length ? found : now));
      });
    };
    look();
    const stop = onVaultChange(look);
    return () => {
      stale = true;
      stop();
    };
  }, [language]);
  return all;
}
