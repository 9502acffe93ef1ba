/** Builds packs for tests, signed with keys that are made here and discarded. */
import { createPrivateKeyPem, signText } from '../../../scripts/packs/sign.ts';
import type { RuleOverride, RulePack } from '../../../src/platforms/rule-pack.ts';
import { getPlatform } from '../../helpers/inspect-page.ts';

export const throwaway = createPrivateKeyPem;

export const settingOf = (id: string, setting: string) => getPlatform(id).settings.find(s => s.id === setting)!;

/** Builds a rule for a setting as it is defined now. */
export const mendOf = (
  id: string,
  setting: string,
  mend: Partial<RuleOverride>,
): Record<string, Record<string, RuleOverride>> => ({
  [id]: { [setting]: { builtIn: settingOf(id, setting).checkedOn, ...mend } },
});

export const aPack = (over: Partial<RulePack> = {}): RulePack => ({
  kind: 'rules',
  format: 1,
  name: 'Spring mends',
  maker: 'Harbour Helpdesk',
  version: 1,
  madeOn: '2026-11-25',
  mends: mendOf('mastodon', 'discoverable', { evidence: 'high', locate: [{ css: 'input[name=listed]' }] }),
  ...over,
});

export const sealed = (pack: unknown, key: string): string => signText(JSON.stringify(pack), key);
