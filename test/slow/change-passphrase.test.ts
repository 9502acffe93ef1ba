/** Changes the passphrase of a large vault in real browsers: how long it takes, and what interrupts it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { injectEvidenceLog } from '../../scripts/browser/evidence-log.ts';
import { BROWSERS, type BrowserSession, isTurn, openSession } from '../helpers/browser/browser-session.ts';
import { eventually } from '../helpers/browser/expectations.ts';
import { clickInView, expectText, setField, textAt, type Tab } from '../helpers/browser/page-actions.ts';
import { sampleIncidents } from '../helpers/browser/sample-incidents.ts';
import { THOROUGH } from '../helpers/thorough.ts';

const VAULT = 'src/pages/vault/index.html';
const [FIRST, SECOND, THIRD, FOURTH] = [
  'seven lamps under a quiet bridge',
  'nine grey geese over the harbour',
  'three boats that nobody painted',
  'one more kettle on a cold stove',
] as const;
const INCIDENTS = THOROUGH ? 1_000 : 500,
  WITH_FILES = 200,
  FILE_BYTES = 300_000;

async function unlock(view: Tab, passphrase: string): Promise<void> {
  await expectText(view, '#app', 'Enter your passphrase');
  await setField(view, '.passphrase input', passphrase);
  await clickInView(view, 'button', 'Unlock');
}

/** Fills in the form, and starts. */
async function startChange(view: Tab, from: string, to: string): Promise<void> {
  if (!(await textAt(view, '#app')).includes('Current passphrase'))
    await clickInView(view, 'button', 'Change passphrase');
  await eventually(async () =>
    expect(await view.evaluate(() => document.querySelectorAll('.passphrase input').length, null)).toBe(3),
  );
  for (const [nth, text] of [from, to, to].entries()) await setField(view, '.passphrase input', text, nth);
  await clickInView(view, 'button[type=submit]', 'Change passphrase');
}

const readKeyring = (view: Tab): Promise<{ gen: number; pending: boolean; stale: number; records: number }> =>
  view.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error!);
      });
    const db = await done(indexedDB.open('vault'));
    const ring = (await done(db.transaction('keys').objectStore('keys').get('ring'))) as {
      gen: number;
      former?: object;
    };
    const index = db.transaction('records').objectStore('records').index('under');
    const [fresh, records] = [await done(index.count(`k${ring.gen}`)), await done(index.count())];
    db.close();
    return { gen: ring.gen, pending: !!ring.former, stale: records - fresh, records };
  }, null);

