/**
 * Firefox as Tor Browser and many careful people set it: it never remembers history (every window is private) and
 * resists fingerprinting. Everything works there, or says that it ends with the browser.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statfsSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { injectEvidenceLog, listIncidents } from '../../scripts/browser/evidence-log.ts';
import { openFirefox, type Firefox } from '../../scripts/browser/firefox.ts';
import { startLocalServer, type LocalServer } from '../../scripts/browser/server.ts';
import { eventually, filesContaining } from '../helpers/browser/expectations.ts';
import { readFixture } from '../helpers/fixtures.ts';
import { clickInView, expectText, setField, textAt, type Tab } from '../helpers/browser/page-actions.ts';
import { sampleIncidents } from '../helpers/browser/sample-incidents.ts';
import { telling } from '../unit/files/photo-helpers.ts';
import { aPack, mendOf, sealed, throwaway } from '../unit/packs/signed-pack-helpers.ts';

const PREFS = {
  'browser.privatebrowsing.autostart': true,
  'privacy.resistFingerprinting': true,
  'privacy.resistFingerprinting.letterboxing': true,
  // Pages are told another ratio than the screenshot has.
  'layout.css.devPixelsPerPx': '1.5',
};
const MESSAGES = 'https://bsky.app/messages/settings',
  PRIVACY = 'https://mastodon.example/settings/privacy',
  POST = 'https://bsky.app/profile/omar.test/post/3mbbbbbbbbb2b',
  COMPOSE = 'https://bsky.app/intent/compose';
const FILE_PASSPHRASE = 'two slow boats for another';
const MARKER = 'zqx-marker-55120';
/** Of the page behind the post. */
const COLOUR = [18, 86, 154] as const;

const [profile, downloads, packs] = ['profile-', 'downloads-', 'packs-'].map(name =>
  mkdtempSync(join(tmpdir(), name)),
) as [string, string, string];

let f: Firefox, server: LocalServer;

const ours = <T, A = null>(run: (given: A) => T, given: A): Promise<Awaited<T>> =>
  f.firstPage.evaluate(run as never, given as never) as Promise<Awaited<T>>;
const ask = <T>(message: object): Promise<T> => ours(m => chrome.runtime.sendMessage(m) as Promise<T>, message);

/** Opens a tab as a person does; the driver's own way waits for a window size that letterboxing never gives. */
async function openTab(url: string): Promise<Page> {
  const known = new Set(await f.browser.pages());
  await ours(async address => {
    await chrome.tabs.create({ url: address });
  }, url);
  let page: Page | undefined;
  await eventually(async () => {
    page = (await f.browser.pages()).find(p => !known.has(p) && p.url() === url);
    expect(page).toBeDefined();
    expect(await page!.evaluate(() => document.readyState)).toBe('complete');
  });
  return page!;
}

/** The browser may list a page's new URL a moment after the page has it. */
async function tabOf(url: string): Promise<number> {
  let id: number | undefined;
  await eventually(async () => {
    id = await ours(async address => (await chrome.tabs.query({})).find(tab => tab.url === address)?.id, url);
    expect(id).toBeDefined();
  });
  return id!;
}
const badge = async (url: string): Promise<string> =>
  ours(tabId => chrome.action.getBadgeText({ tabId }), await tabOf(url));

async function downloaded(ending: string): Promise<string> {
  let found: string | undefined;
  await eventually(async () => {
    found = readdirSync(downloads).find(name => name.endsWith(ending));
    expect(readdirSync(downloads).join(), ending).not.toMatch(/\.part/);
    expect(found).toBeDefined();
    // Firefox makes an empty file first.
    expect(statSync(join(downloads, found!)).size).toBeGreaterThan(0);
  });
  return join(downloads, found!);
}

async function chooseFile(view: Page, file: string): Promise<void> {
  const input = await view.waitForSelector('input[type=file]');
  await (input as ElementHandle<HTMLInputElement>).uploadFile(file);
}

const open = async (path: string): Promise<Page & Tab> => (await f.view(path)) as Page & Tab;

