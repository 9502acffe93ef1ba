/** The published shape of an export file and of what comes back from others, which is checked against it. */
import * as v from 'valibot';
import { SEVERITY_LEVELS } from '../incidents/severity.ts';
import {
  Artifact,
  ed25519PublicKey,
  Incident,
  IncidentItem,
  nonceHex,
  recordId,
  recordText,
  Severity,
  sha256Hex,
  utcTimestamp,
  wholeNumber,
  yesNoAnswer,
} from '../incidents/model.ts';
import { TLP_LEVELS } from '../incidents/vocabulary.ts';
import { Signature } from '../incidents/signed-statement.ts';

/** Why the bytes of an original are not in the export. */
const LEFT_OUT = ['not-chosen', 'missing', 'damaged'] as const;

/** An original: `file` is its path in the export; without one, `leftOut` says why. */
export const ExportedArtifact = v.strictObject({
  ...Artifact.entries,
  file: v.optional(recordText),
  leftOut: v.optional(v.picklist(LEFT_OUT)),
});

const { item: _, artifacts: __, id: ___, v: ____, what, keptAt, local, zone, ...rest } = Incident.entries;

/**
 * An incident in an export, without the fields that were left out. `level`: set by hand or computed; `redacted`: number
 * of marks that replace other people; `impactHash`: represents impact in the hash of a record that leaves it out.
 */
export const ExportedIncident = v.strictObject({
  id: recordId,
  v: v.literal(2),
  what,
  keptAt,
  local,
  zone,
  ...v.partial(v.strictObject(rest)).entries,
  item: v.strictObject({
    ...v.partial(IncidentItem).entries,
    kind: IncidentItem.entries.kind,
    platform: IncidentItem.entries.platform,
  }),
  artifacts: v.optional(v.array(ExportedArtifact)),
  level: v.optional(v.nullable(v.picklist(SEVERITY_LEVELS))),
  redacted: v.optional(wholeNumber),
  impactHash: v.optional(sha256Hex),
});
export type ExportedIncident = v.InferOutput<typeof ExportedIncident>;
export type ExportedArtifact = v.InferOutput<typeof ExportedArtifact>;

/**
 * The end of the custody chain: number of events, hash of the last one, and both as six words to read out. `remade`:
 * the anchor was lost once and recreated after that many events.
 */
export const ExportedAnchor = v.strictObject({
  count: wholeNumber,
  head: sha256Hex,
  words: recordText,
  remade: v.optional(wholeNumber),
});
export type ExportedAnchor = v.InferOutput<typeof ExportedAnchor>;

/** `incidents.json` of an export. */
export const ExportFile = v.strictObject({
  format: v.literal('breakwater-export'),
  v: v.literal(1),
  madeAt: utcTimestamp,
  local: recordText,
  zone: recordText,
  tool: recordText,
  audience: v.pipe(v.string(), v.regex(/^[a-z-]{1,40}$/)),
  /** Groups of fields that are included. */
  fields: v.array(v.pipe(v.string(), v.regex(/^[a-z-]{1,40}$/))),
  redacted: v.boolean(),
  /** How far the recipient may pass it on (Traffic Light Protocol 2.0). Absent in exports of earlier versions. */
  tlp: v.optional(v.picklist(TLP_LEVELS)),
  /** Of exports before custody.json had `contents`; `null`: no custody chain. */
  anchor: v.optional(v.nullable(ExportedAnchor)),
  incidents: v.array(ExportedIncident),
});
export type ExportFile = v.InferOutput<typeof ExportFile>;

/** What an export contains besides `custody.json` and `SHA256SUMS`, in the order of the ZIP. */
export const ExportContents = v.strictObject({
  madeAt: utcTimestamp,
  /** Keeps the hash of these contents from being guessed by those who see the chain alone. */
  salt: nonceHex,
  /** The public key that signs this export. */
  key: v.optional(ed25519PublicKey),
  files: v.array(v.strictObject({ file: recordText, sha256: sha256Hex })),
});
export type ExportContents = v.InferOutput<typeof ExportContents>;

/** `words`: the fingerprint of the key, as 24 words to read out. */
export const ExportedSignature = v.strictObject({ ...Signature.entries, words: recordText });

/**
 * `custody.json` of an export: the chain up to this export. Its last event has the hash of `contents` as canonical
 * JSON. Exports of earlier versions have `anchor` and `events` alone.
 */
export const CustodyFile = v.strictObject({
  v: v.optional(v.literal(2)),
  anchor: v.nullable(ExportedAnchor),
  /** Number of events before the first one here, which are not included. */
  leftOut: v.optional(wholeNumber),
  contents: v.optional(ExportContents),
  /** Of the end of the chain and of the exported records, by the key in `contents`. */
  signature: v.optional(ExportedSignature),
  events: v.array(v.unknown()),
});
export type CustodyFile = v.InferOutput<typeof CustodyFile>;

/** What an ally sends back. Incidents are named by id, without content. */
export const ReviewFile = v.strictObject({
  format: v.literal('breakwater-review'),
  v: v.literal(1),
  at: utcTimestamp,
  answers: v.pipe(
    v.array(v.strictObject({ incident: recordId, severity: Severity, worthReporting: yesNoAnswer, note: recordText })),
    v.maxLength(20_000),
  ),
});
export type ReviewFile = v.InferOutput<typeof ReviewFile>;
