/**
 * A rule pack mends rules between two releases (docs/rule-packs.md): how a control is found, what it is called, the steps by hand, or
 * that a reading is switched off. It cannot name hosts, pages, links or permissions: its shape has no place for them.
 */
import * as v from 'valibot';
import { hasHiddenCharacters } from '../lib/hidden-characters.ts';
import { Evidence, faults, Locator, locatorFaults, type Platform, Setting } from './schema.ts';

const MOST_SELECTOR = 300;

export const HIDDEN = 'has hidden signs, which can turn writing round or make two names look alike';
export const ADDRESS = 'has an address in it';

const address = (text: string): boolean =>
  /:\/\/|@|\d+\.\d+\.\d+\.\d+|[\p{L}\p{N}-](\.\p{L}{2,}|[。．｡][a-z]{2,})/iu.test(text);

const plain = (most: number) =>
  v.pipe(
    v.string(),
    v.minLength(1),
    v.maxLength(most),
    v.check(text => !hasHiddenCharacters(text), HIDDEN),
    v.check(text => !address(text), ADDRESS),
  );

const selector = v.pipe(v.string(), v.minLength(1), v.maxLength(MOST_SELECTOR));
const value = v.pipe(v.string(), v.minLength(1), v.maxLength(100));
const language = v.pipe(v.string(), v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/));
const id = v.pipe(v.string(), v.regex(/^[a-z0-9_-]{1,80}$/));

/** What is changed about one setting. */
export const Mend = v.strictObject({
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
  steps: v.optional(v.record(language, v.pipe(v.array(plain(300)), v.minLength(1), v.maxLength(12)))),
  /** By language; said after the built-in caution, which always stays. */
  caution: v.optional(v.record(language, plain(600))),
});

export const RulePack = v.strictObject({
  $schema: v.optional(v.string()),
  kind: v.literal('rules'),
  format: v.literal(1),
  name: plain(80),
  /** What the maker calls itself. Who it is, only the fingerprint of its key says. */
  maker: plain(80),
  /** The highest of a maker counts. */
  version: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000_000_000)),
  madeOn: v.pipe(v.string(), v.isoDate()),
  /** Platform → setting → what is changed. */
  mends: v.record(id, v.record(id, Mend)),
});

export type Mend = v.InferOutput<typeof Mend>;
export type RulePack = v.InferOutput<typeof RulePack>;

const reads = (m: Mend): boolean => !!(m.locate || m.order || m.expect || m.states);

function mendFaults(m: Mend): string[] {
  const selectors = (m.locate ?? []).flatMap(
    (l, i) =>
      [
        [`.locate.${i}.css`, l.css],
        [`.locate.${i}.within`, l.within],
      ] as const,
  );
  return [
    ...(m.off && reads(m) ? ['.off: is switched off and mended at once'] : []),
    ...(reads(m) && !m.evidence ? ['.evidence: missing'] : []),
    ...(!m.off && !reads(m) && !m.steps && !m.caution ? [': changes nothing'] : []),
    ...(m.locate ?? []).flatMap((l, i) => locatorFaults(l).map(fault => `.locate.${i}${fault}`)),
    ...selectors
      .filter(([, css]) => css && css.length > MOST_SELECTOR)
      .map(([path]) => `${path}: is longer than ${MOST_SELECTOR} characters`),
  ];
}

/** One line a problem, for makers; empty where the pack is good. */
export function packProblems(data: unknown): string[] {
  const found = faults(RulePack, data);
  if (found.length) return found;
  return Object.entries((data as RulePack).mends).flatMap(([platform, settings]) =>
    Object.entries(settings).flatMap(([setting, m]) =>
      mendFaults(m).map(fault => `mends.${platform}.${setting}${fault}`),
    ),
  );
}

export const RULE_FAULTS = ['not-a-pack', 'other-version', 'hidden-signs', 'has-address'] as const;
export type RuleFault = (typeof RULE_FAULTS)[number];

