/** Platforms and single checks that the person, or an organisation's policy, switched off. On disk stand the person's ids and nothing else. */
import browser from 'webextension-polyfill';
import { platformIndex } from '../platforms/load.ts';
import { builtIn } from '../platforms/host-index.ts';
import { getManagedPolicy } from './managed-policy.ts';
import { readDisabledChecksPolicy } from './managed-policy-values.ts';
import { hideBadge } from '../background/badge.ts';
import { choices, choose } from './choices.ts';
import { askPage } from '../messaging/tab-client.ts';
import { forgetTab, tabState } from '../background/tab-state.ts';

const KEY = 'off';

export interface DisabledChecks {
  platform(id: string): boolean;
  settings(platform: string): ReadonlySet<string>;
  /** Platform ids, and `platform.setting`. */
  list: string[];
}

export async function switchedOff(): Promise<DisabledChecks> {
  const [mine, policy] = await Promise.all([choices(KEY), getManagedPolicy()]);
  const list = [
    ...new Set([
      ...Object.entries(mine)
        .filter(([, off]) => off)
        .map(([name]) => name),
      ...(readDisabledChecksPolicy(policy).value ?? []),
    ]),
  ].sort();
  return {
    list,
    platform: id => list.includes(id),
    settings: platform =>
      new Set(list.filter(name => name.startsWith(`${platform}.`)).map(name => name.slice(platform.length + 1))),
  };
}

/** Pages that are open follow at once: they begin anew, with the rules that are left. */
export async function switchOff(
  platform: string,
  setting: string | undefined,
  off: boolean,
  unwritten: boolean | undefined,
): Promise<void> {
  const entry = (await platformIndex()).find(e => e.id === platform);
  if (!entry || (!setting && builtIn(entry))) return;
  await choose(KEY, setting ? `${platform}.${setting}` : platform, off || undefined, unwritten);
  const tabs = (await browser.tabs.query({})).flatMap(tab => (tab.id === undefined ? [] : [tab.id]));
  await Promise.all(
    tabs.map(async tab => {
      if (!setting && off && (await tabState(tab))?.where.platform === platform) {
        await forgetTab(tab);
        await hideBadge(tab);
      }
      await askPage(tab, { type: 'again', platform });
    }),
  );
}
