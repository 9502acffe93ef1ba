/** Schemas of `pack.json` and of the JSON files of a content pack. */
import * as v from 'valibot';
import { Glossary } from '../../learning/glossary.ts';
import { Helpline } from '../../helplines/schema.ts';

const ShortText = v.pipe(v.string(), v.minLength(1), v.maxLength(80));
const LongText = v.pipe(v.string(), v.minLength(1), v.maxLength(400));
export const LanguageTag = v.pipe(v.string(), v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/));

/** Someone to whom evidence can be encrypted. The person compares the key before the first file. */
export const PackRecipient = v.strictObject({
  name: ShortText,
  /** Public key of age: Bech32 of 32 bytes. Its checksum is checked when it is used. */
  age: v.pipe(v.string(), v.regex(/^age1[02-9ac-hj-np-z]{58}$/)),
  note: v.optional(LongText),
});
export type PackRecipient = v.InferOutput<typeof PackRecipient>;

export const PackManifest = v.strictObject({
  $schema: v.optional(v.string()),
  kind: v.literal('content'),
  format: v.literal(1),
  /** Distinguishes the packs of one publisher; never changes. */
  id: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,40}$/)),
  name: ShortText,
  /** Name that the publisher claims; only the fingerprint of its key identifies it. */
  maker: ShortText,
  /** Of two versions the higher one counts. */
  version: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000_000_000)),
  madeOn: v.pipe(v.string(), v.isoDate()),
  /** By language: audience and purpose. */
  about: v.optional(v.record(LanguageTag, LongText)),
  recipients: v.optional(v.pipe(v.array(PackRecipient), v.minLength(1), v.maxLength(20))),
});
export type PackManifest = v.InferOutput<typeof PackManifest>;

/** `text` says whom the helpline helps, by language. */
export const PackHelpline = v.strictObject({
  ...Helpline.entries,
  text: v.record(LanguageTag, LongText),
});
export type PackHelpline = v.InferOutput<typeof PackHelpline>;
export const PackHelplines = v.pipe(v.array(PackHelpline), v.minLength(1), v.maxLength(100));

export const PackGlossary = v.pipe(Glossary, v.maxEntries(500));

/** The signed payload: SHA-256 of every file, by path. */
export const SignedFiles = v.strictObject({
  kind: v.literal('content'),
  format: v.literal(1),
  files: v.record(v.string(), v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))),
});
export type SignedFiles = v.InferOutput<typeof SignedFiles>;
