/** Saves evidence: URL, author, time and text at once, then the screenshot. Needs a gesture that grants `activeTab`. */
import browser from 'webextension-polyfill';
import type { Incident, MissingScreenshotReason } from '../../incidents/model.ts';
import { getI18n } from '../../i18n/index.ts';
import { incidentStore } from '../../incidents/store.ts';
import { formatLocalTime } from '../../lib/local-time.ts';
import { VaultError } from '../../vault/record-store.ts';
import type { SaveResult } from '../../incidents/capture/schema.ts';
import type { Situation } from '../../incidents/situations.ts';
import { sendToTab } from '../../messaging/tab-client.ts';
import { amendRecord, saveNewRecord } from '../../incidents/capture/amend.ts';
import { getBrowserVersion } from '../../incidents/capture/browser-version.ts';
import { buildItem, findPlatformId } from '../../incidents/capture/incident-item.ts';
import { withTabInFront } from './bring-to-front.ts';
import {
  FIRST_WRITE_MS,
  getMissingTextReason,
  readPage,
  wait,
  type PageReading,
} from '../../incidents/capture/read-page.ts';
import { rememberCapture } from '../../incidents/capture/recent-tabs.ts';
import { injectCaptureScript, takeScreenshot, runExclusiveCapture, type CaptureTarget } from './screenshot.ts';
import { isPracticeUrl } from '../../practice/practice-url.ts';
import { injectContentScript } from '../injection.ts';
import { getTabAddress } from '../../practice/tab-address.ts';
import { findTab } from '../../lib/tab-by-id.ts';

export interface SaveEvidenceRequest {
  what: Situation;
  /** Required for sexual images: nobody in it could be under 18. Of harm to a child nothing is ever saved. */
  adult?: boolean | undefined;
  /** It is about the post that the person pointed at. */
  pointed?: boolean;
  /** Started inside the page, which does not grant `activeTab`, so that there may be no screenshot. */
  inPage?: boolean;
}

export async function getCaptureTarget(
  tabId: number,
): Promise<(CaptureTarget & { title: string | undefined }) | undefined> {
  const tab = await findTab(tabId);
  return tab?.url && tab.windowId !== undefined
    ? { id: tabId, windowId: tab.windowId, url: tab.url, title: tab.title }
    : undefined;
}

const getErrorCode = (fault: unknown): VaultError['code'] => (fault instanceof VaultError ? fault.code : 'unavailable');

/** Adds a screenshot of what is visible now. @throws VaultError */
export async function addScreenshot(
  record: Incident,
  tab: CaptureTarget,
  refused: MissingScreenshotReason = 'not-allowed',
): Promise<Incident | undefined> {
  return withTabInFront(tab, () =>
    runExclusiveCapture(async () => {
      await injectCaptureScript(tab);
      const result = await takeScreenshot(tab, '01-tab');
      if (!result.shot)
        return amendRecord(record.id, now => ({
          ...now,
          noPicture: result.why === 'refused' ? refused : result.why === 'undrawn' ? 'undrawn' : 'failed',
        }));
      const { shot } = result;
      return amendRecord(
        record.id,
        ({ noPicture: _, ...now }) => ({ ...now, artifacts: [...now.artifacts, shot.artifact] }),
        [shot],
      );
    }),
  );
}

async function injectIfAllowed({ id, url }: CaptureTarget): Promise<boolean> {
  if (!/^https?:/.test(url) || !(await browser.permissions.contains({ origins: [`${new URL(url).origin}/*`] })))
    return false;
  return injectContentScript(id).then(
    () => true,
    () => false,
  );
}

async function markScreenshotMissing(first: Incident, why: MissingScreenshotReason): Promise<Incident | undefined> {
  const change = (now: Incident): Incident => ({ ...now, noPicture: why });
  return amendRecord(first.id, change).catch(() => change(first));
}

const startPageReading = (tab: CaptureTarget, pointed: boolean): PageReading =>
  readPage(
    {
      read: asked => sendToTab(tab.id, { type: 'reader/readItem', pointed: asked }),
      injectReader: () => injectIfAllowed(tab),
      isCurrent: async () => (await getCaptureTarget(tab.id))?.url === tab.url,
    },
    pointed,
  );

/** Practice pages have addresses of their own. */
const getRecordedUrl = (tab: CaptureTarget): string => getTabAddress(tab.url)?.url.href ?? tab.url;

/** Adds what the page showed after the record was written, and keeps what the person has changed meanwhile. */
async function addPageText(
  id: string,
  tab: CaptureTarget & { title: string | undefined },
  read: PageReading,
  words: boolean,
): Promise<Incident | undefined> {
  const title = (await getCaptureTarget(tab.id))?.title ?? tab.title;
  const item = buildItem(getRecordedUrl(tab), title, await findPlatformId(tab.url), read.best, words);
  const missing = getMissingTextReason(read);
  return amendRecord(id, ({ notRead: _, ...now }) => ({
    ...now,
    item: read.best ? { ...item, ownReplies: now.item.ownReplies ?? item.ownReplies } : now.item,
    ...(missing ? { notRead: missing } : {}),
  }));
}

export async function saveEvidence(
  tabId: number,
  { what, adult, pointed = false, inPage = false }: SaveEvidenceRequest,
): Promise<SaveResult> {
  if (what === 'child' || (what === 'sexual' && adult !== true)) return { kept: false, why: 'under-age' };
  const tab = await getCaptureTarget(tabId);
  if (!tab) return { kept: false, why: 'no-page' };
  const sexual = what === 'sexual';
  const read = startPageReading(tab, pointed);
  await Promise.race([read.finished, wait(FIRST_WRITE_MS)]);
  const item = buildItem(getRecordedUrl(tab), tab.title, await findPlatformId(tab.url), read.best, !sexual);
  const missing = getMissingTextReason(read);
  const now = new Date();
  const first: Incident = {
    id: incidentStore.createId(isPracticeUrl(tab.url)),
    v: 2,
    what,
    keptAt: now.toISOString(),
    local: formatLocalTime(now),
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    locale: (await getI18n()).language,
    tool: `Breakwater ${browser.runtime.getManifest().version}`,
    browser: await getBrowserVersion(),
    item,
    artifacts: [],
    noPicture: sexual ? 'sexual' : 'pending',
    ...(missing ? { notRead: missing } : {}),
    directedAt: null,
    severity: { dangerNow: null, namesPlace: null, namesTime: null, namesMeans: null, repeated: null, offline: null },
    note: '',
    impact: '',
    campaign: null,
    responses: [],
  };
  try {
    await rememberCapture({ incident: first.id, tab: tabId, url: tab.url, pointed });
    await saveNewRecord(first);
  } catch (fault) {
    return { kept: false, why: getErrorCode(fault) };
  }
  // The record stays, even if there is no room for the screenshot.
  const pictured = sexual
    ? first
    : await addScreenshot(first, tab, inPage ? 'in-page' : 'not-allowed').catch(fault =>
        markScreenshotMissing(first, getErrorCode(fault) === 'full' ? 'full' : 'failed'),
      );
  const whole = pictured ?? first;
  if (missing !== 'pending') return { kept: true, incident: whole };
  const add = () => addPageText(first.id, tab, read, !sexual).catch(() => undefined);
  if (read.done) return { kept: true, incident: (await add()) ?? whole };
  // Views learn of it from the store. A page that answers late has drawn something by then.
  void read.finished
    .then(add)
    .then(now => (now?.noPicture === 'undrawn' && read.best ? addScreenshot(now, tab) : undefined))
    .catch(() => undefined);
  return { kept: true, incident: whole };
}
