/** The fixed terms of a language, each with a plain meaning (locales/<lang>/glossary.json). */
import * as v from 'valibot';
import { segmentWords } from '../lib/segment-words.ts';

const words = v.pipe(v.string(), v.minLength(1));

/** By id, the same in every language. `also`: other words for it, and other forms of them. A language may have terms without meanings. */
export const Glossary = v.record(
  v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/)),
  v.strictObject({ term: words, also: v.optional(v.array(words)), means: v.optional(words) }),
);
export type Glossary = v.InferOutput<typeof Glossary>;
export type GlossaryTerm = Glossary[string];

const folded = (text: string): string => text.normalize('NFC').toLowerCase();

/** The terms that a text uses, as whole words where the script has spaces. */
export function findTerms(glossary: Glossary, text: string, language: string): GlossaryTerm[] {
  const words = new Set(segmentWords(new Intl.Segmenter(language, { granularity: 'word' }), folded(text)));
  const whole = folded(text);
  const used = (name: string) => (/^\S+$/.test(name) ? words.has(folded(name)) : whole.includes(folded(name)));
  return Object.values(glossary).filter(t => [t.term, ...(t.also ?? [])].some(used));
}
