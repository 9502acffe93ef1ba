/**
 * Captures a long post or thread in several screenshots. Each tile is an original that is hashed and stored at once and
 * marked as partial until the end is reached, so that the record shows an interruption of any kind.
 */
import { getI18n } from '../../i18n/index.ts';
import type { CaptureEnd } from '../../incidents/capture/schema.ts';
import { incidentStore } from '../../incidents/store.ts';
import { sha256 } from '../../lib/sha256.ts';
import type { Artifact, Incident } from '../../incidents/model.ts';
import { getVaultState, VaultError } from '../../vault/record-store.ts';
import { sendToTab } from '../../messaging/tab-client.ts';
import { buildCaptureProgress } from '../overlay-text.ts';
import { amendCapture } from '../../incidents/capture/amend.ts';
import { withTabInFront } from './bring-to-front.ts';
import { setCaptureProgress, isStopRequested } from '../../incidents/capture/progress.ts';
import { planStitch, stitchTiles } from '../../incidents/capture/stitch.ts';
import {
  injectCaptureScript,
  takeScreenshot,
  withTimeout,
  runExclusiveCapture,
  type CaptureTarget,
} from './screenshot.ts';

const MAX_TILES = 40;

const padTwoDigits = (n: number): string => String(n).padStart(2, '0');

/** Counts the page copy, which is saved among the screenshots. */
const getNextTileNumber = (record: Incident): string =>
  padTwoDigits(record.artifacts.filter(a => a.method === 'tab' || a.method === 'page').length + 1);

const markTilesComplete = (record: Incident, tiles: Artifact[]): Incident => {
  const ids = new Set(tiles.filter(t => !t.partial).map(t => t.id));
  return {
    ...record,
    artifacts: record.artifacts.map(a => {
      if (!ids.has(a.id)) return a;
      const { partial: _, ...rest } = a;
      return rest;
    }),
  };
};

/** @param inHand tiles by id, if they cannot be read back because the vault is locked */
async function addStitchedImage(
  record: Incident,
  tiles: Artifact[],
  reached: boolean,
  inHand: ReadonlyMap<string, Uint8Array<ArrayBuffer>>,
): Promise<Incident> {
  const done = (now: Incident) => (reached ? markTilesComplete(now, tiles) : now);
  const how = tiles.length > 1 ? planStitch(tiles.flatMap(t => (t.view ? [t.view] : []))) : undefined;
  const bytes =
    how?.strips.length === tiles.length
      ? await stitchTiles(how, async i => inHand.get(tiles[i]!.id) ?? incidentStore.getArtifact(tiles[i]!)).catch(
          () => undefined,
        )
      : undefined;
  if (!bytes) return (await amendCapture(record.id, done)) ?? record;
  const count = record.artifacts.filter(a => a.method === 'stitch').length;
  const artifact: Artifact = {
    id: crypto.randomUUID(),
    name: `whole${count ? `-${count + 1}` : ''}.png`,
    mime: 'image/png',
    bytes: bytes.length,
    sha256: await sha256(bytes),
    takenAt: new Date().toISOString(),
    method: 'stitch',
    from: tiles.map(t => t.id),
    ...(reached ? {} : { partial: true as const }),
  };
  return (
    (await amendCapture(record.id, now => ({ ...done(now), artifacts: [...done(now).artifacts, artifact] }), [
      { artifact, bytes },
    ])) ?? record
  );
}

interface ScrollResult {
  record: Incident;
  tiles: Artifact[];
  inHand: Map<string, Uint8Array<ArrayBuffer>>;
  ended: CaptureEnd;
}

async function captureTiles(start: Incident, tab: CaptureTarget, pointed: boolean): Promise<ScrollResult> {
  const i18n = await getI18n();
  const tiles: Artifact[] = [];
  const inHand: ScrollResult['inHand'] = new Map();
  const locked = (await getVaultState()) === 'locked';
  let record = start;
  const finish = (ended: CaptureEnd): ScrollResult => ({ record, tiles, inHand, ended });
  const showProgress = async (of: number) => {
    await setCaptureProgress(start.id, { done: tiles.length, of });
    await withTimeout(
      sendToTab(tab.id, { type: 'overlay/showProgress', progress: buildCaptureProgress(i18n, tiles.length, of) }),
    );
  };
  let now = await withTimeout(sendToTab(tab.id, { type: 'scroll/begin', pointed }));
  if (!now) return finish('refused');
  await showProgress(1 + Math.min(now.left, MAX_TILES - 1));
  for (;;) {
    if (now.stopped || (await isStopRequested(start.id))) return finish('stopped');
    const view = now.view;
    let gone = false;
    const why = await runExclusiveCapture(async (): Promise<CaptureEnd | undefined> => {
      const result = await takeScreenshot(tab, `${getNextTileNumber(record)}-tab`);
      if (!result.shot) return result.why === 'undrawn' ? 'failed' : result.why;
      const { artifact, bytes } = result.shot;
      const tile: Artifact = { ...artifact, view };
      const next = await amendCapture(
        record.id,
        ({ noPicture: _, ...rest }) => ({ ...rest, artifacts: [...rest.artifacts, { ...tile, partial: true }] }),
        [{ artifact: { ...tile, partial: true }, bytes }],
      );
      if (!next) {
        gone = true;
        return 'stopped';
      }
      record = next;
      tiles.push(tile);
      if (locked) inHand.set(tile.id, bytes);
      return artifact.partial ? 'moved' : undefined;
    });
    if (why || gone) return finish(why ?? 'stopped');
    if (!now.more) return finish('done');
    if (tiles.length >= MAX_TILES) return finish('cap');
    await showProgress(tiles.length + Math.min(now.left, MAX_TILES - tiles.length));
    const next = await withTimeout(sendToTab(tab.id, { type: 'scroll/next' }));
    if (!next) return finish('refused');
    if (next.still) return finish('done');
    now = next;
  }
}

/** @returns the record with all tiles that were taken, however it ended */
export async function takeScrollingScreenshot(
  record: Incident,
  tab: CaptureTarget,
  pointed: boolean,
): Promise<{ record: Incident; ended: CaptureEnd }> {
  await setCaptureProgress(record.id, { done: 0, of: 1 });
  let result: ScrollResult | undefined;
  try {
    result = await withTabInFront(tab, async () => {
      if (!(await injectCaptureScript(tab))) return { record, tiles: [], inHand: new Map(), ended: 'refused' as const };
      try {
        return await captureTiles(record, tab, pointed);
      } finally {
        await withTimeout(sendToTab(tab.id, { type: 'scroll/end' }));
        void sendToTab(tab.id, { type: 'overlay/showProgress', progress: null });
      }
    });
    const { record: now, tiles, inHand, ended } = result;
    return {
      record: tiles.length
        ? await runExclusiveCapture(() => addStitchedImage(now, tiles, ended === 'done', inHand))
        : now,
      ended,
    };
  } catch (fault) {
    return {
      record: result?.record ?? record,
      ended: fault instanceof VaultError && fault.code === 'full' ? 'full' : 'failed',
    };
  } finally {
    await setCaptureProgress(record.id, null);
  }
}
