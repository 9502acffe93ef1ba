/** Discreet mode: whether it is on, for the worker and for every view. One field among the choices. */
import { getManagedPolicy } from './managed-policy.ts';
import { readDiscreetPolicy } from './managed-policy-values.ts';
import { chosen, keepChosen } from './stored-choice.ts';
import { isPrivateContext } from './storage-context.ts';

export const DISCREET = 'discreet';

/** What an organisation's policy begins with. */
const given = async (): Promise<boolean> => readDiscreetPolicy(await getManagedPolicy()).value === true;

/** A choice of this session over one on disk, and that over a policy. */
export async function isDiscreet(): Promise<boolean> {
  const kept = await chosen(DISCREET);
  return kept === undefined ? given() : kept === true;
}

/** Chosen in a private window, it holds until the browser closes. What is as it would be anyway leaves no trace. */
export const setDiscreet = async (on: boolean): Promise<void> =>
  keepChosen(DISCREET, !isPrivateContext() && on === (await given()) ? undefined : on);
