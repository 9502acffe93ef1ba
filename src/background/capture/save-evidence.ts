/** Saves evidence: URL, author, time and text at once, then the screenshot. Needs a gesture that grants `activeTab`. */
import browser from 'webextension-polyfill';
import type { Incident, MissingScreenshotReason } from '../../incidents/model.ts';
import { createBlankIncident } from '../../incidents/create-incident.ts';
import { nextEvidenceStep } from '../../incidents/next-evidence-step.ts';
import { VaultError } from '../../vault/record-store.ts';
import type { SaveResult } from '../../incidents/capture/schema.ts';
import type { Situation } from '../../incidents/situations.ts';
import { sendToTab } from '../../messaging/tab-client.ts';
import { amendCapture, saveNewRecord } from '../../incidents/capture/amend.ts';
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
import { addPageCopy } from './page-copy.ts';
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

const getErrorCode = (error: unknown): VaultError['code'] => (error instanceof VaultError ? error.code : 'unavailable');

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
        return amendCapture(record.id, now => ({
          ...now,
          noPicture: result.why === 'refused' ? refused : result.why === 'undrawn' ? 'undrawn' : 'failed',
        }));
      const { shot } = result;
      return amendCapture(
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

async function markScreenshotMissing(record: Incident, why: MissingScreenshotReason): Promise<Incident | undefined> {
  const change = (now: Incident): Incident => ({ ...now, noPicture: why });
  return amendCapture(record.id, change).catch(() => change(record));
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

/** A page can give itself an address of two million characters, which no record could hold. */
const MAX_URL_LENGTH = 20_000;

const shortenUrl = (url: string): string => (url.length > MAX_URL_LENGTH ? `${url.slice(0, MAX_URL_LENGTH)}…` : url);

/** Practice pages have addresses of their own. */
const getRecordedUrl = (tab: CaptureTarget): string => shortenUrl(getTabAddress(tab.url)?.url.href ?? tab.url);

/** Adds what the page showed after the record was written, and keeps what the person has changed meanwhile. */
async function addPageText(
  id: string,
  tab: CaptureTarget & { title: string | undefined },
  reading: PageReading,
  withText: boolean,
): Promise<Incident | undefined> {
  const title = (await getCaptureTarget(tab.id))?.title ?? tab.title;
  const item = buildItem(getRecordedUrl(tab), title, await findPlatformId(tab.url), reading.best, withText);
  const missing = getMissingTextReason(reading);
  return amendCapture(id, ({ notRead: _, ...now }) => ({
    ...now,
    item: reading.best ? { ...item, ownReplies: now.item.ownReplies ?? item.ownReplies } : now.item,
    ...(missing ? { notRead: missing } : {}),
  }));
}

/** How long a copy of the page waits for a page that is still loading. */
const COPY_WAIT_MS = 3000;

/** Views learn of it from the store: the screenshot and the answer never wait for it. */
async function startPageCopy(
  id: string,
  tab: CaptureTarget,
  { finished }: PageReading,
  pointed: boolean,
): Promise<void> {
  await Promise.race([finished, wait(COPY_WAIT_MS)]);
  await addPageCopy(id, tab, pointed).catch(() => undefined);
}

export async function saveEvidence(
  tabId: number,
  { what, adult, pointed = false, inPage = false }: SaveEvidenceRequest,
): Promise<SaveResult> {
  if (nextEvidenceStep(what, adult) !== 'save') return { kept: false, why: 'under-age' };
  const tab = await getCaptureTarget(tabId);
  if (!tab) return { kept: false, why: 'no-page' };
  const isSexual = what === 'sexual';
  const reading = startPageReading(tab, pointed);
  await Promise.race([reading.finished, wait(FIRST_WRITE_MS)]);
  const platform = await findPlatformId(tab.url).catch(() => null);
  const item = buildItem(getRecordedUrl(tab), tab.title, platform, reading.best, !isSexual);
  const missing = getMissingTextReason(reading);
  const record: Incident = {
    ...(await createBlankIncident(what, isPracticeUrl(tab.url))),
    ...(inPage ? { via: 'page' as const } : {}),
    item,
    noPicture: isSexual ? 'sexual' : 'pending',
    ...(missing ? { notRead: missing } : {}),
  };
  try {
    await rememberCapture({ incident: record.id, tab: tabId, url: shortenUrl(tab.url), pointed });
    await saveNewRecord(record);
  } catch (error) {
    return { kept: false, why: getErrorCode(error) };
  }
  // The record stays, even if there is no room for the screenshot.
  const captured = isSexual
    ? record
    : await addScreenshot(record, tab, inPage ? 'in-page' : 'not-allowed').catch(error =>
        markScreenshotMissing(record, getErrorCode(error) === 'full' ? 'full' : 'failed'),
      );
  const saved = captured ?? record;
  if (!isSexual && saved.noPicture !== 'full') void startPageCopy(record.id, tab, reading, pointed);
  if (missing !== 'pending') return { kept: true, incident: saved };
  const addText = () => addPageText(record.id, tab, reading, !isSexual).catch(() => undefined);
  if (reading.done) return { kept: true, incident: (await addText()) ?? saved };
  // Views learn of it from the store. A page that answers late has drawn something by then.
  void reading.finished
    .then(addText)
    .then(amended => (amended?.noPicture === 'undrawn' && reading.best ? addScreenshot(amended, tab) : undefined))
    .catch(() => undefined);
  return { kept: true, incident: saved };
}
