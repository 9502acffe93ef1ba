/** The shape of a workshop's agenda: YAML front matter, then what a facilitator should know before (docs/writing-an-agenda.md). */
import * as v from 'valibot';
import type { Provenance } from '../learning/catalogue.ts';

const words = v.pipe(v.string(), v.minLength(1));
const slug = v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/));
/** In an agenda of a pack, `own/01` is the lesson or scenario of that pack. */
export const OWN_PREFIX = 'own/';
const lesson = v.pipe(v.string(), v.regex(/^(own\/)?\d\d$/));
const minutes = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(480));
const numbers = v.pipe(v.array(v.pipe(v.number(), v.integer(), v.minValue(1))), v.minLength(1));
/** One idea a slide: Markdown, short. */
const show = v.pipe(v.array(words), v.minLength(1), v.maxLength(8));

/** The parts of an adult learner's hour, in their order: ease in, why, content, hands on, looking back. */
export const TRAINING_PHASES = ['activity', 'discussion', 'input', 'deepening', 'synthesis'] as const;
export type TrainingPhase = (typeof TRAINING_PHASES)[number];

const common = {
  /** Unique in its agenda. */
  id: slug,
  title: words,
  minutes,
  phase: v.optional(v.picklist(TRAINING_PHASES)),
  /** For the facilitator alone. */
  notes: v.optional(words),
  materials: v.optional(v.array(words), []),
};

/** What comes up in a table-top exercise: after how many minutes of the block, and what the room reads. */
const Inject = v.strictObject({ after: v.pipe(v.number(), v.integer(), v.minValue(0)), title: words, text: words });

export const AgendaBlock = v.variant('kind', [
  /** `cards` and `questions` count from 1; without them all of the lesson's. */
  v.strictObject({ kind: v.literal('cards'), ...common, lesson, cards: v.optional(numbers) }),
  v.strictObject({ kind: v.literal('checklist'), ...common, lesson }),
  v.strictObject({ kind: v.literal('quiz'), ...common, lesson, questions: v.optional(numbers) }),
  /** One phase of the plan that the lesson itself has for trainers. */
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
  /** How sure the room feels, by show of hands. */
  v.strictObject({ kind: v.literal('tally'), ...common, when: v.picklist(['before', 'after']), ask: words }),
]);
export type AgendaBlock = v.InferOutput<typeof AgendaBlock>;
export type AgendaBlockKind = AgendaBlock['kind'];

export const AgendaFrontMatter = v.pipe(
  v.strictObject({
    id: slug,
    title: words,
    goal: words,
    audience: words,
    minutes,
    reviewed: v.pipe(v.string(), v.isoDate()),
    translation: v.strictObject({
      source: words,
      method: v.picklist(['original', 'machine-assisted', 'human']),
      nativeReview: v.boolean(),
    }),
    /** To have at hand before anybody comes. */
    materials: v.array(words),
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

/** As packaged: `about` is Markdown, untrusted until sanitised. */
export type Agenda = v.InferOutput<typeof AgendaFrontMatter> & { about: string };

/** What lists show of an agenda. */
export interface AgendaSummary extends Pick<Agenda, 'id' | 'title' | 'goal' | 'audience' | 'minutes'> {
  /** Another language stands in where this one does not have the agenda yet. */
  language: string;
  /** Of one from a pack. */
  from?: Provenance;
}

export const getTotalMinutes = (blocks: readonly Pick<AgendaBlock, 'minutes'>[]): number =>
  blocks.reduce((sum, b) => sum + b.minutes, 0);

/** Lessons that a run of these blocks needs. */
export const listLessonIds = (blocks: readonly AgendaBlock[]): string[] => [
  ...new Set(blocks.flatMap(b => ('lesson' in b ? [b.lesson] : []))),
];
