/** Schemas of what the settings page shows about rule packs and their publishers. */
import * as v from 'valibot';
import { RULE_PACK_FAULTS } from '../platforms/rule-pack.ts';
import { UNUSED_REASONS } from '../platforms/apply-rule-pack.ts';
import { ENVELOPE_FAULTS } from './signed-envelope.ts';

/** Of a publisher's key: SHA-256, hex. */
export const Fingerprint = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

/**
 * `nothing-known`: it changes nothing that is built in.
 * `older`: the same or a newer version of this publisher is or was installed.
 */
export const PackFault = v.picklist([
  ...new Set([...ENVELOPE_FAULTS, ...RULE_PACK_FAULTS, 'nothing-known', 'older'] as const),
]);
export type PackFault = v.InferOutput<typeof PackFault>;

/** What a pack does to one setting. */
export const PackEffect = v.picklist(['read', 'off', 'steps', 'caution']);
export type PackEffect = v.InferOutput<typeof PackEffect>;

export const PackSummary = v.strictObject({
  fingerprint: Fingerprint,
  name: v.string(),
  /** The publisher's own name for itself. */
  maker: v.string(),
  version: v.number(),
  madeOn: v.string(),
  platforms: v.array(
    v.strictObject({
      id: v.string(),
      name: v.string(),
      changes: v.array(v.strictObject({ setting: v.string(), does: v.array(PackEffect) })),
    }),
  ),
  unused: v.array(v.strictObject({ platform: v.string(), setting: v.string(), why: v.picklist(UNUSED_REASONS) })),
});
export type PackSummary = v.InferOutput<typeof PackSummary>;

const RefusedPack = v.strictObject({ good: v.literal(false), fault: PackFault });

export const PackPreview = v.variant('good', [
  v.strictObject({
    good: v.literal(true),
    about: PackSummary,
    accepted: v.picklist(['person', 'policy', 'nobody']),
    /** Another accepted publisher has this name. */
    namesake: v.boolean(),
  }),
  RefusedPack,
]);
export type PackPreview = v.InferOutput<typeof PackPreview>;

/** `used` is false where the publisher is no longer accepted. */
export const InstalledPack = v.variant('good', [
  v.strictObject({ fingerprint: Fingerprint, good: v.literal(true), about: PackSummary, used: v.boolean() }),
  v.strictObject({ fingerprint: Fingerprint, ...RefusedPack.entries }),
]);
export type InstalledPack = v.InferOutput<typeof InstalledPack>;

export const RulePackList = v.strictObject({
  /** The one installed last first: it counts where two change the same setting. */
  packs: v.array(InstalledPack),
  /** Accepted by the person. */
  makers: v.array(v.strictObject({ fingerprint: Fingerprint, name: v.string(), acceptedOn: v.string() })),
  /** Fingerprints accepted by a managed policy. */
  policy: v.array(Fingerprint),
});
export type RulePackList = v.InferOutput<typeof RulePackList>;
