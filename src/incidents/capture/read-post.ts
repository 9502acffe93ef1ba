/** Who wrote this, where and when: the parts of a post, comment or message off the page. What the page does not show is `null`; nothing is guessed. */
import { findPage } from '../../platforms/match-url.ts';
import type { Platform } from '../../platforms/schema.ts';
import { readTextSource } from '../../platforms/read-source.ts';
import type { PageLocation } from '../../platforms/page-location.ts';
import type { PostDetails } from './schema.ts';
import { normalizeHandle } from '../../platforms/match-page.ts';
import { isShown } from '../../platforms/visibility.ts';

type PlatformPages = Pick<Platform, 'post' | 'pages'>;
type PostSelectors = NonNullable<Platform['post']>;

export const MAX_POST_LENGTH = 10_000,
  MAX_ALT_LENGTH = 1_000,
  MAX_FRAGMENTS = 12;
const MAX_SHORT_LENGTH = 300;

const toShortText = (text: string | undefined): string | null =>
  text?.replace(/\s+/g, ' ').trim().slice(0, MAX_SHORT_LENGTH) || null;

function toAbsoluteUrl(href: string | undefined, url: URL): string | null {
  if (!href) return null;
  try {
    const found = new URL(href, url);
    return /^https?:$/.test(found.protocol) && found.href.length <= 2_000 ? found.href : null;
  } catch {
    return null;
  }
}

/** Matches that belong to this container and not to one inside it. */
const queryOwn = (css: string, parts: PostSelectors, container: Element): Element[] =>
  [...container.querySelectorAll(css)].filter(el => el.closest(parts.container) === container);

function readText(parts: PostSelectors, container: Element): string {
  const { text, lines } = parts;
  const found = lines ? [...container.querySelectorAll(lines)] : text ? [container.querySelector(text)] : [];
  return found
    .map(el => el?.textContent?.trim())
    .filter(Boolean)
    .join('\n')
    .slice(0, MAX_POST_LENGTH);
}

const toFragments = (found: (string | null | undefined)[], most: number): string[] =>
  [...new Set(found.map(t => t?.replace(/\s+/g, ' ').trim().slice(0, most)).filter((t): t is string => !!t))].slice(
    0,
    MAX_FRAGMENTS,
  );

const readCounts = (parts: PostSelectors, container: Element): string[] =>
  parts.counts
    ? toFragments(
        queryOwn(parts.counts, parts, container).map(el => el.getAttribute('aria-label') || el.textContent),
        80,
      ).filter(t => /\p{Nd}/u.test(t))
    : [];

const readAlts = (parts: PostSelectors, container: Element): string[] =>
  parts.alts
    ? toFragments(
        queryOwn(parts.alts, parts, container).map(el => el.getAttribute('alt') || el.getAttribute('aria-label')),
        MAX_ALT_LENGTH,
      )
    : [];

/** ISO 8601 in UTC, only of a moment that says its zone. */
export function parseUtc(time: string | null): string | null {
  const iso = /^(\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?)(Z|[+-]\d\d):?(\d\d)?$/.exec(time ?? '');
  const at = iso && new Date(`${iso[1]}${iso[2]}${iso[2] === 'Z' ? '' : `:${iso[3] ?? '00'}`}`);
  return at && !Number.isNaN(at.getTime()) ? at.toISOString() : null;
}

/** The link to a profile page that bears this handle. */
function findAuthorUrl(platform: PlatformPages, container: Element, author: string | null, url: URL): string | null {
  if (!author) return null;
  for (const a of container.querySelectorAll('a[href]')) {
    const href = toAbsoluteUrl(a.getAttribute('href') ?? undefined, url);
    const at = href ? findPage(platform, new URL(href), container.ownerDocument) : undefined;
    if (
      at?.page.kind === 'profile' &&
      normalizeHandle(at.params.handle, url.hostname) === normalizeHandle(author, url.hostname)
    )
      return href;
  }
  return null;
}

function readPost(platform: PlatformPages, el: Element, url: URL): PostDetails | undefined {
  const parts = platform.post;
  const container = parts && el.closest(parts.container);
  if (!container) return undefined;
  const author = readTextSource(parts.author, container) ?? null;
  const permalink = toAbsoluteUrl(readTextSource(parts.permalink, container), url);
  const time = readTextSource(parts.time, container) ?? null;
  return {
    kind:
      parts.comment && container.matches(parts.comment)
        ? 'comment'
        : parts.message && container.matches(parts.message)
          ? 'message'
          : 'post',
    author,
    name: toShortText(readTextSource(parts.name, container)),
    account: toShortText(readTextSource(parts.account, container)),
    authorUrl: findAuthorUrl(platform, container, author, url),
    permalink,
    id:
      toShortText(readTextSource(parts.id, container)) ??
      (permalink ? (findPage(platform, new URL(permalink), container.ownerDocument)?.params.id ?? null) : null),
    parent: toAbsoluteUrl(readTextSource(parts.parent, container), url),
    time,
    timeShown:
      toShortText(readTextSource(parts.timeShown, container)) ??
      (parseUtc(time) ? null : toShortText(time ?? undefined)),
    text: readText(parts, container) || null,
    counts: readCounts(parts, container),
    alts: readAlts(parts, container),
  };
}

