/**
 * Notes for translators stand beside the text they are about, in the English files, under its key with an `@` in front
 * (as in ARB files): `"@send": { "note": "…", "danger": true }`. `"@"` is about everything in its group, and `"@days"`
 * about all plural forms of “days”: a note on `days_one` would be taken for a plural form by translation tools.
 */
import * as v from 'valibot';
import { PLURAL, withoutPluralForm } from './plural-keys.ts';

export const TranslatorNote = v.strictObject({
  /** What a translator could misread. */
  note: v.optional(v.pipe(v.string(), v.minLength(1))),
  /** A wrong word here can hurt someone: translate it first, and have someone translate it back without the English. */
  danger: v.optional(v.literal(true)),
});
export type TranslatorNote = v.InferOutput<typeof TranslatorNote>;

const isGroup = (tree: unknown): tree is Record<string, unknown> =>
  typeof tree === 'object' && tree !== null && !Array.isArray(tree);

/** @returns the texts alone */
export const withoutNotes = (tree: unknown): unknown =>
  isGroup(tree)
    ? Object.fromEntries(
        Object.entries(tree)
          .filter(([key]) => !key.startsWith('@'))
          .map(([key, value]) => [key, withoutNotes(value)]),
      )
    : tree;

/**
 * @returns the note on each text that has one, by its dotted path; a group's note applies to all of its texts
 * @throws valibot.ValiError if a note has another shape, Error if it is named like a plural form
 */
export function listNotes(
  tree: unknown,
  at: string[] = [],
  inherited: TranslatorNote = {},
): Map<string, TranslatorNote> {
  if (!isGroup(tree)) return new Map(Object.keys(inherited).length ? [[at.join('.'), inherited]] : []);
  const misnamed = Object.keys(tree).filter(key => key.startsWith('@') && PLURAL.test(key));
  if (misnamed.length) throw new Error(`${at.join('.')}: a note for plural forms has no form: ${misnamed.join(', ')}`);
  const ofGroup = { ...inherited, ...v.parse(TranslatorNote, tree['@'] ?? {}) };
  return new Map(
    Object.entries(tree)
      .filter(([key]) => !key.startsWith('@'))
      .flatMap(([key, value]) => [
        ...listNotes(value, [...at, key], {
          ...ofGroup,
          ...v.parse(TranslatorNote, tree[`@${withoutPluralForm(key)}`] ?? {}),
        }),
      ]),
  );
}
