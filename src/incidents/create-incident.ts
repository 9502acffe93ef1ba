/** Creates the fields of an incident that do not depend on what was saved. */
import browser from 'webextension-polyfill';
import { getI18n } from '../i18n/index.ts';
import { formatLocalTime } from '../lib/local-time.ts';
import { getBrowserVersion } from './capture/browser-version.ts';
import type { Incident } from './model.ts';
import { UNANSWERED_SEVERITY } from './severity.ts';
import type { Situation } from './situations.ts';
import { incidentStore } from './store.ts';

export async function createBlankIncident(what: Situation, isPractice: boolean): Promise<Omit<Incident, 'item'>> {
  const now = new Date();
  return {
    id: incidentStore.createId(isPractice),
    v: 2,
    what,
    keptAt: now.toISOString(),
    local: formatLocalTime(now),
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    // Evidence is saved even if no language can be loaded.
    locale: await getI18n().then(
      ({ language }) => language,
      () => 'und',
    ),
    tool: `Breakwater ${browser.runtime.getManifest().version}`,
    browser: await getBrowserVersion(),
    artifacts: [],
    directedAt: null,
    severity: { ...UNANSWERED_SEVERITY },
    note: '',
    impact: '',
    campaign: null,
    responses: [],
  };
}
