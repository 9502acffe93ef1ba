/** Saves a copy of the page beside the screenshot, once for each incident. */
import { runExclusive } from '../../lib/run-exclusive.ts';
import { sha256 } from '../../lib/sha256.ts';
import { findTab } from '../../lib/tab-by-id.ts';
import { amendCapture, loadRecord } from '../../incidents/capture/amend.ts';
import type { Incident } from '../../incidents/model.ts';
import { writePageCopy } from '../../incidents/page-copy/write-html.ts';
import { sendToTab } from '../../messaging/tab-client.ts';
import { isMemoryOnly } from '../../vault/memory-only.ts';
import { isPracticeUrl } from '../../practice/practice-url.ts';
import type { ArtifactFile } from '../../incidents/store.ts';
import { injectPageScript } from '../injection.ts';
import { withTimeout, type CaptureTarget } from './screenshot.ts';

const hasPageCopy = ({ artifacts }: Incident): boolean => artifacts.some(({ method }) => method === 'page');

/** Practice has no page of a platform. Where evidence stays in memory, the little room is for screenshots. */
const wantsPageCopy = async (record: Incident, tab: CaptureTarget): Promise<boolean> =>
  record.what !== 'child' && !hasPageCopy(record) && !isPracticeUrl(tab.url) && !(await isMemoryOnly());

/** @returns undefined if the page does not answer in time, shows another address meanwhile, or is too large */
async function takePageCopy(record: Incident, tab: CaptureTarget, pointed: boolean): Promise<ArtifactFile | undefined> {
  if (!(await withTimeout(injectPageScript(tab.id, 'page-copy')))) return undefined;
  const tree = await withTimeout(
    sendToTab(tab.id, { type: 'pageCopy/read', pointed, textOnly: record.what === 'sexual' }),
  );
  if (!tree || (await findTab(tab.id))?.url !== tab.url) return undefined;
  const takenAt = new Date().toISOString();
  const copy = writePageCopy(tree, { url: record.item.url, savedAt: takenAt });
  if (!copy) return undefined;
  const position = String(record.artifacts.length + 1).padStart(2, '0');
  return {
    bytes: copy.bytes,
    artifact: {
      id: crypto.randomUUID(),
      name: `${position}-page.html`,
      mime: 'text/html',
      bytes: copy.bytes.length,
      sha256: await sha256(copy.bytes),
      takenAt,
      method: 'page',
      ...(copy.partial ? { partial: true as const } : {}),
    },
  };
}

/**
 * Of a sexual image, only the text is copied; of harm to a child, nothing.
 * @returns the record as it is now; undefined if it was deleted
 * @throws VaultError
 */
export function addPageCopy(id: string, tab: CaptureTarget, pointed: boolean): Promise<Incident | undefined> {
  return runExclusive(`page-copy:${id}`, async () => {
    const record = await loadRecord(id);
    if (!record || !(await wantsPageCopy(record, tab))) return record;
    const file = await takePageCopy(record, tab, pointed);
    if (!file) return record;
    return amendCapture(id, now => ({ ...now, artifacts: [...now.artifacts, file.artifact] }), [file]);
  });
}
