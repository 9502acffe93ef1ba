/** What is kept of an item beside its picture. The page is hostile: what does not fit is as if it said nothing. */
import { platformIndex } from '../../data/platforms.ts';
import { candidates } from '../../platforms/index-file.ts';
import type { Seen } from '../../protocol/messages.ts';
import { utcOf } from '../../reporting/post.ts';
import type { Item } from '../../reporting/record.ts';

/** By the address alone: a page that is not read, because it is switched off or not allowed, has its report routes too. */
export const platformOf = async (url: string): Promise<string | null> =>
  candidates(await platformIndex(), new URL(url).hostname).find(e => e.hosts.length)?.id ?? null;

export const KEPT_KINDS: Record<string, Item['kind']> = { profile: 'profile', 'own-profile': 'profile', messages: 'message' };

/**
 * The item, from what the page shows.
 * @param words are the text, the text alternatives and the page's title kept too?
 */
export function itemOf(url: string, title: string | undefined, platform: string | null, seen: Seen | null, words: boolean): Item {
  const { where, post, head } = seen ?? { where: null, post: null, head: null };
  const kind = post ? (where?.kind === 'messages' && post.kind === 'post' ? 'message' : post.kind) : KEPT_KINDS[where?.kind ?? ''] ?? 'page';
  return {
    kind,
    url,
    canonicalUrl: post?.permalink ?? seen?.canonical ?? null,
    platform: where?.platform ?? platform,
    id: post ? post.id : where?.params.id ?? null,
    parent: post?.parent ?? null,
    author: { handle: post?.author ?? where?.params.handle ?? null, name: post ? post.name : head?.name ?? null, id: post ? post.account : head?.account ?? null, url: post?.authorUrl ?? (kind === 'profile' ? url : null) },
    posted: { shown: post?.timeShown ?? null, utc: utcOf(post?.time ?? null) },
    counts: post?.counts ?? [],
    text: words ? post?.text ?? null : null,
    alts: words ? post?.alts ?? [] : [],
    language: seen?.language ?? where?.language ?? null,
    title: words ? title?.slice(0, 500) ?? null : null,
    ownReplies: seen?.ownReplies ?? null,
  };
}

/** `Firefox 153.0`: name and version, where the browser tells them apart from the rest. */
export function browserName(agent: string): string {
  const named = /(?:\b|Headless)(Firefox|Edg|OPR|Vivaldi|YaBrowser|Chrome)\/([\d.]+)/g;
  const found = [...agent.matchAll(named)].map(m => ({ name: m[1]!, version: m[2]! }));
  const one = found.find(f => f.name !== 'Chrome') ?? found[0];
  const NAMES: Record<string, string> = { Edg: 'Edge', OPR: 'Opera', YaBrowser: 'Yandex Browser', Chrome: 'Chromium' };
  return one ? `${NAMES[one.name] ?? one.name} ${one.version}` : 'unknown';
}
