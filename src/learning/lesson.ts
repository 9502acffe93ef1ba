/** Schema of a lesson (docs/writing-a-lesson.md). */
import * as v from 'valibot';
import { SITUATIONS } from '../incidents/situations.ts';

const text = v.pipe(v.string(), v.minLength(1));
const id = v.pipe(v.string(), v.regex(/^\d\d$/));
const slug = v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/));
const day = v.pipe(v.string(), v.isoDate());
const url = v.pipe(v.string(), v.url());
const count = v.pipe(v.number(), v.integer(), v.minValue(1));

/** Views of the extension that a lesson may open. */
export const LESSON_VIEWS = [
  'site',
  'report',
  'accounts',
  'risk',
  'help',
  'panic',
  'log',
  'review',
  'vault',
  'settings',
  'check',
  'photos',
  'words',
] as const;

const LessonTarget = v.union([
  v.strictObject({ view: v.picklist(LESSON_VIEWS) }),
  v.strictObject({ setting: v.pipe(v.string(), v.regex(/^[a-z0-9-]+\.[a-z0-9_]+$/)) }),
  v.strictObject({ ways: v.picklist(SITUATIONS) }),
]);
export type LessonTarget = v.InferOutput<typeof LessonTarget>;

const rowFields = {
  id: slug,
  text,
  minutes: v.number(),
  open: v.optional(v.union([LessonTarget, v.pipe(v.array(LessonTarget), v.minLength(2), v.maxLength(8))])),
};
/** Each row warns of its risks, or tells reviewers why it has none (`noRisk` is not packaged). */
const ChecklistRow = v.union([
  v.strictObject({ ...rowFields, caution: text }),
  v.strictObject({ ...rowFields, noRisk: text }),
]);

/** `why` explains each choice. Steps are in their right order; `pile` counts from 0. */
const QuizQuestion = v.variant('type', [
  v.strictObject({
    type: v.literal('single'),
    stem: text,
    options: v.pipe(v.array(v.strictObject({ text, right: v.boolean(), why: text })), v.minLength(2), v.maxLength(5)),
  }),
  v.strictObject({
    type: v.literal('order'),
    stem: text,
    steps: v.pipe(v.array(v.strictObject({ text, why: text })), v.minLength(3), v.maxLength(6)),
  }),
  v.strictObject({
    type: v.literal('sort'),
    stem: text,
    piles: v.pipe(v.array(text), v.minLength(2), v.maxLength(3)),
    items: v.pipe(v.array(v.strictObject({ text, pile: v.number(), why: text })), v.minLength(3), v.maxLength(7)),
  }),
  v.strictObject({
    type: v.literal('hook'),
    stem: text,
    screen: v.strictObject({
      kind: v.picklist(['mail', 'message', 'page']),
      from: text,
      title: text,
      parts: v.pipe(v.array(v.strictObject({ text, hook: v.boolean(), why: text })), v.minLength(3), v.maxLength(8)),
    }),
  }),
]);
export type QuizQuestion = v.InferOutput<typeof QuizQuestion>;

export const LessonFrontMatter = v.strictObject({
  id,
  title: text,
  goal: text,
  level: v.picklist([1, 2, 3]),
  minutes: v.number(),
  topics: v.array(text),
  keywords: v.array(text),
  reviewed: day,
  translation: v.strictObject({
    source: text,
    method: v.picklist(['original', 'machine-assisted', 'human']),
    nativeReview: v.boolean(),
  }),
  sources: v.array(v.strictObject({ title: text, url })),
  cards: v.pipe(v.array(v.picklist(['why', 'do', 'watch', 'story', 'tip'])), v.minLength(4), v.maxLength(8)),
  /** `file`: name in `src/learning/drawings`. `card` counts from 1. */
  drawings: v.optional(v.array(v.strictObject({ card: count, file: slug, alt: text })), []),
  checklist: v.pipe(v.array(ChecklistRow), v.minLength(3), v.maxLength(8)),
  quiz: v.pipe(v.array(QuizQuestion), v.minLength(3), v.maxLength(5)),
  /** Claims that can become outdated; `source` is the URL of one of the sources. */
  facts: v.array(v.strictObject({ claim: text, source: url, reviewed: day })),
  links: v.strictObject({ lessons: v.array(id), incidents: v.array(v.picklist(SITUATIONS)), helplines: v.array(slug) }),
  facilitator: v.strictObject({
    plan: v.array(
      v.strictObject({
        phase: v.picklist(['activity', 'discussion', 'input', 'deepening', 'synthesis']),
        minutes: v.number(),
        what: text,
      }),
    ),
    materials: v.array(text),
    offline: text,
    risks: text,
    debrief: text,
  }),
});

export type LessonFrontMatter = v.InferOutput<typeof LessonFrontMatter>;

/** `text` is untrusted Markdown: render it with `renderMarkdown` only. */
export interface Lesson extends Omit<LessonFrontMatter, 'cards'> {
  slug: string;
  cards: { kind: LessonFrontMatter['cards'][number]; title: string; text: string }[];
}
