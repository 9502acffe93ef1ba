/** Builds the item of an incident from what a page shows. Anything malformed counts as not shown. */
import { loadPlatformIndex } from '../../platforms/load.ts';
import { listCandidates } from '../../platforms/host-index.ts';
import type { ItemReading } from './schema.ts';
import { parseUtc } from './parse-utc.ts';
import type { IncidentItem } from '../model.ts';

const MAX_TITLE = 500;

/** Goes by the URL alone, since a page that must not be read has report routes too. */
export const findPlatformId = async (url: string): Promise<string | null> =>
  listCandidates(await loadPlatformIndex(), new URL(url).hostname).find(entry => entry.hosts.length)?.id ?? null;

export const ITEM_KIND_BY_PAGE: Record<string, IncidentItem['kind']> = {
  profile: 'profile',
  'own-profile': 'profile',
  messages: 'message',
};

function getItemKind(where: ItemReading['where'], post: ItemReading['post']): IncidentItem['kind'] {
  if (!post) return ITEM_KIND_BY_PAGE[where?.kind ?? ''] ?? 'page';
  return where?.kind === 'messages' && post.kind === 'post' ? 'message' : post.kind;
}

/** @param withText whether to save the text, the text alternatives and the page's title */
export function buildItem(
  url: string,
  title: string | undefined,
  platform: string | null,
  reading: ItemReading | null,
  withText: boolean,
): IncidentItem {
  const { where, post, head } = reading ?? { where: null, post: null, head: null };
  const kind = getItemKind(where, post);
  return {
    kind,
    url,
    canonicalUrl: post?.permalink ?? reading?.canonical ?? null,
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
    text: withText ? (post?.text ?? null) : null,
    alts: withText ? (post?.alts ?? []) : [],
    language: reading?.language ?? where?.language ?? null,
    title: withText ? (title?.slice(0, MAX_TITLE) ?? null) : null,
    ownReplies: reading?.ownReplies ?? null,
  };
}
