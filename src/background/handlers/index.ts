/** Brings the handlers of all features together. A message without a handler, or with two, is a type error. */
import type { Tabs } from 'webextension-polyfill';
import { LIMIT_OF_MESSAGE } from '../../messaging/page-limits.ts';
import type { Handlers, PageHandlers, ViewHandlers } from '../../messaging/server.ts';
import { isPracticeUrl } from '../../practice/practice-url.ts';
import { disabledChecks } from '../../preferences/disabled-checks.ts';
import { isWithinPageLimit } from '../page-limits.ts';
import { refusePage } from '../page-refusal.ts';
import { accountHandlers } from './accounts.ts';
import { checkupPageHandlers, checkupViewHandlers } from './checkup.ts';
import { exposurePageHandlers, exposureViewHandlers } from './exposure.ts';
import { filePageHandlers } from './files.ts';
import { helplineHandlers } from './helplines.ts';
import { incidentPageHandlers, incidentViewHandlers } from './incidents.ts';
import { learningPageHandlers } from './learning.ts';
import { packHandlers } from './packs.ts';
import { pageSessionHandlers } from './page-session.ts';
import { practiceHandlers } from './practice.ts';
import { preferenceHandlers } from './preferences.ts';
import { quickExitPageHandlers, quickExitViewHandlers } from './quick-exit.ts';
import { reportPageHandlers, reportViewHandlers } from './reports.ts';
import { siteCheckPageHandlers, siteCheckViewHandlers } from './site-checks.ts';
import { skeletonHandlers } from './skeletons.ts';

const pageHandlers: PageHandlers = {
  ...pageSessionHandlers,
  ...siteCheckPageHandlers,
  ...checkupPageHandlers,
  ...exposurePageHandlers,
  ...filePageHandlers,
  ...incidentPageHandlers,
  ...reportPageHandlers,
  ...learningPageHandlers,
  ...quickExitPageHandlers,
};

const viewHandlers: ViewHandlers = {
  ...siteCheckViewHandlers,
  ...checkupViewHandlers,
  ...accountHandlers,
  ...exposureViewHandlers,
  ...incidentViewHandlers,
  ...reportViewHandlers,
  ...packHandlers,
  ...preferenceHandlers,
  ...helplineHandlers,
  ...practiceHandlers,
  ...quickExitViewHandlers,
  ...skeletonHandlers,
};

/** Practice pages have all their checks, whatever the person disabled. */
const isAnswered = async (platform: string, { url }: Tabs.Tab): Promise<boolean> =>
  isPracticeUrl(url) || !(await disabledChecks.get()).isPlatformDisabled(platform);

export const messageHandlers: Handlers = {
  pageHandlers,
  viewHandlers,
  isAnswered,
  isWithinLimit: (type, tab) => isWithinPageLimit(LIMIT_OF_MESSAGE[type], tab),
  refuse: refusePage,
};
