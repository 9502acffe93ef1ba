/** Tells whether a stored result was made by the definition of today. */
import { shortHash } from '../lib/short-hash.ts';
import type { EffectiveSetting } from '../platforms/apply-rule-pack.ts';
import { getRuleId } from '../platforms/rule-id.ts';
import type { Setting } from '../platforms/setting-schema.ts';
import type { StoredResult } from './history-entry.ts';

/** Changes with everything that decides what a setting is read as, and with nothing else. */
export function getDefinitionVersion(setting: Setting): string {
  const { control, locate, order, says, expect, pageIsState, states, pageData } = setting;
  const parts = [control, locate, order, says, expect, pageIsState, states];
  // Settings without page data keep the version that they had before there was any.
  return shortHash(JSON.stringify(pageData ? [...parts, pageData] : parts));
}

/** Names the rule that reads a setting now: of a rule pack, if one is in use, and of this version of the definition. */
export function getResultRule(setting: EffectiveSetting): Pick<StoredResult, 'by' | 'definition'> {
  const by = getRuleId(setting);
  return { ...(by === undefined ? {} : { by }), definition: getDefinitionVersion(setting) };
}
