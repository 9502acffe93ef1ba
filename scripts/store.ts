/**
 * Takes the screenshots for the stores from the built extension, per language: 1280 × 800, and a tile of 440 × 280.
 * Uses the practice network and synthetic pages only; nobody in them exists.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { openChromium, type Chromium } from './browser/chromium.ts';
import { listIncidents } from './browser/evidence-log.ts';
import { startLocalServer } from './browser/server.ts';
import { buildAll } from './build.ts';
import { root } from './build/data.ts';

const SIZE = { width: 1280, height: 800 };
const PAGE = { width: 840, height: 800 };
const POPUP = { width: 380, height: 580 };
const LANGUAGES = ['en', 'es', 'ar'] as const;
const SITE = 'https://bsky.app/profile';
/** Incidents saved before the screenshots, for the evidence log. */
const KEPT = [
  ['Omar Mock', 'omar.example', '3kaaa', 'I know where you work. See you on Thursday.', 'threatened'],
  ['Lina Mock', 'lina.example', '3kbbb', 'This is her address: 12 Mill Lane.', 'address'],
  ['Rana Mock', 'rana.example', '3kccc', 'My new account. Write to me here.', 'impersonated'],
] as const;
const addressOf = ([, handle, id]: readonly string[]): string => `${SITE}/${handle}/post/${id}`;
const OUT = join(root, 'docs/store/images');

const picture = (png: Buffer): string => `data:image/png;base64,${png.toString('base64')}`;

/** Waits until two screenshots in a row are equal. */
async function settled(page: Page): Promise<Buffer> {
  let last = await page.screenshot();
  for (let i = 0; i < 40; i++) {
    await page.waitForTimeout(150);
    const now = await page.screenshot();
    if (now.equals(last)) return now;
    last = now;
  }
  return last;
}

async function drawn(chrome: Chromium, size: { width: number; height: number }, html: string): Promise<Buffer> {
  const page = await chrome.context.newPage();
  await page.setViewportSize(size);
  await page.setContent(html);
  await page.waitForFunction(() => [...document.images].every(i => i.complete));
  const png = await page.screenshot();
  await page.close();
  return png;
}

/** Places the popup beside its page, so that neither hides the other. */
const beside = (page: Buffer, popup: Buffer, rtl: boolean): string => `<!doctype html>
<style>
  body { margin: 0; height: 800px; display: flex; background: #e7f1f0 }
  .popup { margin: auto; border-radius: 12px; box-shadow: 0 10px 30px rgb(0 0 0/.22) }
</style>
<body dir="${rtl ? 'rtl' : 'ltr'}">
  <img src="${picture(page)}" width="${PAGE.width}" height="800">
  <img class="popup" src="${picture(popup)}" width="${POPUP.width}">`;

/** Renders a synthetic post. */
const post = (
  name: string,
  handle: string,
  text: string,
): string => `<!doctype html><html lang="en"><head><meta name="application-name" content="Bluesky"><title>Post</title>
<style>
  body { margin: 0; font: 18px/1.5 system-ui, sans-serif; background: #fff; color: #222 }
  main { max-width: 640px; margin: 48px auto; padding: 0 24px }
  header { display: flex; gap: 14px; align-items: center; margin-bottom: 16px }
  i { width: 52px; height: 52px; border-radius: 50%; background: #d7dde0 }
  a { color: inherit; text-decoration: none; font-weight: 600 }
  small { display: block; color: #667; font-weight: 400 }
  [data-testid=postText] { font-size: 22px }
  button { margin-top: 18px; font: inherit; color: #667; background: none; border: 0; padding: 0 }
</style></head>
<body><main><div data-testid="postThreadItem-by-${handle}">
  <header><i></i><a href="/profile/${handle}">${name}<small>@${handle}</small></a></header>
  <div data-testid="postText">${text}</div>
  <button>Reply</button>
</div></main></body></html>`;

/** Waits until the newest record has its text, which a slow page delivers late. @returns its id */
async function worded(helper: Page): Promise<string> {
  for (;;) {
    const [newest] = (await listIncidents(helper)) ?? [];
    if (newest?.item.text && !newest.noPicture) return newest.id;
    await helper.waitForTimeout(200);
  }
}

