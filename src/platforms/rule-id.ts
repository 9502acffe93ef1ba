/** Names the rule that reads a setting. Page scripts use it, so it imports no schema. */
import type { EffectiveSetting } from './apply-rule-pack.ts';

/** Identifies the pack's rule that reads a setting, since a stored result counts only as long as its rule. */
export const getRuleId = ({ override }: EffectiveSetting): string | undefined =>
  override && (override.off || override.rule) ? `${override.by.fingerprint}:${override.by.version}` : undefined;
