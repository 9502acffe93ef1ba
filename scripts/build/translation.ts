/** Finds faults in translations and what changed in English since they were made. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { ALL_LANGUAGES } from '../../src/i18n/languages.ts';
import type { Lesson } from '../../src/learning/lesson.ts';
import { readGlossary, readJson, root, readUiTexts } from './data.ts';
import { listTexts, listMissing, readTexts, type LanguageTexts } from './languages.ts';
import { listPluralForms, PLURAL, withoutPluralForm } from './plural-keys.ts';
import { readLessons } from './lessons.ts';
import { LONGEST_DESCRIPTION } from './manifest.ts';

export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 8);

const readOptional = <T>(lang: string, name: string, schema: v.GenericSchema<unknown, T>, none: T): T =>
  existsSync(join(root, 'locales', lang, name)) ? (readJson(`locales/${lang}/${name}`, schema) as T) : none;

/** File → key → hash of the English text that was translated. */
export const Sources = v.record(v.string(), v.record(v.string(), v.pipe(v.string(), v.regex(/^[0-9a-f]{8}$/))));
export type Sources = v.InferOutput<typeof Sources>;
export const readSources = (lang: string): Sources => readOptional(lang, 'source.json', Sources, {});

/** @returns `file#key` → the translator's doubt */
export const readDoubts = (lang: string): Record<string, string> =>
  readOptional(lang, 'doubts.json', v.record(v.string(), v.pipe(v.string(), v.minLength(1))), {});

/** @returns keys of `ui.json` that are correctly equal to English, such as loan words */
const readSameAsEnglish = (lang: string): string[] => readOptional(lang, 'same.json', v.array(v.string()), []);

export interface Status {
  /** In English only. */
  fresh: string[];
  /** Changed in English since the translation. */
  changed: string[];
  /** Translated from an unknown version of the English text. */
  unnoted: string[];
  /** Removed from English. */
  gone: string[];
  doubtful: string[];
}

export function translationStatus(
  lang: string,
  english: LanguageTexts = readTexts('en'),
  words: LanguageTexts = readTexts(lang),
  sources: Sources = readSources(lang),
): Status {
  const here = Object.entries(words).flatMap(([file, keys]) =>
    Object.keys(keys).map(key => ({
      file,
      key,
      at: `${file}#${key}`,
      now: english[file]?.[key],
      before: sources[file]?.[key],
    })),
  );
  return {
    fresh: listMissing(words, english),
    changed: here.filter(x => x.now !== undefined && x.before && x.before !== hashOf(x.now)).map(x => x.at),
    unnoted: here.filter(x => x.now !== undefined && !x.before).map(x => x.at),
    gone: here.filter(x => x.now === undefined && x.before).map(x => x.at),
    doubtful: Object.keys(readDoubts(lang)),
  };
}

const placeholders = (text: string): string =>
  [...new Set([...text.matchAll(/\{\{(\w+)\}\}/g)].map(m => m[1]))]
    .filter(h => h !== 'count')
    .sort()
    .join();
const DIRECTION_MARKS = '\\u200e\\u200f\\u2066-\\u2069';
const FIXED = new RegExp(
  [
    `https?://[^\\s)”»${DIRECTION_MARKS}]+`,
    '\\b[\\w-]+\\.(?:org|com|json|jsonl|zip|csv|html)\\b',
    'SHA-?256',
    'Alt\\+Shift\\+\\w',
  ].join('|'),
  'g',
);
/** @returns what a reader types or compares, which stays the same in every language */
const fixed = (text: string): string => [...new Set([...text.matchAll(FIXED)].map(m => m[0]))].sort().join(' ');

/** Keys whose texts are the same in every language: names, handles, times, placeholders. */
const SAME = new RegExp(
  `^(${[
    'product',
    'help\\..*\\.name',
    'platformName\\.',
    'mark\\.key',
    'review\\.answer\\.no',
    'log\\.no$',
    'learn\\.(meta|sizeSample)',
    'platforms?\\.',
  ].join('|')})`,
);

const SCRIPTS: Record<string, RegExp> = {
  Latn: /\p{Script=Latin}/u,
  Arab: /\p{Script=Arabic}/u,
  Cyrl: /\p{Script=Cyrillic}/u,
  Hans: /\p{Script=Han}/u,
  Hant: /\p{Script=Han}/u,
  Mymr: /\p{Script=Myanmar}/u,
  Ethi: /\p{Script=Ethiopic}/u,
};

/** @returns what must be equal in a lesson and its translation */
const shapeOf = (l: Lesson) =>
  JSON.stringify({
    id: l.id,
    level: l.level,
    minutes: l.minutes,
    cards: l.cards.map(c => c.kind),
    drawings: l.drawings.map(d => [d.card, d.file]),
    links: l.links,
    facts: l.facts.map(f => [f.source, f.reviewed]),
    sources: l.sources.map(x => x.url),
    phases: l.facilitator.plan.map(p => [p.phase, p.minutes]),
    checklist: l.checklist.map(c => [c.id, c.minutes, c.open ?? null, 'caution' in c]),
    quiz: l.quiz.map(q =>
      q.type === 'single'
        ? q.options.map(o => o.right)
        : q.type === 'order'
          ? q.steps.length
          : q.type === 'sort'
            ? [q.piles.length, ...q.items.map(i => i.pile)]
            : [q.screen.kind, ...q.screen.parts.map(p => p.hook)],
    ),
  });

