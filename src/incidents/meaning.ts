/** What a coded threat, a slur or a symbol means where it was posted, in the person's own words. */
import type { Incident } from './model.ts';

/** Characters: few enough for a platform's form, beside the other texts. */
export const MAX_MEANING_LENGTH = 600;

/** An empty text is none, so that the record is as if nothing had been said. */
export function setMeaning({ meaning: _, ...incident }: Incident, text: string): Incident {
  const meaning = text.slice(0, MAX_MEANING_LENGTH);
  return meaning.trim() ? { ...incident, meaning } : incident;
}
