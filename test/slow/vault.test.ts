/**
 * The vault in real browsers: passphrase, lock, quick exit, deletion, backup; and no plain text of an incident on disk,
 * whenever the browser dies.
 */

import { getBuildFolder } from '../../scripts/browser/built-extension.ts';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { copyBuild } from '../../scripts/browser/build-copy.ts';
import { type Chromium, openChromium } from '../../scripts/browser/chromium.ts';
import { type LocalServer, startLocalServer } from '../../scripts/browser/server.ts';
import { type ChromiumHarness, openHarness } from '../helpers/browser/chromium-harness.ts';
import { killBrowser } from '../helpers/browser/disk-forensics.ts';
import { deleteIncident, listIncidents } from '../../scripts/browser/evidence-log.ts';
import { axeViolations, eventually, filesContaining } from '../helpers/browser/expectations.ts';

const POST = 'https://bsky.app/profile/omar.example/post/3kabc';
const MARKER = 'zqx-marker-77031';
const BODY =
  '<!doctype html><html lang="en"><head><meta name="application-name" content="Bluesky">' +
  '<title>Post</title></head><body><main>\n  <div data-testid="postThreadItem-by-omar.example">' +
  '<a href="/profile/omar.example">Omar Mock</a>' +
  `<div data-testid="postText">I know where you live ${MARKER}</div>` +
  '<button>Reply</button></div></main></body></html>';
const FIRST = 'seven lamps under a quiet bridge';
const FILE = 'two slow boats for another';
const SHOTS = process.env.SHOTS;

const shot = async (page: Page, name: string) => {
  if (SHOTS) await page.screenshot({ path: join(SHOTS, `${name}.png`), fullPage: true });
};

async function setPassphrase(view: Page, passphrase: string): Promise<void> {
  await view.getByLabel('New passphrase').fill(passphrase);
  await view.getByLabel('Confirm passphrase').fill(passphrase);
  await view.getByRole('button', { name: 'Set passphrase' }).click();
  await view.getByText('Your passphrase is set.').waitFor();
}

async function unlock(view: Page, passphrase: string): Promise<void> {
  await view.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await view.getByRole('button', { name: 'Unlock' }).click();
}

/** @param ago milliseconds since the last one */
const setAttempts = (view: Page, attempts: { failed: number; ago: number }): Promise<void> =>
  view.evaluate(async ({ failed, ago }) => {
    const db = await new Promise<IDBDatabase>((done, fail) => {
      const open = indexedDB.open('vault');
      open.onsuccess = () => done(open.result);
      open.onerror = () => fail(open.error);
    });
    const transaction = db.transaction('keys', 'readwrite');
    transaction.objectStore('keys').put({ failed, at: Date.now() - ago }, 'tries');
    await new Promise<void>((done, fail) => {
      transaction.oncomplete = () => done();
      transaction.onerror = () => fail(transaction.error);
    });
    db.close();
  }, attempts);

async function keepProof(chrome: Pick<Chromium, 'view'>, page: Page): Promise<Page> {
  const helper = await chrome.view('src/pages/lesson/index.html?id=none');
  // The browser may list a page's new URL a moment after the page has it.
  const found = await helper.waitForFunction(
    async url => (await globalThis.chrome.tabs.query({})).find(t => t.url === url)?.id,
    page.url(),
    { polling: 50 },
  );
  const tab = await found.jsonValue();
  await helper.close();
  const popup = await chrome.view(`src/popup/index.html?tab=${tab}&view=report`);
  await popup.getByText('What happened?').waitFor();
  await page.bringToFront();
  await popup
    .getByRole('button', { name: 'Someone is threatening or insulting me' })
    .evaluate(b => (b as HTMLButtonElement).click());
  await popup.getByText('Evidence saved').waitFor();
  return popup;
}

