/**
 * A chosen photo on a platform’s page: the form receives the clean copy, the original, or nothing, as the person
 * decides.
 */
import { ORDINARY } from '../helpers/storage-contexts.ts';
import { rmSync } from 'node:fs';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { inspectFile } from '../../src/files/inspect.ts';
import { buildChunk } from '../../src/files/formats/png.ts';
import { box } from '../unit/files/hiding-places/heif.ts';
import { join, survives, u16, u8 } from '../unit/files/hiding-places/hidden-text.ts';
import { gif } from '../unit/files/hiding-places/images.ts';
import { pdf } from '../unit/files/hiding-places/pdf.ts';
import { movie } from '../unit/files/hiding-places/video.ts';
import { bytesOf, folder, found, MARKER, plain, put, telling } from '../unit/files/photo-helpers.ts';
import { startUploadPlatform, type UploadPlatform } from '../helpers/browser/upload-platform.ts';
import { openHarness, type ChromiumHarness } from '../helpers/browser/chromium-harness.ts';
import { eventually, axeViolations, isRequestOfBrowser } from '../helpers/browser/expectations.ts';
import { expectText, type Tab, textAt } from '../helpers/browser/page-actions.ts';
import { pressControl } from '../helpers/browser/overlay-actions.ts';

const URL_ = 'https://bsky.app/';
let r: ChromiumHarness, site: UploadPlatform, helper: Page, page: Page;
let photo: string, second: string, quiet: string;

beforeAll(async () => {
  [photo, second, quiet] = [telling('jpg'), telling('png'), plain('png')];
  [r, site] = await Promise.all([
    openHarness({ openShadowRoot: true }),
    startUploadPlatform({
      'content-security-policy':
        "default-src 'none'; script-src 'self'; connect-src 'self'; " +
        "require-trusted-types-for 'script'; trusted-types default",
    }),
  ]);
  r.server.upstream('bsky.app', site.port);
  helper = await r.view('src/pages/lesson/index.html?id=none');
  page = await r.context.newPage();
});
afterAll(async () => {
  await r?.close();
  await site?.close();
  rmSync(folder, { recursive: true, force: true });
});

type Seen = { way: string; files: { name: string; size: number; type: string }[] };
const seen = () => page.evaluate(() => (window as unknown as { seen: Seen[] }).seen);
const ways = async () => (await seen()).map(s => s.way);
const press = (name: RegExp) => pressControl(page.getByRole('button', { name }));
const clean = (file: string) => Buffer.from(inspectFile(bytesOf(file)).copy!);
const submit = async () => {
  const before = site.received.length;
  await page.evaluate(() => document.querySelector('form')!.submit());
  await page.locator('#done').waitFor();
  expect(site.received.length).toBe(before + 1);
  return site.received.at(-1)!;
};

/** Opens the site, and waits until the page script has its rules and nothing more is injected. */
async function openSite(): Promise<void> {
  await page.goto(URL_);
  const tab = await r.tabOf(page);
  const summary = await helper.evaluate(
    id => chrome.runtime.sendMessage({ type: 'site/getSummary', tab: id }) as Promise<{ kind: string }>,
    tab,
  );
  expect(summary.kind).toBe('known');
}

beforeEach(async () => {
  site.received.length = 0;
  await openSite();
});

