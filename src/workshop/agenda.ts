/** Schema of a workshop agenda (docs/writing-an-agenda.md). */
import * as v from 'valibot';
import type { Provenance } from '../learning/catalogue.ts';

const text = v.pipe(v.string(), v.minLength(1));
const slug = v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/));
/** In an agenda of a pack, `own/01` names lesson 01 of the same pack. */
export const OWN_PREFIX = 'own/';
const lesson = v.pipe(v.string(), v.regex(/^(own\/)?\d\d$/));
const minutes = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(480));
const numbers = v.pipe(v.array(v.pipe(v.number(), v.integer(), v.minValue(1))), v.minLength(1));
/** Short Markdown texts, one per slide. */
const show = v.pipe(v.array(text), v.minLength(1), v.maxLength(8));

/** Phases of adult learning (ADIDS), in order. */
export const TRAINING_PHASES = ['activity', 'discussion', 'input', 'deepening', 'synthesis'] as const;
export type TrainingPhase = (typeof TRAINING_PHASES)[number];

const common = {
  /** Unique in its agenda. */
  id: slug,
  title: text,
  minutes,
  phase: v.optional(v.picklist(TRAINING_PHASES)),
  /** Shown to the facilitator only. */
  notes: v.optional(text),
  materials: v.optional(v.array(text), []),
};

/** An event of a table-top exercise; `after` counts minutes of the block. */
const Inject = v.strictObject({ after: v.pipe(v.number(), v.integer(), v.minValue(0)), title: text, text });

export const AgendaBlock = v.variant('kind', [
  /** `cards` and `questions` count from 1; all of the lesson's without them. */
  v.strictObject({ kind: v.literal('cards'), ...common, lesson, cards: v.optional(numbers) }),
  v.strictObject({ kind: v.literal('checklist'), ...common, lesson }),
  v.strictObject({ kind: v.literal('quiz'), ...common, lesson, questions: v.optional(numbers) }),
  /** One phase of the lesson's own plan for facilitators. */
  v.strictObject({ kind: v.literal('plan'), ...common, lesson, phase: v.picklist(TRAINING_PHASES) }),
  v.strictObject({ kind: v.literal('activity'), ...common, show, injects: v.optional(v.array(Inject), []) }),
  v.strictObject({ kind: v.literal('discussion'), ...common, show }),
  /** On the practice network. */
  v.strictObject({
    kind: v.literal('practice'),
    ...common,
    show,
    scenario: v.optional(v.pipe(v.string(), v.regex(/^(own\/)?[a-z0-9-]+$/))),
  }),
  v.strictObject({ kind: v.literal('break'), ...common }),
  /** Confidence by show of hands. */
  v.strictObject({ kind: v.literal('tally'), ...common, when: v.picklist(['before', 'after']), ask: text }),
]);
export type AgendaBlock = v.InferOutput<typeof AgendaBlock>;

export const AgendaFrontMatter = v.pipe(
  v.strictObject({
    id: slug,
    title: text,
    goal: text,
    audience: text,
    minutes,
    reviewed: v.pipe(v.string(), v.isoDate()),
    translation: v.strictObject({
      source: text,
      method: v.picklist(['original', 'machine-assisted', 'human']),
      nativeReview: v.boolean(),
    }),
    /** To prepare before the workshop. */
    materials: v.array(text),
    blocks: v.pipe(v.array(AgendaBlock), v.minLength(1), v.maxLength(60)),
  }),
  v.forward(
    v.partialCheck(
      [['minutes'], ['blocks']],
      a => getTotalMinutes(a.blocks) === a.minutes,
      'the blocks do not add up to this',
    ),
    ['minutes'],
  ),
  v.forward(
    v.partialCheck(
      [['blocks']],
      a => new Set(a.blocks.map(b => b.id)).size === a.blocks.length,
      'an id is there twice',
    ),
    ['blocks'],
  ),
);

/** `about` is untrusted Markdown: render it with `renderMarkdown` only. */
export type Agenda = v.InferOutput<typeof AgendaFrontMatter> & { about: string };

/** Shown in lists; the agenda itself is loaded when opened. */
export interface AgendaSummary extends Pick<Agenda, 'id' | 'title' | 'goal' | 'audience' | 'minutes'> {
  /** Language of the texts: English where the requested one lacks the agenda. */
  language: string;
  /** Set for an agenda from a pack. */
  from?: Provenance;
}

export const getTotalMinutes = (blocks: readonly Pick<AgendaBlock, 'minutes'>[]): number =>
  blocks.reduce((sum, b) => sum + b.minutes, 0);

export const listLessonIds = (blocks: readonly AgendaBlock[]): string[] => [
  ...new Set(blocks.flatMap(b => ('lesson' in b ? [b.lesson] : []))),
];
