/**
 * Defines rule packs, which repair checks between two releases (docs/rule-packs.md): how a control is found, what it is
 * called, the manual steps, or that it is not read. A pack has no place for hosts, pages, links or permissions.
 */
import * as v from 'valibot';
import { hasHiddenCharacters } from '../lib/hidden-characters.ts';
import { Evidence, isoDate, Locator } from './common-schema.ts';
import { findAddress } from './find-address.ts';
import { listLocatorFaults, listSchemaFaults } from './schema-faults.ts';

const MAX_SELECTOR_LENGTH = 300;

export const HIDDEN_CHARACTERS_FAULT = 'has hidden signs, which can turn writing round or make two names look alike';
export const ADDRESS_FAULT = 'has an address in it';

/** A text that can neither mislead by hidden characters nor send anyone to an address. */
const plainText = (maxLength: number) =>
  v.pipe(
    v.string(),
    v.minLength(1),
    v.maxLength(maxLength),
    v.check(text => !hasHiddenCharacters(text), HIDDEN_CHARACTERS_FAULT),
    v.check(text => !findAddress(text), ADDRESS_FAULT),
  );

const selector = v.pipe(v.string(), v.minLength(1), v.maxLength(MAX_SELECTOR_LENGTH));
const value = v.pipe(v.string(), v.minLength(1), v.maxLength(100));
const language = v.pipe(v.string(), v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/));
const id = v.pipe(v.string(), v.regex(/^[a-z0-9_-]{1,80}$/));

/** The changes to one setting. */
export const RuleOverride = v.strictObject({
  /** `checkedOn` of the built-in rule that this overrides; it applies to that version only. */
  builtIn: isoDate,
  /** The setting is not read. */
  off: v.optional(v.literal(true)),
  /** The maker's evidence, which counts for no more than the built-in rule's own. */
  evidence: v.optional(Evidence),
  locate: v.optional(v.pipe(v.array(Locator), v.minLength(1), v.maxLength(8))),
  order: v.optional(v.pipe(v.array(value), v.minLength(2), v.maxLength(20))),
  expect: v.optional(v.pipe(v.array(selector), v.minLength(1), v.maxLength(8))),
  /** More values that expose. A pack cannot say that a value protects. */
  states: v.optional(v.record(value, v.literal('exposed'))),
  /** By language; replaces the built-in steps in that language. */
  steps: v.optional(v.record(language, v.pipe(v.array(plainText(300)), v.minLength(1), v.maxLength(12)))),
  /** By language; added to the built-in caution, which always stays. */
  caution: v.optional(v.record(language, plainText(600))),
});
export type RuleOverride = v.InferOutput<typeof RuleOverride>;

export const RulePack = v.strictObject({
  $schema: v.optional(v.string()),
  kind: v.literal('rules'),
  format: v.literal(1),
  name: plainText(80),
  /** What the maker calls itself; only the fingerprint of its key identifies it. */
  maker: plainText(80),
  /** Of one maker's packs the highest version counts. */
  version: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000_000_000)),
  madeOn: isoDate,
  /** By platform, then by setting. */
  mends: v.record(id, v.record(id, RuleOverride)),
});
export type RulePack = v.InferOutput<typeof RulePack>;

/** Whether an override changes how a setting is read, not only its texts. */
export const changesReading = ({ locate, order, expect, states }: RuleOverride): boolean =>
  !!(locate || order || expect || states);

function listOverrideFaults(override: RuleOverride): string[] {
  const { locate = [], off, evidence, steps, caution } = override;
  const reads = changesReading(override);
  const isTooLong = (css: string | undefined): boolean => !!css && css.length > MAX_SELECTOR_LENGTH;
  return [
    ...(off && reads ? ['.off: is switched off and mended at once'] : []),
    ...(reads && !evidence ? ['.evidence: missing'] : []),
    ...(!off && !reads && !steps && !caution ? [': changes nothing'] : []),
    ...locate.flatMap((locator, i) => listLocatorFaults(locator).map(fault => `.locate.${i}${fault}`)),
    ...locate.flatMap((locator, i) =>
      (['css', 'within'] as const)
        .filter(key => isTooLong(locator[key]))
        .map(key => `.locate.${i}.${key}: is longer than ${MAX_SELECTOR_LENGTH} characters`),
    ),
  ];
}

/** Returns one line per fault, for the pack's author; empty if there is none. */
export function listRulePackFaults(data: unknown): string[] {
  if (!v.is(RulePack, data)) return listSchemaFaults(RulePack, data);
  return Object.entries(data.mends).flatMap(([platform, settings]) =>
    Object.entries(settings).flatMap(([setting, override]) =>
      listOverrideFaults(override).map(fault => `mends.${platform}.${setting}${fault}`),
    ),
  );
}

export const RULE_PACK_FAULTS = ['not-a-pack', 'other-version', 'hidden-signs', 'has-address'] as const;
export type RulePackFault = (typeof RULE_PACK_FAULTS)[number];

const AnyRulePack = v.object({ kind: v.literal('rules'), format: v.number() });

/** Returns the pack, or why it is refused. */
export function parseRulePack(data: unknown): RulePack | RulePackFault {
  if (v.is(AnyRulePack, data) && data.format !== 1) return 'other-version';
  const faults = listRulePackFaults(data);
  if (!faults.length && v.is(RulePack, data)) return data;
  if (faults.some(fault => fault.endsWith(HIDDEN_CHARACTERS_FAULT))) return 'hidden-signs';
  return faults.some(fault => fault.endsWith(ADDRESS_FAULT)) ? 'has-address' : 'not-a-pack';
}
