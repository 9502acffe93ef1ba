/** Edits the person's own programme: parts of lessons and agendas by id, so that it works in any language. */
import { TRAINING_PHASES, type Agenda, type AgendaBlock, type TrainingPhase } from './agenda.ts';

/** Stored. `own`: a block of an existing agenda. */
export type PlanPart = { minutes: number } & (
  | { kind: 'cards' | 'checklist' | 'quiz'; lesson: string }
  | { kind: 'plan'; lesson: string; phase: TrainingPhase }
  | { kind: 'own'; agenda: string; block: string }
  | { kind: 'break' }
  | { kind: 'tally'; when: 'before' | 'after' }
);

export interface SessionPlan {
  title: string;
  /** Target length in minutes. */
  wished: number;
  parts: PlanPart[];
}

export const EMPTY_PLAN: SessionPlan = { title: '', wished: 60, parts: [] };
const MAX_PARTS = 60;
const MAX_MINUTES = 480;

export const getPlannedMinutes = (plan: SessionPlan): number => plan.parts.reduce((sum, p) => sum + p.minutes, 0);
export const isPlanFull = (plan: SessionPlan): boolean => plan.parts.length >= MAX_PARTS;

export const addParts = (plan: SessionPlan, ...parts: PlanPart[]): SessionPlan => ({
  ...plan,
  parts: [...plan.parts, ...parts].slice(0, MAX_PARTS),
});
export const removePart = (plan: SessionPlan, at: number): SessionPlan => ({
  ...plan,
  parts: plan.parts.filter((_, i) => i !== at),
});
export const restorePart = (plan: SessionPlan, at: number, part: PlanPart): SessionPlan => ({
  ...plan,
  parts: [...plan.parts.slice(0, at), part, ...plan.parts.slice(at)],
});

export function movePart(plan: SessionPlan, at: number, by: -1 | 1): SessionPlan {
  const to = at + by;
  if (!plan.parts[at] || !plan.parts[to]) return plan;
  const parts = [...plan.parts];
  [parts[at], parts[to]] = [parts[to]!, parts[at]!];
  return { ...plan, parts };
}

const clampMinutes = (minutes: number): number => Math.min(MAX_MINUTES, Math.max(1, Math.round(minutes) || 1));
export const setPartMinutes = (plan: SessionPlan, at: number, minutes: number): SessionPlan => ({
  ...plan,
  parts: plan.parts.map((p, i) => (i === at ? { ...p, minutes: clampMinutes(minutes) } : p)),
});
export const setTargetMinutes = (plan: SessionPlan, minutes: number): SessionPlan => ({
  ...plan,
  wished: clampMinutes(minutes),
});

/** Follows the lesson's plan for facilitators; its cards are the `input` phase. */
export const createLessonParts = (
  lesson: string,
  phases: readonly { phase: TrainingPhase; minutes: number }[],
): PlanPart[] =>
  [...phases]
    .sort((a, b) => TRAINING_PHASES.indexOf(a.phase) - TRAINING_PHASES.indexOf(b.phase))
    .map(({ phase, minutes }) =>
      phase === 'input' ? { kind: 'cards', lesson, minutes } : { kind: 'plan', lesson, phase, minutes },
    );

/** Copies all blocks of an agenda. */
export const createPlan = (agenda: Agenda): SessionPlan => ({
  title: agenda.title,
  wished: agenda.minutes,
  parts: agenda.blocks.map(b => ({ kind: 'own', agenda: agenda.id, block: b.id, minutes: b.minutes })),
});

/** Titles of parts in the current language. */
export interface PartTitles {
  lesson(id: string): string;
  break: string;
  tally: string;
  ask: string;
}

/** Leaves out blocks of agendas that no longer exist. */
export function buildBlocks(
  plan: SessionPlan,
  agendas: Readonly<Record<string, Agenda>>,
  titles: PartTitles,
): AgendaBlock[] {
  return plan.parts.flatMap((part, i): AgendaBlock[] => {
    const id = `part-${i}`;
    const { minutes } = part;
    switch (part.kind) {
      case 'own': {
        const block = agendas[part.agenda]?.blocks.find(b => b.id === part.block);
        return block ? [{ ...block, id, minutes }] : [];
      }
      case 'break':
        return [{ kind: 'break', id, minutes, title: titles.break, materials: [] }];
      case 'tally':
        return [{ kind: 'tally', id, minutes, title: titles.tally, when: part.when, ask: titles.ask, materials: [] }];
      case 'plan':
        return [
          {
            kind: 'plan',
            id,
            minutes,
            lesson: part.lesson,
            phase: part.phase,
            title: titles.lesson(part.lesson),
            materials: [],
          },
        ];
      default:
        return [
          { kind: part.kind, id, minutes, lesson: part.lesson, title: titles.lesson(part.lesson), materials: [] },
        ];
    }
  });
}

export const listAgendaIds = (plan: SessionPlan): string[] => [
  ...new Set(plan.parts.flatMap(p => (p.kind === 'own' ? [p.agenda] : []))),
];
