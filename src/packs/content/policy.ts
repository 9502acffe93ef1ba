/** Helplines and packs that an organisation's managed policy brings. */
import { base64ToBytes } from '../../vault/session-keys.ts';
import type { InvalidPolicyValue, PolicyValue } from '../../preferences/managed-policy-values.ts';
import { parsePlainJson } from '../plain-json.ts';
import { validateData } from './validate.ts';
import { LIMITS } from './limits.ts';
import { PackHelpline } from './manifest.ts';
import { findHelplineErrors } from '../../helplines/schema.ts';

const MOST = { helplines: 50, packs: 10 };

export function readHelplinesPolicy(policy: Record<string, unknown>): PolicyValue<PackHelpline[]> {
  if (policy.helplines === undefined) return { bad: [] };
  // The text of a list: the schema of managed storage has no values of several types.
  const given = typeof policy.helplines === 'string' ? parsePlainJson(policy.helplines) : policy.helplines;
  if (!Array.isArray(given) || given.length > MOST.helplines) return { bad: [{ key: 'helplines' }] };
  const bad: InvalidPolicyValue[] = [];
  const value = given.flatMap((x: unknown, at) => {
    const { data } = validateData(PackHelpline, x, '', () => 1);
    if (data && !findHelplineErrors([data]).length) return [data];
    bad.push({ key: 'helplines', at });
    return [];
  });
  return { ...(value.length ? { value } : {}), bad };
}

/** Packs as Base64 of their files, each with its place in the list. Whether it is good, its reader says. */
export function readPacksPolicy(
  policy: Record<string, unknown>,
): PolicyValue<{ at: number; zip: Uint8Array<ArrayBuffer> }[]> {
  const given = policy.packs;
  if (given === undefined) return { bad: [] };
  if (!Array.isArray(given) || given.length > MOST.packs) return { bad: [{ key: 'packs' }] };
  const bad: InvalidPolicyValue[] = [];
  const value = given.flatMap((x: unknown, at) => {
    try {
      if (typeof x === 'string' && x.length < LIMITS.zip * 1.4)
        return [{ at, zip: base64ToBytes(x.replace(/\s/g, '')) }];
    } catch {
      /* no Base64 */
    }
    bad.push({ key: 'packs', at });
    return [];
  });
  return { ...(value.length ? { value } : {}), bad };
}
