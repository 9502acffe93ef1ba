/** What is kept of an item beside its picture. The page is hostile: what does not fit is as if it said nothing. */
import browser from 'webextension-polyfill';
import { loadPlatformIndex } from '../../platforms/load.ts';
import { listCandidates } from '../../platforms/host-index.ts';
import type { ItemReading } from './schema.ts';
import { parseUtc } from './read-post.ts';
import type { IncidentItem } from '../model.ts';

/** By the address alone: a page that is not read, because it is switched off or not allowed, has its report routes too. */
export const findPlatformId = async (url: string): Promise<string | null> =>
  listCandidates(await loadPlatformIndex(), new URL(url).hostname).find(e => e.hosts.length)?.id ?? null;

export const ITEM_KIND_BY_PAGE: Record<string, IncidentItem['kind']> = {
  profile: 'profile',
  'own-profile': 'profile',
  messages: 'message',
};

/**
 * The item, from what the page shows.
 * @param words are the text, the text alternatives and the page's title kept too?
 */
export function buildItem(
  url: string,
  title: string | undefined,
  platform: string | null,
  seen: ItemReading | null,
  words: boolean,
): IncidentItem {
  const { where, post, head } = seen ?? { where: null, post: null, head: null };
  const kind = post
    ? where?.kind === 'messages' && post.kind === 'post'
      ? 'message'
      : post.kind
    : (ITEM_KIND_BY_PAGE[where?.kind ?? ''] ?? 'page');
  return {
    kind,
    url,
    canonicalUrl: post?.permalink ?? seen?.canonical ?? null,
    platform: where?.platform ?? platform,
    id: post ? post.id : (where?.params.id ?? null),
    parent: post?.parent ?? null,
    author: {
      handle: post?.author ?? where?.params.handle ?? null,
      name: post ? post.name : (head?.name ?? null),
      id: post ? post.account : (head?.account ?? null),
      url: post?.authorUrl ?? (kind === 'profile' ? url : null),
    },
    posted: { shown: post?.timeShown ?? null, utc: parseUtc(post?.time ?? null) },
    counts: post?.counts ?? [],
    text: words ? (post?.text ?? null) : null,
    alts: words ? (post?.alts ?? []) : [],
    language: seen?.language ?? where?.language ?? null,
    title: words ? (title?.slice(0, 500) ?? null) : null,
    ownReplies: seen?.ownReplies ?? null,
  };
}

/** `Firefox 153.0`: name and version. A browser that hides them in its agent string may say them elsewhere. */
export async function getBrowserVersion(): Promise<string> {
  const said = parseUserAgent(navigator.userAgent);
  if (said) return said;
  const info = await browser.runtime.getBrowserInfo?.().catch(() => undefined);
  if (info) return `${info.name} ${info.version}`;
  const { brands = [] } =
    (navigator as { userAgentData?: { brands?: { brand: string; version: string }[] } }).userAgentData ?? {};
  const brand =
    brands.find(b => b.brand !== 'Chromium' && !/not.?a.?brand/i.test(b.brand)) ??
    brands.find(b => b.brand === 'Chromium');
  return brand ? `${brand.brand} ${brand.version}` : 'Chromium';
}

/** Undefined where the agent string names none. */
export function parseUserAgent(agent: string): string | undefined {
  const named = /(?:\b|Headless)(Firefox|Edg|OPR|Vivaldi|YaBrowser|Chrome)\/([\d.]+)/g;
  const found = [...agent.matchAll(named)].map(m => ({ name: m[1]!, version: m[2]! }));
  const one = found.find(f => f.name !== 'Chrome') ?? found[0];
  const NAMES: Record<string, string> = { Edg: 'Edge', OPR: 'Opera', YaBrowser: 'Yandex Browser', Chrome: 'Chromium' };
  return one ? `${NAMES[one.name] ?? one.name} ${one.version}` : undefined;
}
