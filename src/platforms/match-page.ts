/** Finds out which page of a platform a tab shows, and whose it is. */
import { findPage, type PageKind } from './match-url.ts';
import type { PageLocation, PlatformOutline } from './page-location.ts';
import { readTextSource } from './read-source.ts';
import { isShown } from './visibility.ts';

/** Whether a page has the signs of a platform's software; without signs every page matches. */
export const matchesSigns = (signs: string[][] | undefined, doc: Document): boolean =>
  !signs || signs.some(group => group.every(css => doc.querySelector(css)));

function decodeHandle(handle: string): string {
  try {
    return decodeURIComponent(handle);
  } catch {
    return handle; // a bare % is part of the name
  }
}

/** Normalizes a handle for comparison: no @, no own host, spaces for underscores, lower case. */
export function normalizeHandle(handle: string | undefined, host: string): string | undefined {
  if (!handle) return undefined;
  const plain = decodeHandle(handle).trim().toLowerCase().replace(/^@/, '').replaceAll('_', ' ');
  return plain.endsWith(`@${host}`) ? plain.slice(0, -host.length - 1) : plain;
}

/** @param owner the handle in the URL, if any */
function isOwnProfile(
  outline: PlatformOutline,
  host: string,
  owner: string | undefined,
  me: string | undefined,
  doc: Document,
): boolean {
  const handle = normalizeHandle(owner ?? readTextSource(outline.who, doc), host);
  if (handle !== undefined && handle === normalizeHandle(me, host)) return true;
  return !!outline.own && [...doc.querySelectorAll(outline.own)].some(isShown);
}

/** Locates a page; its kind is `other` if the definition has no rule for it. */
export function locatePage(outline: PlatformOutline, url: URL, doc: Document): PageLocation {
  const page = findPage(outline, url, doc);
  const me = readTextSource(outline.me, doc);
  const location = {
    platform: outline.id,
    params: page?.params ?? {},
    language: doc.documentElement.lang || 'und',
    ...(me ? { me } : {}),
  };
  if (!page) return { ...location, kind: 'other' };
  if (page.rule.kind !== 'profile') return { ...location, kind: page.rule.kind as PageKind };
  const isOwn = isOwnProfile(outline, url.hostname, page.params.handle, me, doc);
  return { ...location, kind: isOwn ? 'own-profile' : 'profile' };
}
