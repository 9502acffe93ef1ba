/**
 * A disk that is really full: a small one, made for the profile. Needs root, and is skipped without it
 * (test/slow/capture-faults.test.ts simulates the error without a disk).
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openChromium, type Chromium } from '../../scripts/browser/chromium.ts';
import { killBrowser } from '../helpers/browser/disk-forensics.ts';
import { injectEvidenceLog } from '../../scripts/browser/evidence-log.ts';
import { sampleIncidents } from '../helpers/browser/sample-incidents.ts';

const profile = mkdtempSync(join(tmpdir(), 'small-'));
const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=96m', 'tmpfs', profile]).status === 0;

describe.skipIf(!mounted)('a full disk', () => {
  let chrome: Chromium;
  let page: Page;
  const ballast = join(profile, 'ballast');
  const open = async () => {
    chrome = await openChromium({ profile });
    page = await injectEvidenceLog(await chrome.view('src/pages/lesson/index.html?id=none'));
  };
  beforeAll(open);
  afterAll(async () => {
    await chrome?.context.close().catch(() => undefined);
    spawnSync('umount', ['-l', profile]);
    rmSync(profile, { recursive: true, force: true });
  });

  /** Leaves this many bytes. */
  const fillUp = (left: number) => {
    const { bavail, bsize } = statfsSync(profile);
    try {
      writeFileSync(ballast, Buffer.alloc(Math.max(0, bavail * bsize - left)));
    } catch (error) {
      // The browser may have taken the last of the room meanwhile.
      if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
    }
  };
  /** @param size of the attached file, in bytes. @returns the error */
  const keep = (n: number, size: number) =>
    page.evaluate(
      async ([incident, bytes]) => {
        const file = crypto.getRandomValues(new Uint8Array(65_536));
        const whole = new Uint8Array(bytes).map((_, i) => file[i % 65_536]!);
        const artifact = {
          id: `file-${incident.id}`,
          name: 'a.png',
          mime: 'image/png',
          bytes,
          sha256: await window.theLog.sha256(whole),
          takenAt: incident.keptAt,
          method: 'file' as const,
        };
        return window.theLog.put({ ...incident, artifacts: [artifact] }, [{ artifact, bytes: whole }]).then(
          () => 'kept',
          (error: { code?: string }) => error.code ?? String(error),
        );
      },
      [sampleIncidents(n + 1)[n]!, size] as const,
    );
  const state = () =>
    page.evaluate(async () => {
      const { incidents, unread } = await window.theLog.listAll();
      const { events, anchor } = await window.theLog.getCustody();
      const { intact: whole, anchored } = await window.theLog.verify(events, anchor);
      const files = await Promise.all(
        incidents
          .flatMap(i => i.artifacts)
          .map(async a => (await window.theLog.sha256((await window.theLog.getArtifact(a))!)) === a.sha256),
      );
      return {
        kept: incidents.length,
        unread: unread.length,
        events: events.length,
        whole,
        anchored,
        files: files.every(Boolean),
      };
    });
  const SOUND = { unread: 0, whole: true, anchored: true, files: true };

  it('rejects what does not fit, says that it is full, and loses nothing', async () => {
    expect(await keep(0, 100_000)).toBe('kept');
    fillUp(300_000);
    expect(await keep(1, 5_000_000)).toBe('full');
    expect(await state()).toEqual({ kept: 1, events: 1, ...SOUND });
  });

  it('has lost nothing if the browser is killed and starts again with space', async () => {
    const closed = new Promise<void>(done => void chrome.context.once('close', () => done()));
    killBrowser(profile);
    await closed;
    rmSync(ballast, { force: true });
    execFileSync('sync');
    await open();
    expect(await state()).toEqual({ kept: 1, events: 1, ...SOUND });
    expect(await keep(1, 5_000_000)).toBe('kept');
    expect(await state()).toEqual({ kept: 2, events: 2, ...SOUND });
  });
});