describe('a file input', () => {
  const choose = (...files: string[]) => page.locator('form input').setInputFiles(files);

  it('is stopped once, and the form receives the clean copy', async () => {
    await choose(photo);
    await page.locator('.photo').waitFor();
    expect(await seen()).toEqual([]);
    const said = await textAt(page as Tab, '.photo');
    for (const words of [
      'Where it was taken',
      '43.4682, -11.8802',
      'SN-0012345',
      MARKER,
      'Acme Cam 9',
      'May 12, 2024',
      'AcmeOS 4.2',
      'from before it was edited',
      'Camera settings',
    ])
      expect(said).toContain(words);
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/card.png` });
    await press(/^Use a clean copy/);
    await eventually(async () => expect(await ways()).toEqual(['input', 'delegated', 'change']));
    await eventually(async () =>
      expect(await page.evaluate(() => (window as unknown as { read: number }).read)).toBe(clean(photo).length),
    );
    expect((await seen())[2]!.files).toEqual([
      { name: 'telling-6.jpg', size: clean(photo).length, type: 'image/jpeg' },
    ]);
    const [file] = await submit();
    expect(file!.bytes.equals(clean(photo))).toBe(true);
    expect(found(put('received.jpg', file!.bytes))).toEqual(['IFD0:Orientation']);
  });

  it('gives the original, byte for byte, if the person wants it', async () => {
    await choose(photo);
    await press(/^Use the original/);
    await eventually(async () => expect(await ways()).toEqual(['input', 'delegated', 'change']));
    expect((await submit())[0]!.bytes.equals(Buffer.from(bytesOf(photo)))).toBe(true);
  });

  it('is empty again after “Cancel”, the page receives nothing, and the same file can be chosen again', async () => {
    await choose(photo);
    await press(/^Cancel/);
    await page.locator('.photo').waitFor({ state: 'detached' });
    expect(await seen()).toEqual([]);
    expect(await page.evaluate(() => document.querySelector<HTMLInputElement>('form input')!.files!.length)).toBe(0);
    await choose(photo);
    await press(/^Use a clean copy/);
    await eventually(async () => expect(await ways()).toEqual(['input', 'delegated', 'change']));
    await choose(second);
    await press(/^Use a clean copy/);
    await eventually(async () => expect((await ways()).length).toBe(6));
    expect((await submit())[0]!.bytes.equals(clean(second))).toBe(true);
  });

  it('accepts several at once: clean copies for those with metadata, the others unchanged', async () => {
    await choose(photo, quiet, second);
    await page.locator('.photo').waitFor();
    await expect.poll(() => textAt(page as Tab, '.photo h2')).toBe('2 files reveal more than they show');
    await press(/^Use 2 clean copies/);
    await eventually(async () => expect(await ways()).toEqual(['input', 'delegated', 'change']));
    const files = await submit();
    expect(files.map(f => f.name)).toEqual(['telling-6.jpg', 'plain.png', 'telling-6.png']);
    expect([clean(photo), Buffer.from(bytesOf(quiet)), clean(second)].map((b, i) => b.equals(files[i]!.bytes))).toEqual(
      [true, true, true],
    );
  });

  it('changed while the card is open: the card shows the new file, which is then used', async () => {
    await choose(photo);
    await expectText(page as Tab, '.photo', 'AcmeOS');
    await choose(second, quiet);
    // Only the first file has a thumbnail.
    await expect.poll(() => textAt(page as Tab, '.photo')).not.toContain('from before it was edited');
    await press(/^Use a clean copy/);
    await eventually(async () => expect(await ways()).toEqual(['input', 'delegated', 'change']));
    const files = await submit();
    expect([clean(second), Buffer.from(bytesOf(quiet))].map((b, i) => b.equals(files[i]!.bytes))).toEqual([true, true]);
  });

  it('works in Arabic, right to left', async () => {
    const view = await r.view('src/pages/settings/index.html');
    // A card keeps the language that the worker has when it opens.
    const workerTurned = (dir: string) =>
      eventually(async () =>
        expect(
          await view.evaluate(() =>
            chrome.runtime.sendMessage({ type: 'page/getSituationChooser', platform: 'bluesky' }),
          ),
        ).toMatchObject({ dir }),
      );
    await view.evaluate(() => chrome.storage.local.set({ language: 'ar' }));
    await workerTurned('rtl');
    await page.bringToFront();
    await choose(photo);
    const card = page.locator('.photo');
    await eventually(async () => expect(await card.getAttribute('dir')).toBe('rtl'));
    await expectText(page as Tab, '.photo', 'مكان الالتقاط');
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/card-ar.png` });
    await page.keyboard.press('Escape');
    await card.waitFor({ state: 'detached' });
    await view.evaluate(() => chrome.storage.local.remove('language'));
    await workerTurned('ltr');
    await view.close();
  });

  it('continues at once, without a card, if there is no metadata', async () => {
    await choose(quiet);
    await eventually(async () => expect(await ways()).toEqual(['input', 'delegated', 'change']));
    expect(await page.locator('.overlay .card').count()).toBe(0);
    expect((await submit())[0]!.bytes.equals(Buffer.from(bytesOf(quiet)))).toBe(true);
  });

  it('lets a video, a text and a damaged picture pass, and says that they were not checked', async () => {
    const film = put('film.mp4', new TextEncoder().encode(`\0\0\0\x18ftypmp42\0\0\0\0mp42isom${'\0'.repeat(64)}`));
    await choose(film);
    await page.locator('.note').waitFor();
    await expect.poll(() => textAt(page as Tab, '.note')).toContain('Not checked: ⁨film.mp4⁩');
    expect((await submit())[0]!.name).toBe('film.mp4');
    await openSite();
    const whole = bytesOf(quiet);
    await choose(
      put('notes.txt', new TextEncoder().encode('hello')),
      put('cut.png', whole.subarray(0, whole.length - 40)),
    );
    await page.locator('.note').waitFor();
    await expect
      .poll(() => textAt(page as Tab, '.note'))
      .toMatch(/damaged or Breakwater cannot read them: .*notes\.txt.*cut\.png/);
    expect((await submit()).map(f => f.bytes.length)).toEqual([5, whole.length - 40]);
  });

  it('makes no clean copy of a truncated picture', async () => {
    const whole = bytesOf(photo);
    await choose(put('cut.jpg', whole.subarray(0, whole.length - 200)));
    await page.locator('.photo').waitFor();
    await expect.poll(() => textAt(page as Tab, '.photo')).toContain('No clean copy can be made');
    expect(await page.getByRole('button', { name: /clean/ }).count()).toBe(0);
    await press(/^Use the original/);
    await eventually(async () => expect(await ways()).toEqual(['input', 'delegated', 'change']));
    expect((await submit())[0]!.bytes.length).toBe(whole.length - 200);
  });

  it('can be used by keyboard: Escape cancels', async () => {
    await choose(photo);
    await page.locator('.photo').waitFor();
    await eventually(async () =>
      expect(await page.evaluate(() => document.activeElement !== document.body)).toBe(true),
    );
    await page.keyboard.press('Escape');
    await page.locator('.photo').waitFor({ state: 'detached' });
    expect(await seen()).toEqual([]);
  });

  it('works in an open shadow root too', async () => {
    await page.locator('#inner').setInputFiles(photo);
    await press(/^Use a clean copy/);
    await eventually(async () => expect(site.received.length).toBe(1));
    expect(site.received[0]![0]!.bytes.equals(clean(photo))).toBe(true);
  });
});

