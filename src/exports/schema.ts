/** The published form of a record and of an export file: docs/incident.schema.json is made from here. What comes back from others is checked against it. */
import * as v from 'valibot';
import { SITUATIONS } from '../incidents/situations.ts';
import { SEVERITY_LEVELS } from '../incidents/severity.ts';
import {
  RESPONSE_ACTIONS,
  ARTIFACT_METHODS,
  TARGETS,
  CUSTODY_EVENTS,
  ITEM_KINDS,
  RESPONSE_OUTCOMES,
  type CustodyEvent as KeptEvent,
  type Incident as KeptIncident,
} from '../incidents/model.ts';

const text = v.pipe(v.string(), v.maxLength(1_000_000));
const nullable = v.nullable(text);
const utc = v.pipe(v.string(), v.isoTimestamp());
const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const answer = v.nullable(v.boolean());
const whole = v.pipe(v.number(), v.integer(), v.minValue(0));
const id = v.pipe(v.string(), v.minLength(1), v.maxLength(200));

export const Item = v.strictObject({
  kind: v.picklist(ITEM_KINDS),
  url: text,
  canonicalUrl: nullable,
  platform: nullable,
  id: nullable,
  parent: nullable,
  author: v.strictObject({ handle: nullable, name: nullable, id: nullable, url: nullable }),
  posted: v.strictObject({ shown: nullable, utc: nullable }),
  counts: v.array(text),
  text: nullable,
  alts: v.array(text),
  language: nullable,
  title: nullable,
  ownReplies: answer,
});

export const Artifact = v.strictObject({
  id,
  name: text,
  mime: text,
  bytes: whole,
  sha256,
  takenAt: utc,
  method: v.picklist(ARTIFACT_METHODS),
  view: v.optional(
    v.strictObject({
      width: v.number(),
      height: v.number(),
      ratio: v.number(),
      scrollY: v.number(),
      clip: v.optional(v.strictObject({ top: v.number(), bottom: v.number() })),
    }),
  ),
  from: v.optional(v.array(id)),
  partial: v.optional(v.literal(true)),
});

export const Severity = v.strictObject({
  dangerNow: answer,
  namesPlace: answer,
  namesTime: answer,
  namesMeans: answer,
  repeated: answer,
  offline: answer,
  level: v.optional(v.picklist(SEVERITY_LEVELS)),
});

export const Response = v.strictObject({
  id,
  action: v.picklist(RESPONSE_ACTIONS),
  to: text,
  at: utc,
  route: v.optional(text),
  reference: v.optional(text),
  rule: v.optional(text),
  promisedBy: v.optional(utc),
  outcome: v.optional(v.picklist(RESPONSE_OUTCOMES)),
  outcomeAt: v.optional(utc),
});

/** An answer of an ally who looked at it in the person's place. */
export const Review = v.strictObject({ at: utc, worthReporting: answer, note: text });

/** The record as it is kept. */
export const Incident = v.strictObject({
  id,
  v: v.literal(2),
  what: v.picklist(SITUATIONS),
  keptAt: utc,
  local: text,
  zone: text,
  locale: text,
  tool: text,
  browser: text,
  item: Item,
  artifacts: v.array(Artifact),
  noPicture: v.optional(v.picklist(['sexual', 'not-allowed', 'failed', 'full', 'pending', 'in-page', 'undrawn'])),
  notRead: v.optional(v.picklist(['pending', 'silent', 'no-post'])),
  directedAt: v.nullable(v.picklist(TARGETS)),
  severity: Severity,
  note: text,
  impact: text,
  campaign: v.nullable(id),
  responses: v.array(Response),
  review: v.optional(Review),
});

export const CustodyEvent = v.strictObject({
  seq: v.pipe(v.number(), v.integer(), v.minValue(1)),
  at: utc,
  event: v.picklist(CUSTODY_EVENTS),
  incident: v.string(),
  actor: v.picklist(['person', 'tool']),
  sha256: v.array(sha256),
  prev: sha256,
  this: sha256,
});

/** Why the bytes of an original are not in the export. */
export const LEFT_OUT = ['not-chosen', 'missing', 'damaged'] as const;

/** An original in an export: `file` is its place in it; without one, `leftOut` says why. */
export const ExportedArtifact = v.strictObject({
  ...Artifact.entries,
  file: v.optional(text),
  leftOut: v.optional(v.picklist(LEFT_OUT)),
});

const { item: _, artifacts: __, id: ___, v: ____, what, keptAt, local, zone, ...rest } = Incident.entries;

/** A record in an export: what was left out is not there. `level` is the computed one, or the one set by hand. `redacted` counts the marks that stand for people who were taken out. */
export const ExportedIncident = v.strictObject({
  id,
  v: v.literal(2),
  what,
  keptAt,
  local,
  zone,
  ...v.partial(v.strictObject(rest)).entries,
  item: v.strictObject({ ...v.partial(Item).entries, kind: Item.entries.kind, platform: Item.entries.platform }),
  artifacts: v.optional(v.array(ExportedArtifact)),
  level: v.optional(v.nullable(v.picklist(SEVERITY_LEVELS))),
  redacted: v.optional(whole),
});
export type ExportedIncident = v.InferOutput<typeof ExportedIncident>;
export type ExportedArtifact = v.InferOutput<typeof ExportedArtifact>;

/** Where the custody chain stood: number of events, hash of the last, and both as six words to read out. `remade`: it was lost once, and made anew after so many. */
export const Anchor = v.strictObject({ count: whole, head: sha256, words: text, remade: v.optional(whole) });
export type Anchor = v.InferOutput<typeof Anchor>;

/** `incidents.json` of an export. */
export const ExportFile = v.strictObject({
  format: v.literal('breakwater-export'),
  v: v.literal(1),
  madeAt: utc,
  local: text,
  zone: text,
  tool: text,
  audience: v.pipe(v.string(), v.regex(/^[a-z-]{1,40}$/)),
  /** Groups of fields that went in. */
  fields: v.array(v.pipe(v.string(), v.regex(/^[a-z-]{1,40}$/))),
  redacted: v.boolean(),
  /** Where the custody chain stood; null where there was none. */
  anchor: v.nullable(Anchor),
  incidents: v.array(ExportedIncident),
});
export type ExportFile = v.InferOutput<typeof ExportFile>;

/** `custody.json` of an export: the whole chain, as it lay there. */
export const CustodyFile = v.strictObject({ anchor: v.nullable(Anchor), events: v.array(v.unknown()) });

/** What an ally sends back. It holds no content: incidents are named by id alone. */
export const ReviewFile = v.strictObject({
  format: v.literal('breakwater-review'),
  v: v.literal(1),
  at: utc,
  answers: v.pipe(
    v.array(v.strictObject({ incident: id, severity: Severity, worthReporting: answer, note: text })),
    v.maxLength(20_000),
  ),
});
export type ReviewFile = v.InferOutput<typeof ReviewFile>;

// The record's type is the one source for the code; this schema has to say the same, field by field.
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
type Flat<T> = T extends (infer E)[] ? Flat<E>[] : T extends object ? { [K in keyof T]: Flat<T[K]> } : T;
true satisfies Same<Flat<v.InferOutput<typeof Incident>>, Flat<KeptIncident>>;
true satisfies Same<Flat<v.InferOutput<typeof CustodyEvent>>, Flat<KeptEvent>>;
