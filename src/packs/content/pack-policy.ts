/** Reads helplines and content packs from an organisation's managed policy. */
import { base64ToBytes } from '../../lib/base64.ts';
import type { InvalidPolicyValue, PolicyValue } from '../../preferences/managed-policy-values.ts';
import { parsePlainJson } from '../plain-json.ts';
import { validateData } from './validate.ts';
import { LIMITS } from './limits.ts';
import { PackHelpline } from './manifest.ts';
import { findHelplineErrors } from '../../helplines/schema.ts';

const MAX_ITEMS = { helplines: 50, packs: 10 };

export function readHelplinesPolicy(policy: Record<string, unknown>): PolicyValue<PackHelpline[]> {
  if (policy.helplines === undefined) return { bad: [] };
  // Managed storage schemas allow one type per value, so the list may come as JSON text.
  const given = typeof policy.helplines === 'string' ? parsePlainJson(policy.helplines) : policy.helplines;
  if (!Array.isArray(given) || given.length > MAX_ITEMS.helplines) return { bad: [{ key: 'helplines' }] };
  const bad: InvalidPolicyValue[] = [];
  const value = given.flatMap((x: unknown, at) => {
    const { data } = validateData(PackHelpline, x, '', () => 1);
    if (data && !findHelplineErrors([data]).length) return [data];
    bad.push({ key: 'helplines', at });
    return [];
  });
  return { ...(value.length ? { value } : {}), bad };
}

/** @returns ZIP files, unchecked, with their index in the policy's list */
export function readPacksPolicy(
  policy: Record<string, unknown>,
): PolicyValue<{ at: number; zip: Uint8Array<ArrayBuffer> }[]> {
  const given = policy.packs;
  if (given === undefined) return { bad: [] };
  if (!Array.isArray(given) || given.length > MAX_ITEMS.packs) return { bad: [{ key: 'packs' }] };
  const bad: InvalidPolicyValue[] = [];
  const value = given.flatMap((x: unknown, at) => {
    try {
      if (typeof x === 'string' && x.length < LIMITS.zip * 1.4)
        return [{ at, zip: base64ToBytes(x.replace(/\s/g, '')) }];
    } catch {
      /* not base64: reported below */
    }
    bad.push({ key: 'packs', at });
    return [];
  });
  return { ...(value.length ? { value } : {}), bad };
}
