/**
 * The incident record, format 2: what was saved of one attack. It is stored in the vault and nowhere else. Published as
 * docs/incident.schema.json; imports are checked against these schemas.
 */
import * as v from 'valibot';
import { SEVERITY_LEVELS } from './severity.ts';
import { SITUATIONS } from './situations.ts';
import {
  APPEAL_RIGHTS,
  ARTIFACT_METHODS,
  COMPARED_FIELDS,
  COMPARISON_REASONS,
  COMPARISON_RESULTS,
  COPY_PARTS,
  COMPARED_WORDS,
  CUSTODY_EVENTS,
  ITEM_KINDS,
  RECORD_ORIGINS,
  RESPONSE_ACTIONS,
  RESPONSE_OUTCOMES,
  TAKEN_DOWN,
  TARGETS,
  TLP_LEVELS,
} from './vocabulary.ts';

/** Bounded, so that an imported file cannot fill the memory. */
export const recordText = v.pipe(v.string(), v.maxLength(1_000_000));
export const recordId = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
/** ISO 8601 in UTC (`2026-03-01T09:30:00.000Z`), by this device's clock. */
export const utcTimestamp = v.pipe(v.string(), v.isoTimestamp());
export const sha256Hex = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
/** 128 random bits, hex: hashed with a value, it makes the hash impossible to guess. */
export const nonceHex = v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/));
/** DER (SubjectPublicKeyInfo) in base64: the body of a PEM file. */
export const ed25519PublicKey = v.pipe(v.string(), v.regex(/^MCowBQYDK2VwAyEA[A-Za-z0-9+/]{43}=$/));
export const wholeNumber = v.pipe(v.number(), v.integer(), v.minValue(0));
/** `null`: not answered. */
export const yesNoAnswer = v.nullable(v.boolean());
const nullableText = v.nullable(recordText);

export type UtcTimestamp = v.InferOutput<typeof utcTimestamp>;

/** The thing on the platform. `null`: the page did not show it. Nothing is guessed. */
export const IncidentItem = v.strictObject({
  kind: v.picklist(ITEM_KINDS),
  /** As in the address bar. */
  url: recordText,
  /** The item's own address; of a post, its permalink. */
  canonicalUrl: nullableText,
  platform: nullableText,
  /** The platform's id of the item. */
  id: nullableText,
  /** Address of the thread, or of the item that this one answers. */
  parent: nullableText,
  author: v.strictObject({ handle: nullableText, name: nullableText, id: nullableText, url: nullableText }),
  /** `shown`: in the page's words; `utc` only where the page gives a machine-readable time. */
  posted: v.strictObject({ shown: nullableText, utc: nullableText }),
  /** Visible counts, each in the page's own words ("1.2K replies"). */
  counts: v.array(recordText),
  text: nullableText,
  /** Text alternatives of images and videos. */
  alts: v.array(recordText),
  /** BCP 47, as the page says. */
  language: nullableText,
  title: nullableText,
  /** Whether it contains the person's own replies; `null`: not known. */
  ownReplies: yesNoAnswer,
});
export type IncidentItem = v.InferOutput<typeof IncidentItem>;

/** What a screenshot shows of a page, in CSS pixels. `ratio`: image pixels per CSS pixel. */
export const Viewport = v.strictObject({
  width: v.number(),
  height: v.number(),
  ratio: v.number(),
  scrollY: v.number(),
  /** The part that scrolls lies between these lines; fixed bars above and below may cover something. */
  clip: v.optional(v.strictObject({ top: v.number(), bottom: v.number() })),
});
export type Viewport = v.InferOutput<typeof Viewport>;

export const Artifact = v.strictObject({
  /** The vault entry of kind `artifact` that holds the bytes. */
  id: recordId,
  /** File name in exports: `01-tab.png`, or the name of the file that was added. */
  name: recordText,
  mime: recordText,
  /** Length in bytes. */
  bytes: wholeNumber,
  /** Over the raw bytes, hex, lower case. Shows "unchanged since saved", not "true". */
  sha256: sha256Hex,
  takenAt: utcTimestamp,
  method: v.picklist(ARTIFACT_METHODS),
  /** Of screenshots. */
  view: v.optional(Viewport),
  /** Ids of the originals that this one is made from: a derived copy, never evidence alone. */
  from: v.optional(v.array(recordId)),
  /** The page or tab changed meanwhile, or the end was not reached; of a page copy: it was too large to be whole. */
  partial: v.optional(v.literal(true)),
});
export type Artifact = v.InferOutput<typeof Artifact>;