describe('dropped and pasted', () => {
  /** Drops files as the browser does: with a trusted event. */
  const drop = async (file: string, on = '#drop') => {
    const box = (await page.locator(on).boundingBox())!;
    const client = await page.context().newCDPSession(page);
    const data = { items: [], files: [file], dragOperationsMask: 1 };
    const at = { x: box.x + 20, y: box.y + box.height / 2 }; // the height depends on the machine’s fonts
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
      await client.send('Input.dispatchDragEvent', { type, ...at, data });
    await client.detach();
  };

  it('drop: the page does not get it; a clean copy is saved, and dropping the same file again passes', async () => {
    await drop(photo);
    await page.locator('.photo').waitFor();
    expect(await seen()).toEqual([]);
    const download = page.waitForEvent('download');
    await press(/^Save a clean copy/);
    expect(bytesOf(await (await download).path())).toEqual(new Uint8Array(clean(photo)));
    await page.locator('.note').waitFor();
    await expect.poll(() => textAt(page as Tab, '.note')).toContain('in your downloads');
    expect(await seen()).toEqual([]);
    await drop(photo);
    await eventually(async () => expect(await ways()).toEqual(['drop']));
    await eventually(async () => expect(site.received.length).toBe(1));
    expect(site.received[0]![0]!.bytes.equals(Buffer.from(bytesOf(photo)))).toBe(true);
  });

  it('drop: the original passes if the person wants it', async () => {
    await drop(second);
    await press(/^Use the original/);
    await eventually(async () => expect(site.received.length).toBe(1));
    expect(await ways()).toEqual(['drop']);
    expect(site.received[0]![0]!.bytes.equals(Buffer.from(bytesOf(second)))).toBe(true);
  });

  it('drop: a page that rejects the replaced drop gets it the second time, and the person is told', async () => {
    await drop(second, '#strict');
    await press(/^Use the original/);
    await page.locator('.note').waitFor();
    await expect.poll(() => textAt(page as Tab, '.note')).toContain('drop or paste it again');
    expect(await seen()).toEqual([]);
    await drop(second, '#strict');
    await eventually(async () => expect(await ways()).toEqual(['strict']));
  });

  it('paste: a picture made by the browser from the clipboard is not stopped', async () => {
    await r.context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: URL_ });
    await page.bringToFront();
    await page.evaluate(async () => {
      const canvas = new OffscreenCanvas(20, 20);
      canvas.getContext('2d')!.fillRect(0, 0, 9, 9);
      await navigator.clipboard.write([new ClipboardItem({ 'image/png': await canvas.convertToBlob() })]);
    });
    await page.locator('#drop').focus();
    await page.keyboard.press('Control+V');
    await eventually(async () => expect(await ways()).toEqual(['paste']));
    await eventually(async () => expect(site.received.length).toBe(1));
    expect(await page.locator('.overlay .card').count()).toBe(0);
  });

  it('drop: a file without metadata passes at once', async () => {
    await drop(quiet);
    await eventually(async () => expect(site.received.length).toBe(1));
    expect(await page.locator('.overlay .card').count()).toBe(0);
  });
});

