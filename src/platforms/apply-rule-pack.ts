/** Applies rule packs to platform definitions. */
import * as v from 'valibot';
import type { Evidence, Locator } from './common-schema.ts';
import { changesReading, type RuleOverride, type RulePack } from './rule-pack.ts';
import type { Platform } from './schema.ts';
import { Setting } from './setting-schema.ts';

/** The pack that an override comes from. */
const OverrideSource = v.strictObject({
  fingerprint: v.string(),
  maker: v.string(),
  pack: v.string(),
  version: v.number(),
  madeOn: v.string(),
});
type OverrideSource = v.InferOutput<typeof OverrideSource>;

const AppliedOverride = v.strictObject({
  by: OverrideSource,
  off: v.optional(v.literal(true)),
  /** The setting as the pack reads it. The built-in rule is read too (privacy-checks/evaluate.ts). */
  rule: v.optional(Setting),
  steps: v.optional(v.record(v.string(), v.array(v.string()))),
  caution: v.optional(v.record(v.string(), v.string())),
});
export type AppliedOverride = v.InferOutput<typeof AppliedOverride>;

/** The built-in setting, unchanged, and what a pack says about it. */
export const EffectiveSetting = v.strictObject({ ...Setting.entries, override: v.optional(AppliedOverride) });
export type EffectiveSetting = v.InferOutput<typeof EffectiveSetting>;
export interface EffectivePlatform extends Platform {
  settings: EffectiveSetting[];
}

/**
 * Why an override does not apply. `unknown`: there is no such setting; `newer`, `older`: its built-in rule is newer or
 * older than the one that the pack was made for; `by-hand`: the setting is not read off a control.
 */
export const UNUSED_REASONS = ['unknown', 'newer', 'older', 'by-hand'] as const;
export type UnusedReason = (typeof UNUSED_REASONS)[number];

export function findUnusedReason(override: RuleOverride, setting: Setting | undefined): UnusedReason | undefined {
  if (!setting) return 'unknown';
  if (setting.checkedOn !== override.builtIn) return setting.checkedOn > override.builtIn ? 'newer' : 'older';
  const isReadByHand = override.off
    ? setting.control === 'guided' && !setting.pageData
    : changesReading(override) && !setting.locate?.length;
  return isReadByHand ? 'by-hand' : undefined;
}

const EVIDENCE_GRADES = ['low', 'medium', 'high'] as const satisfies Evidence[];
const lowerEvidence = (a: Evidence, b: Evidence): Evidence =>
  EVIDENCE_GRADES[Math.min(EVIDENCE_GRADES.indexOf(a), EVIDENCE_GRADES.indexOf(b))]!;

/** Keeps the built-in check for exceptions: a pack may say where they are shown, but not that nobody needs to look. */
function overrideLocators(locators: Locator[], setting: Setting, evidence: Evidence): Locator[] {
  const exceptions = setting.locate?.find(locator => locator.exceptions)?.exceptions;
  return locators.map(locator => ({
    ...(exceptions ? { exceptions } : {}),
    ...locator,
    ...(locator.evidence ? { evidence: lowerEvidence(locator.evidence, evidence) } : {}),
  }));
}

/** Returns the setting as the pack reads it, with no better evidence and no more protected values than built in. */
function overrideRule(setting: Setting, { evidence: claimed, states, locate, order, expect }: RuleOverride): Setting {
  const evidence = claimed ? lowerEvidence(claimed, setting.evidence) : 'low';
  return {
    ...setting,
    evidence,
    states: { ...setting.states, ...states },
    ...(locate ? { locate: overrideLocators(locate, setting, evidence) } : {}),
    ...(order ? { order } : {}),
    ...(expect ? { expect } : {}),
  };
}

function applyOverride(setting: EffectiveSetting, override: RuleOverride, by: OverrideSource): EffectiveSetting {
  const { override: _, ...builtIn } = setting;
  const { off, steps, caution } = override;
  return {
    ...builtIn,
    override: {
      by,
      ...(off ? { off } : {}),
      ...(changesReading(override) ? { rule: overrideRule(builtIn, override) } : {}),
      ...(steps ? { steps } : {}),
      ...(caution ? { caution } : {}),
    },
  };
}

/** Applies one accepted pack. If several packs override a setting, the last one counts as a whole. */
export function applyRulePack(platform: EffectivePlatform, pack: RulePack, fingerprint: string): EffectivePlatform {
  const overrides = Object.hasOwn(pack.mends, platform.id) ? pack.mends[platform.id]! : {};
  const { maker, name, version, madeOn } = pack;
  const by: OverrideSource = { fingerprint, maker, pack: name, version, madeOn };
  return {
    ...platform,
    settings: platform.settings.map(setting => {
      const override = Object.hasOwn(overrides, setting.id) ? overrides[setting.id]! : undefined;
      return override && !findUnusedReason(override, setting) ? applyOverride(setting, override, by) : setting;
    }),
  };
}
