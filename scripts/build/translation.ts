/** What is kept beside a translation (hashes of the English it was made from, doubts), and what is wrong in it. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { ALL_LANGUAGES } from '../../src/i18n/languages.ts';
import type { Lesson } from '../../src/learning/lesson.ts';
import { glossary, readJson, root, uiWords } from './data.ts';
import { bare, leaves, missingIn, PLURAL, wordsIn, type Words } from './languages.ts';
import { lessonsIn } from './lessons.ts';
import { LONGEST_DESCRIPTION } from './manifest.ts';

export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 8);

const kept = <T>(lang: string, name: string, schema: v.GenericSchema<unknown, T>, none: T): T =>
  existsSync(join(root, 'locales', lang, name)) ? (readJson(`locales/${lang}/${name}`, schema) as T) : none;

/** File → key → hash of the English text that the translation was made from. */
export const Sources = v.record(v.string(), v.record(v.string(), v.pipe(v.string(), v.regex(/^[0-9a-f]{8}$/))));
export type Sources = v.InferOutput<typeof Sources>;
export const sourcesOf = (lang: string): Sources => kept(lang, 'source.json', Sources, {});

/** `file#key` → what the translator was not sure of. */
export const doubtsOf = (lang: string): Record<string, string> =>
  kept(lang, 'doubts.json', v.record(v.string(), v.pipe(v.string(), v.minLength(1))), {});

/** Keys of `ui.json` that are rightly the same as in English (loan words). */
const sameOf = (lang: string): string[] => kept(lang, 'same.json', v.array(v.string()), []);

export interface Status {
  /** English has it, the language does not. */
  fresh: string[];
  /** The English was changed since. */
  changed: string[];
  /** Translated, but nobody noted from which English. */
  unnoted: string[];
  /** English does not have it any more. */
  gone: string[];
  doubtful: string[];
}

export function statusOf(
  lang: string,
  english: Words = wordsIn('en'),
  words: Words = wordsIn(lang),
  sources: Sources = sourcesOf(lang),
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
    fresh: missingIn(words, english),
    changed: here.filter(x => x.now !== undefined && x.before && x.before !== hashOf(x.now)).map(x => x.at),
    unnoted: here.filter(x => x.now !== undefined && !x.before).map(x => x.at),
    gone: here.filter(x => x.now === undefined && x.before).map(x => x.at),
    doubtful: Object.keys(doubtsOf(lang)),
  };
}

const holes = (text: string): string =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)]
    .map(m => m[1])
    .filter(h => h !== 'count')
    .sort()
    .join();
/** What a reader types or compares: it keeps its letters and its Latin digits. */
const fixed = (text: string): string =>
  [
    ...new Set(
      [
        ...text.matchAll(
          /https?:\/\/[^\s)”»]+|\b[\w-]+\.(?:org|com|json|jsonl|zip|csv|html)\b|SHA-?256|Alt\+Shift\+\w/g,
        ),
      ].map(m => m[0]),
    ),
  ]
    .sort()
    .join(' ');

/** Names, handles, times and placeholders are the same everywhere. */
const SAME =
  /^(product|help\..*\.name|platformName\.|mark\.key|review\.answer\.no|log\.no$|learn\.(meta|sizeSample)|platforms?\.)/;

const SCRIPTS: Record<string, RegExp> = {
  Latn: /\p{Script=Latin}/u,
  Arab: /\p{Script=Arabic}/u,
  Cyrl: /\p{Script=Cyrillic}/u,
  Hans: /\p{Script=Han}/u,
  Hant: /\p{Script=Han}/u,
  Mymr: /\p{Script=Myanmar}/u,
  Ethi: /\p{Script=Ethiopic}/u,
};

/** What must not differ between a lesson and its translation. */
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
 * A fault a line. What English has changed or dropped since (by its hash) is not a fault of the translation: `npm run translating` tells of it,
 * so that nobody who changes English must know fifteen languages.
 */
export function translationFaults(lang: string): string[] {
  const of = ALL_LANGUAGES.find(l => l.code === lang);
  if (!of) return [`${lang}: not in src/i18n/languages.json`];
  const english = wordsIn('en'),
    words = wordsIn(lang);
  const { changed, gone } = statusOf(lang, english, words);
  const old = new Set([...changed, ...gone]);
  const raw = { 'ui.json': words['ui.json'] ? Object.fromEntries(leaves(uiWords(lang))) : {} };
  const rawEnglish = Object.fromEntries(leaves(uiWords('en')));
  const forms = new Intl.PluralRules(lang).resolvedOptions().pluralCategories;
  const same = new Set(sameOf(lang));
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
      if (!file.startsWith('lessons/') && fixed(text) !== fixed(source))
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
    const at = `ui.json#${bare(key)}`,
      source = rawEnglish[key] ?? rawEnglish[`${bare(key)}_other`];
    if (old.has(at) || source === undefined) continue;
    if (key === 'manifest.description' && text.length > LONGEST_DESCRIPTION)
      say(at, `longer than ${LONGEST_DESCRIPTION} characters`);
    if (holes(text) !== holes(source)) say(at, `placeholders ${holes(text)} instead of ${holes(source)}`);
    if (text === rawEnglish[key] && !SAME.test(key) && !same.has(key)) say(`ui.json#${key}`, 'is still English');
    const form = PLURAL.exec(key)?.[1];
    if (form && `${bare(key)}_other` in rawEnglish) {
      if (!forms.includes(form as Intl.LDMLPluralRule)) say(`ui.json#${key}`, `${lang} has no form “${form}”`);
      for (const f of forms)
        if (!(`${bare(key)}_${f}` in raw['ui.json'])) say(`ui.json#${bare(key)}`, `form “${f}” is missing`);
    } else if (!form && `${key}_other` in rawEnglish) say(at, `needs the forms ${forms.join(', ')}`);
  }
  if (words['glossary.json'])
    for (const [id, term] of Object.entries(glossary(lang))) if (!term.means) say(`glossary.json#${id}`, 'no meaning');
  const originals = new Map(lessonsIn('en').map(l => [l.slug, l]));
  for (const lesson of lessonsIn(lang)) {
    const original = originals.get(lesson.slug);
    const stale = [...old].some(at => at.startsWith(`lessons/${lesson.slug}.md#`));
    if (!original) say(`lessons/${lesson.slug}.md`, 'no such lesson in English');
    else if (!stale && shapeOf(lesson) !== shapeOf(original))
      say(`lessons/${lesson.slug}.md`, 'its parts differ from the English ones');
  }
  return [...new Set(found)];
}

/** The interface as it is packaged: without what is gone from English, or asks for other placeholders than the program now gives. */
export function uiOf(lang: string): unknown {
  const { changed, gone } = statusOf(lang);
  const rawEnglish = Object.fromEntries(leaves(uiWords('en')));
  const old = new Set([...changed, ...gone]);
  const fits = (key: string, text: string) =>
    !old.has(`ui.json#${bare(key)}`) ||
    holes(text) === holes(rawEnglish[key] ?? rawEnglish[`${bare(key)}_other`] ?? '\0');
  const kept = (tree: unknown, at = ''): unknown => {
    if (typeof tree === 'string') return fits(at, tree) ? tree : undefined;
    if (Array.isArray(tree)) return tree.map((x, i) => kept(x, `${at}.${i}`));
    return Object.fromEntries(
      Object.entries(tree as object)
        .map(([k, x]) => [k, kept(x, at ? `${at}.${k}` : k)])
        .filter(([, x]) => x !== undefined),
    );
  };
  return lang === 'en' ? uiWords('en') : kept(uiWords(lang));
}