export const MissingScreenshotReason = v.picklist([
  'sexual',
  'not-allowed',
  'failed',
  'full',
  'pending',
  'in-page',
  'undrawn',
]);
export type MissingScreenshotReason = v.InferOutput<typeof MissingScreenshotReason>;

/**
 * `pending`: the page had not answered yet when this was written; `silent`: it never did; `no-post`: it showed no
 * single post.
 */
export const MissingTextReason = v.picklist(['pending', 'silent', 'no-post']);
export type MissingTextReason = v.InferOutput<typeof MissingTextReason>;

export const Severity = v.strictObject({
  dangerNow: yesNoAnswer,
  namesPlace: yesNoAnswer,
  namesTime: yesNoAnswer,
  namesMeans: yesNoAnswer,
  repeated: yesNoAnswer,
  offline: yesNoAnswer,
  /** Set by hand; without it the level is computed. 0 (nothing said) – 4 (danger now). */
  level: v.optional(v.picklist(SEVERITY_LEVELS)),
});
export type Severity = v.InferOutput<typeof Severity>;

/** What the person did about it, and its outcome. */
export const IncidentResponse = v.strictObject({
  id: recordId,
  action: v.picklist(RESPONSE_ACTIONS),
  /** Platform id, or the name of whoever it went to. */
  to: recordText,
  at: utcTimestamp,
  /** Route of the platform definition, where one was used. */
  route: v.optional(recordText),
  /** Id of the other option (`escalation-options.json`) that was used. */
  option: v.optional(recordText),
  reference: v.optional(recordText),
  rule: v.optional(recordText),
  /** When an answer was promised or is due. */
  promisedBy: v.optional(utcTimestamp),
  outcome: v.optional(v.picklist(RESPONSE_OUTCOMES)),
  outcomeAt: v.optional(utcTimestamp),
});
export type IncidentResponse = v.InferOutput<typeof IncidentResponse>;

/** When to remind the person of something that must be done by a date. */
export const DeadlineReminder = v.strictObject({
  /** The way on that it is about: an appeal of the platform definition, or an escalation option. */
  of: recordId,
  deadline: utcTimestamp,
  remindAt: utcTimestamp,
});
export type DeadlineReminder = v.InferOutput<typeof DeadlineReminder>;

/** What the person says about the platform's decision to take down their own post or account. */
export const Takedown = v.strictObject({
  of: v.picklist(TAKEN_DOWN),
  /** Absent: the day when it was saved. */
  decidedAt: v.optional(utcTimestamp),
  /** As the platform cited it. */
  rule: v.optional(recordText),
  /** What the platform did not see, in the person's own words. */
  context: v.optional(recordText),
  rights: v.array(v.picklist(APPEAL_RIGHTS)),
  /** Id of the incident that holds the person's own post. */
  post: v.optional(recordId),
  /** Coordinated false reports, in the person's own words. `links`: calls to report. */
  falseReports: v.optional(
    v.strictObject({
      since: v.optional(recordText),
      count: v.optional(recordText),
      known: v.optional(recordText),
      links: v.optional(v.array(recordText)),
    }),
  ),
});
export type Takedown = v.InferOutput<typeof Takedown>;

/** What an ally said who reviewed the incident in the person's place. */
export const AllyReview = v.strictObject({ at: utcTimestamp, worthReporting: yesNoAnswer, note: recordText });
export type AllyReview = v.InferOutput<typeof AllyReview>;

/** One hand-off that an incident came by, out of someone else's log. */
export const HandOff = v.strictObject({
  /** By the clock of the device that made the export. */
  exportedAt: utcTimestamp,
  receivedAt: utcTimestamp,
  /** Of the export's ZIP file. */
  sha256: sha256Hex,
  /** The key of the log that it comes from. Absent: the export was not signed. */
  key: v.optional(ed25519PublicKey),
  /** Absent: no words were compared, so whoever had the file could have made it. */
  compared: v.optional(v.picklist(COMPARED_WORDS)),
  /** Number of marks that replace other people. Absent: it was not redacted. */
  redacted: v.optional(wholeNumber),
  tlp: v.optional(v.picklist(TLP_LEVELS)),
});
export type HandOff = v.InferOutput<typeof HandOff>;
export const MAX_HAND_OFFS = 50;

