/** Reads the parts of a post, comment or message from the page. Nothing is guessed. */
import { normalizeHandle } from '../../platforms/match-page.ts';
import { findPage } from '../../platforms/match-url.ts';
import { readTextSource } from '../../platforms/read-source.ts';
import type { Platform } from '../../platforms/schema.ts';
import { parseUtc } from './parse-utc.ts';
import {
  MAX_ALT_LENGTH,
  MAX_COUNT_LENGTH,
  MAX_FRAGMENTS,
  MAX_POST_LENGTH,
  MAX_SHORT_LENGTH,
  MAX_URL_LENGTH,
} from './post-limits.ts';
import type { PostDetails } from './schema.ts';

export type PlatformPages = Pick<Platform, 'post' | 'pages'>;
type PostSelectors = NonNullable<Platform['post']>;

const collapseSpaces = (text: string): string => text.replace(/\s+/g, ' ').trim();

export const toShortText = (text: string | undefined): string | null =>
  (text && collapseSpaces(text).slice(0, MAX_SHORT_LENGTH)) || null;

function toAbsoluteUrl(href: string | undefined, base: URL): string | null {
  if (!href || !URL.canParse(href, base.href)) return null;
  const url = new URL(href, base);
  return /^https?:$/.test(url.protocol) && url.href.length <= MAX_URL_LENGTH ? url.href : null;
}

/** Skips matches that belong to a post nested in this one. */
const queryOwn = (selector: string, selectors: PostSelectors, container: Element): Element[] =>
  [...container.querySelectorAll(selector)].filter(el => el.closest(selectors.container) === container);

/** Lists the elements that hold the text of a post. */
export function listTextElements({ text, lines }: PostSelectors, container: Element): Element[] {
  if (lines) return [...container.querySelectorAll(lines)];
  const element = text ? container.querySelector(text) : null;
  return element ? [element] : [];
}

/** @returns the text of a post, as it is recorded and compared */
export const joinText = (elements: readonly Element[]): string =>
  elements
    .map(el => el.textContent?.trim())
    .filter(Boolean)
    .join('\n')
    .slice(0, MAX_POST_LENGTH);

function toFragments(texts: (string | null | undefined)[], maxLength: number): string[] {
  const fragments = texts.map(text => collapseSpaces(text ?? '').slice(0, maxLength)).filter(Boolean);
  return [...new Set(fragments)].slice(0, MAX_FRAGMENTS);
}

function readCounts(selectors: PostSelectors, container: Element): string[] {
  if (!selectors.counts) return [];
  const elements = queryOwn(selectors.counts, selectors, container);
  const texts = elements.map(el => el.getAttribute('aria-label') || el.textContent);
  return toFragments(texts, MAX_COUNT_LENGTH).filter(text => /\p{Nd}/u.test(text));
}

function readAlts(selectors: PostSelectors, container: Element): string[] {
  if (!selectors.alts) return [];
  const elements = queryOwn(selectors.alts, selectors, container);
  return toFragments(
    elements.map(el => el.getAttribute('alt') || el.getAttribute('aria-label')),
    MAX_ALT_LENGTH,
  );
}

/** Finds a link to the profile with this handle. */
function findAuthorUrl(platform: PlatformPages, container: Element, author: string | null, url: URL): string | null {
  if (!author) return null;
  const handle = normalizeHandle(author, url.hostname);
  for (const link of container.querySelectorAll('a[href]')) {
    const href = toAbsoluteUrl(link.getAttribute('href') ?? undefined, url);
    const target = href ? findPage(platform, new URL(href), container.ownerDocument) : undefined;
    if (target?.rule.kind === 'profile' && normalizeHandle(target.params.handle, url.hostname) === handle) return href;
  }
  return null;
}

function getPostKind({ comment, message }: PostSelectors, container: Element): PostDetails['kind'] {
  if (comment && container.matches(comment)) return 'comment';
  return message && container.matches(message) ? 'message' : 'post';
}

/** Reads the id of the post from its link. */
const readLinkedId = (platform: PlatformPages, permalink: string | null, doc: Document): string | null =>
  permalink ? (findPage(platform, new URL(permalink), doc)?.params.id ?? null) : null;

/** @param el the container of the post or an element in it */
export function readPost(platform: PlatformPages, el: Element, url: URL): PostDetails | undefined {
  const selectors = platform.post;
  const container = selectors && el.closest(selectors.container);
  if (!container) return undefined;
  const author = readTextSource(selectors.author, container) ?? null;
  const permalink = toAbsoluteUrl(readTextSource(selectors.permalink, container), url);
  const time = readTextSource(selectors.time, container) ?? null;
  return {
    kind: getPostKind(selectors, container),
    author,
    name: toShortText(readTextSource(selectors.name, container)),
    account: toShortText(readTextSource(selectors.account, container)),
    authorUrl: findAuthorUrl(platform, container, author, url),
    permalink,
    id:
      toShortText(readTextSource(selectors.id, container)) ??
      readLinkedId(platform, permalink, container.ownerDocument),
    parent: toAbsoluteUrl(readTextSource(selectors.parent, container), url),
    time,
    timeShown:
      toShortText(readTextSource(selectors.timeShown, container)) ??
      (parseUtc(time) ? null : toShortText(time ?? undefined)),
    text: joinText(listTextElements(selectors, container)) || null,
    counts: readCounts(selectors, container),
    alts: readAlts(selectors, container),
  };
}
