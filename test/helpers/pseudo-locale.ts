/**
 * Builds a pseudo-locale: every text is longer by half, in letters that every font has, and in brackets. Text without
 * brackets on the screen did not come from `locales/`; text without the closing bracket is cut off.
 */
import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const LETTERS: Record<string, string> = {
  a: 'á',
  e: 'ë',
  i: 'ï',
  o: 'ö',
  u: 'ü',
  y: 'ÿ',
  c: 'ç',
  n: 'ñ',
  s: 'š',
  z: 'ž',
  A: 'Å',
  E: 'É',
  I: 'Î',
  O: 'Ø',
  U: 'Û',
  C: 'Ç',
  N: 'Ñ',
  S: 'Š',
};
/** Matches what a text contains besides words: placeholders, references, Markdown and URLs. */
const KEPT = /\{\{[^}]*\}\}|\$t\([^)]*\)|https?:\/\/\S+|\[\[[^\]]*\]\]/g;

/** @param text one text of a locale file, with its placeholders */
export function pseudoLocalize(text: string): string {
  const strange = (words: string): string => words.replace(/[a-z]/gi, letter => LETTERS[letter] ?? letter);
  let out = '',
    at = 0;
  for (const kept of text.matchAll(KEPT)) {
    out += strange(text.slice(at, kept.index)) + kept[0];
    at = kept.index + kept[0].length;
  }
  out += strange(text.slice(at));
  // Lengthens short words most, as languages that need more room do, and as separate words, so that a line can break
  // where it could before.
  const longer = Math.ceil(text.length * (text.length < 20 ? 0.6 : 0.35));
  return `⟦${out}${' øøøø'.repeat(Math.ceil(longer / 5)).slice(0, longer)}⟧`;
}

/** Converts all texts of a tree. */
export const pseudoLocalizeTree = (tree: unknown): unknown =>
  typeof tree === 'string'
    ? pseudoLocalize(tree)
    : Array.isArray(tree)
      ? tree.map(pseudoLocalizeTree)
      : Object.fromEntries(Object.entries(tree as object).map(([key, value]) => [key, pseudoLocalizeTree(value)]));

const json = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

/**
 * Replaces the pseudo-locale by a language in another script, so that no letter of a date or a country’s name is taken
 * for ours.
 */
export const PSEUDO_LANGUAGE = 'my';

/**
 * Copies a build with the pseudo-locale in place of one language. Leaves lessons, agendas and the practice network,
 * whose texts have another shape. @returns its folder
 */
export function copyBuildWithPseudoLocale(build: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'pseudo-'));
  cpSync(build, copy, { recursive: true });
  const words = (language: string) => join(copy, 'locales', language);
  for (const file of ['ui.json', ...readdirSync(join(words('en'), 'platforms')).map(name => `platforms/${name}`)])
    writeFileSync(
      join(words(PSEUDO_LANGUAGE), file),
      JSON.stringify(pseudoLocalizeTree(json(join(words('en'), file)))),
    );
  return copy;
}
