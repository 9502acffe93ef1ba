/** Shapes of what is found in a text or a profile, and of the warnings about it. The types are inferred from them. */
import * as v from 'valibot';
import { OverlayBase } from '../i18n/overlay-base.ts';
import { identifier, longText, shortText } from '../lib/bounded-schemas.ts';
import { COMBINATION_IDS } from './combine.ts';
import { PII_KINDS } from './kinds.ts';
import { MAX_TERM_LENGTH, MAX_TERMS, PERSONAL_TERM_KINDS } from './personal-terms.ts';

export const PiiKindSchema = v.picklist(PII_KINDS);

/** A public field of a profile, as shown. */
export const ProfileFieldText = v.strictObject({
  id: identifier,
  text: longText,
  /** The whole field is of this kind; without it the text is searched. */
  kind: v.optional(v.picklist(['place', 'workplace', 'dob'])),
});
export type ProfileFieldText = v.InferOutput<typeof ProfileFieldText>;

export const ProfileFieldTexts = v.pipe(v.array(ProfileFieldText), v.maxLength(60));

/** A term that the person never wants to post. */
export const PersonalTerm = v.strictObject({
  id: v.pipe(v.string(), v.maxLength(40)),
  kind: v.picklist(PERSONAL_TERM_KINDS),
  text: v.pipe(v.string(), v.maxLength(MAX_TERM_LENGTH)),
});
export type PersonalTerm = v.InferOutput<typeof PersonalTerm>;

export const PersonalTerms = v.pipe(v.array(PersonalTerm), v.maxLength(MAX_TERMS));

/** `none`: there is no list. `locked`, `gone`, `fault`: there is or was one, and none of it is watched. */
export const WatchState = v.picklist(['watched', 'none', 'locked', 'gone', 'fault']);
export type WatchState = v.InferOutput<typeof WatchState>;

/** The never-post list. It is sent to views, never to a page. */
export const PersonalTermList = v.strictObject({ watch: WatchState, words: v.array(PersonalTerm) });
export type PersonalTermList = v.InferOutput<typeof PersonalTermList>;

/** Text that must not be warned about. `kind`: a kind of personal data, or `own_` and the kind of a personal term. */
export const IgnoredMatch = v.strictObject({ kind: identifier, text: shortText });
export type IgnoredMatch = v.InferOutput<typeof IgnoredMatch>;

/** What the person chose for a kind of personal data. */
export const KindChoice = v.strictObject({
  kind: PiiKindSchema,
  dismissals: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** No warning about a draft is for this kind alone. */
  off: v.boolean(),
});
export type KindChoice = v.InferOutput<typeof KindChoice>;

/** Offers to turn a kind of warning off. */
export const KindOffer = v.strictObject({ text: v.string(), turnOff: v.string() });
export type KindOffer = v.InferOutput<typeof KindOffer>;

/** A draft as a page script reports it. */
export const Draft = v.strictObject({
  text: longText,
  /** Who will see it, as the page says. */
  audience: v.optional(shortText),
  /** Seen by those in a chat, not by whoever sees a post. */
  chat: v.optional(v.literal(true)),
  photo: v.optional(v.literal(true)),
});
export type Draft = v.InferOutput<typeof Draft>;

/** One match in a text. `start` and `end` are UTF-16 offsets, `end` exclusive. */
export const WarningLine = v.strictObject({
  /** The same for every way of writing the match. */
  key: v.string(),
  kind: v.string(),
  /** The person may turn warnings of this kind off; unset for terms of their own. */
  dismissible: v.optional(PiiKindSchema),
  start: v.number(),
  end: v.number(),
  quote: v.string(),
  name: v.string(),
  text: v.string(),
  /** What to write instead. */
  instead: v.string(),
  high: v.boolean(),
});
export type WarningLine = v.InferOutput<typeof WarningLine>;

/** What several matches give away together. */
export const CombinationLine = v.strictObject({
  id: v.picklist(COMBINATION_IDS),
  text: v.string(),
  /** Quotes. */
  of: v.array(v.string()),
  high: v.boolean(),
});
export type CombinationLine = v.InferOutput<typeof CombinationLine>;

/** The warning beside a composer. */
export const DraftWarningViewModel = v.strictObject({
  ...OverlayBase.entries,
  label: v.string(),
  /** Short text beside the box. */
  mark: v.string(),
  title: v.string(),
  stopped: v.strictObject({ title: v.string(), text: v.string() }),
  lines: v.array(WarningLine),
  together: v.array(CombinationLine),
  audience: v.string(),
  /** The never-post list is not watched: why, and the button that leads to it. Must not look like "nothing found". */
  own: v.optional(v.strictObject({ mark: v.string(), text: v.string(), press: v.string() })),
  say: v.strictObject({
    keep: v.string(),
    take: v.string(),
    never: v.string(),
    kept: v.string(),
    nevered: v.string(),
    turnedOff: v.string(),
    undo: v.string(),
    taken: v.string(),
    missing: v.string(),
    close: v.string(),
    high: v.string(),
    learn: v.string(),
  }),
});
export type DraftWarningViewModel = v.InferOutput<typeof DraftWarningViewModel>;

/** The result of "Check a text". */
export const TextCheckViewModel = v.strictObject({
  title: v.string(),
  lines: v.array(WarningLine),
  spans: v.array(v.strictObject({ start: v.number(), end: v.number(), high: v.boolean() })),
  together: v.array(CombinationLine),
  watch: WatchState,
});
export type TextCheckViewModel = v.InferOutput<typeof TextCheckViewModel>;
