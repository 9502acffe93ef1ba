/** Who wrote this, where and when: the parts of a post off the page. */
import type { Platform } from '../platforms/platform.ts';
import { readSource } from '../platforms/sources.ts';
import type { Where } from '../platforms/where.ts';
import { shown } from '../platforms/shown.ts';

export interface Post {
  author: string | null;
  /** Absolute address. */
  permalink: string | null;
  /** As the page gives it: ISO 8601 where it does, else its words. */
  time: string | null;
  text: string | null;
}

type Parts = Pick<Platform, 'post'>;
const MOST_TEXT = 10_000;

function absolute(href: string | undefined, url: URL): string | null {
  if (!href) return null;
  try { return new URL(href, url).href; } catch { return null; }
}

function textIn({ text, lines }: NonNullable<Platform['post']>, container: Element): string {
  const found = lines ? [...container.querySelectorAll(lines)] : text ? [container.querySelector(text)] : [];
  return found.map(el => el?.textContent?.trim()).filter(Boolean).join('\n').slice(0, MOST_TEXT);
}

export function postOf(platform: Parts, el: Element, url: URL): Post | undefined {
  const parts = platform.post;
  const container = parts && el.closest(parts.container);
  if (!container) return undefined;
  return {
    author: readSource(parts.author, container) ?? null,
    permalink: absolute(readSource(parts.permalink, container), url),
    time: readSource(parts.time, container) ?? null,
    text: textIn(parts, container) || null,
  };
}

/** The post that a post page is about: its own address agrees, or its author and nothing else's address. */
export function focalPost(platform: Parts, where: Where, url: URL, doc: Document): Post | undefined {
  if (where.kind !== 'post' || !platform.post) return undefined;
  const posts = [...doc.querySelectorAll(platform.post.container)].filter(shown).map(el => postOf(platform, el, url)!);
  const { id, handle } = where.params;
  const byAddress = id ? posts.find(p => p.permalink && new RegExp(`(?:/|=)${id.replace(/[^\w-]/g, '')}(?:$|[/?#&])`).test(p.permalink)) : undefined;
  const byAuthor = posts.find(p => !p.permalink && p.author && handle && p.author.toLowerCase() === handle.toLowerCase());
  // Where the address names the author or the post in another way, only a single candidate can be meant.
  const bare = posts.filter(p => !p.permalink);
  const nameless = handle?.startsWith('did:') && bare.length === 1 ? bare[0] : undefined;
  const only = !/\d/.test(id ?? '') && posts.length === 1 ? posts[0] : undefined;
  const post = byAddress ?? byAuthor ?? nameless ?? only;
  return post && { ...post, permalink: post.permalink ?? url.href };
}
