/**
 * A Vite plugin: the popup as a page of each language. Its first words stand in it and the styles that these wear, so that nothing is asked for,
 * read or run before they are seen; the rest comes after. The worker says which of them the browser opens (src/background/popup.ts).
 */
import { createHash } from 'node:crypto';
import { PurgeCSS } from 'purgecss';
import type { Plugin, Rollup } from 'vite';
import { getLanguageInfo } from '../../src/i18n/languages.ts';
import { languages } from './languages.ts';
import { uiOf } from './translation.ts';

type Tree = { [key: string]: Tree | string | undefined };
const at = (tree: Tree, key: string): unknown =>
  key.split('.').reduce<Tree | string | undefined>((t, k) => (typeof t === 'object' ? t[k] : undefined), tree);
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** The popup in one language. What it lacks stands in English for the moment until the rest marks it so. @throws Error where the page has no place for words */
export function inWords(html: string, code: string, own = uiOf(code) as Tree, english = uiOf('en') as Tree): string {
  let words = 0;
  const said = html.replace(/ data-word="([\w.]+)">/g, (_, key: string) => {
    words++;
    return `>${escaped(String(at(own, key) ?? at(english, key)))}`;
  });
  if (!words) throw new Error('the popup has no place for its first words');
  return said
    .replace(/<html lang="[^"]*"/, `<html lang="${code}" dir="${getLanguageInfo(code).dir}"`)
    .replace('<div id="app"', '<div id="app" class="said"');
}

const REST = /^ *<script type="module"[^>]* src="([^"]+)"><\/script>\n/m;

/** The rest is named to the first screen's script, which loads it, instead of being loaded at once. @throws Error where there is no rest */
export function restLater(html: string): string {
  const rest = REST.exec(html);
  if (!rest) throw new Error('the popup has no script');
  return html
    .replace(rest[0], '    <script defer src="/popup/first.js"></script>\n')
    .replace('<div id="app"', () => `<div id="app" data-rest="${rest[1]!}"`);
}

const DRESS = /^ *<link rel="stylesheet"[^>]* href="\/([^"]*\/([\w-]+)\.css)">\n/gm;

/**
 * Styles: what the first screen wears of those that views share stands in the page, below everything (a layer), and the popup's own, which have the last word; the shared ones come with the rest.
 * @param own name of the popup's own; @param read a file of the package by its path
 */
export async function dressed(
  html: string,
  own: string,
  read: (path: string) => string,
): Promise<{ html: string; style: string }> {
  const links = [...html.matchAll(DRESS)].map(m => ({ path: m[1]!, own: m[2] === own }));
  const bare = html.replace(DRESS, '');
  const css = (mine: boolean): string =>
    links
      .filter(l => l.own === mine)
      .map(l => read(l.path))
      .join('');
  // its script marks the open tab
  const [worn] = await new PurgeCSS().purge({
    content: [{ raw: `${bare}<i aria-current="page"></i>`, extension: 'html' }],
    css: [{ raw: css(false) }],
    variables: true,
  });
  const style = `@layer first{${worn!.css}}${css(true)}`;
  return {
    style,
    html: bare
      .replace('  </head>', () => `    <style>${style}</style>\n  </head>`)
      .replace(
        '<div id="app"',
        () =>
          `<div id="app" data-dress="${links
            .filter(l => !l.own)
            .map(l => `/${l.path}`)
            .join(' ')}"`,
      ),
  };
}

/** The page's policy takes this one style, by its hash, and no other that stands in a page. */
export const allowing = (manifest: string, style: string): string =>
  manifest.replace(
    "style-src 'self'",
    `style-src 'self' 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  );

/** Between tags nothing stands in a view before its script has run. */
const tight = (html: string): string => html.replace(/\n\s*/g, '');

const POPUP = 'src/popup/index.html',
  OWN = 'index';

const asset = (bundle: Rollup.OutputBundle, path: string): Rollup.OutputAsset => {
  const file = bundle[path];
  if (file?.type !== 'asset') throw new Error(`the package has no ${path}`);
  return file;
};

export const firstScreen = (): Plugin => ({
  name: 'breakwater-first-screen',
  transformIndexHtml: {
    order: 'post',
    handler: (html, { path }) => (path.endsWith(POPUP) ? restLater(html) : tight(html)),
  },
  generateBundle: {
    order: 'post',
    async handler(_, bundle) {
      const page = asset(bundle, POPUP),
        manifest = asset(bundle, 'manifest.json');
      const { html, style } = await dressed(String(page.source), OWN, path => String(asset(bundle, path).source));
      page.source = html;
      manifest.source = allowing(String(manifest.source), style);
      delete bundle[`assets/${OWN}.css`]; // all of it stands in the page
      for (const code of languages())
        this.emitFile({ type: 'asset', fileName: `locales/${code}/popup.html`, source: inWords(html, code) });
    },
  },
});
