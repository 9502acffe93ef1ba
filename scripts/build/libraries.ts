/** Vite plugins: libraries cut to what is used of them, or written shorter. Each stops the build where the library is no longer as it was. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { root } from './data.ts';

const MODULES = join(root, 'node_modules');

/** Most of the age library is public keys of three kinds, which nothing here uses. */
export const passphraseOnly = (): Plugin => ({
  name: 'breakwater-passphrase-only', enforce: 'pre',
  resolveId: (id, importer) => (importer?.includes('/age-encryption/') && /^@noble\/(curves|post-quantum)\//.test(id) ? join(root, 'src/reporting/exports/no-keys.ts') : undefined),
});

const JS_YAML = join(MODULES, 'js-yaml/lib');
/** Of the YAML library what reads, and of that what YAML itself knows: none of the kinds of value that nobody may use here. */
export const plainYaml = (): Plugin => ({
  name: 'breakwater-plain-yaml', enforce: 'pre',
  resolveId: (id, importer) => (id === 'js-yaml' ? '\0js-yaml' : id === './schema/default' && importer?.startsWith(JS_YAML) ? join(JS_YAML, 'schema/core.js') : undefined),
  load: id => (id === '\0js-yaml' ? `export { load } from '${JS_YAML}/loader.js'; export { default as CORE_SCHEMA } from '${JS_YAML}/schema/core.js';` : undefined),
});

/** The phone library as written for browsers of today, without what makes it run in those of ten years ago. */
export const modernPhones = (): Plugin => ({
  name: 'breakwater-modern-phones', enforce: 'pre',
  async resolveId(id, importer) {
    if (!id.includes('/es6/') || !importer?.includes('/libphonenumber-js/')) return undefined;
    const found = await this.resolve(id, importer, { skipSelf: true });
    return found && found.id.replace('/libphonenumber-js/es6/', '/libphonenumber-js/es6-modern/');
  },
});

const MARKED = join(MODULES, 'marked/lib/marked.esm.js');
/** The half of the Markdown library that reads; what writes HTML comes after it. */
export function reader(code: string): string {
  const names = new Map(/export\{([^}]*)\}/.exec(code)?.[1]!.split(',').map(n => n.split(' as ').reverse() as [string, string]));
  const end = code.indexOf(`var ${names.get('Renderer')}=class`);
  if (end < 0 || !names.has('Lexer')) throw new Error('marked is put together in another way than it was');
  return `${code.slice(0, end)}export const lexer = ${names.get('Lexer')}.lex;`;
}
export const markdownReader = (): Plugin => ({ name: 'breakwater-markdown-reader', enforce: 'pre', load: id => (id === MARKED ? reader(readFileSync(MARKED, 'utf8')) : undefined) });

/** A list in the order of the alphabet: of each word how many letters it has in common with the one before, then the others. */
export function frontCoded(words: readonly string[]): string {
  return words.map((word, i) => {
    const before = words[i - 1] ?? '';
    let same = 0;
    while (same < 9 && same < word.length - 1 && word[same] === before[same]) same++;
    return same + word.slice(same);
  }).join('');
}
export const listOf = (coded: string): string => `let word = ''; export const wordlist = ${JSON.stringify(coded)}.match(/\\d\\D+/g).map(part => word = word.slice(0, part[0]) + part.slice(1));`;
const WORDS = join(MODULES, '@scure/bip39/wordlists/english.js');
export const shortWords = (): Plugin => ({
  name: 'breakwater-short-words', enforce: 'pre',
  load: async id => (id === WORDS ? listOf(frontCoded((await import('@scure/bip39/wordlists/english.js')).wordlist)) : undefined),
});
