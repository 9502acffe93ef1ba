/** Schema of a language's glossary (locales/<lang>/glossary.json), and which terms a text uses. */
import * as v from 'valibot';
import { segmentWords } from '../lib/segment-words.ts';

const text = v.pipe(v.string(), v.minLength(1));

/**
 * By id, the same in every language. `also`: synonyms and inflected forms. `avoid`: words that texts do not use for it.
 * `translatorsOnly`: a word of the interface that readers do not need explained.
 */
export const Glossary = v.record(
  v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/)),
  v.strictObject({
    term: text,
    also: v.optional(v.array(text)),
    means: v.optional(text),
    avoid: v.optional(v.array(text)),
    translatorsOnly: v.optional(v.literal(true)),
  }),
);
export type Glossary = v.InferOutput<typeof Glossary>;
export type GlossaryTerm = Glossary[string];

/** @returns the terms for readers, without what only translators need */
export const getReadersGlossary = (glossary: Glossary): Glossary =>
  Object.fromEntries(
    Object.entries(glossary)
      .filter(([, term]) => !term.translatorsOnly)
      .map(([id, { avoid: _, ...term }]) => [id, term]),
  );

const foldCase = (text: string): string => text.normalize('NFC').toLowerCase();

/** Matches whole words, and parts of words only for terms of several words. */
export function findTerms(glossary: Glossary, text: string, language: string): GlossaryTerm[] {
  const words = new Set(segmentWords(new Intl.Segmenter(language, { granularity: 'word' }), foldCase(text)));
  const whole = foldCase(text);
  const used = (name: string) => (/^\S+$/.test(name) ? words.has(foldCase(name)) : whole.includes(foldCase(name)));
  return Object.values(glossary).filter(t => [t.term, ...(t.also ?? [])].some(used));
}
