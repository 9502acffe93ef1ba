/** The shape of a lesson: YAML front matter and one card a "## " heading (docs/writing-a-lesson.md). */
import * as v from 'valibot';
import { SITUATIONS } from '../incidents/situations.ts';

const words = v.pipe(v.string(), v.minLength(1));
const id = v.pipe(v.string(), v.regex(/^\d\d$/));
const slug = v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/));
const day = v.pipe(v.string(), v.isoDate());
const address = v.pipe(v.string(), v.url());
const count = v.pipe(v.number(), v.integer(), v.minValue(1));

/** The extension's own views that a lesson may open. */
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

const row = {
  id: slug,
  text: words,
  minutes: v.number(),
  open: v.optional(v.union([LessonTarget, v.pipe(v.array(LessonTarget), v.minLength(2), v.maxLength(8))])),
};
/** Each row says whom it may alert and what it may cost; or, for the reviewer alone, why it can raise no risk. */
const Row = v.union([v.strictObject({ ...row, caution: words }), v.strictObject({ ...row, noRisk: words })]);

/** `why` answers every choice; steps stand in their right order, and `pile` counts from 0. */
const QuizQuestion = v.variant('type', [
  v.strictObject({
    type: v.literal('single'),
    stem: words,
    options: v.pipe(
      v.array(v.strictObject({ text: words, right: v.boolean(), why: words })),
      v.minLength(2),
      v.maxLength(5),
    ),
  }),
  v.strictObject({
    type: v.literal('order'),
    stem: words,
    steps: v.pipe(v.array(v.strictObject({ text: words, why: words })), v.minLength(3), v.maxLength(6)),
  }),
  v.strictObject({
    type: v.literal('sort'),
    stem: words,
    piles: v.pipe(v.array(words), v.minLength(2), v.maxLength(3)),
    items: v.pipe(
      v.array(v.strictObject({ text: words, pile: v.number(), why: words })),
      v.minLength(3),
      v.maxLength(7),
    ),
  }),
  v.strictObject({
    type: v.literal('hook'),
    stem: words,
    screen: v.strictObject({
      kind: v.picklist(['mail', 'message', 'page']),
      from: words,
      title: words,
      parts: v.pipe(
        v.array(v.strictObject({ text: words, hook: v.boolean(), why: words })),
        v.minLength(3),
        v.maxLength(8),
      ),
    }),
  }),
]);
export type QuizQuestion = v.InferOutput<typeof QuizQuestion>;

export const LessonFrontMatter = v.strictObject({
  id,
  title: words,
  goal: words,
  level: v.picklist([1, 2, 3]),
  minutes: v.number(),
  topics: v.array(words),
  keywords: v.array(words),
  reviewed: day,
  translation: v.strictObject({
    source: words,
    method: v.picklist(['original', 'machine-assisted', 'human']),
    nativeReview: v.boolean(),
  }),
  sources: v.array(v.strictObject({ title: words, url: address })),
  cards: v.pipe(v.array(v.picklist(['why', 'do', 'watch', 'story', 'tip'])), v.minLength(4), v.maxLength(8)),
  /** Drawings of our own, by file name in `src/learning/drawings`, under the title of a card (counted from 1). */
  drawings: v.optional(v.array(v.strictObject({ card: count, file: slug, alt: words })), []),
  checklist: v.pipe(v.array(Row), v.minLength(3), v.maxLength(8)),
  quiz: v.pipe(v.array(QuizQuestion), v.minLength(3), v.maxLength(5)),
  /** Claims that can age, each with one of the sources' addresses and the day it was last looked at. */
  facts: v.array(v.strictObject({ claim: words, source: address, reviewed: day })),
  links: v.strictObject({ lessons: v.array(id), incidents: v.array(v.picklist(SITUATIONS)), helplines: v.array(slug) }),
  facilitator: v.strictObject({
    plan: v.array(
      v.strictObject({
        phase: v.picklist(['activity', 'discussion', 'input', 'deepening', 'synthesis']),
        minutes: v.number(),
        what: words,
      }),
    ),
    materials: v.array(words),
    offline: words,
    risks: words,
    debrief: words,
  }),
});

export type LessonFrontMatter = v.InferOutput<typeof LessonFrontMatter>;

/** As packaged: `text` is Markdown, untrusted until sanitised. */
export interface Lesson extends Omit<LessonFrontMatter, 'cards'> {
  slug: string;
  cards: { kind: LessonFrontMatter['cards'][number]; title: string; text: string }[];
}
