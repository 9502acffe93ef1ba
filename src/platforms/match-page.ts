/** What a page is, to the engine: platform, kind, whose, in which language. */
import { isShown } from './visibility.ts';
import { findPage, type PageKind } from './match-url.ts';
import type { PageLocation, PlatformOutline } from './page-location.ts';
import { readTextSource } from './read-source.ts';

export function matchesSigns(signs: string[][] | undefined, doc: Document): boolean {
  return !signs || signs.some(group => group.every(css => doc.querySelector(css)));
}

/** Handles as one compares them: no @, no own host, spaces for underscores, no case. */
export function normalizeHandle(handle: string | undefined, host: string): string | undefined {
  if (!handle) return undefined;
  let plain = handle;
  try {
    plain = decodeURIComponent(handle);
  } catch {
    /* a bare % is part of the name */
  }
  plain = plain.trim().toLowerCase().replace(/^@/, '').replaceAll('_', ' ');
  return plain.endsWith(`@${host}`) ? plain.slice(0, -host.length - 1) : plain;
}

/** Where is this? `other` for every page that the file does not name. */
export function locatePage(outline: PlatformOutline, url: URL, doc: Document): PageLocation {
  const here = findPage(outline, url, doc);
  const me = readTextSource(outline.me, doc);
  const language = doc.documentElement.lang || 'und';
  const base = { platform: outline.id, params: here?.params ?? {}, language, ...(me ? { me } : {}) };
  if (!here) return { ...base, kind: 'other' };
  if (here.page.kind !== 'profile') return { ...base, kind: here.page.kind as PageKind };
  const whose = normalizeHandle(here.params.handle ?? readTextSource(outline.who, doc), url.hostname);
  const own = whose !== undefined && whose === normalizeHandle(me, url.hostname);
  return {
    ...base,
    kind: own || (outline.own && [...doc.querySelectorAll(outline.own)].some(isShown)) ? 'own-profile' : 'profile',
  };
}
