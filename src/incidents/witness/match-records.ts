/** Finds records of the same item, by its link or by the platform's id. */
import type { IncidentItem } from '../model.ts';

export type LinkedItem = Pick<IncidentItem, 'platform'> & {
  [K in 'url' | 'canonicalUrl' | 'id']?: IncidentItem[K] | undefined;
};

/** What links carry about who shared them, and the language of the interface. */
const NOISE = /^(?:utm_.*|fbclid|igsh|igshid|gclid|ref|ref_src|ref_url|s|t|si|lang|hl|locale|mibextid|share_id|rdid)$/i;

/** @returns the link without what does not name the item; as it is if it is none */
export function normalizeLink(link: string): string {
  if (!URL.canParse(link)) return link;
  const url = new URL(link);
  const kept = [...url.searchParams].filter(([name]) => !NOISE.test(name)).sort(([a], [b]) => (a < b ? -1 : 1));
  const query = new URLSearchParams(kept).toString();
  const path = url.pathname.replace(/\/+$/, '');
  return `${url.host.replace(/^(?:www|m|mobile)\./, '')}${path}${query && `?${query}`}`;
}

/** @returns undefined if the record says no link */
export const getItemLink = ({ canonicalUrl, url }: LinkedItem): string | undefined => canonicalUrl ?? url;

export function isSameItem(a: LinkedItem, b: LinkedItem): boolean {
  const [mine, theirs] = [getItemLink(a), getItemLink(b)];
  if (mine !== undefined && theirs !== undefined && normalizeLink(mine) === normalizeLink(theirs)) return true;
  return !!a.id && a.id === b.id && !!a.platform && a.platform === b.platform;
}
