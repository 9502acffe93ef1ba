/** Vite plugins: libraries cut to what is used of them, or written shorter. Each stops the build where the library is no longer as it was. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { ownArrayFrom, ownSet } from './cuts/accessible-name.ts';
import { exchanged } from './cuts/cutting.ts';
import { withoutOwnLists } from './cuts/dompurify.ts';
import { usedI18next } from './cuts/i18next.ts';
import { commonMark } from './cuts/marked.ts';
import { usedSearch } from './cuts/minisearch.ts';
import { askedNumber, askedPlan } from './cuts/phones.ts';
import { polyfillOf } from './cuts/polyfill.ts';
import { root } from './data.ts';

const MODULES = join(root, 'node_modules');

/** A fault of YAML is told by its reason and its line; nobody is shown the text around it. */
const noSnippet = (code: string): string =>
  exchanged(code, /^[^]*module\.exports = makeSnippet[^]*$/, 'module.exports = () => null;');

/** Those whose text is changed, each in one file. */
const CUTS: Record<string, (code: string) => string> = {
  'dom-accessibility-api/dist/polyfills/SetLike.mjs': ownSet,
  'dom-accessibility-api/dist/polyfills/array.from.mjs': ownArrayFrom,
  'dompurify/dist/purify.es.mjs': withoutOwnLists,
  'i18next/dist/esm/i18next.js': usedI18next,
  'js-yaml/lib/snippet.js': noSnippet,
  'libphonenumber-js/es6-modern/PhoneNumber.js': askedNumber,
  'libphonenumber-js/es6-modern/metadata.js': askedPlan,
  'marked/lib/marked.esm.js': commonMark,
  'minisearch/dist/es/index.js': usedSearch,
  'webextension-polyfill/dist/browser-polyfill.js': polyfillOf,
};
export const cutLibraries = (): Plugin => ({
  name: 'breakwater-cut-libraries',
  enforce: 'pre',
  load: id => (id.startsWith(MODULES) ? CUTS[id.slice(MODULES.length + 1)]?.(readFileSync(id, 'utf8')) : undefined),
});

const AGE = join(MODULES, 'age-encryption/dist');
const PASSPHRASE = ['ScryptRecipient', 'ScryptIdentity'];
/** Most of the age library is public keys of four kinds, which nothing here uses. */
export const passphraseOnly = (): Plugin => ({
  name: 'breakwater-passphrase-only',
  enforce: 'pre',
  resolveId(id, importer) {
    if (!importer?.startsWith(AGE)) return undefined;
    if (/^@noble\/(curves|post-quantum)\//.test(id)) return join(root, 'src/exports/no-keys.ts');
    if (id === '@scure/base') return join(root, 'src/exports/base64.ts');
    return id === './recipients.js' && importer === join(AGE, 'index.js') ? '\0age-recipients' : undefined;
  },
  load(id) {
    if (id !== '\0age-recipients') return undefined;
    const file = join(AGE, 'recipients.js');
    const others = [...readFileSync(file, 'utf8').matchAll(/^export (?:async )?(?:class|function) (\w+)/gm)]
      .map(m => m[1]!)
      .filter(name => !PASSPHRASE.includes(name));
    return `export { ${PASSPHRASE.join()} } from ${JSON.stringify(file)}; export const ${others.map(name => `${name} = undefined`).join()};`;
  },
});

const ARGON2 = join(MODULES, 'hash-wasm/dist/index.esm.js');
/** Programs in hexadecimal instead of base64: what repeats in them can be seen, so that they pack. */
export const inHex = (code: string): string =>
  `const base64 = hex => btoa(hex.replace(/../g, pair => String.fromCharCode(parseInt(pair, 16))));\n${code.replace(/"(AGFzb[A-Za-z0-9+/]+={0,2})"/g, (_, program: string) => `/* @__PURE__ */ base64("${Buffer.from(program, 'base64').toString('hex')}")`)}`;
export const packableWasm = (): Plugin => ({
  name: 'breakwater-packable-wasm',
  enforce: 'pre',
  load: id => (id === ARGON2 ? inHex(readFileSync(ARGON2, 'utf8')) : undefined),
});

const JS_YAML = join(MODULES, 'js-yaml/lib');
/** Of the YAML library what reads, and of that what YAML itself knows: none of the kinds of value that nobody may use here. */
export const plainYaml = (): Plugin => ({
  name: 'breakwater-plain-yaml',
  enforce: 'pre',
  resolveId: (id, importer) =>
    id === 'js-yaml'
      ? '\0js-yaml'
      : id === './schema/default' && importer?.startsWith(JS_YAML)
        ? join(JS_YAML, 'schema/core.js')
        : undefined,
  load: id =>
    id === '\0js-yaml'
      ? `export { load } from '${JS_YAML}/loader.js'; export { default as CORE_SCHEMA } from '${JS_YAML}/schema/core.js';`
      : undefined,
});

/** The phone library as written for browsers of today, without what makes it run in those of ten years ago. */
export const modernPhones = (): Plugin => ({
  name: 'breakwater-modern-phones',
  enforce: 'pre',
  async resolveId(id, importer) {
    if (!id.includes('/es6/') || !importer?.includes('/libphonenumber-js/')) return undefined;
    const found = await this.resolve(id, importer, { skipSelf: true });
    return found && found.id.replace('/libphonenumber-js/es6/', '/libphonenumber-js/es6-modern/');
  },
});

/** A list in the order of the alphabet: of each word how many letters it has in common with the one before, then the others. */
export function frontCoded(words: readonly string[]): string {
  return words
    .map((word, i) => {
      const before = words[i - 1] ?? '';
      let same = 0;
      while (same < 9 && same < word.length - 1 && word[same] === before[same]) same++;
      return same + word.slice(same);
    })
    .join('');
}
export const listOf = (coded: string): string =>
  `let word = ''; export const wordlist = ${JSON.stringify(coded)}.match(/\\d\\D+/g).map(part => word = word.slice(0, part[0]) + part.slice(1));`;
const WORDS = join(MODULES, '@scure/bip39/wordlists/english.js');
export const shortWords = (): Plugin => ({
  name: 'breakwater-short-words',
  enforce: 'pre',
  load: async id =>
    id === WORDS ? listOf(frontCoded((await import('@scure/bip39/wordlists/english.js')).wordlist)) : undefined,
});

const PRELOADER = '\0vite/preload-helper.js';
/** Every view links its styles itself, so no part that is loaded later waits for any. */
export const plainImports = (): Plugin => ({
  name: 'breakwater-plain-imports',
  enforce: 'pre',
  load: id => (id === PRELOADER ? 'export const __vitePreload = load => load();' : undefined),
  generateBundle(_, bundle) {
    for (const file of Object.values(bundle))
      if (file.type === 'chunk' && file.code.includes('__vite__mapDeps'))
        throw new Error(`${file.fileName}: a part that is loaded later has styles of its own`);
  },
});
