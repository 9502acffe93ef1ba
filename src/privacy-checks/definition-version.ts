/** Tells whether a stored result was made by the definition of today. */
import { getRuleId, type EffectiveSetting } from '../platforms/apply-rule-pack.ts';
import type { Setting } from '../platforms/setting-schema.ts';
import type { StoredResult } from './history-entry.ts';

/** FNV-1a, 32 bits: short, stable between builds, and enough to notice that a text has changed. */
function hash(text: string): string {
  let sum = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) sum = Math.imul(sum ^ text.charCodeAt(i), 0x01000193);
  return (sum >>> 0).toString(36);
}

/** Changes with everything that decides what a setting is read as, and with nothing else. */
export const getDefinitionVersion = ({ control, locate, order, says, expect, pageIsState, states }: Setting): string =>
  hash(JSON.stringify([control, locate, order, says, expect, pageIsState, states]));

/** Names the rule that reads a setting now: of a rule pack, if one is in use, and of this version of the definition. */
export function getResultRule(setting: EffectiveSetting): Pick<StoredResult, 'by' | 'definition'> {
  const by = getRuleId(setting);
  return { ...(by === undefined ? {} : { by }), definition: getDefinitionVersion(setting) };
}