beforeAll(async () => {
  server = await startLocalServer();
  server.serve(MESSAGES, { body: readFixture('bluesky/messages.exposed.en.html') });
  server.serve(PRIVACY, { body: readFixture('mastodon/privacy.exposed.en.html') });
  const post = readFixture('bluesky/post.en.html').replace('I know where you live.', `I know where you live ${MARKER}`);
  server.serve(POST, { body: post.replace('</head>', '<link rel="stylesheet" href="/post.css"></head>') });
  server.serve('https://bsky.app/post.css', {
    type: 'text/css',
    body: `html, body { background: rgb(${COLOUR.join()}) } [data-testid^=postThreadItem] { height: 900px }`,
  });
  server.serve(COMPOSE, {
    body:
      '<!doctype html><html lang="en"><head><meta name="application-name" content="Bluesky"></head><body>' +
      '<div data-testid="composePostView"><div class="ProseMirror" contenteditable="true">Hello</div></div>' +
      '</body></html>',
  });
  f = await openFirefox({
    port: server.port,
    grant: ['https://mastodon.example/*', '<all_urls>'],
    openShadowRoot: true,
    system: true,
    profile,
    downloads,
    prefs: PREFS,
  });
});
afterAll(async () => {
  await f?.close();
  await server?.close();
  for (const folder of [profile, downloads, packs]) rmSync(folder, { recursive: true, force: true });
});

