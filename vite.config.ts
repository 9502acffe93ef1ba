import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import preact from '@preact/preset-vite';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig, type Plugin } from 'vite';
import manifest from './manifest.json' with { type: 'json' };
import { groups, places, type Where } from './scripts/build/chunks.ts';
import { content } from './scripts/build/content.ts';
import { firstScreen } from './scripts/build/first-screen.ts';
import { hostsOf, platforms } from './scripts/build/data.ts';
import { languages } from './scripts/build/languages.ts';

const PAGES = join(import.meta.dirname, 'src/pages');

let place: Where = () => null;
const placed: Plugin = { name: 'breakwater-chunks', buildEnd() { place = places({ getModuleInfo: id => this.getModuleInfo(id) }, [...this.getModuleIds()]); } };

/** Most of the age library is public keys of three kinds, which nothing here uses. */
const passphraseOnly = (): Plugin => ({
  name: 'breakwater-passphrase-only', enforce: 'pre',
  resolveId: (id, importer) => (importer?.includes('/age-encryption/') && /^@noble\/(curves|post-quantum)\//.test(id) ? join(import.meta.dirname, 'src/reporting/exports/no-keys.ts') : undefined),
});

const JS_YAML = join(import.meta.dirname, 'node_modules/js-yaml/lib');
/** Of the YAML library what YAML itself knows: none of the kinds of value that nobody may use here. */
const plainYaml = (): Plugin => ({
  name: 'breakwater-plain-yaml', enforce: 'pre',
  resolveId: (id, importer) => (id === 'js-yaml' ? '\0js-yaml' : id === './schema/default' && importer?.startsWith(JS_YAML) ? join(JS_YAML, 'schema/core.js') : undefined),
  load: id => (id === '\0js-yaml' ? `export { load } from '${JS_YAML}/loader.js'; export { dump } from '${JS_YAML}/dumper.js'; export { default as CORE_SCHEMA } from '${JS_YAML}/schema/core.js';` : undefined),
});

/** The phone library as written for browsers of today, without what makes it run in those of ten years ago. */
const modernPhones = (): Plugin => ({
  name: 'breakwater-modern-phones', enforce: 'pre',
  async resolveId(id, importer) {
    if (!id.includes('/es6/') || !importer?.includes('/libphonenumber-js/')) return undefined;
    const found = await this.resolve(id, importer, { skipSelf: true });
    return found && found.id.replace('/libphonenumber-js/es6/', '/libphonenumber-js/es6-modern/');
  },
});

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
const quiet: Plugin = { name: 'no-dns-prefetch', transformIndexHtml: () => [{ tag: 'meta', attrs: { 'http-equiv': 'x-dns-prefetch-control', content: 'off' }, injectTo: 'head-prepend' }] };

export default defineConfig(({ mode }) => {
  const target: Target = mode === 'firefox' ? 'firefox' : 'chromium';
  return {
    plugins: [preact({ devToolsEnabled: false, prefreshEnabled: false }), crx({ manifest: manifestFor(target), browser: target === 'firefox' ? 'firefox' : 'chrome' }), content(target), firstScreen(), quiet, plainYaml(), modernPhones(), placed],
    define: { OFFERED: JSON.stringify(languages()) },
    worker: { format: 'es' as const, plugins: () => [passphraseOnly()] },
    build: {
      outDir: `dist/${target}`,
      emptyOutDir: true,
      target: target === 'firefox' ? 'firefox140' : 'chrome120',
      modulePreload: false,
      sourcemap: false,
      rollupOptions: {
        output: { codeSplitting: { groups: groups(id => place(id)) } },
        input: Object.fromEntries(readdirSync(PAGES).filter(f => f.endsWith('.html')).map(f => [f.slice(0, -5), join(PAGES, f)])),
      },
    },
  };
});
