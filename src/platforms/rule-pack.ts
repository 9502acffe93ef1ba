/**
 * A rule pack mends rules between two releases (docs/rule-packs.md): how a control is found, what it is called, the steps by hand, or
 * that a reading is switched off. It cannot name hosts, pages, links or permissions: its shape has no place for them.
 */
import * as v from 'valibot';
import { hasHiddenCharacters } from '../lib/hidden-characters.ts';
import { Evidence, Locator } from './common-schema.ts';
import { listSchemaFaults, listLocatorFaults } from './schema-faults.ts';
import type { Platform } from './schema.ts';
import { Setting } from './setting-schema.ts';

const MAX_SELECTOR_LENGTH = 300;

export const HIDDEN_CHARACTERS_FAULT = 'has hidden signs, which can turn writing round or make two names look alike';
export const ADDRESS_FAULT = 'has an address in it';

const containsAddress = (text: string): boolean =>
  /:\/\/|@|\d+\.\d+\.\d+\.\d+|[\p{L}\p{N}-](\.\p{L}{2,}|[。．｡][a-z]{2,})/iu.test(text);

const plainText = (most: number) =>
  v.pipe(
    v.string(),
    v.minLength(1),
    v.maxLength(most),
    v.check(text => !hasHiddenCharacters(text), HIDDEN_CHARACTERS_FAULT),
    v.check(text => !containsAddress(text), ADDRESS_FAULT),
  );

const selector = v.pipe(v.string(), v.minLength(1), v.maxLength(MAX_SELECTOR_LENGTH));
const value = v.pipe(v.string(), v.minLength(1), v.maxLength(100));
const language = v.pipe(v.string(), v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/));
const id = v.pipe(v.string(), v.regex(/^[a-z0-9_-]{1,80}$/));

/** What is changed about one setting. */
export const RuleOverride = v.strictObject({
  /** `checkedOn` of the built-in rule that this mends. It is used with that rule only. */
  builtIn: v.pipe(v.string(), v.isoDate()),
  /** Is not read any more. */
  off: v.optional(v.literal(true)),
  /** How sure the maker is; never taken for more than the built-in rule's own evidence. */
  evidence: v.optional(Evidence),
  locate: v.optional(v.pipe(v.array(Locator), v.minLength(1), v.maxLength(8))),
  order: v.optional(v.pipe(v.array(value), v.minLength(2), v.maxLength(20))),
  expect: v.optional(v.pipe(v.array(selector), v.minLength(1), v.maxLength(8))),
  /** More values that expose. There is no way to say that one protects. */
  states: v.optional(v.record(value, v.literal('exposed'))),
  /** By language; takes the place of the built-in steps in that language. */
  steps: v.optional(v.record(language, v.pipe(v.array(plainText(300)), v.minLength(1), v.maxLength(12)))),
  /** By language; said after the built-in caution, which always stays. */
  caution: v.optional(v.record(language, plainText(600))),
});

export const RulePack = v.strictObject({
  $schema: v.optional(v.string()),
  kind: v.literal('rules'),
  format: v.literal(1),
  name: plainText(80),
  /** What the maker calls itself. Who it is, only the fingerprint of its key says. */
  maker: plainText(80),
  /** The highest of a maker counts. */
  version: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000_000_000)),
  madeOn: v.pipe(v.string(), v.isoDate()),
  /** Platform → setting → what is changed. */
  mends: v.record(id, v.record(id, RuleOverride)),
});

export type RuleOverride = v.InferOutput<typeof RuleOverride>;
export type RulePack = v.InferOutput<typeof RulePack>;

const changesReading = (m: RuleOverride): boolean => !!(m.locate || m.order || m.expect || m.states);

function listOverrideFaults(m: RuleOverride): string[] {
  const selectors = (m.locate ?? []).flatMap(
    (l, i) =>
      [
        [`.locate.${i}.css`, l.css],
        [`.locate.${i}.within`, l.within],
      ] as const,
  );
  return [
    ...(m.off && changesReading(m) ? ['.off: is switched off and mended at once'] : []),
    ...(changesReading(m) && !m.evidence ? ['.evidence: missing'] : []),
    ...(!m.off && !changesReading(m) && !m.steps && !m.caution ? [': changes nothing'] : []),
    ...(m.locate ?? []).flatMap((l, i) => listLocatorFaults(l).map(fault => `.locate.${i}${fault}`)),
    ...selectors
      .filter(([, css]) => css && css.length > MAX_SELECTOR_LENGTH)
      .map(([path]) => `${path}: is longer than ${MAX_SELECTOR_LENGTH} characters`),
  ];
}

