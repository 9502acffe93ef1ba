/** A Vite plugin: the words of the popup's first screen, in every language, stand in its HTML, so that nothing has to be read for them. */
import { basename } from 'node:path';
import type { Plugin } from 'vite';
import { languages } from './languages.ts';
import { uiOf } from './translation.ts';

const SLOT = 'data-words="{}"';

type Tree = { [key: string]: Tree | string | undefined };
const at = (tree: Tree, key: string): unknown => key.split('.').reduce<Tree | string | undefined>((t, k) => (typeof t === 'object' ? t[k] : undefined), tree);

/** @throws Error where the page has no place for them */
export function firstWords(html: string): string {
  if (!html.includes(SLOT)) throw new Error('the popup has no place for its first words');
  const keys = [...html.matchAll(/data-word="([\w.]+)"/g)].map(m => m[1]!);
  const english = uiOf('en') as Tree;
  const all = Object.fromEntries(languages().map(code => { const own = uiOf(code) as Tree; return [code, Object.fromEntries(keys.map(k => [k, at(own, k) ?? at(english, k)]))]; }));
  return html.replace(SLOT, () => `data-words="${JSON.stringify(all).replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`);
}

/** A view's own styles have the last word; the bundler does not keep the order. */
export function sharedFirst(html: string, page: string): string {
  const links = html.match(/<link rel="stylesheet"[^>]*>/g) ?? [];
  const ordered = [...links].sort((a, b) => Number(a.includes(`/${page}-`)) - Number(b.includes(`/${page}-`)));
  return links.reduce((page, link, i) => page.replace(link, `\0${i}`), html).replace(/\0(\d+)/g, (_, i: string) => ordered[Number(i)]!);
}

const REST = /^ *<script type="module"[^>]* src="([^"]+)"><\/script>\n/m;

/** The rest is named to the first screen's script, which loads it, instead of being loaded at once. @throws Error where there is no rest */
export function restLater(html: string): string {
  const rest = REST.exec(html);
  if (!rest) throw new Error('the popup has no script');
  return html.replace(rest[0], '    <script defer blocking="render" src="/popup/first.js"></script>\n').replace('<div id="app"', () => `<div id="app" data-wanted="/popup/wanted.js" data-rest="${rest[1]!}"`);
}

const DRESS = /^ *<link rel="stylesheet"[^>]* href="([^"]*\/(?!ui-|index-)[\w.-]+\.css)">\n/gm;

/** What only the rest is dressed in holds up no first screen: it comes with the rest. */
export const dressLater = (html: string): string =>
  html.replace(DRESS, '').replace('<div id="app"', () => `<div id="app" data-dress="${[...html.matchAll(DRESS)].map(m => m[1]!).join(' ')}"`);

export const firstScreen = (): Plugin => ({
  name: 'breakwater-first-screen',
  transformIndexHtml: { order: 'post', handler: (html, { path }) => sharedFirst(path.endsWith('/popup/index.html') ? dressLater(restLater(firstWords(html))) : html, basename(path, '.html')) },
});
