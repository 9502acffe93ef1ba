/** Numbers on the popup's tabs. What is not known is not counted. */
import { useEffect, useState } from 'preact/hooks';
import { useDiscreetMode } from '../shell/discreet-mode.ts';
import type { PopupState, PopupView } from './popup-store.ts';

export type TabCounts = Partial<Record<PopupView, number>>;

/** Counts what the badge counts: on a settings page what exposes the person, on their profile what it gives away. */
const countExposed = (site: PopupState['site']): number =>
  typeof site !== 'object' || site.kind !== 'known'
    ? 0
    : site.page === 'own-profile'
      ? site.profile.length
      : site.rows.filter(row => row.here && row.finding?.state === 'exposed' && !row.chosen && !row.off).length;

/** @returns nothing in discreet mode, where no number shows at a glance that something was saved */
export function useTabCounts(site: PopupState['site']): TabCounts {
  const discreet = useDiscreetMode();
  const [evidence, setEvidence] = useState(0);
  useEffect(() => {
    let ended = false,
      stop: (() => void) | undefined;
    void import('./count-incidents.ts').then(
      module => {
        if (!ended) stop = module.followIncidentCount(setEvidence);
      },
      () => undefined,
    );
    return () => {
      ended = true;
      stop?.();
    };
  }, []);
  return discreet ? {} : { site: countExposed(site), evidence };
}
