/** What a page shows of the item that is kept: its parts, the page's head, and what else belongs to an incident's record. */
import { findPage } from '../../platforms/match-url.ts';
import type { PlatformOutline, PageLocation } from '../../platforms/page-location.ts';
import type { ItemReading } from './schema.ts';
import { readFocalPost, hasOwnReplies, readPointedPost, readProfile } from './read-post.ts';

/** The page's own word for its address: only where it names the same page of the same platform, since a page that moves on may keep an old one. */
function getCanonicalUrl(outline: PlatformOutline, url: URL, doc: Document): string | null {
  const href = doc.querySelector('link[rel=canonical]')?.getAttribute('href');
  if (!href || !URL.canParse(href, url.href)) return null;
  const found = new URL(href, url);
  const [here, there] = [findPage(outline, url, doc), findPage(outline, found, doc)];
  const same =
    found.origin === url.origin &&
    here &&
    there &&
    here.page.kind === there.page.kind &&
    JSON.stringify(here.params) === JSON.stringify(there.params);
  return same ? found.href : null;
}

/** @param pointed in the post that the person pointed at; without it the one that the page is about */
export function readPageContext(
  outline: PlatformOutline,
  where: PageLocation,
  pointed: Element | undefined,
  url: URL,
  doc: Document,
): ItemReading {
  const post =
    (pointed && readPointedPost(outline, where, pointed, url)) ?? readFocalPost(outline, where, url, doc) ?? null;
  const profile = !post && (where.kind === 'profile' || where.kind === 'own-profile');
  return {
    where,
    post,
    head: profile ? readProfile(outline, where, url, doc) : null,
    canonical: getCanonicalUrl(outline, url, doc),
    ownReplies: hasOwnReplies(outline, where, url, doc),
    language: doc.documentElement.lang || null,
  };
}
