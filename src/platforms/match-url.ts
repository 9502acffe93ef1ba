/** Which page of a platform is this? Pure over an address and a document. */
import { matchesHost } from './host-index.ts';
import type { PageRule, Platform } from './schema.ts';

export type PageKind = 'own-profile' | 'profile' | 'post' | 'composer' | 'messages' | 'other' | `settings:${string}`;
export type PageParams = Record<string, string>;

const compiledTemplates = new Map<string, RegExp>();

function compileTemplate(template: string): RegExp {
  let re = compiledTemplates.get(template);
  if (!re) {
    const body = template
      .replace(/\/\*$/, '')
      .split(/(\{\w+(?::[^{}]+)?\})/)
      .map(part => {
        const field = /^\{(\w+)(?::([^{}]+))?\}$/.exec(part);
        return field ? `(?<${field[1]}>${field[2] ?? '[^/]+'})` : part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
      })
      .join('');
    re = new RegExp(`^${body}${template.endsWith('/*') ? '(?:/.*)?' : '/?'}$`, 'u');
    compiledTemplates.set(template, re);
  }
  return re;
}

/** The named parts of a text that fits a template such as `/@{handle}/{id:[0-9]+}`, or undefined. */
export function matchTemplate(template: string, text: string): PageParams | undefined {
  const groups = compileTemplate(template).exec(text);
  return groups ? { ...groups.groups } : undefined;
}

function matchRule(page: PageRule, url: URL, doc: Document): PageParams | undefined {
  const params: PageParams = {};
  if (page.path !== undefined) {
    const found = matchTemplate(page.path, url.pathname);
    if (!found) return;
    Object.assign(params, found);
  }
  for (const [key, template] of Object.entries(page.query ?? {})) {
    const found = matchTemplate(template, url.searchParams.get(key) ?? '');
    if (!found) return;
    Object.assign(params, found);
  }
  for (const [key, words] of Object.entries(page.not ?? {}))
    if (words.includes((params[key] ?? '').toLowerCase())) return;
  if (page.when && !doc.querySelector(page.when)) return;
  return params;
}

/** The first page of the file that fits; undefined for everything that the file does not name. */
export function findPage(
  platform: Pick<Platform, 'pages'>,
  url: URL,
  doc: Document,
): { page: PageRule; params: PageParams } | undefined {
  for (const page of platform.pages) {
    const params = matchRule(page, url, doc);
    if (params) return { page, params };
  }
  return undefined;
}

/** The path that opens a page of this kind; undefined where the file gives none. */
export function findPagePath(platform: Pick<Platform, 'pages'>, kinds: string[]): string | undefined {
  return platform.pages
    .filter(p => kinds.includes(p.kind))
    .map(p => p.open ?? p.path)
    .find(path => path !== undefined && !/[{*]/.test(path));
}

/** Where the person is, and how a path is opened beside that. */
export interface TabAddress {
  url: URL;
  resolve(path: string): string;
}

/** The whole address of a page of this kind, for somebody who is at `place` or nowhere; undefined where the file gives none. From a host `apart` it leads home. */
export function findPageUrl(
  platform: Pick<Platform, 'pages' | 'home' | 'apart'>,
  kinds: string[],
  place?: TabAddress,
): string | undefined {
  const path = findPagePath(platform, kinds);
  if (path === undefined) return undefined;
  return !platform.home && !place ? undefined : resolvePath(platform, path, place);
}

/** A path as an address beside the place, or at home for somebody who is nowhere or on a host `apart`. */
export function resolvePath(platform: Pick<Platform, 'home' | 'apart'>, path: string, place: TabAddress): string;
export function resolvePath(
  platform: Pick<Platform, 'home' | 'apart'>,
  path: string,
  place: TabAddress | undefined,
): string | undefined;
export function resolvePath(
  platform: Pick<Platform, 'home' | 'apart'>,
  path: string,
  place: TabAddress | undefined,
): string | undefined {
  const home = platform.home && new URL(platform.home);
  if (!home) return place?.resolve(path);
  const away =
    !place || (place.url.hostname !== home.hostname && platform.apart?.some(h => matchesHost(h, place.url.hostname)));
  return away ? new URL(path, home).href : place.resolve(path);
}
