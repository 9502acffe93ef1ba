/**
 * A long post or thread, picture by picture. Each tile is an original that is hashed and kept at once, marked partial until the end is reached:
 * whoever or whatever ends it in between, the record says so.
 */
import * as v from 'valibot';
import { getI18n } from '../../i18n/index.ts';
import { Frame, type Ended } from '../../messaging/contract.ts';
import { logOf, sha256 } from '../store.ts';
import type { Artifact, Incident } from '../model.ts';
import { getVaultState, VaultError } from '../../vault/record-store.ts';
import { askPage } from '../../messaging/tab-client.ts';
import { progressWords } from '../../background/overlay-text.ts';
import { amend } from './amend.ts';
import { inFront } from './bring-to-front.ts';
import { progress, stopped } from './progress.ts';
import { plan, stitch } from './stitch.ts';
import { prepare, shoot, soon, step, type Subject } from './screenshot.ts';

const MOST_TILES = 40;

const two = (n: number): string => String(n).padStart(2, '0');

async function frame(
  tab: number,
  message: { type: 'scroll/begin'; pointed: boolean } | { type: 'scroll/next' },
): Promise<Frame | undefined> {
  const answer = v.safeParse(Frame, await soon(askPage(tab, message)));
  return answer.success ? answer.output : undefined;
}

const names = (record: Incident): string => two(record.artifacts.filter(a => a.method === 'tab').length + 1);

/** Partial no more: the end was reached. */
const whole = (record: Incident, tiles: Artifact[]): Incident => {
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

/** @param inHand bytes of tiles that cannot be read back, because the vault is locked */
async function join(
  record: Incident,
  tiles: Artifact[],
  reached: boolean,
  inHand: ReadonlyMap<string, Uint8Array<ArrayBuffer>>,
): Promise<Incident> {
  const done = (now: Incident) => (reached ? whole(now, tiles) : now);
  const how = tiles.length > 1 ? plan(tiles.flatMap(t => (t.view ? [t.view] : []))) : undefined;
  const bytes =
    how?.strips.length === tiles.length
      ? await stitch(how, async i => inHand.get(tiles[i]!.id) ?? logOf(record.id).artifactBytes(tiles[i]!)).catch(
          () => undefined,
        )
      : undefined;
  if (!bytes) return (await amend(record.id, done)) ?? record;
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
    (await amend(record.id, now => ({ ...done(now), artifacts: [...done(now).artifacts, artifact] }), [
      { artifact, bytes },
    ])) ?? record
  );
}

interface Scrolled {
  record: Incident;
  tiles: Artifact[];
  inHand: Map<string, Uint8Array<ArrayBuffer>>;
  ended: Ended;
}

async function scroll(start: Incident, tab: Subject, pointed: boolean): Promise<Scrolled> {
  const words = await getI18n();
  const tiles: Artifact[] = [];
  const inHand: Scrolled['inHand'] = new Map();
  const locked = (await getVaultState()) === 'locked';
  let record = start;
  const at = (ended: Ended): Scrolled => ({ record, tiles, inHand, ended });
  const tell = async (of: number) => {
    await progress(start.id, { done: tiles.length, of });
    await soon(askPage(tab.id, { type: 'progress', words: progressWords(words, tiles.length, of) }));
  };
  let now = await frame(tab.id, { type: 'scroll/begin', pointed });
  if (!now) return at('refused');
  await tell(1 + Math.min(now.left, MOST_TILES - 1));
  for (;;) {
    if (now.stopped || (await stopped(start.id))) return at('stopped');
    const view = now.view;
    let gone = false;
    const why = await step(async (): Promise<Ended | undefined> => {
      const result = await shoot(tab, `${names(record)}-tab`);
      if (!result.shot) return result.why === 'undrawn' ? 'failed' : result.why;
      const { artifact, bytes } = result.shot;
      const tile: Artifact = { ...artifact, view };
      const next = await amend(
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
    if (why || gone) return at(why ?? 'stopped');
    if (!now.more) return at('done');
    if (tiles.length >= MOST_TILES) return at('cap');
    await tell(tiles.length + Math.min(now.left, MOST_TILES - tiles.length));
    const next = await frame(tab.id, { type: 'scroll/next' });
    if (!next) return at('refused');
    if (next.still) return at('done');
    now = next;
  }
}

/** @returns the record with what came of it; what was kept before an end of any kind stays kept */
export async function keepLength(
  record: Incident,
  tab: Subject,
  pointed: boolean,
): Promise<{ record: Incident; ended: Ended }> {
  await progress(record.id, { done: 0, of: 1 });
  let result: Scrolled | undefined;
  try {
    result = await inFront(tab, async () => {
      if (!(await prepare(tab))) return { record, tiles: [], inHand: new Map(), ended: 'refused' as const };
      try {
        return await scroll(record, tab, pointed);
      } finally {
        await soon(askPage(tab.id, { type: 'scroll/end' }));
        void askPage(tab.id, { type: 'progress', words: null });
      }
    });
    const { record: now, tiles, inHand, ended } = result;
    return { record: tiles.length ? await step(() => join(now, tiles, ended === 'done', inHand)) : now, ended };
  } catch (fault) {
    return {
      record: result?.record ?? record,
      ended: fault instanceof VaultError && fault.code === 'full' ? 'full' : 'failed',
    };
  } finally {
    await progress(record.id, null);
  }
}