/** One line a problem, for makers; empty where the pack is good. */
export function listRulePackFaults(data: unknown): string[] {
  const found = listSchemaFaults(RulePack, data);
  if (found.length) return found;
  return Object.entries((data as RulePack).mends).flatMap(([platform, settings]) =>
    Object.entries(settings).flatMap(([setting, m]) =>
      listOverrideFaults(m).map(fault => `mends.${platform}.${setting}${fault}`),
    ),
  );
}

export const RULE_PACK_FAULTS = ['not-a-pack', 'other-version', 'hidden-signs', 'has-address'] as const;
export type RulePackFault = (typeof RULE_PACK_FAULTS)[number];

/** The pack, whole, or why it is refused. */
export function parseRulePack(data: unknown): RulePack | RulePackFault {
  const head = v.safeParse(v.object({ kind: v.literal('rules'), format: v.number() }), data);
  if (head.success && head.output.format !== 1) return 'other-version';
  const problems = listRulePackFaults(data);
  if (!problems.length) return data as RulePack;
  return problems.some(p => p.endsWith(HIDDEN_CHARACTERS_FAULT))
    ? 'hidden-signs'
    : problems.some(p => p.endsWith(ADDRESS_FAULT))
      ? 'has-address'
      : 'not-a-pack';
}

/** The pack that a reading comes from. */
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
  /** The setting as the pack reads it. The built-in rule is read beside it (privacy-checks/evaluate-setting.ts). */
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

/** Why a mend is not used: nothing of that name is built in; the rule was checked again since; the pack was made for a newer Breakwater; the setting is not read off a control. */
export const UNUSED_REASONS = ['unknown', 'newer', 'older', 'by-hand'] as const;
export type UnusedReason = (typeof UNUSED_REASONS)[number];

export function findUnusedReason(m: RuleOverride, setting: Setting | undefined): UnusedReason | undefined {
  if (!setting) return 'unknown';
  if (setting.checkedOn !== m.builtIn) return setting.checkedOn > m.builtIn ? 'newer' : 'older';
  return (m.off ? setting.control === 'guided' : changesReading(m) && !setting.locate?.length) ? 'by-hand' : undefined;
}

const EVIDENCE_GRADES = ['low', 'medium', 'high'] as const satisfies Evidence[];
const lowerEvidence = (a: Evidence, b: Evidence): Evidence =>
  EVIDENCE_GRADES[Math.min(EVIDENCE_GRADES.indexOf(a), EVIDENCE_GRADES.indexOf(b))]!;

/** The setting as the pack reads it: no surer than the built-in rule, and with no more that protects. */
function overrideRule(setting: Setting, m: RuleOverride): Setting {
  const evidence = lowerEvidence(m.evidence!, setting.evidence);
  // Who is excepted is asked in any case: a pack may say where that stands now, not that nobody needs to look.
  const exceptions = setting.locate?.find(l => l.exceptions)?.exceptions;
  return {
    ...setting,
    evidence,
    states: { ...setting.states, ...m.states },
    ...(m.locate
      ? {
          locate: m.locate.map(l => ({
            ...(exceptions ? { exceptions } : {}),
            ...l,
            ...(l.evidence ? { evidence: lowerEvidence(l.evidence, evidence) } : {}),
          })),
        }
      : {}),
    ...(m.order ? { order: m.order } : {}),
    ...(m.expect ? { expect: m.expect } : {}),
  };
}

/** The platform with one accepted pack. Of several packs that mend a setting the last applied counts, whole. */
export function applyRulePack(platform: EffectivePlatform, pack: RulePack, fingerprint: string): EffectivePlatform {
  const mends = Object.hasOwn(pack.mends, platform.id) ? pack.mends[platform.id]! : {};
  const by: OverrideSource = {
    fingerprint,
    maker: pack.maker,
    pack: pack.name,
    version: pack.version,
    madeOn: pack.madeOn,
  };
  return {
    ...platform,
    settings: platform.settings.map(setting => {
      const m = Object.hasOwn(mends, setting.id) ? mends[setting.id]! : undefined;
      if (!m || findUnusedReason(m, setting)) return setting;
      const { override: _, ...builtIn } = setting;
      return {
        ...builtIn,
        override: {
          by,
          ...(m.off ? { off: m.off } : {}),
          ...(changesReading(m) ? { rule: overrideRule(builtIn, m) } : {}),
          ...(m.steps ? { steps: m.steps } : {}),
          ...(m.caution ? { caution: m.caution } : {}),
        },
      };
    }),
  };
}

/** What names the rule that made a reading: nothing for the built-in one. A remembered reading counts only while its rule does. */
export const getRuleId = ({ override: mend }: EffectiveSetting): string | undefined =>
  mend && (mend.off || mend.rule) ? `${mend.by.fingerprint}:${mend.by.version}` : undefined;
