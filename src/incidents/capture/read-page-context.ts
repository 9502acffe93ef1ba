/** Reads from a page everything that an incident record needs. */
import { findPage } from '../../platforms/match-url.ts';
import type { PlatformOutline, PageLocation } from '../../platforms/page-location.ts';
import type { ItemReading } from './schema.ts';
import { readFocalPost, hasOwnReplies, readPointedPost } from './find-post.ts';
import { readProfile } from './read-profile.ts';

/** Accepts the canonical link only if it names the same page, since single-page apps may leave an old one in place. */
function getCanonicalUrl(outline: PlatformOutline, url: URL, doc: Document): string | null {
  const href = doc.querySelector('link[rel=canonical]')?.getAttribute('href');
  if (!href || !URL.canParse(href, url.href)) return null;
  const canonical = new URL(href, url);
  const [current, named] = [findPage(outline, url, doc), findPage(outline, canonical, doc)];
  const isSamePage =
    canonical.origin === url.origin &&
    current &&
    named &&
    current.rule.kind === named.rule.kind &&
    JSON.stringify(current.params) === JSON.stringify(named.params);
  return isSamePage ? canonical.href : null;
}

/** @param pointed an element in the post that the person pointed at; without it, the page's own post is read */
export function readPageContext(
  outline: PlatformOutline,
  where: PageLocation,
  pointed: Element | undefined,
  url: URL,
  doc: Document,
): ItemReading {
  const post =
    (pointed && readPointedPost(outline, where, pointed, url)) ?? readFocalPost(outline, where, url, doc) ?? null;
  const isProfile = !post && (where.kind === 'profile' || where.kind === 'own-profile');
  return {
    where,
    post,
    head: isProfile ? readProfile(outline, where, url, doc) : null,
    canonical: getCanonicalUrl(outline, url, doc),
    ownReplies: hasOwnReplies(outline, where, url, doc),
    language: doc.documentElement.lang || null,
  };
}