describe('the marker of an incident, on disk', () => {
  let server: LocalServer;
  let browser: Chromium;
  const profile = mkdtempSync(join(tmpdir(), 'profile-'));
  let extension: string;

  beforeAll(async () => {
    server = await startLocalServer();
    server.serve(POST, { body: BODY });
    server.serve('https://plain.example/', { body: '<!doctype html><title>Plain</title><input id="a">' });
    extension = copyBuild(getBuildFolder('chromium'), { grant: ['<all_urls>'] });
  });
  // Closes the browser of a failed test, whose lock in the profile would fail the next one, too.
  afterEach(async () => {
    if (!closed) await kill().catch(() => undefined);
    for (const f of readdirSync(profile)) if (f.startsWith('Singleton')) rmSync(join(profile, f), { force: true });
  });
  afterAll(async () => {
    await server.close();
    for (const f of [profile, extension]) rmSync(f, { recursive: true, force: true });
  });

  let closed = true;
  /** After a crash the browser stores no session until the person has said what to do with the last one. */
  const forgetCrash = () => {
    const file = join(profile, 'Default', 'Preferences');
    if (existsSync(file))
      writeFileSync(file, readFileSync(file, 'utf8').replace('"exit_type":"Crashed"', '"exit_type":"Normal"'));
  };
  const open = async () => {
    forgetCrash();
    browser = await openChromium({ port: server.port, profile, extension });
    closed = false;
    browser.context.once('close', () => {
      closed = true;
    });
  };

  async function kill(): Promise<void> {
    killBrowser(profile);
    await eventually(async () => expect(closed).toBe(true));
  }

  it('is absent before there is a passphrase', async () => {
    await open();
    const page = await browser.context.newPage();
    await page.goto(POST);
    const popup = await keepProof(browser, page);
    await expect.poll(() => popup.locator('#app').innerText()).toContain('You have not set a passphrase yet');
    // Confirms that the search works.
    await eventually(async () => expect(filesContaining(profile, 'bsky.app').length).toBeGreaterThan(0));
    await kill();
    expect(filesContaining(profile, MARKER)).toEqual([]);
  });

  it('is absent after a passphrase was set, and so is the passphrase', async () => {
    await open();
    const view = await browser.view('src/pages/vault/index.html');
    await setPassphrase(view, FIRST);
    await kill();
    expect(filesContaining(profile, MARKER)).toEqual([]);
    expect(filesContaining(profile, FIRST)).toEqual([]);
  });

  it('is absent from evidence saved while locked, which opens after unlocking', async () => {
    await open();
    const page = await browser.context.newPage();
    await page.goto(POST);
    const popup = await keepProof(browser, page);
    await popup.getByText('Saved and locked.').waitFor();
    const view = await browser.view('src/pages/vault/index.html');
    await view.getByText('Enter your passphrase').waitFor();
    expect(await listIncidents(view)).toBeFalsy();
    await unlock(view, FIRST);
    await view.getByRole('button', { name: 'Lock the vault' }).waitFor();
    const texts = (await listIncidents(view))!.map(i => i.item.text);
    expect(texts.length).toBe(2);
    for (const text of texts) expect(text).toContain(MARKER);
    await view.getByRole('button', { name: 'Lock the vault' }).click();
    await view.getByText('Enter your passphrase').waitFor();
    await eventually(async () =>
      expect(JSON.stringify(await view.evaluate(() => globalThis.chrome.storage.session.get('vault')))).toBe('{}'),
    );
    await kill();
    expect(filesContaining(profile, MARKER)).toEqual([]);
  });

  it('is absent if the browser is killed with records and forms open and filled in', async () => {
    await open();
    const view = await browser.view('src/pages/vault/index.html');
    await unlock(view, FIRST);
    await view.getByRole('button', { name: 'Lock the vault' }).waitFor();
    const { id } = (await listIncidents(view))![0]!;
    const report = await browser.view(`src/pages/report/index.html?kept=${id}&what=threatened`);
    await report.getByText('Evidence saved').waitFor();
    await view.getByRole('button', { name: 'Change passphrase' }).first().click();
    const field = view.getByLabel('New passphrase');
    await view.getByRole('button', { name: 'Show' }).nth(1).click();
    await field.pressSequentially(`${MARKER} typed`);
    // Waits until the browser has saved its open tabs and the text typed in an ordinary page.
    const plain = await browser.context.newPage();
    await plain.goto('https://plain.example/');
    await plain.locator('#a').pressSequentially('plain-marker-11');
    await plain.bringToFront();
    const sessions = (text: string) => filesContaining(profile, text).filter(file => file.includes('Sessions'));
    await eventually(async () => {
      for (const stored of ['plain-marker-11', 'src/pages/report/index.html', 'src/pages/vault/index.html'])
        expect(sessions(stored).length, stored).toBeGreaterThan(0);
    });
    await kill();
    expect(filesContaining(profile, MARKER)).toEqual([]);
  });
});

