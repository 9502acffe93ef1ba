/** Evaluates a setting on a page; if a rule pack overrides it, both rules are read and the cautious result counts. */
import type { EffectiveSetting } from '../platforms/apply-rule-pack.ts';
import type { Setting } from '../platforms/setting-schema.ts';
import { fingerprintControl } from './control-fingerprint.ts';
import { readSetting, type ReadingRules, type SettingReading } from './read.ts';
import type { Finding } from './schema.ts';

export interface EvaluatedSetting {
  finding: Finding;
  element?: Element;
}

/** Turns a reading into a finding; only high evidence gives a state, because unknown is not safe. */
export function evaluateReading(setting: Setting, reading: SettingReading): Finding {
  const { value, evidence, locatedBy, pending, why } = reading;
  const state = value !== undefined && Object.hasOwn(setting.states, value) ? setting.states[value] : undefined;
  return {
    id: setting.id,
    state: evidence === 'high' && state ? state : 'unread',
    value: value ?? null,
    locatedBy: locatedBy ?? null,
    ...(evidence === 'medium' && state ? { seems: state } : {}),
    ...(pending ? { pending: true as const } : {}),
    ...(why ? { why } : {}),
  };
}

/** Never lets a pack protect what the built-in rule calls exposed; what the pack cannot read, the built-in rule may. */
function chooseCautious(pack: EvaluatedSetting, builtIn: EvaluatedSetting): EvaluatedSetting {
  if (pack.finding.value === null) return builtIn;
  if (builtIn.finding.state !== 'exposed' || pack.finding.state === 'exposed') return pack;
  if (pack.finding.state !== 'protected') return builtIn;
  const { id, locatedBy } = pack.finding;
  return { ...pack, finding: { id, state: 'unread', value: null, locatedBy, why: 'disagree' } };
}

/** In milliseconds. A pack's rule that took longer is not read again, so that a bad selector cannot block a page. */
const MAX_READ_TIME = 1000;
const slowRules = new WeakSet<Setting>();

function evaluateTimed(rule: Setting, evaluate: (rule: Setting) => EvaluatedSetting): EvaluatedSetting {
  const unread: EvaluatedSetting = { finding: evaluateReading(rule, { id: rule.id, why: 'no-state' }) };
  if (slowRules.has(rule)) return unread;
  const start = performance.now();
  const evaluated = evaluate(rule);
  if (performance.now() - start <= MAX_READ_TIME) return evaluated;
  slowRules.add(rule);
  return unread;
}

/** @param pageSettings all settings of the page, whose names tell controls apart */
export function evaluateSetting(
  setting: EffectiveSetting,
  platform: ReadingRules,
  url: URL,
  doc: Document,
  pageSettings: EffectiveSetting[],
): EvaluatedSetting {
  const { override } = setting;
  if (override?.off) return { finding: evaluateReading(setting, { id: setting.id, why: 'guided' }) };
  const evaluate = (rule: Setting, others: Setting[]): EvaluatedSetting => {
    const { element, ...reading } = readSetting(rule, platform, url, doc, others);
    const finding = evaluateReading(rule, reading);
    const control = finding.seems && !reading.passing ? { control: fingerprintControl(rule, element, doc) } : {};
    return { finding: { ...finding, ...control }, ...(element ? { element } : {}) };
  };
  // The built-in rule is read without anything that a pack says.
  const builtIn = evaluate(setting, pageSettings);
  if (!override?.rule) return builtIn;
  const packRules = pageSettings.flatMap(other => other.override?.rule ?? []);
  const pack = evaluateTimed(override.rule, rule => evaluate(rule, [...pageSettings, ...packRules]));
  return chooseCautious(pack, builtIn);
}