/**
 * Lists the faults of a translation, one per line. Texts that English changed or dropped since are not faults (`npm run
 * translating` lists them), so that changing English does not require fifteen languages.
 */
export function translationFaults(lang: string, english: LanguageTexts = readTexts('en')): string[] {
  const of = ALL_LANGUAGES.find(l => l.code === lang);
  if (!of) return [`${lang}: not in src/i18n/languages.json`];
  const words = readTexts(lang);
  const { changed, gone } = translationStatus(lang, english, words);
  const old = new Set([...changed, ...gone]);
  const raw = { 'ui.json': words['ui.json'] ? Object.fromEntries(listTexts(readUiTexts(lang))) : {} };
  const rawEnglish = Object.fromEntries(listTexts(readUiTexts('en')));
  const possibleForms = new Intl.PluralRules(lang).resolvedOptions().pluralCategories;
  const forms = listPluralForms(lang);
  const same = new Set(readSameAsEnglish(lang));
  const found: string[] = [];
  const say = (at: string, what: string) => found.push(`${lang}/${at}: ${what}`);

  for (const [file, keys] of Object.entries(words))
    for (const [key, text] of Object.entries(keys)) {
      const at = `${file}#${key}`,
        source = english[file]?.[key];
      if (old.has(at)) continue;
      if (source === undefined) {
        say(at, 'English has no such key');
        continue;
      }
      if (/<\/?[a-z!]/i.test(text) && !/<\/?[a-z!]/i.test(source)) say(at, 'HTML');
      if (!/^(lessons|agendas)\//.test(file) && fixed(text) !== fixed(source))
        say(at, `“${fixed(source)}” must stay as it is`);
      if (
        file !== 'ui.json' &&
        text === source &&
        /\p{L}{4}/u.test(text) &&
        !/^(platforms\/.*#settings\.[^.]+|practice\.json#people\.\w+)\.name$/.test(at) &&
        !same.has(at)
      )
        say(at, 'is still English');
      if (
        !SAME.test(key) &&
        !/^people\.\w+\.name$/.test(key) &&
        /\p{L}/u.test(text) &&
        !SCRIPTS[of.script]!.test(text) &&
        !same.has(key)
      )
        say(at, `not in ${of.script}`);
    }
  for (const [key, text] of Object.entries(raw['ui.json'])) {
    const at = `ui.json#${withoutPluralForm(key)}`,
      source = rawEnglish[key] ?? rawEnglish[`${withoutPluralForm(key)}_other`];
    if (old.has(at) || source === undefined) continue;
    if (key === 'manifest.description' && text.length > LONGEST_DESCRIPTION)
      say(at, `longer than ${LONGEST_DESCRIPTION} characters`);
    if (placeholders(text) !== placeholders(source))
      say(at, `placeholders ${placeholders(text)} instead of ${placeholders(source)}`);
    if (text === rawEnglish[key] && !SAME.test(key) && !same.has(key)) say(`ui.json#${key}`, 'is still English');
    const form = PLURAL.exec(key)?.[1];
    if (form && `${withoutPluralForm(key)}_other` in rawEnglish) {
      if (!possibleForms.includes(form as Intl.LDMLPluralRule)) say(`ui.json#${key}`, `${lang} has no form “${form}”`);
      for (const f of forms)
        if (!(`${withoutPluralForm(key)}_${f}` in raw['ui.json']))
          say(`ui.json#${withoutPluralForm(key)}`, `form “${f}” is missing`);
    } else if (!form && `${key}_other` in rawEnglish) say(at, `needs the forms ${forms.join(', ')}`);
  }
  if (words['glossary.json'])
    for (const [id, term] of Object.entries(readGlossary(lang)))
      if (!term.means) say(`glossary.json#${id}`, 'no meaning');
  const originals = new Map(readLessons('en').map(l => [l.slug, l]));
  for (const lesson of readLessons(lang)) {
    const original = originals.get(lesson.slug);
    const stale = [...old].some(at => at.startsWith(`lessons/${lesson.slug}.md#`));
    if (!original) say(`lessons/${lesson.slug}.md`, 'no such lesson in English');
    else if (!stale && shapeOf(lesson) !== shapeOf(original))
      say(`lessons/${lesson.slug}.md`, 'its parts differ from the English ones');
  }
  return [...new Set(found)];
}

/** @returns the interface texts to package, without those that no longer match English */
export function packagedUiTexts(lang: string, { changed, gone }: Pick<Status, 'changed' | 'gone'>): unknown {
  const rawEnglish = Object.fromEntries(listTexts(readUiTexts('en')));
  const old = new Set([...changed, ...gone]);
  const fits = (key: string, text: string) =>
    !old.has(`ui.json#${withoutPluralForm(key)}`) ||
    placeholders(text) === placeholders(rawEnglish[key] ?? rawEnglish[`${withoutPluralForm(key)}_other`] ?? '\0');
  const kept = (tree: unknown, at = ''): unknown => {
    if (typeof tree === 'string') return fits(at, tree) ? tree : undefined;
    if (Array.isArray(tree)) return tree.map((x, i) => kept(x, `${at}.${i}`));
    return Object.fromEntries(
      Object.entries(tree as object)
        .map(([k, x]) => [k, kept(x, at ? `${at}.${k}` : k)])
        .filter(([, x]) => x !== undefined),
    );
  };
  return lang === 'en' ? readUiTexts('en') : kept(readUiTexts(lang));
}
