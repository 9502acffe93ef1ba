/**
 * A language that nobody speaks: every text of ours is longer by half, in letters that no font lacks, and stands in
 * brackets.
 * What is not in brackets on the screen did not come from `locales/`; what ends without one is cut off.
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
/** What a text holds besides words: what is put in, references, marks of Markdown and addresses. */
const KEPT = /\{\{[^}]*\}\}|\$t\([^)]*\)|https?:\/\/\S+|\[\[[^\]]*\]\]/g;

/** @param text one text of a locale file, with its placeholders */
export function pseudo(text: string): string {
  const strange = (words: string): string => words.replace(/[a-z]/gi, letter => LETTERS[letter] ?? letter);
  let out = '',
    at = 0;
  for (const kept of text.matchAll(KEPT)) {
    out += strange(text.slice(at, kept.index)) + kept[0];
    at = kept.index + kept[0].length;
  }
  out += strange(text.slice(at));
  // Languages that need more room need it for short words most of all. In words, so that a line can break where it
  // could before.
  const longer = Math.ceil(text.length * (text.length < 20 ? 0.6 : 0.35));
  return `⟦${out}${' øøøø'.repeat(Math.ceil(longer / 5)).slice(0, longer)}⟧`;
}

/** All texts of a tree of words. */
export const pseudoTree = (tree: unknown): unknown =>
  typeof tree === 'string'
    ? pseudo(tree)
    : Array.isArray(tree)
      ? tree.map(pseudoTree)
      : Object.fromEntries(Object.entries(tree as object).map(([key, value]) => [key, pseudoTree(value)]));

const json = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

/**
 * In its place: a language in another script, so that no letter of a date or a country's name is taken for one of ours.
 */
export const PSEUDO = 'my';

/**
 * A copy of a build in which one language is this. Lessons, agendas and the practice network, which are texts of
 * another shape, are left. @returns its folder
 */
export function pseudoBuild(build: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'pseudo-'));
  cpSync(build, copy, { recursive: true });
  const words = (language: string) => join(copy, 'locales', language);
  for (const file of ['ui.json', ...readdirSync(join(words('en'), 'platforms')).map(name => `platforms/${name}`)])
    writeFileSync(join(words(PSEUDO), file), JSON.stringify(pseudoTree(json(join(words('en'), file)))));
  return copy;
}
