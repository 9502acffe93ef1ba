/** Matches a URL and document with the page rules of a platform, and finds the URLs of its pages. */
import { matchesHost } from './host-index.ts';
import type { PageRule, Platform } from './schema.ts';

export type PageKind = 'own-profile' | 'profile' | 'post' | 'composer' | 'messages' | 'other' | `settings:${string}`;
export type PageParams = Record<string, string>;

const compiledTemplates = new Map<string, RegExp>();

function compileTemplate(template: string): RegExp {
  const known = compiledTemplates.get(template);
  if (known) return known;
  const body = template
    .replace(/\/\*$/, '')
    .split(/(\{\w+(?::[^{}]+)?\})/)
    .map(part => {
      const field = /^\{(\w+)(?::([^{}]+))?\}$/.exec(part);
      return field ? `(?<${field[1]}>${field[2] ?? '[^/]+'})` : part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    })
    .join('');
  const pattern = new RegExp(`^${body}${template.endsWith('/*') ? '(?:/.*)?' : '/?'}$`, 'u');
  compiledTemplates.set(template, pattern);
  return pattern;
}

/** Returns the named parts of a text that fits a template such as `/@{handle}/{id:[0-9]+}`, else undefined. */
export function matchTemplate(template: string, text: string): PageParams | undefined {
  const match = compileTemplate(template).exec(text);
  return match ? { ...match.groups } : undefined;
}

function matchRule(rule: PageRule, url: URL, doc: Document): PageParams | undefined {
  const params: PageParams = {};
  if (rule.path !== undefined) {
    const found = matchTemplate(rule.path, url.pathname);
    if (!found) return undefined;
    Object.assign(params, found);
  }
  for (const [key, template] of Object.entries(rule.query ?? {})) {
    const found = matchTemplate(template, url.searchParams.get(key) ?? '');
    if (!found) return undefined;
    Object.assign(params, found);
  }
  for (const [key, excluded] of Object.entries(rule.not ?? {}))
    if (excluded.includes((params[key] ?? '').toLowerCase())) return undefined;
  if (rule.when && !doc.querySelector(rule.when)) return undefined;
  return params;
}

/** Returns the first page rule that matches; undefined for pages without a rule. */
export function findPage(
  platform: Pick<Platform, 'pages'>,
  url: URL,
  doc: Document,
): { rule: PageRule; params: PageParams } | undefined {
  for (const rule of platform.pages) {
    const params = matchRule(rule, url, doc);
    if (params) return { rule, params };
  }
  return undefined;
}

/** Returns the path that opens a page of one of these kinds; undefined if the definition has none. */
export function findPagePath(platform: Pick<Platform, 'pages'>, kinds: string[]): string | undefined {
  return platform.pages
    .filter(rule => kinds.includes(rule.kind))
    .map(rule => rule.open ?? rule.path)
    .find(path => path !== undefined && !/[{*]/.test(path));
}

/** The URL of a tab, and how a path resolves against it. */
export interface TabAddress {
  url: URL;
  resolve(path: string): string;
}

/**
 * Resolves a path against a tab's address, or against `home` for someone without a tab or on a host that is `apart`.
 * @returns undefined without `home` and tab
 */
export function resolvePath(platform: Pick<Platform, 'home' | 'apart'>, path: string, tab: TabAddress): string;
export function resolvePath(
  platform: Pick<Platform, 'home' | 'apart'>,
  path: string,
  tab: TabAddress | undefined,
): string | undefined;
export function resolvePath(
  platform: Pick<Platform, 'home' | 'apart'>,
  path: string,
  tab: TabAddress | undefined,
): string | undefined {
  const home = platform.home && new URL(platform.home);
  if (!home) return tab?.resolve(path);
  if (!tab) return new URL(path, home).href;
  const { hostname } = tab.url;
  const isApart = hostname !== home.hostname && platform.apart?.some(rule => matchesHost(rule, hostname));
  return isApart ? new URL(path, home).href : tab.resolve(path);
}

/** Returns the URL of a page of one of these kinds; undefined if the definition has none. */
export function findPageUrl(
  platform: Pick<Platform, 'pages' | 'home' | 'apart'>,
  kinds: string[],
  tab?: TabAddress,
): string | undefined {
  const path = findPagePath(platform, kinds);
  return path === undefined ? undefined : resolvePath(platform, path, tab);
}