const listContainers = (platform: PlatformPages, doc: Document): Element[] =>
  platform.post ? [...doc.querySelectorAll(platform.post.container)].filter(isShown) : [];

/** The post that a post page is about: its own address agrees, or its author and nothing else's address. */
function findFocalPost(
  platform: PlatformPages,
  where: PageLocation,
  url: URL,
  doc: Document,
): { el: Element; post: PostDetails } | undefined {
  if (where.kind !== 'post' || !platform.post) return undefined;
  const posts = listContainers(platform, doc).map(el => ({ el, post: readPost(platform, el, url)! }));
  const { id, handle } = where.params;
  const byAddress = id
    ? posts.find(
        p => p.post.permalink && new RegExp(`(?:/|=)${id.replace(/[^\w-]/g, '')}(?:$|[/?#&])`).test(p.post.permalink),
      )
    : undefined;
  const byAuthor = posts.find(
    ({ post: p }) => !p.permalink && p.author && handle && p.author.toLowerCase() === handle.toLowerCase(),
  );
  // Where the address names the author or the post in another way, only a single candidate can be meant.
  const bare = posts.filter(p => !p.post.permalink);
  const nameless = handle?.startsWith('did:') && bare.length === 1 ? bare[0] : undefined;
  const only = !/\d/.test(id ?? '') && posts.length === 1 ? posts[0] : undefined;
  return byAddress ?? byAuthor ?? nameless ?? only;
}

/** The container of the post that is meant: the one that was pointed at, else the one that the page is about. */
export const findPostElement = (
  platform: PlatformPages,
  where: PageLocation,
  pointed: Element | undefined,
  url: URL,
  doc: Document,
): Element | undefined =>
  (platform.post && pointed?.closest(platform.post.container)) ?? findFocalPost(platform, where, url, doc)?.el;

/** That post, with the page's address where it shows none of its own. */
export function readFocalPost(
  platform: PlatformPages,
  where: PageLocation,
  url: URL,
  doc: Document,
): PostDetails | undefined {
  const post = findFocalPost(platform, where, url, doc)?.post;
  return post && { ...post, permalink: post.permalink ?? url.href, id: post.id ?? where.params.id ?? null };
}

/** Any other one on a post's page belongs to that page's thread. */
export function readPointedPost(
  platform: PlatformPages,
  where: PageLocation,
  el: Element,
  url: URL,
): PostDetails | undefined {
  const post = readPost(platform, el, url);
  if (!post || where.kind !== 'post') return post;
  const about = findFocalPost(platform, where, url, el.ownerDocument);
  if (about?.el === el.closest(platform.post!.container)) return readFocalPost(platform, where, url, el.ownerDocument);
  return { ...post, parent: post.parent ?? about?.post.permalink ?? url.href };
}

/** Is anything on this page by the signed-in person? `null` where the page does not show who that is. */
export function hasOwnReplies(platform: PlatformPages, where: PageLocation, url: URL, doc: Document): boolean | null {
  const me = normalizeHandle(where.me, url.hostname);
  if (me === undefined || !platform.post) return null;
  const authors = listContainers(platform, doc).map(el =>
    normalizeHandle(readTextSource(platform.post!.author, el), url.hostname),
  );
  return authors.length ? authors.includes(me) : null;
}

/** What the thread on this page, or this one post of a timeline, spans: its first and its last element. */
export function listCaptureElements(
  platform: PlatformPages,
  where: PageLocation,
  el: Element | undefined,
  doc: Document,
): Element[] {
  const one = platform.post && el?.closest(platform.post.container);
  if (one && where.kind !== 'post') return [one];
  return listContainers(platform, doc);
}

export interface ProfileDetails {
  name: string | null;
  account: string | null;
}

/** Display name and account id on a profile page. */
export function readProfile(
  { head }: Pick<Platform, 'head'>,
  where: PageLocation,
  url: URL,
  doc: Document,
): ProfileDetails {
  const fold = (handle: string | undefined) => normalizeHandle(handle, url.hostname);
  if (head?.handle && (!where.params.handle || fold(readTextSource(head.handle, doc)) !== fold(where.params.handle)))
    return { name: null, account: null };
  return {
    name: toShortText(readTextSource(head?.name, doc)),
    account: toShortText(readTextSource(head?.account, doc)),
  };
}
