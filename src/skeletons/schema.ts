/** Shape of a skeleton: the structure of a settings page, without anything that was written on it. */
import * as v from 'valibot';
import { identifier, shortText } from '../lib/bounded-schemas.ts';
import { MAX_DEPTH, MAX_NODES, SCRIPTS } from './limits.ts';

const SCRIPT_NAMES = [...SCRIPTS.map(script => script.toLowerCase()), 'several', 'other', 'none'];

const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000_000));
/** Stands for an `id` or a `name` of the page: equal numbers were equal names. */
const reference = v.pipe(count, v.maxValue(MAX_NODES * 2));

/** A platform's own words, which are the same for everyone, or the kind of any other text. */
export const SkeletonText = v.union([
  v.strictObject({ known: shortText }),
  v.strictObject({ length: count, script: v.picklist(SCRIPT_NAMES), digits: v.boolean() }),
]);
export type SkeletonText = v.InferOutput<typeof SkeletonText>;

/** An element, a shadow root or a text. Nodes are in document order; `depth` says which contains which. */
export const SkeletonNode = v.strictObject({
  depth: v.pipe(count, v.maxValue(MAX_DEPTH)),
  /** `unknown` for elements of the page's own making. */
  tag: v.optional(v.pipe(v.string(), v.maxLength(20))),
  shadow: v.optional(v.literal(true)),
  text: v.optional(SkeletonText),
  attributes: v.optional(
    v.record(v.pipe(v.string(), v.regex(/^[a-z][a-z-]{0,39}$/)), v.pipe(v.string(), v.maxLength(60))),
  ),
  /** The accessible name of a control. */
  name: v.optional(SkeletonText),
  checked: v.optional(v.boolean()),
  selected: v.optional(v.literal(true)),
  disabled: v.optional(v.literal(true)),
  multiple: v.optional(v.literal(true)),
  /** Whether a field has text; the text is never taken. */
  filled: v.optional(v.boolean()),
  /** A control that is not offered to the person. */
  hidden: v.optional(v.literal(true)),
  id: v.optional(reference),
  for: v.optional(reference),
  group: v.optional(reference),
});
export type SkeletonNode = v.InferOutput<typeof SkeletonNode>;

export const SkeletonContents = v.strictObject({
  nodes: v.pipe(v.array(SkeletonNode), v.maxLength(MAX_NODES)),
  /** The page had more than the limits allow. */
  cut: v.boolean(),
});
export type SkeletonContents = v.InferOutput<typeof SkeletonContents>;

export const Skeleton = v.strictObject({
  format: v.literal('breakwater-skeleton'),
  version: v.literal(1),
  platform: identifier,
  page: identifier,
  language: v.pipe(v.string(), v.maxLength(12)),
  ...SkeletonContents.entries,
});
export type Skeleton = v.InferOutput<typeof Skeleton>;

/** What may survive in a skeleton. */
export const KnownWords = v.strictObject({
  /** Whole labels; `{n}` stands for a number. */
  phrases: v.array(v.string()),
  /** The words that technical names may be made of. */
  machineWords: v.array(v.string()),
});
export type KnownWords = v.InferOutput<typeof KnownWords>;
