/** Describes the page that a tab shows: platform, kind of page, whose, in which language. */
import * as v from 'valibot';
import { identifier, shortText } from '../lib/bounded-schemas.ts';
import type { PageKind } from './match-url.ts';
import { Platform } from './schema.ts';

const PAGE_KIND = /^(?:own-profile|profile|post|composer|messages|other|settings:[a-z0-9-]{1,60})$/;

export const PageKindSchema = v.custom<PageKind>(kind => typeof kind === 'string' && PAGE_KIND.test(kind));

export const PageLocation = v.strictObject({
  platform: identifier,
  kind: PageKindSchema,
  /** Named parts of the URL, such as `handle` and `id`. */
  params: v.pipe(v.record(v.pipe(v.string(), v.maxLength(80)), shortText), v.maxEntries(20)),
  /** BCP 47, as the page says; `und` where it does not. */
  language: shortText,
  /** Handle of the signed-in person, where the page shows it. */
  me: v.optional(shortText),
});
export type PageLocation = v.InferOutput<typeof PageLocation>;

/** The part of a platform definition that a page script needs to find out where it is. */
export const PlatformOutline = v.pick(Platform, [
  'id',
  'signs',
  'me',
  'who',
  'own',
  'pages',
  'compose',
  'post',
  'profile',
  'head',
  'savesBy',
]);
export type PlatformOutline = v.InferOutput<typeof PlatformOutline>;

export const toOutline = (platform: Platform): PlatformOutline => ({
  id: platform.id,
  signs: platform.signs,
  me: platform.me,
  who: platform.who,
  own: platform.own,
  pages: platform.pages,
  compose: platform.compose,
  post: platform.post,
  profile: platform.profile,
  head: platform.head,
  savesBy: platform.savesBy,
});