/** How another record of the same item, by somebody else, compares with this one. It never says what is true. */
export const WitnessComparison = v.strictObject({
  id: recordId,
  /** The other person, as the person writes it. */
  who: recordText,
  at: utcTimestamp,
  /** Of the export's ZIP file that has the other record. */
  sha256: sha256Hex,
  /** Fingerprint of the key that signed that export. Absent: it was not signed. */
  key: v.optional(sha256Hex),
  /** The incident in that export, and when it was saved, by the clock of the other device. */
  incident: recordId,
  savedAt: utcTimestamp,
  origin: v.picklist(RECORD_ORIGINS),
  results: v.array(
    v.strictObject({
      field: v.picklist(COMPARED_FIELDS),
      result: v.picklist(COMPARISON_RESULTS),
      reason: v.optional(v.picklist(COMPARISON_REASONS)),
      parts: v.optional(v.array(v.picklist(COPY_PARTS))),
    }),
  ),
});
export type WitnessComparison = v.InferOutput<typeof WitnessComparison>;
const MAX_WITNESSES = 50;

export const Incident = v.strictObject({
  id: recordId,
  v: v.literal(2),
  what: v.picklist(SITUATIONS),
  keptAt: utcTimestamp,
  /** The same moment by local time with offset (`2026-03-01T10:30:00+01:00`) and its IANA zone. */
  local: recordText,
  zone: recordText,
  /** Of the interface when it was saved, BCP 47. */
  locale: recordText,
  /** `Breakwater 0.1.0` and the browser with its version. */
  tool: recordText,
  browser: recordText,
  /** A script in the page asked for it, as the Report button there does. That a person used it cannot be shown. */
  via: v.optional(v.literal('page')),
  item: IncidentItem,
  artifacts: v.array(Artifact),
  noPicture: v.optional(MissingScreenshotReason),
  notRead: v.optional(MissingTextReason),
  directedAt: v.nullable(v.picklist(TARGETS)),
  severity: Severity,
  /** What a coded threat, a slur or a symbol in it means, in the person's own words. */
  meaning: v.optional(recordText),
  /** The person's own words. */
  note: recordText,
  /** What it did to the person. Left out of exports unless chosen. */
  impact: recordText,
  /** Id of the case that the person put it in. */
  campaign: v.nullable(recordId),
  responses: v.array(IncidentResponse),
  reminders: v.optional(v.array(DeadlineReminder)),
  /** Of the situation `taken-down`. */
  takedown: v.optional(Takedown),
  review: v.optional(AllyReview),
  /** Comparisons with records of others, in the order in which they were made. */
  witnesses: v.optional(v.pipe(v.array(WitnessComparison), v.maxLength(MAX_WITNESSES))),
  /** Hashed with the record. It leaves the device only with a whole, unredacted record. */
  nonce: v.optional(nonceHex),
  /** Hashed with impact, which an export can leave out of such a record. */
  impactNonce: v.optional(nonceHex),
  /** Saved while the vault was locked, under the id of this incident, which was in the log already. */
  additionTo: v.optional(recordId),
  /** The logs that it came through before this one, the first one first. Absent: it was saved here. */
  handOffs: v.optional(v.pipe(v.array(HandOff), v.maxLength(MAX_HAND_OFFS))),
});
export type Incident = v.InferOutput<typeof Incident>;

export interface Case {
  id: string;
  v: 1;
  name: string;
  madeAt: UtcTimestamp;
}

/** One link of the custody chain over all incidents. */
export const CustodyEvent = v.strictObject({
  /** From 1, without gaps. */
  seq: v.pipe(v.number(), v.integer(), v.minValue(1)),
  at: utcTimestamp,
  event: v.picklist(CUSTODY_EVENTS),
  /** Id of the incident, or `*` for the whole log; a deleted one's id stays here, its content does not. */
  incident: v.string(),
  /** No names. `page`: a script in the page, as the buttons there. */
  actor: v.picklist(['person', 'tool', 'page']),
  /** SHA-256, hex: of the record as canonical JSON, then of the files that came with it; or of an imported file. */
  sha256: v.array(sha256Hex),
  /** Hash of the record before this edit, so that a change without an event is noticed. */
  before: v.optional(sha256Hex),
  /** Of an export: SHA-256 of `contents` in its custody.json, which lists every other file. */
  contents: v.optional(sha256Hex),
  /** Of a `salted` event. */
  nonce: v.optional(nonceHex),
  /** Of a `key` event: the public key. `sha256` has its fingerprint. */
  key: v.optional(ed25519PublicKey),
  /** Of a `stamped` event: `this` of the event that was stamped. `sha256` has the hash of the time stamp. */
  head: v.optional(sha256Hex),
  /** Noted while the vault was locked, where anyone who can write to the disk could have noted it. */
  whileLocked: v.optional(v.literal(true)),
  /** `this` of the event before; 64 zeros for the first. */
  prev: sha256Hex,
  /** SHA-256 over the canonical JSON of all fields above, hex. */
  this: sha256Hex,
});
export type CustodyEvent = v.InferOutput<typeof CustodyEvent>;
