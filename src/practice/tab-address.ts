/** Finds the address by which a tab is matched to a platform. */
import type { TabAddress } from '../platforms/match-url.ts';
import { isPracticeUrl } from './practice-url.ts';

/** Practice pages have their own addresses, in the hash of one extension page. @returns undefined for other pages */
export function getTabAddress(tabUrl: string | undefined): TabAddress | undefined {
  if (!tabUrl || !URL.canParse(tabUrl)) return undefined;
  const url = new URL(tabUrl);
  if (isPracticeUrl(tabUrl))
    return {
      url: new URL(url.hash.slice(1) || '/', 'https://harbour.invalid'),
      resolve: path => {
        const next = new URL(tabUrl);
        next.hash = path;
        return next.href;
      },
    };
  return /^https?:$/.test(url.protocol) ? { url, resolve: path => new URL(path, url.origin).href } : undefined;
}
