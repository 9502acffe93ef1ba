/** Adds to a saved incident while its page is open: a screenshot, or the rest of a long page. */
import { bytesToBase64 } from '../../lib/base64.ts';
import { VaultError } from '../../vault/record-store.ts';
import { incidentStore } from '../../incidents/store.ts';
import type { CaptureResult, CaptureOffer } from '../../incidents/capture/schema.ts';
import { sendToTab } from '../../messaging/tab-client.ts';
import { addPageCopy } from './page-copy.ts';
import { addScreenshot, getCaptureTarget } from './save-evidence.ts';
import { loadRecord } from '../../incidents/capture/amend.ts';
import { getRecentCapture, findCaptureOfIncident } from '../../incidents/capture/recent-tabs.ts';
import { injectCaptureScript, withTimeout } from './screenshot.ts';
import { resizeImage } from '../../incidents/capture/stitch.ts';
import { takeScrollingScreenshot } from './scrolling-screenshot.ts';

const THUMBNAIL_WIDTH = 480; // px

/** @returns null if nothing can be added, or the page is no longer open */
export async function getCaptureOffer(id: string): Promise<CaptureOffer | null> {
  const [record, recent] = [await loadRecord(id).catch(() => undefined), await findCaptureOfIncident(id)];
  const tab = recent && (await getCaptureTarget(recent.tab));
  if (!record || record.what === 'child' || !tab || tab.url !== recent.url) return null;
  const pictures = record.artifacts.filter(a => a.method === 'tab');
  if (record.what === 'sexual') return pictures.length ? null : { picture: 'sexual', tiles: 1, messages: false };
  const reached = record.artifacts.some(a => a.method === 'stitch' && !a.partial);
  const tiles =
    !reached && (await injectCaptureScript(tab))
      ? await withTimeout(sendToTab(tab.id, { type: 'scroll/measure', pointed: recent.pointed }))
      : 1;
  const seen = await withTimeout(sendToTab(tab.id, { type: 'reader/readItem' }));
  const offer: CaptureOffer = {
    picture: pictures.length ? null : 'plain',
    tiles: Number.isInteger(tiles) ? Math.max(1, Math.min(Number(tiles), 999)) : 1,
    messages: record.item.kind === 'message' || seen?.where?.kind === 'messages',
  };
  return offer.picture || offer.tiles > 1 ? offer : null;
}

/** @returns null if the tab shows another page now */
export async function findLastSavedIncident(tab: number): Promise<string | null> {
  const [recent, now] = [await getRecentCapture(tab), await getCaptureTarget(tab)];
  return recent && recent.url === now?.url ? recent.incident : null;
}

/** @param adult required for sexual images, each time: nobody in it could be under 18 */
export async function addCapture(
  id: string,
  part: 'picture' | 'length',
  adult: boolean | undefined,
): Promise<CaptureResult> {
  const recent = await findCaptureOfIncident(id);
  const [record, tab] = [await loadRecord(id), recent && (await getCaptureTarget(recent.tab))];
  if (!record || !recent || !tab) return { incident: record ?? null, ended: 'away' };
  const sexual = record.what === 'sexual';
  if (record.what === 'child' || (sexual && (adult !== true || part !== 'picture')))
    return { incident: record, ended: 'refused' };
  if (tab.url !== recent.url) return { incident: record, ended: 'moved' };
  const addCopy = () => addPageCopy(id, tab, recent.pointed).catch(() => undefined);
  if (part === 'length') {
    const copied = await addCopy(); // scrolling changes some pages
    const { record: now, ended } = await takeScrollingScreenshot(copied ?? record, tab, recent.pointed);
    return { incident: now, ended };
  }
  try {
    const now = await addScreenshot(record, tab, sexual ? 'sexual' : 'not-allowed');
    void addCopy();
    return { incident: now ?? null, ended: now?.artifacts.some(a => a.method === 'tab') ? 'done' : 'refused' };
  } catch (fault) {
    return { incident: record, ended: fault instanceof VaultError && fault.code === 'full' ? 'full' : 'failed' };
  }
}

/** @returns the first screenshot in base64, just large enough to be recognized */
export async function createThumbnail(id: string): Promise<string | null> {
  const record = await loadRecord(id).catch(() => undefined);
  const first = record?.artifacts.find(a => a.method === 'tab');
  const bytes = first && (await incidentStore.getArtifact(first).catch(() => undefined));
  if (!bytes) return null;
  try {
    return bytesToBase64(await resizeImage(bytes, THUMBNAIL_WIDTH));
  } catch {
    return null;
  }
}
