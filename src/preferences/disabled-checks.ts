/** Stores the platforms and checks that the person turned off, and adds those that a managed policy turns off. */
import { isBuiltIn } from '../platforms/host-index.ts';
import { loadPlatformIndex } from '../platforms/load.ts';
import { defineChoices } from './define-choices.ts';
import { getManagedPolicy } from './managed-policy.ts';
import { readDisabledChecksPolicy } from './managed-policy-values.ts';
import type { StorageContext } from './storage-context.ts';

const choices = defineChoices('off');

export interface DisabledChecks {
  /** Platform ids, and `platform.setting`. */
  list: string[];
  isPlatformDisabled(platform: string): boolean;
  getDisabledSettings(platform: string): ReadonlySet<string>;
}

export const disabledChecks = {
  async get(): Promise<DisabledChecks> {
    const [own, policy] = await Promise.all([choices.get(), getManagedPolicy()]);
    const disabled = Object.keys(own).filter(name => own[name]);
    const list = [...new Set([...disabled, ...(readDisabledChecksPolicy(policy).value ?? [])])].sort();
    return {
      list,
      isPlatformDisabled: platform => list.includes(platform),
      getDisabledSettings: platform =>
        new Set(list.filter(name => name.startsWith(`${platform}.`)).map(name => name.slice(platform.length + 1))),
    };
  },

  /**
   * @param setting without it, the whole platform
   * @returns false for what cannot be disabled: an unknown platform, or the practice network
   */
  async set(
    platform: string,
    setting: string | undefined,
    disabled: boolean,
    context: StorageContext,
  ): Promise<boolean> {
    const entry = (await loadPlatformIndex()).find(e => e.id === platform);
    if (!entry || (!setting && isBuiltIn(entry))) return false;
    await choices.set(setting ? `${platform}.${setting}` : platform, disabled || undefined, context);
    return true;
  },
};