describe('Firefox that never remembers history and resists fingerprinting', () => {
  it('is what this test says it is', async () => {
    const page = await openTab(PRIVACY);
    const noise = await page.evaluate(() => {
      const canvas = document.createElement('canvas');
      const context = canvas.getContext('2d')!;
      context.fillStyle = '#123456';
      context.fillRect(0, 0, 100, 100);
      return [...context.getImageData(0, 0, 1, 1).data].slice(0, 3);
    });
    expect(noise).not.toEqual([18, 52, 86]);
    expect(await ours(() => chrome.extension.inIncognitoContext, null)).toBe(true);
    expect(await ours(() => indexedDB.databases().then(String, (e: Error) => e.name), null)).toBe('InvalidStateError');
    await page.close();
  });

  it('gives our own pages the true time zone and true pixels', async () => {
    const own = await ours(() => {
      const canvas = new OffscreenCanvas(1, 1);
      const context = canvas.getContext('2d')!;
      context.fillStyle = '#123456';
      context.fillRect(0, 0, 1, 1);
      return {
        zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
        pixel: [...context.getImageData(0, 0, 1, 1).data],
      };
    }, null);
    expect(own).toEqual({ zone: Intl.DateTimeFormat().resolvedOptions().timeZone, pixel: [18, 52, 86, 255] });
  });

  it('is checked: badge, on-page tips and popup', async () => {
    const page = await openTab(MESSAGES);
    await eventually(async () => expect(await badge(MESSAGES)).toBe('2'));
    await expectText(page as Tab, '.overlay', '2 settings on this page expose you');
    const popup = await open(`src/popup/index.html?tab=${await tabOf(MESSAGES)}`);
    await expectText(popup, '#app', 'Next step');
    await popup.close();
    await page.close();
  });

  it('is warned in while writing', async () => {
    const page = await openTab(COMPOSE);
    await page.evaluate(() => {
      const box = document.querySelector<HTMLElement>('[contenteditable]')!;
      box.focus();
      box.textContent = 'Call me on +1 202 555 0147';
      box.dispatchEvent(new InputEvent('input', { bubbles: true }));
    });
    await expectText(page as Tab, '.overlay', 'Reveals: phone number');
    await page.close();
  });

  it('saves evidence in memory, with a true screenshot, and says that it ends with the browser', async () => {
    await openTab(POST);
    const tab = await tabOf(POST);
    await eventually(async () =>
      expect(await ask({ type: 'tab/inspect', tab })).toMatchObject({ platform: 'bluesky' }),
    );
    const popup = await open(`src/popup/index.html?tab=${tab}&view=report`);
    await expectText(popup, '#app', 'What happened?');
    await ours(async id => void (await chrome.tabs.update(id, { active: true })), tab);
    await clickInView(popup, 'button', 'Someone is threatening or insulting me');
    await expectText(popup, '#app', 'Evidence saved');
    await expectText(popup, '#app', 'gone when you close the browser');
    await popup.close();
    const log = await open('src/pages/log/index.html');
    await expectText(log, '#app', 'gone when you close the browser');
    const [incident] = (await listIncidents(log))!;
    expect(incident!.zone).toBe(Intl.DateTimeFormat().resolvedOptions().timeZone);
    expect(incident!.item.text).toContain(MARKER);
    const pixel = await log.evaluate(async artifact => {
      const bitmap = await createImageBitmap(
        new Blob([(await window.theLog.getArtifact(artifact))!], { type: 'image/png' }),
      );
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
      const context = canvas.getContext('2d')!;
      context.drawImage(bitmap, 0, 0);
      return [...context.getImageData(bitmap.width - 20, bitmap.height - 20, 1, 1).data].slice(0, 3);
    }, incident!.artifacts[0]!);
    expect(pixel).toEqual([...COLOUR]);
    await log.close();
  });

  it('takes a long page in several screenshots, and stitches them only if they fit', async () => {
    const [incident] = (await listIncidents(f.firstPage))!;
    const result = await ask<{ ended: string }>({ type: 'capture/add', incident: incident!.id, part: 'length' });
    expect(result.ended).toBe('done');
    const [now] = (await listIncidents(f.firstPage))!;
    const tiles = now!.artifacts.filter(a => a.method === 'tab');
    expect(tiles.length).toBeGreaterThan(2);
    const widths = await f.firstPage.evaluate(
      artifacts =>
        Promise.all(
          artifacts.map(async artifact => {
            const bytes = (await window.theLog.getArtifact(artifact))!;
            return (await createImageBitmap(new Blob([bytes], { type: 'image/png' }))).width;
          }),
        ),
      now!.artifacts,
    );
    console.log(now!.artifacts.map((a, i) => `${a.name} ${widths[i]} ${a.view?.width}×${a.view?.ratio}`).join(', '));
    expect(new Set(widths).size).toBe(1);
  });

  it('has a sound log', async () => {
    const log = await open('src/pages/log/index.html');
    await clickInView(log, 'button, a, [role=tab]', 'Integrity check');
    await expectText(log, '#app', 'No changes found');
    await log.close();
  });

  it('leaves nothing of it on the disk', () => {
    expect(filesContaining(profile, MARKER)).toEqual([]);
    expect(filesContaining(profile, 'omar.test')).toEqual([]);
  });

  it('exports it', async () => {
    const view = await open('src/pages/export/index.html');
    await clickInView(view, 'button', 'A lawyer or an organisation');
    await expectText(view, '#app', 'Table of original files');
    await clickInView(view, 'button', 'Create the file');
    await expectText(view, '#app', 'The file is ready');
    await clickInView(view, 'a[download]');
    expect(readFileSync(await downloaded('.zip')).length).toBeGreaterThan(1_000);
    await view.close();
  });

  it('saves a backup, deletes everything, and brings it back', async () => {
    const vault = await open('src/pages/vault/index.html');
    await expectText(vault, '#app', 'cannot store evidence on this device');
    expect(await textAt(vault, '#app')).not.toContain('Set a passphrase');
    await clickInView(vault, 'button', 'Save a backup file');
    await eventually(async () =>
      expect(await vault.evaluate(() => document.querySelectorAll('.passphrase input').length, null)).toBe(2),
    );
    for (const nth of [0, 1]) await setField(vault, '.passphrase input', FILE_PASSPHRASE, nth);
    await clickInView(vault, 'button[type=submit]', 'Save a backup file');
    const file = await downloaded('.bin');
    await clickInView(vault, 'button', 'Delete without holding a button');
    await clickInView(vault, '.card.warn button', 'Delete everything');
    await expectText(vault, '#app', 'Everything is deleted');
    expect(await listIncidents(f.firstPage)).toEqual([]);
    await vault.close();
    const again = await open('src/pages/vault/index.html');
    await clickInView(again, 'button', 'Restore a backup');
    await chooseFile(again, file);
    await again.waitForSelector('.passphrase input');
    await setField(again, '.passphrase input', FILE_PASSPHRASE);
    await clickInView(again, 'button', 'Restore the backup');
    await expectText(again, '#app', 'Added:');
    expect((await listIncidents(f.firstPage))!.map(i => i.item.url)).toEqual([POST]);
    await again.close();
  });

  it('says that memory is full, and loses nothing', async () => {
    await injectEvidenceLog(f.firstPage);
    const why = await f.firstPage.evaluate(async incident => {
      const bytes = new Uint8Array(8_000_000);
      const sha256 = await window.theLog.sha256(bytes);
      const artifact = {
        id: 'large',
        name: 'a.png',
        mime: 'image/png',
        bytes: bytes.length,
        sha256,
        takenAt: incident.keptAt,
      };
      const file = { ...artifact, method: 'file' as const };
      return window.theLog.put({ ...incident, artifacts: [file] }, [{ artifact: file, bytes }]).then(
        () => 'kept',
        (error: { code?: string }) => error.code,
      );
    }, sampleIncidents(1)[0]!);
    expect(why).toBe('full');
    expect((await listIncidents(f.firstPage))!.map(i => i.item.url)).toEqual([POST]);
  });

  it('shows lessons, and remembers a finished step until the browser closes', async () => {
    const popup = await open('src/popup/index.html?view=learn&tab=-1');
    await clickInView(popup, '.choice');
    await clickInView(popup, '.lesson-link');
    await clickInView(popup, '.check input');
    await eventually(async () =>
      expect(await popup.evaluate(() => document.querySelectorAll('.check.done').length, null)).toBe(1),
    );
    await expectText(popup, '#app', 'until you close the browser');
    await popup.close();
  });

  it('installs a signed pack, and reads by it', async () => {
    const file = join(packs, 'pack.json');
    const mend = { evidence: 'high', locate: [{ css: "input[type=checkbox][name='account[listed]']" }] };
    writeFileSync(file, sealed(aPack({ mends: mendOf('mastodon', 'discoverable', mend as never) }), throwaway()));
    server.serve(PRIVACY, {
      body: readFixture('mastodon/privacy.exposed.en.html').replaceAll('account[discoverable]', 'account[listed]'),
    });
    const page = await openTab(PRIVACY);
    await eventually(async () => expect(await badge(PRIVACY)).toBe('6'));
    const settings = await open('src/pages/settings/index.html');
    await chooseFile(settings, file);
    await expectText(settings, '#app', 'Changes 1 check on Mastodon');
    await clickInView(settings, 'button', 'The fingerprint matches');
    await eventually(async () => expect(await badge(PRIVACY)).toBe('7'));
    await settings.close();
    await page.close();
  });

  it('inspects a photo, and saves a clean copy', async () => {
    const photos = await open('src/pages/photos/index.html');
    await chooseFile(photos, telling('jpg'));
    await expectText(photos, '#app', 'Acme');
    await clickInView(photos, 'a[download]');
    expect(readFileSync(await downloaded('.jpg')).includes('SN-0012345')).toBe(false);
    await photos.close();
  });

  it('shows the panic sheet with own contacts until the browser closes', async () => {
    let panic = await open('src/pages/panic/index.html');
    await clickInView(panic, 'details.card summary', 'Add your own contacts and notes');
    await expectText(panic, '#app', 'stored in memory until you close the browser');
    await setField(panic, '.private-field', 'Nour');
    await eventually(async () =>
      expect(await ours(async () => JSON.stringify(await chrome.storage.session.get()), null)).toContain('Nour'),
    );
    await panic.close();
    panic = await open('src/pages/panic/index.html');
    await expectText(panic, '#app', 'Nour');
    await panic.close();
  });

  it('practises', async () => {
    const practice = await open('src/pages/practice/index.html');
    await eventually(async () => expect((await textAt(practice, 'body')).length).toBeGreaterThan(200));
    await practice.close();
  });

  it('leaves nothing of all this on the disk', async () => {
    for (const text of [MARKER, 'omar.test', 'Nour', FILE_PASSPHRASE])
      expect(filesContaining(profile, text), text).toEqual([]);
    const local = await ours(() => chrome.storage.local.get(), null);
    expect(Object.keys(local)).not.toContain('logPosition');
    console.log(`on disk: ${Object.keys(local).join(', ')}`);
  });

  it('exits: every page of ours closes', async () => {
    const log = await open('src/pages/log/index.html');
    await expectText(log, '#app', 'gone when you close the browser');
    await log
      .evaluate(() => void setTimeout(() => document.querySelector<HTMLElement>('.leave')!.click()), null)
      .catch(() => undefined);
    await eventually(async () =>
      expect(
        await f.asBrowser<string[]>(
          'return gBrowser.browsers.map(b => b.currentURI.spec).filter(url => url.startsWith("moz-extension:"))',
        ),
      ).toEqual([]),
    );
  });
});

