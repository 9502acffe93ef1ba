/** Finds the post that is meant on a page: the one that the person pointed at, or the one that the page is about. */
import { normalizeHandle } from '../../platforms/match-page.ts';
import type { PageLocation } from '../../platforms/page-location.ts';
import { readTextSource } from '../../platforms/read-source.ts';
import { isShown } from '../../platforms/visibility.ts';
import { readPost, type PlatformPages } from './read-post.ts';
import type { PostDetails } from './schema.ts';

interface FoundPost {
  el: Element;
  post: PostDetails;
}

const listContainers = (platform: PlatformPages, doc: Document): Element[] =>
  platform.post ? [...doc.querySelectorAll(platform.post.container)].filter(isShown) : [];

function hasPermalinkTo({ post: { permalink } }: FoundPost, id: string): boolean {
  return !!permalink && new RegExp(`(?:/|=)${id.replace(/[^\w-]/g, '')}(?:$|[/?#&])`).test(permalink);
}

/**
 * Finds the post of a post page by its permalink, else by its author. Without either, only a single candidate counts.
 */
function findFocalPost(platform: PlatformPages, where: PageLocation, url: URL, doc: Document): FoundPost | undefined {
  if (where.kind !== 'post' || !platform.post) return undefined;
  const posts = listContainers(platform, doc).map(el => ({ el, post: readPost(platform, el, url)! }));
  const { id, handle } = where.params;
  const withoutPermalink = posts.filter(({ post }) => !post.permalink);
  const byPermalink = id ? posts.find(found => hasPermalinkTo(found, id)) : undefined;
  const byAuthor = withoutPermalink.find(
    ({ post }) => post.author && handle && post.author.toLowerCase() === handle.toLowerCase(),
  );
  // The URL may name the author by DID, or the post without a number.
  const byDid = handle?.startsWith('did:') && withoutPermalink.length === 1 ? withoutPermalink[0] : undefined;
  const single = !/\d/.test(id ?? '') && posts.length === 1 ? posts[0] : undefined;
  return byPermalink ?? byAuthor ?? byDid ?? single;
}

/** @returns the container of the post */
export const findPostElement = (
  platform: PlatformPages,
  where: PageLocation,
  pointed: Element | undefined,
  url: URL,
  doc: Document,
): Element | undefined =>
  (platform.post && pointed?.closest(platform.post.container)) ?? findFocalPost(platform, where, url, doc)?.el;

/** Falls back to the URL and id of the page if the post shows none. */
export function readFocalPost(
  platform: PlatformPages,
  where: PageLocation,
  url: URL,
  doc: Document,
): PostDetails | undefined {
  const post = findFocalPost(platform, where, url, doc)?.post;
  return post && { ...post, permalink: post.permalink ?? url.href, id: post.id ?? where.params.id ?? null };
}

/** Treats any other post on a post page as part of that page's thread. */
export function readPointedPost(
  platform: PlatformPages,
  where: PageLocation,
  el: Element,
  url: URL,
): PostDetails | undefined {
  const post = readPost(platform, el, url);
  if (!post || where.kind !== 'post') return post;
  const focal = findFocalPost(platform, where, url, el.ownerDocument);
  if (focal?.el === el.closest(platform.post!.container)) return readFocalPost(platform, where, url, el.ownerDocument);
  return { ...post, parent: post.parent ?? focal?.post.permalink ?? url.href };
}

/** @returns whether the signed-in person wrote anything on this page; `null` if the page does not show who that is */
export function hasOwnReplies(platform: PlatformPages, where: PageLocation, url: URL, doc: Document): boolean | null {
  const me = normalizeHandle(where.me, url.hostname);
  if (me === undefined || !platform.post) return null;
  const { author } = platform.post;
  const authors = listContainers(platform, doc).map(el => normalizeHandle(readTextSource(author, el), url.hostname));
  return authors.length ? authors.includes(me) : null;
}

/** Lists the elements that a scrolling screenshot spans: the thread of a post page, or a single post of a timeline. */
export function listCaptureElements(
  platform: PlatformPages,
  where: PageLocation,
  el: Element | undefined,
  doc: Document,
): Element[] {
  const post = platform.post && el?.closest(platform.post.container);
  if (post && where.kind !== 'post') return [post];
  return listContainers(platform, doc);
}
