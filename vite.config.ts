import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { crx } from '@crxjs/vite-plugin';
import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';
import { matchPatterns, readPlatforms } from './scripts/build/data.ts';
import { packagedLanguages } from './scripts/build/languages.ts';
import { manifestFor } from './scripts/build/manifest.ts';
import { packageData } from './scripts/build/package-data.ts';

const pages = readdirSync(join(import.meta.dirname, 'src/pages'));
/** Names without a hash: the package is replaced as a whole, so nothing is cached across versions. */
const fileNames = {
  entryFileNames: 'assets/[name].js',
  chunkFileNames: 'assets/[name].js',
  assetFileNames: 'assets/[name][extname]',
};

export default defineConfig(({ mode }) => {
  const browser = mode === 'firefox' ? 'firefox' : 'chromium';
  const hosts = matchPatterns(readPlatforms().filter(p => !p.optional));
  return {
    plugins: [
      preact({ devToolsEnabled: false, prefreshEnabled: false }),
      crx({ manifest: manifestFor(browser, hosts), browser: browser === 'firefox' ? 'firefox' : 'chrome' }),
      packageData(browser),
    ],
    define: { OFFERED: JSON.stringify(packagedLanguages()) },
    worker: { format: 'es', rollupOptions: { output: fileNames } },
    build: {
      outDir: `dist/${browser}`,
      emptyOutDir: true,
      target: browser === 'firefox' ? 'firefox140' : 'chrome120',
      modulePreload: false,
      rollupOptions: {
        input: Object.fromEntries(pages.map(page => [page, join(import.meta.dirname, `src/pages/${page}/index.html`)])),
        output: {
          ...fileNames,
          // What most pages share is one file: a page that loads dozens of small ones opens late on a slow device.
          codeSplitting: {
            groups: [{ name: 'shared', minShareCount: 12 }],
          },
        },
      },
    },
  };
});
