/** A programme of one's own: parts of lessons and agendas, by name alone, so that it can be shown in any language. */
import { TRAINING_PHASES, type Agenda, type AgendaBlock, type TrainingPhase } from './agenda.ts';

/** `own`: a block of an agenda, taken as it is there. */
export type PlanPart = { minutes: number } & (
  | { kind: 'cards' | 'checklist' | 'quiz'; lesson: string }
  | { kind: 'plan'; lesson: string; phase: TrainingPhase }
  | { kind: 'own'; agenda: string; block: string }
  | { kind: 'break' }
  | { kind: 'tally'; when: 'before' | 'after' }
);

export interface SessionPlan {
  title: string /** Minutes that it should take. */;
  wished: number;
  parts: PlanPart[];
}

export const EMPTY_PLAN: SessionPlan = { title: '', wished: 60, parts: [] };
const MOST = 60;
const LONGEST = 480; // minutes

export const getPlannedMinutes = (plan: SessionPlan): number => plan.parts.reduce((sum, p) => sum + p.minutes, 0);
export const isFull = (plan: SessionPlan): boolean => plan.parts.length >= MOST;

export const addParts = (plan: SessionPlan, ...parts: PlanPart[]): SessionPlan => ({
  ...plan,
  parts: [...plan.parts, ...parts].slice(0, MOST),
});
export const removePart = (plan: SessionPlan, at: number): SessionPlan => ({
  ...plan,
  parts: plan.parts.filter((_, i) => i !== at),
});
/** Puts one back where it was. */
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

const whole = (minutes: number): number => Math.min(LONGEST, Math.max(1, Math.round(minutes) || 1));
export const setPartMinutes = (plan: SessionPlan, at: number, minutes: number): SessionPlan => ({
  ...plan,
  parts: plan.parts.map((p, i) => (i === at ? { ...p, minutes: whole(minutes) } : p)),
});
export const setTargetMinutes = (plan: SessionPlan, minutes: number): SessionPlan => ({
  ...plan,
  wished: whole(minutes),
});

/** A lesson as its own plan for trainers has it: cards where it says input, and the rest as it stands there. */
export const createLessonParts = (
  lesson: string,
  phases: readonly { phase: TrainingPhase; minutes: number }[],
): PlanPart[] =>
  [...phases]
    .sort((a, b) => TRAINING_PHASES.indexOf(a.phase) - TRAINING_PHASES.indexOf(b.phase))
    .map(({ phase, minutes }) =>
      phase === 'input' ? { kind: 'cards', lesson, minutes } : { kind: 'plan', lesson, phase, minutes },
    );

/** An agenda to change: all of its blocks. */
export const createPlan = (agenda: Agenda): SessionPlan => ({
  title: agenda.title,
  wished: agenda.minutes,
  parts: agenda.blocks.map(b => ({ kind: 'own', agenda: agenda.id, block: b.id, minutes: b.minutes })),
});

/** What a part is called in the language at hand. */
export interface PartTitles {
  lesson(id: string): string;
  break: string;
  tally: string;
  ask: string;
}

/** What is not there any more is left out. */
export function buildBlocks(
  plan: SessionPlan,
  agendas: Readonly<Record<string, Agenda>>,
  names: PartTitles,
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
        return [{ kind: 'break', id, minutes, title: names.break, materials: [] }];
      case 'tally':
        return [{ kind: 'tally', id, minutes, title: names.tally, when: part.when, ask: names.ask, materials: [] }];
      case 'plan':
        return [
          {
            kind: 'plan',
            id,
            minutes,
            lesson: part.lesson,
            phase: part.phase,
            title: names.lesson(part.lesson),
            materials: [],
          },
        ];
      default:
        return [{ kind: part.kind, id, minutes, lesson: part.lesson, title: names.lesson(part.lesson), materials: [] }];
    }
  });
}

/** Those that a plan takes blocks from. */
export const listAgendaIds = (plan: SessionPlan): string[] => [
  ...new Set(plan.parts.flatMap(p => (p.kind === 'own' ? [p.agenda] : []))),
];
