/** What lies in `locales`, what of a language's core is missing, and which languages are whole enough for the picker. */
import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ALL_LANGUAGES, type LanguageInfo } from '../../src/i18n/languages.ts';
import type { Lesson } from '../../src/learning/lesson.ts';
import { glossary, platformWords, practiceWords, root, uiWords } from './data.ts';
import { lessonsIn } from './lessons.ts';

/** Lessons that someone in danger needs first. */
const CORE_LESSONS = ['03', '05', '12', '13', '14', '17', '19', '21'];
/** A language in the picker stays there while at most this part of its core waits to be translated. */
const MAY_WAIT = 0.03;

type Tree = { [key: string]: Tree | string } | Tree[] | string[];

/** Every text in a tree, by its dotted path. */
export const leaves = (tree: unknown, at = ''): [string, string][] =>
  typeof tree === 'string'
    ? [[at, tree]]
    : Object.entries(tree as Tree).flatMap(([k, x]) => leaves(x, at ? `${at}.${k}` : k));

export const PLURAL = /_(zero|one|two|few|many|other)$/;
export const bare = (key: string): string => key.replace(PLURAL, '');

/** The texts of a lesson that a translator writes, in pieces that have a name. */
const piecesOf = (l: Lesson): [string, unknown][] => [
  ['title', [l.title, l.goal]],
  ...l.drawings.map((d, i): [string, unknown] => [`drawings.${i}`, d.alt]),
  ...l.cards.map((c, i): [string, unknown] => [`cards.${i}`, [c.title, c.text]]),
  ...l.checklist.map((c): [string, unknown] => [`checklist.${c.id}`, [c.text, 'caution' in c ? c.caution : '']]),
  ...l.quiz.map((q, i): [string, unknown] => [`quiz.${i}`, q]),
  ...l.facts.map((f, i): [string, unknown] => [`facts.${i}`, f.claim]),
  ['facilitator', l.facilitator],
];

/** Everything that a language says: file → key → text. Plural forms stand under one key. */
export type Words = Record<string, Record<string, string>>;

export function wordsIn(lang: string): Words {
  const here = (file: string) => existsSync(join(root, 'locales', lang, file));
  const flat = (tree: unknown): Record<string, string> => {
    const out: Record<string, string> = {};
    for (const [key, text] of leaves(tree))
      out[bare(key)] = key === bare(key) ? text : `${out[bare(key)] ?? ''}${key.slice(bare(key).length)}: ${text}\n`;
    return out;
  };
  return {
    ...(here('ui.json') && { 'ui.json': flat(uiWords(lang)) }),
    ...(here('glossary.json') && {
      'glossary.json': Object.fromEntries(
        Object.entries(glossary(lang)).map(([id, { term, means }]) => [id, `${term}: ${means ?? ''}`]),
      ),
    }),
    ...(here('practice.json') && { 'practice.json': flat(practiceWords(lang)) }),
    ...(here('platforms') &&
      Object.fromEntries(
        Object.entries(platformWords(lang)).map(([id, words]) => [`platforms/${id}.json`, flat(words)]),
      )),
    ...Object.fromEntries(
      lessonsIn(lang).map(l => [
        `lessons/${l.slug}.md`,
        Object.fromEntries(
          piecesOf(l).map(([key, piece]) => [key, typeof piece === 'string' ? piece : JSON.stringify(piece)]),
        ),
      ]),
    ),
  };
}

/** `file#key` of what English has and the language does not. */
export const missingIn = (words: Words, english: Words): string[] =>
  Object.entries(english).flatMap(([file, keys]) =>
    Object.keys(keys)
      .filter(key => words[file]?.[key] === undefined)
      .map(key => `${file}#${key}`),
  );

export const isCore = (at: string): boolean =>
  at.startsWith('practice.json')
    ? false
    : !at.startsWith('lessons/') || CORE_LESSONS.includes(basename(at).slice(0, 2));

/** @returns keys of the core, and those among them that the language lacks */
export function coreOf(words: Words, english: Words): { keys: number; missing: string[] } {
  const keys = Object.entries(english)
    .filter(([file]) => isCore(file))
    .reduce((sum, [, x]) => sum + Object.keys(x).length, 0);
  return { keys, missing: missingIn(words, english).filter(isCore) };
}

/** Whether a language is in the picker: its core is whole, or it was and only new words wait. */
export const mayEnter = (
  { completeness }: Pick<LanguageInfo, 'completeness'>,
  { keys, missing }: { keys: number; missing: readonly string[] },
): boolean => missing.length <= (completeness ? keys * MAY_WAIT : 0);

/** Folders of languages in the tree, whole or begun. */
export const folders = (): string[] => readdirSync(join(root, 'locales')).sort();

let known: string[] | undefined;

/** The languages that go into the package. */
export function languages(): string[] {
  if (!known) {
    const english = wordsIn('en');
    known = folders().filter(code => {
      const of = ALL_LANGUAGES.find(l => l.code === code);
      return of && (code === 'en' || mayEnter(of, coreOf(wordsIn(code), english)));
    });
  }
  return known;
}
