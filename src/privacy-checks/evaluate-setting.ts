/** From a page to a finding. Where a pack mends a rule both rules are asked, and the more careful word holds. */
import type { Platform } from '../platforms/schema.ts';
import type { Setting } from '../platforms/setting-schema.ts';
import type { EffectiveSetting } from '../platforms/apply-rule-pack.ts';
import type { Finding } from './schema.ts';
import { evaluateReading } from './finding.ts';
import { readSetting } from './read.ts';

/**
 * A rule of a pack that took longer than this (ms) is not asked again, so that a bad selector cannot hold up a page.
 */
const SLOWEST = 1000;

export interface EvaluatedSetting {
  finding: Finding;
  element?: Element;
}

const slow = new WeakSet<Setting>();

/**
 * No pack makes `protected` of what the built-in rule calls exposed. What the pack's rule did not find, the built-in
 * rule may.
 */
function careful(pack: EvaluatedSetting, builtIn: EvaluatedSetting): EvaluatedSetting {
  if (pack.finding.value === null) return builtIn;
  if (builtIn.finding.state !== 'exposed' || pack.finding.state === 'exposed') return pack;
  if (pack.finding.state !== 'protected') return builtIn;
  return {
    ...pack,
    finding: { id: pack.finding.id, state: 'unread', value: null, locatedBy: pack.finding.locatedBy, why: 'disagree' },
  };
}

function timed(rule: Setting, read: (rule: Setting) => EvaluatedSetting): EvaluatedSetting {
  const unread: EvaluatedSetting = { finding: evaluateReading(rule, { id: rule.id, why: 'no-state' }) };
  if (slow.has(rule)) return unread;
  const began = performance.now();
  const found = read(rule);
  if (performance.now() - began <= SLOWEST) return found;
  slow.add(rule);
  return unread;
}

/** @param beside the settings of this page */
export function evaluateSetting(
  setting: EffectiveSetting,
  platform: Pick<Platform, 'savesBy'>,
  url: URL,
  doc: Document,
  beside: EffectiveSetting[],
): EvaluatedSetting {
  const { override: mend } = setting;
  if (mend?.off) return { finding: evaluateReading(setting, { id: setting.id, why: 'guided' }) };
  const read = (rule: Setting, others: Setting[]): EvaluatedSetting => {
    const { element, ...reading } = readSetting(rule, platform, url, doc, others);
    return { finding: evaluateReading(rule, reading), ...(element ? { element } : {}) };
  };
  // What the built-in rule says hangs on nothing that a pack says.
  const builtIn = read(setting, beside);
  const mended = [...beside, ...beside.flatMap(s => (s.override?.rule ? [s.override.rule] : []))];
  return mend?.rule
    ? careful(
        timed(mend.rule, rule => read(rule, mended)),
        builtIn,
      )
    : builtIn;
}
