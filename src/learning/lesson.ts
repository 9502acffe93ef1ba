/** The shape of a lesson: YAML front matter and one card a "## " heading (docs/writing-a-lesson.md). */
import * as v from 'valibot';

const words = v.pipe(v.string(), v.minLength(1));

export const FrontMatter = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^\d\d$/)),
  title: words,
  goal: words,
  level: v.picklist([1, 2, 3]),
  minutes: v.number(),
  topics: v.array(words),
  keywords: v.array(words),
  reviewed: v.pipe(v.string(), v.isoDate()),
  translation: v.strictObject({ source: words, method: v.picklist(['original', 'machine-assisted', 'human']), nativeReview: v.boolean() }),
  sources: v.array(v.strictObject({ title: words, url: v.pipe(v.string(), v.url()) })),
  cards: v.pipe(v.array(v.picklist(['why', 'do', 'watch', 'story', 'tip'])), v.minLength(4), v.maxLength(8)),
  checklist: v.pipe(v.array(v.strictObject({
    id: v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/)),
    text: words,
    minutes: v.number(),
    open: v.optional(v.union([v.strictObject({ view: v.picklist(['site', 'report']) }), v.strictObject({ setting: v.pipe(v.string(), v.regex(/^[a-z0-9-]+\.[a-z0-9_]+$/)) })])),
    caution: v.optional(words),
  })), v.maxLength(8)),
  quiz: v.pipe(v.array(v.strictObject({
    stem: words,
    options: v.pipe(v.array(v.strictObject({ text: words, right: v.boolean(), why: words })), v.minLength(2)),
  })), v.minLength(3), v.maxLength(5)),
  facilitator: v.strictObject({
    plan: v.array(v.strictObject({ phase: v.picklist(['activity', 'discussion', 'input', 'deepening', 'synthesis']), minutes: v.number(), what: words })),
    materials: v.array(words),
    offline: words,
    risks: words,
    debrief: words,
  }),
});

export type FrontMatter = v.InferOutput<typeof FrontMatter>;

/** As packaged: `text` is Markdown, untrusted until sanitised. */
export interface Lesson extends Omit<FrontMatter, 'cards'> {
  slug: string;
  cards: { kind: FrontMatter['cards'][number]; title: string; text: string }[];
}
