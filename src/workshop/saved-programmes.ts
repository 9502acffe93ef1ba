/** Sessions that the person put together: kept like what they read (vault, else memory), since it tells what they teach. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Plan } from './compose.ts';
import { isPrivateContext } from '../preferences/storage-context.ts';
import { privateGet, privateSet } from '../vault/private-values.ts';
import { onVaultChange, getVaultState } from '../vault/record-store.ts';
import { whereOf, type Where } from '../learning/progress-store.ts';

export const MOST_PLANS = 20;

export interface Plans {
  plans: Plan[];
  where: Where | undefined /** One after another; the last one wins. */;
  keep(plans: Plan[]): void;
}

export function usePlans(): Plans {
  const [plans, setPlans] = useState<Plan[]>([]);
  const [where, setWhere] = useState<Where>();
  const line = useRef(Promise.resolve());
  const look = async () => {
    try {
      setPlans((await privateGet<Plan[]>('workshop')) ?? []);
      setWhere(isPrivateContext() ? 'private' : await getVaultState());
    } catch (fault) {
      setPlans([]);
      setWhere(whereOf(fault));
    }
  };
  useEffect(() => {
    void look();
    return onVaultChange(() => void look());
  }, []);
  const keep = (next: Plan[]) => {
    setPlans(next);
    // While it is locked those of before cannot be read, and must not be replaced unread.
    line.current = line.current
      .then(async () => {
        await privateGet('workshop');
        await privateSet('workshop', next.length ? next : undefined, isPrivateContext());
      })
      .catch((fault: unknown) => setWhere(whereOf(fault)));
  };
  return { plans, where, keep };
}