describe('the vault page', () => {
  let r: ChromiumHarness;
  let view: Page;
  let page: Page;
  beforeAll(async () => {
    r = await openHarness({ grant: ['<all_urls>'] });
    r.server.serve(POST, { body: BODY });
    page = await r.context.newPage();
    await page.goto(POST);
    view = await r.view('src/pages/vault/index.html');
    await view.getByText('No passphrase set', { exact: true }).waitFor();
  });
  afterAll(() => r?.close());

  const speak = async (lang: string) => {
    await view.locator('select').last().selectOption(lang);
    await view.waitForFunction(l => document.documentElement.lang === l, lang);
  };
  const look = async (name: string) => {
    for (const [lang, scheme] of [
      ['en', 'light'],
      ['en', 'dark'],
      ['es', 'light'],
      ['ar', 'dark'],
    ] as const) {
      await view.emulateMedia({ colorScheme: scheme });
      await speak(lang);
      await view.setViewportSize({ width: 320, height: 640 });
      expect(await view.evaluate(() => document.documentElement.scrollWidth), lang).toBeLessThanOrEqual(320);
      expect(await axeViolations(view), `${name} ${lang}`).toEqual([]);
      await shot(view, `${name}-${lang}-${scheme}`);
    }
    await view.setViewportSize({ width: 1000, height: 700 });
    await view.emulateMedia({ colorScheme: 'light' });
    await speak('en');
  };

  it('is readable in every language, and says plainly that there is no passphrase', async () => {
    await expect.poll(() => view.locator('main').innerText()).toContain('the key is stored next to your data');
    await look('bare');
  });

  it('requires a long passphrase, typed twice, and says what is too short', async () => {
    const [first, second] = [view.getByLabel('New passphrase'), view.getByLabel('Confirm passphrase')];
    await first.fill('short');
    await view.getByText('Use at least 8 characters.').first().waitFor();
    await first.fill('longer one');
    await view.getByText('This is short: someone with a copy').first().waitFor();
    await second.fill('another one');
    await view.getByText('The two passphrases do not match.').first().waitFor();
    await view.getByRole('button', { name: 'Set passphrase' }).click();
    await view.getByText('Fill in every field').waitFor();
  });

  it('is set, and the page stays responsive meanwhile', async () => {
    await view.reload();
    const [ticks] = await Promise.all([
      view.evaluate(
        () =>
          new Promise<number>(done => {
            let ticks = 0;
            const tick = setInterval(() => {
              ticks++;
              if (document.body.innerText.includes('Your passphrase is set.')) {
                clearInterval(tick);
                done(ticks);
              }
            }, 10);
          }),
      ),
      setPassphrase(view, FIRST),
    ]);
    expect(ticks, 'the page went on meanwhile').toBeGreaterThan(5);
    const kdf = await view.evaluate(async () => {
      const db = await new Promise<IDBDatabase>(done => {
        const q = indexedDB.open('vault');
        q.onsuccess = () => done(q.result);
      });
      const ring = await new Promise<{
        lock: { kdf: { memory: number; passes: number } };
        open?: CryptoKey;
        former?: object;
      }>(done => {
        const q = db.transaction('keys').objectStore('keys').get('ring');
        q.onsuccess = () => done(q.result as never);
      });
      db.close();
      return { ...ring.lock.kdf, left: !!ring.open || !!ring.former };
    });
    console.log(`Argon2id: ${kdf.memory} KiB, ${kdf.passes} passes`);
    expect(kdf.memory).toBeGreaterThanOrEqual(19_456);
    expect(kdf.passes).toBeGreaterThanOrEqual(2);
    expect(kdf.left).toBe(false);
    await look('unlocked');
  });

  it('locks from the popup, in every window, and hides what was shown', async () => {
    const popup = await r.popup(page, 'evidence');
    await popup.getByRole('button', { name: 'Lock the vault' }).click();
    await view.getByText('Enter your passphrase').waitFor();
    await popup.getByText('Enter your passphrase').waitFor();
    await shot(popup, 'popup-locked');
    expect(await axeViolations(popup)).toEqual([]);
    await popup.close();
    await look('locked');
  });

  it('delays wrong passphrases, in another window and after a reload too', async () => {
    for (const wrong of ['wrong one', 'wrong two', 'wrong three']) {
      // The wait after the eighth one, five minutes, is long enough for what follows.
      if (wrong === 'wrong three') await setAttempts(view, { failed: 7, ago: 300_000 });
      await unlock(view, wrong);
      await view.getByText('That passphrase is not correct').waitFor();
    }
    await view.getByText(/Wait \d+ seconds?/).waitFor();
    await shot(view, 'wait');
    const other = await r.view('src/pages/vault/index.html');
    await other.getByText(/Wait \d+ seconds?/).waitFor();
    await other.close();
    await view.reload();
    await view.getByText(/Wait \d+ seconds?/).waitFor();
    await setAttempts(view, { failed: 8, ago: 300_000 });
    await view.reload();
    await unlock(view, FIRST);
    await view.getByRole('button', { name: 'Lock the vault' }).waitFor();
  });

  it('saves a backup file and restores it', async () => {
    await keepProof(r, page).then(p => p.close());
    const save = view.getByRole('button', { name: 'Save a backup file' });
    await save.click();
    await view.getByLabel('Passphrase for the backup file').fill(FILE);
    await view.getByLabel('Confirm passphrase').fill(FILE);
    const [download] = await Promise.all([view.waitForEvent('download'), save.nth(1).click()]);
    const file = await download.path();
    expect(download.suggestedFilename()).toMatch(/^\d{4}-\d\d-\d\d\.bin$/);
    expect(readFileSync(file).includes(MARKER)).toBe(false);
    for (const { id } of (await listIncidents(view))!) await deleteIncident(view, id);
    await save.first().click();
    await view.getByRole('button', { name: 'Restore a backup' }).click();
    await view.locator('input[type=file]').setInputFiles(file);
    await view.getByLabel('Passphrase for the backup file').fill(FILE);
    await view.getByRole('button', { name: 'Restore the backup' }).click();
    await view.getByText(/Added: \d+\./).waitFor();
    const list = (await listIncidents(view))!;
    expect(list.map(i => i.item.text).join()).toContain(MARKER);
    await view
      .locator('input[type=file]')
      .setInputFiles({ name: 'x.bin', mimeType: 'application/octet-stream', buffer: Buffer.from('PK') });
    await view.getByLabel('Passphrase for the backup file').fill(FIRST);
    await view.getByRole('button', { name: 'Restore the backup' }).click();
    await view.getByText('This is not a Breakwater backup file').waitFor();
  });

  it('exits at the third Escape: locked, our pages closed, a blank page in front', async () => {
    const blank = r.context.waitForEvent('page', p => p.url() === 'about:blank');
    await view.bringToFront();
    const keys = await r.context.newCDPSession(view);
    const key = { key: 'Escape', code: 'Escape', windowsVirtualKeyCode: 27 };
    const types = Array.from({ length: 3 }, () => ['keyDown', 'keyUp'] as const).flat();
    // At once, because a person's presses follow each other quickly. The page may close before the last is answered.
    await Promise.allSettled(types.map(type => keys.send('Input.dispatchKeyEvent', { type, ...key })));
    await blank;
    await eventually(async () =>
      expect(r.context.pages().filter(p => p.url().startsWith('chrome-extension:')).length).toBe(0),
    );
    view = await r.view('src/pages/vault/index.html');
    await view.getByText('Enter your passphrase').waitFor();
  });

  it('deletes only after a long press, also while locked: key, records, settings', async () => {
    const hold = view.getByRole('button', { name: 'Hold for two seconds to delete everything' });
    await hold.scrollIntoViewIfNeeded();
    await hold.focus();
    for (const [down, up] of [
      ['keydown', 'keyup'],
      ['pointerdown', 'pointerleave'],
    ] as const) {
      // In the page, because two seconds may pass between two commands on a busy machine.
      const meanwhile = await hold.evaluate(
        async (button, [begins, ends]) => {
          const send = (type: string) =>
            button.dispatchEvent(
              type.startsWith('key')
                ? new KeyboardEvent(type, { key: 'Enter', bubbles: true, cancelable: true })
                : new PointerEvent(type, { bubbles: true }),
            );
          send(begins);
          await new Promise(drawn => setTimeout(drawn));
          const label = button.textContent;
          send(ends);
          return label;
        },
        [down, up] as const,
      );
      expect(meanwhile).toContain('Keep holding');
      await hold.waitFor();
    }
    await view.evaluate(() => globalThis.chrome.storage.local.set({ language: 'en' }));
    await hold.focus();
    await view.keyboard.down('Space');
    await view.getByText('Everything is deleted').waitFor();
    await view.keyboard.up('Space');
    await shot(view, 'erased');
    expect(await axeViolations(view)).toEqual([]);
    await listIncidents(view); // reading creates no new one
    const left = () =>
      view.evaluate(async () => [
        await chrome.storage.local.get(),
        await chrome.storage.session.get(),
        await indexedDB.databases(),
      ]);
    // The browser deletes a database once every context has closed it.
    await eventually(async () => expect(await left()).toEqual([{}, {}, []]));
    await keepProof(r, page).then(p => p.close()); // evidence can be saved again
  });
});
