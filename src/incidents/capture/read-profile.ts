/** Reads the display name and account id from a profile page. */
import { normalizeHandle } from '../../platforms/match-page.ts';
import type { PageLocation } from '../../platforms/page-location.ts';
import { readTextSource } from '../../platforms/read-source.ts';
import type { Platform } from '../../platforms/schema.ts';
import { toShortText } from './read-post.ts';

export interface ProfileDetails {
  name: string | null;
  account: string | null;
}

/** Returns nothing while the page still shows the head of another profile. */
export function readProfile(
  { head }: Pick<Platform, 'head'>,
  where: PageLocation,
  url: URL,
  doc: Document,
): ProfileDetails {
  const { handle } = where.params;
  if (head?.handle) {
    const shown = normalizeHandle(readTextSource(head.handle, doc), url.hostname);
    if (!handle || shown !== normalizeHandle(handle, url.hostname)) return { name: null, account: null };
  }
  return {
    name: toShortText(readTextSource(head?.name, doc)),
    account: toShortText(readTextSource(head?.account, doc)),
  };
}
