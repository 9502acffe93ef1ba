/** Holds the state of the popup: which view is open, and what is known about the site under it. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { getI18n, loadPlatformLabels } from '../../i18n/index.ts';
import { sendToWorker } from '../../messaging/client.ts';
import type { SiteSummary } from '../../privacy-checks/schema.ts';

/** `site` is the tab Check; `check` checks a text. */
export const POPUP_VIEWS = ['site', 'report', 'evidence', 'learn', 'check'] as const;
export type PopupView = (typeof POPUP_VIEWS)[number];

export interface PopupState {
  tab: number | undefined;
  view: PopupView;
  site: SiteSummary | 'loading' | 'fault';
  go(view: PopupView): void;
  loadSite(): Promise<void>;
}

export const createPopupStore = (tab: number | undefined, view: PopupView): StoreApi<PopupState> => {
  let loads = 0;
  return createStore<PopupState>((set, get) => ({
    tab,
    view,
    site: 'loading',
    go: next => set({ view: next }),
    async loadSite() {
      const id = get().tab;
      if (id === undefined) return set({ site: { kind: 'none' } });
      const turn = ++loads;
      const show = (site: PopupState['site']): void => {
        if (turn === loads) set({ site });
      };
      try {
        const site = await sendToWorker({ type: 'site/getSummary', tab: id });
        if (site?.kind === 'known') await loadPlatformLabels(await getI18n(), site.platform);
        show(site ?? 'fault');
      } catch {
        show('fault');
      }
    },
  }));
};
