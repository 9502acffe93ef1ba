/**
 * Tries all attacks in one browser: on the bait, where each that is tried must succeed, and on the
 * scenes, where none may.
 */
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserName, openSession } from '../../../helpers/browser/browser-session.ts';
import { bytesOf, folder, telling } from '../../../unit/files/photo-helpers.ts';
import { HONEST, useHonestly } from './harness/honest.ts';
import { type AttackSession, Stage } from './harness/stage.ts';
import { printSummary, storeTrials } from './harness/summary.ts';
import { tryPresses } from './harness/try-presses.ts';
import { tryReadings } from './harness/try-readings.ts';
import { KNOWN, lineOf, outcomeOf } from './known.ts';
import { isFinding, type Trial } from './model.ts';
import { BAIT_SCENE, SCENES, type Scene } from './scenes.ts';
import { scenesOf } from './turns.ts';

export function describeAttacks(browser: BrowserName): void {
  const scenes = SCENES.filter(({ name }) => scenesOf(browser).includes(name)).map(
    scene => [scene.name, scene] as const,
  );

  describe(`a hostile page in ${browser}`, () => {
    let session: AttackSession;
    const trials: Trial[] = [];
    /** One stage of a scene at a time, because closing a note is stored for all. */
    const busy = new Map<Scene, Promise<unknown>>();

    beforeAll(async () => {
      const photo = telling('jpg');
      session = { ...(await openSession(browser, {})), photo, photoSize: bytesOf(photo).length };
    });
    afterAll(async () => {
      await session?.close();
      rmSync(folder, { recursive: true, force: true });
      printSummary(browser, trials);
    });

    /** Gives each test a window of its own, in which it shows the scene. */
    async function onStage<T>(scene: Scene, run: (stage: Stage) => Promise<T>): Promise<T> {
      const before = busy.get(scene);
      const done = Promise.resolve(before)
        .catch(() => undefined)
        .then(async () => {
          const stage = await Stage.open(browser, session, scene);
          return run(stage).finally(() => stage.end());
        });
      busy.set(scene, done);
      return done;
    }

    function record(tried: Trial[]): Trial[] {
      trials.push(...tried);
      storeTrials(browser, trials);
      return tried;
    }
    const tryAll = async (stage: Stage): Promise<Trial[]> =>
      record([...(await tryReadings(stage)), ...(await tryPresses(stage))]);

    // Each in a window of its own, because nothing is stored for the bait.
    it.concurrent.each([
      ['reading', tryReadings],
      ['pressing', tryPresses],
    ] as const)('succeeds in %s an element without defence', async (_, run) => {
      const tried = record(await onStage({ ...BAIT_SCENE }, run));
      expect(tried.filter(({ outcome }) => outcome === 'held').map(({ attack }) => attack)).toEqual([]);
    });

    it.concurrent.each(scenes)('learns nothing of the %s and presses nothing in it', async (_, scene) => {
      const tried = await onStage(scene, tryAll);
      const found = tried.filter(isFinding).map(lineOf);
      const wasTried = (line: string) => tried.some(trial => line === lineOf({ ...trial, outcome: outcomeOf(line) }));
      const known = KNOWN.filter(wasTried);
      expect(found.sort()).toEqual([...known].sort());
    });

    it.concurrent.each(scenes)('leaves the %s usable by mouse and by key', (name, scene) =>
      onStage(scene, stage => useHonestly(stage, HONEST[name as keyof typeof HONEST])),
    );
  });
}
