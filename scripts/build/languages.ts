/** Reads the translations, finds what a language's core lacks, and decides which languages the picker offers. */
import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ALL_LANGUAGES, type LanguageInfo } from '../../src/i18n/languages.ts';
import type { Lesson } from '../../src/learning/lesson.ts';
import type { Agenda } from '../../src/workshop/agenda.ts';
import { readGlossary, readTranslatedLabels, readPracticeTexts, root, readUiTexts } from './data.ts';
import { readAgendas } from './agendas.ts';
import { withoutPluralForm } from './plural-keys.ts';
import { readLessons } from './lessons.ts';

/** The lessons that someone in danger needs first. */
const CORE_LESSONS = ['03', '05', '12', '13', '14', '17', '19', '21'];
/**
 * A language stays in the picker while at most this share of its core is untranslated. English is being rewritten:
 * texts whose meaning changed fall back to English, marked, until all languages are translated again together.
 */
const MAY_WAIT = 0.3;

type Tree = { [key: string]: Tree | string } | Tree[] | string[];

/** @returns every text in a tree with its dotted path */
export const listTexts = (tree: unknown, at = ''): [string, string][] =>
  typeof tree === 'string'
    ? [[at, tree]]
    : Object.entries(tree as Tree).flatMap(([k, x]) => listTexts(x, at ? `${at}.${k}` : k));

/** @returns the texts of a lesson that a translator writes, by name */
const piecesOf = (l: Lesson): [string, unknown][] => [
  ['title', [l.title, l.goal]],
  ...l.drawings.map((d, i): [string, unknown] => [`drawings.${i}`, d.alt]),
  ...l.cards.map((c, i): [string, unknown] => [`cards.${i}`, [c.title, c.text]]),
  ...l.checklist.map((c): [string, unknown] => [`checklist.${c.id}`, [c.text, 'caution' in c ? c.caution : '']]),
  ...l.quiz.map((q, i): [string, unknown] => [`quiz.${i}`, q]),
  ...l.facts.map((f, i): [string, unknown] => [`facts.${i}`, f.claim]),
  ['facilitator', l.facilitator],
];

/** @returns the texts of an agenda that a translator writes, by name */
const agendaPieces = ({ title, goal, audience, materials, about, blocks }: Agenda): Record<string, string> => ({
  title: JSON.stringify([title, goal, audience, materials, about]),
  ...Object.fromEntries(blocks.map(b => [`blocks.${b.id}`, JSON.stringify(b)])),
});

/** All texts of a language: file → key → text, with plural forms under one key. */
export type LanguageTexts = Record<string, Record<string, string>>;

/** @param wanted picks lessons and agendas by file */
export function readTexts(lang: string, wanted: (file: string) => boolean = () => true): LanguageTexts {
  const here = (file: string) => existsSync(join(root, 'locales', lang, file));
  const flat = (tree: unknown): Record<string, string> => {
    const out: Record<string, string> = {};
    for (const [key, text] of listTexts(tree))
      out[withoutPluralForm(key)] =
        key === withoutPluralForm(key)
          ? text
          : `${out[withoutPluralForm(key)] ?? ''}${key.slice(withoutPluralForm(key).length)}: ${text}\n`;
    return out;
  };
  return {
    ...(here('ui.json') && { 'ui.json': flat(readUiTexts(lang)) }),
    ...(here('glossary.json') && {
      'glossary.json': Object.fromEntries(
        Object.entries(readGlossary(lang)).map(([id, { term, means }]) => [id, `${term}: ${means ?? ''}`]),
      ),
    }),
    ...(here('practice.json') && { 'practice.json': flat(readPracticeTexts(lang)) }),
    ...(here('platforms') &&
      Object.fromEntries(
        Object.entries(readTranslatedLabels(lang)).map(([id, words]) => [`platforms/${id}.json`, flat(words)]),
      )),
    ...Object.fromEntries(
      readLessons(lang, slug => wanted(`lessons/${slug}.md`)).map(l => [
        `lessons/${l.slug}.md`,
        Object.fromEntries(
          piecesOf(l).map(([key, piece]) => [key, typeof piece === 'string' ? piece : JSON.stringify(piece)]),
        ),
      ]),
    ),
    ...(wanted('agendas/') && Object.fromEntries(readAgendas(lang).map(a => [`agendas/${a.id}.md`, agendaPieces(a)]))),
  };
}

/** @returns `file#key` of each English text that the language lacks */
export const listMissing = (words: LanguageTexts, english: LanguageTexts): string[] =>
  Object.entries(english).flatMap(([file, keys]) =>
    Object.keys(keys)
      .filter(key => words[file]?.[key] === undefined)
      .map(key => `${file}#${key}`),
  );

export const isCore = (at: string): boolean =>
  at.startsWith('lessons/')
    ? CORE_LESSONS.includes(basename(at).slice(0, 2))
    : !at.startsWith('practice.json') && !at.startsWith('agendas/');

/** @returns the number of core keys, and those that the language lacks */
export function coreCompleteness(words: LanguageTexts, english: LanguageTexts): { keys: number; missing: string[] } {
  const keys = Object.entries(english)
    .filter(([file]) => isCore(file))
    .reduce((sum, [, x]) => sum + Object.keys(x).length, 0);
  return { keys, missing: listMissing(words, english).filter(isCore) };
}

/** @returns whether the picker offers a language: its core is complete, or was and only new texts are missing */
export const isOffered = (
  { completeness }: Pick<LanguageInfo, 'completeness'>,
  { keys, missing }: { keys: number; missing: readonly string[] },
): boolean => missing.length <= (completeness ? keys * MAY_WAIT : 0);

/** @returns the folders of all languages, complete or not */
export const languageFolders = (): string[] => readdirSync(join(root, 'locales')).sort();

let known: string[] | undefined;

/** @returns the languages that go into the package */
export function packagedLanguages(): string[] {
  if (!known) {
    const english = readTexts('en', isCore);
    known = languageFolders().filter(code => {
      const of = ALL_LANGUAGES.find(l => l.code === code);
      return of && (code === 'en' || isOffered(of, coreCompleteness(readTexts(code, isCore), english)));
    });
  }
  return known;
}