describe('when the check fails', () => {
  it('lets the person’s file pass after three seconds, and says that it was not checked', async () => {
    // A reader that never answers: the page’s own frames are busy, and the file cannot be read.
    const worker = r.worker();
    await worker.evaluate(() => {
      const s = (globalThis as unknown as { chrome: { scripting: { executeScript: unknown } } }).chrome.scripting;
      (globalThis as unknown as { kept: unknown }).kept = s.executeScript;
      s.executeScript = () => new Promise(() => undefined);
    });
    const began = Date.now();
    await page.locator('form input').setInputFiles(photo);
    await eventually(async () => expect(await ways()).toEqual(['input', 'delegated', 'change']));
    expect(Date.now() - began).toBeGreaterThan(2900);
    await worker.evaluate(() => {
      const g = globalThis as unknown as { kept: unknown; chrome: { scripting: { executeScript: unknown } } };
      g.chrome.scripting.executeScript = g.kept;
    });
    expect((await submit())[0]!.bytes.equals(Buffer.from(bytesOf(photo)))).toBe(true);
  });

  it('stops nothing while tips are off', async () => {
    const view = await r.view('src/pages/lesson/index.html?id=none');
    await view.evaluate(m => chrome.runtime.sendMessage(m), {
      type: 'onPageTips/set',
      platform: 'bluesky',
      on: false,
      context: ORDINARY,
    });
    await page.bringToFront();
    await openSite();
    await page.locator('form input').setInputFiles(photo);
    await eventually(async () => expect(await ways()).toEqual(['input', 'delegated', 'change']));
    expect((await submit())[0]!.bytes.equals(Buffer.from(bytesOf(photo)))).toBe(true);
    await view.evaluate(m => chrome.runtime.sendMessage(m), {
      type: 'onPageTips/set',
      platform: 'bluesky',
      on: true,
      context: ORDINARY,
    });
    await view.close();
  });
});

it('sent nothing of the photos but what the form sent', () => {
  expect(r.server.requests.filter(u => !u.startsWith(URL_) && !isRequestOfBrowser(u))).toEqual([]);
});