/** A driver's installation ends with the browser; these keep what it stored, and its address. */
const KEPT = {
  'extensions.webextensions.keepStorageOnUninstall': true,
  'extensions.webextensions.keepUuidOnUninstall': true,
};

describe('a profile that remembered history before', () => {
  const older = mkdtempSync(join(tmpdir(), 'older-'));
  afterAll(() => rmSync(older, { recursive: true, force: true }));

  async function withFirefox<T>(prefs: object, work: (firefox: Firefox) => Promise<T>): Promise<T> {
    const firefox = await openFirefox({
      port: server.port,
      system: true,
      profile: older,
      prefs: { ...KEPT, ...prefs },
    });
    try {
      return await work(firefox);
    } finally {
      await firefox.close();
    }
  }
  const save = (page: Page, n: number) =>
    page.evaluate(incident => window.theLog.put(incident), sampleIncidents(n + 1)[n]!);

  it('is told where its evidence is, loses none, and is not warned of a rollback afterwards', async () => {
    await withFirefox({}, async ({ firstPage }) => {
      await injectEvidenceLog(firstPage);
      for (const n of [0, 1]) await save(firstPage, n);
    });
    await withFirefox(PREFS, async ({ firstPage, view }) => {
      const vault = (await view('src/pages/vault/index.html')) as Page & Tab;
      await expectText(vault, '#app', 'is still on this device');
      expect(await listIncidents(firstPage)).toEqual([]);
      await save(firstPage, 2);
      expect(await listIncidents(firstPage)).toHaveLength(1);
    });
    await withFirefox({}, async ({ firstPage, view }) => {
      expect(await listIncidents(firstPage)).toHaveLength(2);
      const log = (await view('src/pages/log/index.html')) as Page & Tab;
      await clickInView(log, 'button, a, [role=tab]', 'Integrity check');
      await expectText(log, '#app', 'No changes found');
    });
  });
});

