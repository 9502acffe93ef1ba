import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import preact from '@preact/preset-vite';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig, type Plugin } from 'vite';
import manifest from './manifest.json' with { type: 'json' };
import { groups, places, type Where } from './scripts/build/chunks.ts';
import { content } from './scripts/build/content.ts';
import { facades } from './scripts/build/facades.ts';
import { firstScreen } from './scripts/build/first-screen.ts';
import { hostsOf, platforms } from './scripts/build/data.ts';
import { languages } from './scripts/build/languages.ts';
import {
  cutLibraries,
  modernPhones,
  packableWasm,
  passphraseOnly,
  plainImports,
  plainYaml,
  shortWords,
} from './scripts/build/libraries.ts';
import { preactLoaded } from './scripts/build/once.ts';

const PAGES = join(import.meta.dirname, 'src/pages');

let place: Where = () => null;
const placed: Plugin = {
  name: 'breakwater-chunks',
  buildEnd() {
    place = places({ getModuleInfo: id => this.getModuleInfo(id) }, [...this.getModuleIds()]);
  },
};

/** No hash: a package is replaced as a whole, and each name stands in it several times. */
const NAMED = 'assets/[name].js';

export type Target = 'chromium' | 'firefox';

/** The manifest's hosts come from the platform files; what is optional there is asked on a press. */
function manifestFor(target: Target): ManifestV3Export {
  const hosts = hostsOf(platforms().filter(p => !p.optional));
  const { browser_specific_settings, minimum_chrome_version, background, storage, ...rest } = manifest;
  return {
    ...rest,
    host_permissions: hosts,
    content_scripts: rest.content_scripts.map(s => ({ ...s, matches: hosts })),
    ...(target === 'firefox'
      ? { browser_specific_settings, background: { scripts: [background.service_worker], type: 'module' } }
      : { minimum_chrome_version, background, storage }),
  } as unknown as ManifestV3Export;
}

/** Firefox looks up the name of every host that a page of ours links to, unless it is told not to: opening the list of helplines would name them all to the network. */
const quiet: Plugin = {
  name: 'no-dns-prefetch',
  transformIndexHtml: () => [
    { tag: 'meta', attrs: { 'http-equiv': 'x-dns-prefetch-control', content: 'off' }, injectTo: 'head-prepend' },
  ],
};

export default defineConfig(({ mode }) => {
  const target: Target = mode === 'firefox' ? 'firefox' : 'chromium';
  return {
    plugins: [
      preact({ devToolsEnabled: false, prefreshEnabled: false }),
      crx({ manifest: manifestFor(target), browser: target === 'firefox' ? 'firefox' : 'chrome' }),
      content(target),
      firstScreen(),
      quiet,
      preactLoaded(),
      cutLibraries(),
      plainYaml(),
      modernPhones(),
      shortWords(),
      plainImports(),
      placed,
      facades(),
    ],
    define: { OFFERED: JSON.stringify(languages()) },
    worker: {
      format: 'es' as const,
      plugins: () => [passphraseOnly(), packableWasm()],
      rollupOptions: { output: { entryFileNames: NAMED } },
    },
    build: {
      outDir: `dist/${target}`,
      emptyOutDir: true,
      target: target === 'firefox' ? 'firefox140' : 'chrome120',
      modulePreload: false,
      sourcemap: false,
      rollupOptions: {
        output: {
          entryFileNames: NAMED,
          chunkFileNames: NAMED,
          assetFileNames: 'assets/[name][extname]',
          codeSplitting: { groups: groups(id => place(id)) },
        },
        input: Object.fromEntries(
          readdirSync(PAGES)
            .filter(f => f.endsWith('.html'))
            .map(f => [f.slice(0, -5), join(PAGES, f)]),
        ),
      },
    },
  };
});