describe('the photo page', () => {
  let view: Page;
  beforeAll(async () => {
    view = await r.view('src/pages/photos/index.html');
  });
  afterAll(async () => {
    await view?.close();
  });
  const bring = (...files: string[]) => view.locator('input[type=file]').setInputFiles(files);

  it('opens from the popup', async () => {
    await page.goto(URL_);
    const popup = await r.popup(page);
    expect(await popup.getByRole('link', { name: 'Clean a photo' }).getAttribute('href')).toMatch(
      /\/pages\/photos\/index\.html$/,
    );
    await popup.close();
  });

  it('reports on several files, each in its own words, and moves the focus to the results', async () => {
    const whole = bytesOf(photo);
    await bring(
      photo,
      second,
      quiet,
      put('cut.jpg', whole.subarray(0, whole.length - 200)),
      put('notes.txt', new TextEncoder().encode('hello')),
      put('IMG_20240512_130501.jpg', whole),
    );
    await view.locator('#results').waitFor();
    await expect.poll(() => view.evaluate(() => document.activeElement?.id)).toBe('results');
    const card = (name: string) => view.locator('li.card', { has: view.getByRole('heading', { name, exact: true }) });
    for (const words of ['43.4682, -11.8802', 'SN-0012345', MARKER])
      await expect.poll(() => card('telling-6.jpg').innerText()).toContain(words);
    await expect.poll(() => card('plain.png').innerText()).toContain('No hidden data found');
    await expect.poll(() => card('cut.jpg').innerText()).toContain('No clean copy can be made');
    expect(await card('cut.jpg').getByRole('link').count()).toBe(0);
    await expect.poll(() => card('notes.txt').innerText()).toContain('Not checked');
    await expect.poll(() => card('IMG_20240512_130501.jpg').innerText()).toContain('The date in the file name');
  });

  it('reads videos, PDF and GIF, and gives clean copies of them', async () => {
    const text = 'Rima Mock, Harbour Road 7';
    const files = {
      'clip.mp4': movie({ inMoov: box('udta', box('\xa9mod', u16(text.length), u16(0), text)) }),
      'letter.pdf': pdf({ trailer: '/Info 6 0 R', more: [`<< /Author (${text}) >>`] }),
      'loop.gif': gif(join(u8(0x21, 0xfe, text.length), text, u8(0))),
    };
    await bring(...Object.entries(files).map(([name, bytes]) => put(name, bytes)));
    const card = (name: string) => view.locator('li.card', { has: view.getByRole('heading', { name, exact: true }) });
    for (const [name, bytes] of Object.entries(files)) {
      await expect.poll(() => card(name).innerText()).toContain(text);
      const download = view.waitForEvent('download');
      await card(name).getByRole('link').click();
      const copy = bytesOf(await (await download).path());
      expect(survives(copy, text), name).toBe(false);
      expect(survives(bytes, text), name).toBe(true);
    }
    await expect.poll(() => card('letter.pdf').innerText()).toContain('Text under black boxes');
  });

  it('asks about content credentials, and calls a file that keeps them not clean', async () => {
    const whole = bytesOf(quiet);
    const chunk = buildChunk('caBX', new TextEncoder().encode('jumbc2pa'));
    await bring(put('signed.png', join(whole.subarray(0, 33), chunk, whole.subarray(33))));
    const card = view.locator('li.card', { has: view.getByRole('heading', { name: 'signed.png', exact: true }) });
    await card.getByRole('link').waitFor();
    await card.getByLabel('Keep the content credentials').check();
    await card.getByRole('link').waitFor({ state: 'detached' });
    await expect.poll(() => card.innerText()).toContain('This file is not clean');
    await card.getByLabel('Keep the content credentials').uncheck();
    await card.getByRole('link').waitFor();
    await view.getByRole('button', { name: 'Clear this list' }).click();
    await bring(photo, second, quiet, put('IMG_20240512_130501.jpg', bytesOf(photo)));
    await view.locator('#results').waitFor();
  });

  it('saves one copy, and all of them in one ZIP', async () => {
    const one = view.waitForEvent('download');
    await view
      .locator('li.card', { has: view.getByRole('heading', { name: 'telling-6.jpg', exact: true }) })
      .getByRole('link')
      .click();
    expect(bytesOf(await (await one).path())).toEqual(new Uint8Array(clean(photo)));
    const several = view.waitForEvent('download');
    await view.getByRole('link', { name: 'Save all clean copies' }).click();
    const files = unzipSync(bytesOf(await (await several).path()));
    expect(Object.keys(files).sort()).toEqual(['photo.jpg', 'telling-6.jpg', 'telling-6.png']);
    expect(files['telling-6.png']).toEqual(new Uint8Array(clean(second)));
  });

  it.each([
    ['en', 'light'],
    ['es', 'light'],
    ['ar', 'dark'],
  ] as const)('in %s, %s: accessible, and fits 320 pixels', async (lang, colorScheme) => {
    await view.emulateMedia({ colorScheme });
    await view.locator('select').selectOption(lang);
    await view.waitForFunction(l => document.documentElement.lang === l, lang);
    expect(await axeViolations(view)).toEqual([]);
    await view.setViewportSize({ width: 320, height: 640 });
    expect(await view.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    expect(await axeViolations(view)).toEqual([]);
    if (process.env.SHOTS) await view.screenshot({ path: `${process.env.SHOTS}/page-${lang}-320.png`, fullPage: true });
    await view.setViewportSize({ width: 900, height: 700 });
    if (process.env.SHOTS) await view.screenshot({ path: `${process.env.SHOTS}/page-${lang}.png`, fullPage: true });
    await view.locator('select').selectOption('en');
  });

  it('can be emptied again', async () => {
    await view.getByRole('button', { name: 'Clear this list' }).click();
    await view.locator('#results').waitFor({ state: 'detached' });
    expect(await view.evaluate(() => chrome.storage.local.get().then(all => JSON.stringify(all)))).not.toContain(
      'telling',
    );
  });
});
