/** Describes what a page script reads for an incident, and the results of saving and adding evidence. */
import * as v from 'valibot';
import { longText, shortText } from '../../lib/bounded-schemas.ts';
import { PageLocation } from '../../platforms/page-location.ts';
import { Incident } from '../model.ts';
import { MAX_ALT_LENGTH, MAX_FRAGMENTS } from './post-limits.ts';

const fragments = v.pipe(v.array(v.pipe(v.string(), v.maxLength(MAX_ALT_LENGTH))), v.maxLength(MAX_FRAGMENTS));
const nullableText = v.nullable(shortText);

/** A post, comment or message as the page shows it. `null`: not shown. Every address is absolute. */
export const PostDetails = v.strictObject({
  kind: v.picklist(['post', 'comment', 'message']),
  author: nullableText,
  /** Display name beside the handle. */
  name: nullableText,
  /** The platform's own id of the account. */
  account: nullableText,
  /** The author's page, where the post links to it. */
  authorUrl: nullableText,
  permalink: nullableText,
  id: nullableText,
  /** The thread, or the item that this one answers. */
  parent: nullableText,
  /** As the page gives it: ISO 8601 where it does, else its words. */
  time: nullableText,
  /** In the page's words. */
  timeShown: nullableText,
  text: v.nullable(longText),
  /** In the page's own words, each with a number in it. */
  counts: fragments,
  /** Text alternatives of images and videos. */
  alts: fragments,
});
export type PostDetails = v.InferOutput<typeof PostDetails>;

/** What a page shows of the item that is saved. */
export const ItemReading = v.strictObject({
  where: v.nullable(PageLocation),
  post: v.nullable(PostDetails),
  /** Of a profile page. */
  head: v.nullable(v.strictObject({ name: nullableText, account: nullableText })),
  /** The canonical address, where it names the same page. */
  canonical: nullableText,
  ownReplies: v.nullable(v.boolean()),
  language: nullableText,
});
export type ItemReading = v.InferOutput<typeof ItemReading>;

const pixels = v.pipe(v.number(), v.finite(), v.minValue(-10_000_000), v.maxValue(10_000_000));

/** `Viewport` of an incident record, as a page script measures it. */
export const MeasuredViewport = v.strictObject({
  width: pixels,
  height: pixels,
  ratio: pixels,
  scrollY: pixels,
  clip: v.optional(v.strictObject({ top: pixels, bottom: pixels })),
});

/** The position in a page that is captured while scrolling. */
export const ScrollPosition = v.strictObject({
  view: MeasuredViewport,
  more: v.boolean(),
  /** Screenshots still to come, estimated. */
  left: pixels,
  stopped: v.boolean(),
  /** The page did not move any further. */
  still: v.optional(v.boolean()),
});
export type ScrollPosition = v.InferOutput<typeof ScrollPosition>;

export const SaveResult = v.variant('kept', [
  v.strictObject({ kept: v.literal(true), incident: Incident }),
  v.strictObject({
    kept: v.literal(false),
    why: v.picklist(['under-age', 'full', 'unavailable', 'damaged', 'locked', 'newer', 'no-page']),
  }),
]);
export type SaveResult = v.InferOutput<typeof SaveResult>;

/** Screenshots taken, and how many are expected. */
export const CaptureProgress = v.strictObject({ done: v.number(), of: v.number() });
export type CaptureProgress = v.InferOutput<typeof CaptureProgress>;

/**
 * How a capture ended: `away`: another tab in front; `moved`: another page; `refused`: by the browser; `cap`: the most
 * that is taken; `full`: no room.
 */
export const CaptureEnd = v.picklist(['done', 'stopped', 'away', 'moved', 'refused', 'cap', 'full', 'failed']);
export type CaptureEnd = v.InferOutput<typeof CaptureEnd>;

/** What can be added to a saved incident. */
export const CaptureOffer = v.strictObject({
  picture: v.nullable(v.picklist(['plain', 'sexual'])),
  /** How many screenshots the whole page would take, estimated. */
  tiles: v.number(),
  /** Scrolling may mark messages as read. */
  messages: v.boolean(),
});
export type CaptureOffer = v.InferOutput<typeof CaptureOffer>;

export const CaptureResult = v.strictObject({ incident: v.nullable(Incident), ended: CaptureEnd });
export type CaptureResult = v.InferOutput<typeof CaptureResult>;