const small = mkdtempSync(join(tmpdir(), 'small-'));
const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=192m', 'tmpfs', small]).status === 0;

function fillDisk(disk: string): void {
  const { bavail, bsize } = statfsSync(disk);
  try {
    writeFileSync(join(disk, 'ballast'), Buffer.alloc(Math.max(0, bavail * bsize - 100_000)));
  } catch (error) {
    // The browser may have taken the last of the room meanwhile.
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
  }
}

describe.skipIf(!mounted)('a full disk', () => {
  afterAll(() => {
    spawnSync('umount', ['-l', small]);
    rmSync(small, { recursive: true, force: true });
  });

  it('keeps nobody from saving evidence, since it is in memory', async () => {
    const firefox = await openFirefox({ port: server.port, system: true, profile: small, prefs: PREFS });
    try {
      const { firstPage } = firefox;
      await injectEvidenceLog(firstPage);
      fillDisk(small);
      await firstPage.evaluate(incident => window.theLog.put(incident), sampleIncidents(1)[0]!);
      expect(await listIncidents(firstPage)).toHaveLength(1);
    } finally {
      await firefox.close();
    }
  });
});

describe('a private window of an ordinary Firefox', () => {
  it('says that our pages read nothing there, and where they do', async () => {
    const firefox = await openFirefox({ port: server.port, system: true });
    try {
      const { browser, firstPage } = firefox;
      const known = new Set(await browser.pages());
      await firstPage.evaluate(async () => {
        await chrome.windows.create({ incognito: true, url: chrome.runtime.getURL('src/pages/log/index.html') });
      });
      await eventually(async () => {
        const pages = (await browser.pages()).filter(page => !known.has(page));
        const texts = await Promise.all(pages.map(page => textAt(page as Tab, '#app').catch(() => '')));
        expect(texts.join()).toContain('Open in a normal window');
      });
    } finally {
      await firefox.close();
    }
  });
});
