/** What a pack says of itself (`pack.json`), and the other kinds of file that it may hold. */
import * as v from 'valibot';
import { Glossary } from '../../learning/glossary.ts';
import { Helpline } from '../../helplines/schema.ts';

const short = v.pipe(v.string(), v.minLength(1), v.maxLength(80));
export const LanguageTag = v.pipe(v.string(), v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/));

export const PackManifest = v.strictObject({
  $schema: v.optional(v.string()),
  kind: v.literal('content'),
  format: v.literal(1),
  /** Tells the packs of one maker apart. Never changed. */
  id: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,40}$/)),
  name: short,
  /** What the maker calls itself. Who it is, only the fingerprint of its key says. */
  maker: short,
  /** The highest of a pack counts. */
  version: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000_000_000)),
  madeOn: v.pipe(v.string(), v.isoDate()),
  /** By language: for whom and for what it is. */
  about: v.optional(v.record(LanguageTag, v.pipe(v.string(), v.minLength(1), v.maxLength(400)))),
});
export type PackManifest = v.InferOutput<typeof PackManifest>;

/** A helpline with its own sentence, by language: whom it helps. */
export const PackHelpline = v.strictObject({
  ...Helpline.entries,
  text: v.record(LanguageTag, v.pipe(v.string(), v.minLength(1), v.maxLength(400))),
});
export type PackHelpline = v.InferOutput<typeof PackHelpline>;
export const PackHelplines = v.pipe(v.array(PackHelpline), v.minLength(1), v.maxLength(100));

export const PackGlossary = v.pipe(Glossary, v.maxEntries(500));

/** Inside the signature: the SHA-256 of every file, by path. */
export const SignedFiles = v.strictObject({
  kind: v.literal('content'),
  format: v.literal(1),
  files: v.record(v.string(), v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))),
});
export type SignedFiles = v.InferOutput<typeof SignedFiles>;