describe.each(BROWSERS)('in %s', name => {
  let session: BrowserSession;
  let view: Tab;
  let records = 0;
  let passphrase: string = FIRST;
  beforeAll(async () => {
    session = await openSession(name, {});
    view = await session.view(VAULT);
    await expectText(view, '#app', 'No passphrase');
    for (const nth of [0, 1]) await setField(view, '.passphrase input', FIRST, nth);
    await clickInView(view, 'button', 'Set passphrase');
    await expectText(view, '#app', 'Your passphrase is set.');
    await injectEvidenceLog(session.helper());
    for (let start = 0; start < INCIDENTS; start += 100)
      await session.helper().evaluate(
        async ([incidents, first, withFiles, size]) => {
          const page = crypto.getRandomValues(new Uint8Array(65_536));
          const bytes = new Uint8Array(size).map((_, i) => page[i % page.length]!);
          const sha256 = await window.theLog.sha256(bytes);
          const writes = incidents.map((incident, i) => {
            if (first + i >= withFiles) return { incident };
            const artifact = {
              id: `file-${incident.id}`,
              name: 'a.png',
              mime: 'image/png',
              bytes: size,
              sha256,
              takenAt: incident.keptAt,
              method: 'file' as const,
            };
            return { incident: { ...incident, artifacts: [artifact] }, files: [{ artifact, bytes }] };
          });
          await window.theLog.putAll(writes);
        },
        [sampleIncidents(INCIDENTS).slice(start, start + 100), start, WITH_FILES, FILE_BYTES] as const,
      );
    ({ records } = await readKeyring(session.helper()));
  });
  afterAll(() => session?.close());

  const count = () => session.helper().evaluate(async () => (await window.theLog.listAll()).incidents.length, null);

  it(`encrypts ${INCIDENTS} incidents again, shows how far it is, and says when it has finished`, async () => {
    const from = await readKeyring(view);
    const began = Date.now();
    await startChange(view, FIRST, SECOND);
    passphrase = SECOND;
    await eventually(async () => {
      const text = await textAt(view, '#app');
      expect(text).toContain('Encrypting your vault with a new key');
      expect(text).toContain('Keep this page open');
    });
    const encrypting = Date.now();
    await eventually(async () => expect(await textAt(view, '#app')).toContain('Your passphrase is changed.'));
    const [all, only] = [Date.now() - began, Date.now() - encrypting];
    const megabytes = (WITH_FILES * FILE_BYTES) / 1e6;
    console.log(`${name}: ${records} records, ${megabytes} MB of files: ${only} ms, ${all} ms with the keys`);
    expect(await readKeyring(view)).toEqual({ gen: from.gen + 1, pending: false, stale: 0, records });
    expect(await count()).toBe(INCIDENTS);
  });

  it.runIf(isTurn(name, 0))('is finished in the background if the page is closed in the middle', async () => {
    const { gen } = await readKeyring(view);
    await startChange(view, passphrase, THIRD);
    passphrase = THIRD;
    await expectText(view, '#app', 'Encrypting your vault with a new key');
    // A driver closes it without asking.
    await view.close();
    await eventually(async () =>
      expect(await readKeyring(session.helper())).toEqual({ gen: gen + 1, pending: false, stale: 0, records }),
    );
    expect(await count()).toBe(INCIDENTS);
    view = await session.view(VAULT);
  });

  it.runIf(isTurn(name, 1))('is finished after unlocking if the extension is stopped in the middle', async () => {
    const { gen } = await readKeyring(view);
    await startChange(view, passphrase, FOURTH);
    await expectText(view, '#app', 'Encrypting your vault with a new key');
    await session.restart();
    view = await session.view(VAULT);
    await injectEvidenceLog(session.helper());
    const stopped = await readKeyring(view);
    expect(stopped).toMatchObject({ gen: gen + 1, pending: true });
    expect(stopped.stale).toBeGreaterThan(0);
    await unlock(view, passphrase);
    await expectText(view, '#app', 'That passphrase is not correct');
    await unlock(view, FOURTH);
    passphrase = FOURTH;
    await expectText(view, '#app', 'Encrypting your vault with a new key');
    await eventually(async () =>
      expect(await readKeyring(view)).toEqual({ gen: gen + 1, pending: false, stale: 0, records }),
    );
    expect(await count()).toBe(INCIDENTS);
    // The next test waits for this text again.
    await eventually(async () =>
      expect(await textAt(view, '#app')).not.toContain('Encrypting your vault with a new key'),
    );
  });

  it('does not keep quick exit waiting', async () => {
    await startChange(view, passphrase, FIRST);
    await expectText(view, '#app', 'Encrypting your vault with a new key');
    // The browser asks before it closes a page only if the person has pressed something in it.
    await view.mouse.click(5, 5);
    const began = Date.now();
    // In one task: the person's presses follow each other quickly, a busy driver's do not.
    await view
      .evaluate(() => {
        for (let press = 0; press < 3; press++) dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
      }, null)
      .catch(() => undefined);
    await eventually(async () =>
      expect((await session.tabUrls()).filter(url => url.includes('/pages/vault/'))).toEqual([]),
    );
    console.log(`${name}: quick exit took ${Date.now() - began} ms`);
  });
});
