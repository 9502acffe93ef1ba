/** Opens what a lesson links to: one of our views, a setting on its platform, or ways to report. */
import { useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import type { LessonTarget } from '../../learning/lesson.ts';
import { sendToWorker } from '../../messaging/client.ts';
import { getPageUrlInMode, openPage } from '../../preferences/opaque-page-params.ts';
import type { PopupView } from '../popup/popup-store.ts';
import { VIEW_LINKS } from './view-links.ts';

/** What can be done around a lesson: the popup shows its own views and closes over a page; a page opens tabs. */
export interface LearnShell {
  tab: number | undefined;
  go(view: PopupView): void;
  away?(): void;
}

/** @returns `open`, and the platform whose page could not be opened */
export function useLessonLinks({ tab, go, away }: LearnShell): {
  open(what: LessonTarget): void;
  unopened: string | undefined;
} {
  const [unopened, setUnopened] = useState<string>();
  const open = async (what: LessonTarget) => {
    if ('view' in what) {
      const place = VIEW_LINKS[what.view];
      return 'view' in place
        ? go(place.view)
        : void browser.tabs.create({
            url: getPageUrlInMode(place.page, place.query) + (place.at ? `#${place.at}` : ''),
          });
    }
    if ('ways' in what) return void openPage('report', { routes: what.ways });
    const [platform, setting] = what.setting.split('.') as [string, string];
    const opened = await sendToWorker({
      type: 'setting/open',
      platform,
      setting,
      highlight: true,
      ...(tab === undefined ? {} : { tab }),
    }).catch(() => false);
    setUnopened(opened ? undefined : platform);
    if (opened) away?.();
  };
  return { open: what => void open(what), unopened };
}