async function keptBefore(chrome: Chromium): Promise<void> {
  const helper = await chrome.view('src/pages/lesson/index.html?id=none');
  const page = await chrome.context.newPage();
  for (const one of KEPT) {
    await page.goto(addressOf(one));
    await page.bringToFront();
    await helper.evaluate(
      async ([url, what]) =>
        globalThis.chrome.runtime.sendMessage({
          type: 'evidence/save',
          tab: (await globalThis.chrome.tabs.query({})).find(t => t.url === url)!.id!,
          what,
        }),
      [addressOf(one), one[4]] as const,
    );
    await worded(helper);
  }
  await page.close();
  await helper.close();
}

async function inLanguage(chrome: Chromium, lang: (typeof LANGUAGES)[number]): Promise<void> {
  const save = (name: string, png: Buffer) => writeFileSync(join(OUT, `${name}-${lang}.png`), png);
  const helper = await chrome.view('src/pages/lesson/index.html?id=none');
  await helper.evaluate(l => globalThis.chrome.storage.local.set({ language: l }), lang);
  const tabOf = (page: Page) =>
    helper.evaluate(async url => (await globalThis.chrome.tabs.query({})).find(t => t.url === url)!.id!, page.url());
  const popupOn = async (page: Page, view: string): Promise<Page> => {
    const popup = await chrome.view(`src/popup/index.html?tab=${await tabOf(page)}&view=${view}`);
    await popup.setViewportSize(POPUP);
    await popup.locator('nav.tabs button').first().waitFor();
    return popup;
  };
  const marked = (page: Page) => page.waitForFunction(() => document.querySelectorAll('html > div').length > 0);
  const full = async (path: string, size = SIZE): Promise<Page> => {
    const page = await chrome.view(path);
    await page.setViewportSize(size);
    return page;
  };

  const settings = await full('src/pages/practice/index.html#/settings/privacy', PAGE);
  await marked(settings);
  const site = await popupOn(settings, 'site');
  const shown = await settled(site);
  await settings.bringToFront();
  save('1-site', await drawn(chrome, SIZE, beside(await settled(settings), shown, lang === 'ar')));
  for (const page of [site, settings]) await page.close();

  const compose = await full('src/pages/practice/index.html#/compose');
  await compose.locator('textarea').first().fill(
    {
      en: 'We meet at six. Call me on +1 202 555 0147',
      es: 'Nos vemos a las seis. Llámame al +1 202 555 0147',
      ar: 'نلتقي في السادسة. رقمي ‎+1 202 555 0147',
    }[lang],
  );
  await marked(compose);
  save('2-write', await settled(compose));
  await compose.close();

  const attack = await full('src/pages/practice/index.html#/@omar/1', PAGE);
  await attack.locator('article').first().waitFor();
  const report = await popupOn(attack, 'report');
  await attack.bringToFront();
  await report
    .locator('.choice')
    .first()
    .evaluate(b => (b as HTMLButtonElement).click());
  await report.locator('#kept').waitFor();
  const kept = await settled(report);
  save('3-report', await drawn(chrome, SIZE, beside(await settled(attack), kept, lang === 'ar')));
  for (const page of [report, attack]) await page.close();

  const lesson = await full('src/pages/lesson/index.html');
  await lesson.locator('.choice').first().click();
  await lesson.locator('.lesson-link').first().click();
  await lesson.locator('article.lesson').waitFor();
  save('4-learn', await settled(lesson));
  await lesson.close();

  const log = await full('src/pages/log/index.html');
  await log.locator('main h1').first().waitFor();
  save('5-log', await settled(log));
  await log.close();
  await helper.close();
}

function tile(): string {
  const icon = readFileSync(join(root, 'docs/images/icon.svg'), 'utf8');
  return `<!doctype html>
<style>
  body { margin: 0; width: 440px; height: 280px }
  body { display: grid; place-content: center; justify-items: center; gap: 14px }
  body { background: #e7f1f0; font: 600 40px system-ui, sans-serif; color: #1f5f63 }
</style>
<body><div>${icon.replace('<svg', '<svg width="104" height="104"')}</div>Breakwater</body>`;
}

await buildAll(['chromium']);
mkdirSync(OUT, { recursive: true });
const server = await startLocalServer();
for (const one of KEPT) server.serve(addressOf(one), { body: post(one[0], one[1], one[3]) });
const chrome = await openChromium({ port: server.port, grant: ['<all_urls>'], viewport: SIZE });
await keptBefore(chrome);
for (const lang of LANGUAGES) await inLanguage(chrome, lang);
writeFileSync(join(OUT, 'tile.png'), await drawn(chrome, { width: 440, height: 280 }, tile()));
await chrome.close();
await server.close();