/** The pack, whole, or why it is refused. */
export function readRulePack(data: unknown): RulePack | RuleFault {
  const head = v.safeParse(v.object({ kind: v.literal('rules'), format: v.number() }), data);
  if (head.success && head.output.format !== 1) return 'other-version';
  const problems = packProblems(data);
  if (!problems.length) return data as RulePack;
  return problems.some(p => p.endsWith(HIDDEN))
    ? 'hidden-signs'
    : problems.some(p => p.endsWith(ADDRESS))
      ? 'has-address'
      : 'not-a-pack';
}

/** The pack that a reading comes from. */
const Mender = v.strictObject({
  fingerprint: v.string(),
  maker: v.string(),
  pack: v.string(),
  version: v.number(),
  madeOn: v.string(),
});
type Mender = v.InferOutput<typeof Mender>;

const Mending = v.strictObject({
  by: Mender,
  off: v.optional(v.literal(true)),
  /** The setting as the pack reads it. The built-in rule is read beside it (privacy-checks/evaluate-setting.ts). */
  rule: v.optional(Setting),
  steps: v.optional(v.record(v.string(), v.array(v.string()))),
  caution: v.optional(v.record(v.string(), v.string())),
});

export type Mending = v.InferOutput<typeof Mending>;

/** The built-in setting, unchanged, and what a pack says about it. */
export const MendedSetting = v.strictObject({ ...Setting.entries, mend: v.optional(Mending) });
export type MendedSetting = v.InferOutput<typeof MendedSetting>;
export interface MendedPlatform extends Platform {
  settings: MendedSetting[];
}

/** Why a mend is not used: nothing of that name is built in; the rule was checked again since; the pack was made for a newer Breakwater; the setting is not read off a control. */
export const UNUSED = ['unknown', 'newer', 'older', 'by-hand'] as const;
export type Unused = (typeof UNUSED)[number];

export function unused(m: Mend, setting: Setting | undefined): Unused | undefined {
  if (!setting) return 'unknown';
  if (setting.checkedOn !== m.builtIn) return setting.checkedOn > m.builtIn ? 'newer' : 'older';
  return (m.off ? setting.control === 'guided' : reads(m) && !setting.locate?.length) ? 'by-hand' : undefined;
}

const GRADES = ['low', 'medium', 'high'] as const satisfies Evidence[];
const lower = (a: Evidence, b: Evidence): Evidence => GRADES[Math.min(GRADES.indexOf(a), GRADES.indexOf(b))]!;

/** The setting as the pack reads it: no surer than the built-in rule, and with no more that protects. */
function ruleOf(setting: Setting, m: Mend): Setting {
  const evidence = lower(m.evidence!, setting.evidence);
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
            ...(l.evidence ? { evidence: lower(l.evidence, evidence) } : {}),
          })),
        }
      : {}),
    ...(m.order ? { order: m.order } : {}),
    ...(m.expect ? { expect: m.expect } : {}),
  };
}

/** The platform with one accepted pack. Of several packs that mend a setting the last applied counts, whole. */
export function applyPack(platform: MendedPlatform, pack: RulePack, fingerprint: string): MendedPlatform {
  const mends = Object.hasOwn(pack.mends, platform.id) ? pack.mends[platform.id]! : {};
  const by: Mender = { fingerprint, maker: pack.maker, pack: pack.name, version: pack.version, madeOn: pack.madeOn };
  return {
    ...platform,
    settings: platform.settings.map(setting => {
      const m = Object.hasOwn(mends, setting.id) ? mends[setting.id]! : undefined;
      if (!m || unused(m, setting)) return setting;
      const { mend: _, ...builtIn } = setting;
      return {
        ...builtIn,
        mend: {
          by,
          ...(m.off ? { off: m.off } : {}),
          ...(reads(m) ? { rule: ruleOf(builtIn, m) } : {}),
          ...(m.steps ? { steps: m.steps } : {}),
          ...(m.caution ? { caution: m.caution } : {}),
        },
      };
    }),
  };
}

/** What names the rule that made a reading: nothing for the built-in one. A remembered reading counts only while its rule does. */
export const ruleName = ({ mend }: MendedSetting): string | undefined =>
  mend && (mend.off || mend.rule) ? `${mend.by.fingerprint}:${mend.by.version}` : undefined;
