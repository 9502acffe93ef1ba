/** Walks through the extension on the practice network and synthetic pages, and takes screenshots. */
import { mkdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Page } from 'playwright-core';
import { root } from './build/data.ts';
import { openChromium } from './browser/chromium.ts';
import { startLocalServer } from './browser/server.ts';

/** Synthetic fixture pages, by the URL each is served under. */
const PAGES = [
  ['https://x.com/settings/contacts', 'x/contacts.exposed.en.html'],
  ['https://x.com/settings/audience_and_tagging', 'x/audience.protected.ar.html'],
  ['https://bsky.app/messages/settings', 'bluesky/messages.exposed.es.html'],
  ['https://mastodon.example/settings/privacy', 'mastodon/privacy.exposed.ar.html'],
  ['https://mastodon.example/settings/otp_authentication', 'mastodon/two-factor.exposed.en.html'],
  ['https://ar.wikipedia.org/w/index.php?title=Special:Preferences', 'wikipedia/preferences.exposed.ar.html'],
  ['https://x.com/omar_example/status/5002', 'x/post.en.html'],
] as const;

const VIEWS = ['site', 'report', 'evidence', 'learn'] as const;
const LOOKS = [
  ['en', 'light'],
  ['en', 'dark'],
  ['ar', 'light'],
  ['ar', 'dark'],
] as const;

/** The name of a screenshot, its page, and the page's query. */
const FULL = [
  ['welcome', 'welcome'],
  ['panic', 'panic'],
  ['accounts', 'accounts'],
  ['photos', 'photos'],
  ['text', 'text'],
  ['log', 'log'],
  ['export', 'export'],
  ['ways', 'report', '?ways=wikipedia'],
  ['learn', 'lesson'],
  ['workshop', 'workshop'],
  ['help', 'help'],
  ['settings', 'settings'],
  ['vault', 'vault'],
] as const;

/** Waits until two screenshots in a row are equal. */
async function shoot(page: Page, path: string): Promise<void> {
  let last = '';
  for (let i = 0; i < 40; i++) {
    const now = (await page.screenshot(path ? { path } : {})).toString('base64');
    if (now === last) return;
    last = now;
    await page.waitForTimeout(150);
  }
}

export async function tour(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const server = await startLocalServer();
  const chrome = await openChromium({
    port: server.port,
    grant: ['https://mastodon.example/*', '<all_urls>'],
    viewport: { width: 1000, height: 720 },
  });
  const saved: string[] = [];
  const shot = async (page: Page, name: string) => {
    const path = join(folder, `${name}.png`);
    await shoot(page, path);
    saved.push(relative(root, path));
  };
  const helper = await chrome.view('src/pages/lesson/index.html?id=none');
  const say = (line: string) => console.log(line);

  say('\nOn the practice network');
  const practice = await chrome.view('src/pages/practice/index.html#/settings/privacy');
  await practice.locator('input[name=phone_lookup]').waitFor();
  await inPage(practice, shot, say);

  say('\nOn synthetic pages under real host names');
  await helper.waitForFunction(
    async () => (await globalThis.chrome.scripting.getRegisteredContentScripts()).length > 0,
  );
  const page = await chrome.context.newPage();
  for (const [url, file] of PAGES) {
    server.serve(url, { body: readFileSync(join(root, 'test/fixtures', file)) });
    await page.goto(url);
    const found = (await helper.evaluate(async u => {
      const tab = (await globalThis.chrome.tabs.query({})).find(t => t.url === u);
      return globalThis.chrome.runtime.sendMessage({ type: 'tab/inspect', tab: tab!.id! });
    }, url)) as {
      platform: string;
      page: string;
      language: string;
      settings: { id: string; state: string }[];
      post: { author: string } | null;
    };
    const settings = found.settings.map(s => `${s.id} ${s.state}`).join(', ');
    const seen = settings || (found.post ? `post by ${found.post.author}` : 'nothing to read');
    say(`  ${url}\n    ${found.platform}, ${found.page}, ${found.language}: ${seen}`);
  }

  say('\nThe popup');
  await page.goto(PAGES[0][0]);
  for (const [lang, scheme] of LOOKS)
    for (const view of VIEWS) {
      const tab = await helper.evaluate(
        async u => (await globalThis.chrome.tabs.query({})).find(t => t.url === u)!.id!,
        PAGES[0][0],
      );
      await helper.evaluate(l => globalThis.chrome.storage.local.set({ language: l }), lang);
      const popup = await chrome.context.newPage();
      await popup.emulateMedia({ colorScheme: scheme });
      await popup.setViewportSize({ width: 380, height: 580 });
      await popup.goto(`chrome-extension://${chrome.id}/src/popup/index.html?tab=${tab}&view=${view}`);
      await popup.locator('nav.tabs button').first().waitFor();
      await shot(popup, `popup-${view}-${lang}-${scheme}`);
      if (view === 'report' && scheme === 'light') {
        await page.bringToFront();
        await popup
          .locator('.choice')
          .first()
          .evaluate(b => (b as HTMLButtonElement).click());
        await popup.locator('#kept').waitFor();
        await popup.bringToFront();
        await shot(popup, `popup-kept-${lang}-${scheme}`);
      }
      if (view === 'learn' && scheme === 'light') {
        await popup.locator('.choice').first().click();
        await popup.locator('.lesson-link').first().click();
        await popup.locator('article.lesson').waitFor();
        await shot(popup, `popup-lesson-${lang}-${scheme}`);
      }
      await popup.close();
    }
  say(`  evidence saved, ways to report shown, lessons opened, in ${new Set(LOOKS.map(l => l[0])).size} languages`);

  say('\nFull pages');
  for (const [lang, scheme] of [LOOKS[0], LOOKS[3]])
    for (const [name, path, query = ''] of FULL) {
      await helper.evaluate(l => globalThis.chrome.storage.local.set({ language: l }), lang);
      const full = await chrome.context.newPage();
      await full.emulateMedia({ colorScheme: scheme });
      await full.goto(`chrome-extension://${chrome.id}/src/pages/${path}/index.html${query}`);
      await full.locator('main h1').first().waitFor();
      await shot(full, `page-${name}-${lang}-${scheme}`);
      await full.close();
    }
  say(`  ${FULL.map(([name]) => name).join(', ')}, in both directions, light and dark`);

  const foreign = server.requests.filter(
    u => !PAGES.some(([p]) => new URL(p).host === new URL(u).host) && !/\.(google|googleapis|gvt1)\.com\//.test(u),
  );
  say(`\nRequests by the extension: ${foreign.length ? foreign.join(', ') : 'none'}`);
  say(`Screenshots: ${saved.length} in ${relative(root, folder) || '.'}`);
  await chrome.close();
  await server.close();
}

async function inPage(
  page: Page,
  shot: (page: Page, name: string) => Promise<void>,
  say: (line: string) => void,
): Promise<void> {
  const own = () => page.evaluate(async () => (await chrome.tabs.getCurrent())!.id!);
  const site = async () => {
    const tab = await own();
    return page.evaluate(t => chrome.runtime.sendMessage({ type: 'site/getSummary', tab: t }), tab) as Promise<{
      page: string;
      rows: { setting: { id: string }; finding?: { state: string } }[];
      next: string;
      profile: { kind: string }[];
    }>;
  };
  await page.waitForFunction(() => document.querySelectorAll('html > div').length > 0);
  await shot(page, 'note');
  const seen = await site();
  say(
    `  ${seen.page}: ${seen.rows
      .filter(r => r.finding)
      .map(r => `${r.setting.id} ${r.finding!.state}`)
      .join(', ')}; next step ${seen.next}`,
  );
  const tab = await own();
  await page.evaluate(([t, s]) => chrome.runtime.sendMessage({ type: 'setting/highlight', tab: t, setting: s }), [
    tab,
    seen.next,
  ] as const);
  await shot(page, 'spotlight');
  await page.locator(`input[name=${seen.next}]`).click();
  await shot(page, 'done');
  const after = await site();
  say(`  pressed: ${seen.next} is now ${after.rows.find(r => r.setting.id === seen.next)?.finding?.state}`);
  await page.goto(`chrome-extension://${new URL(page.url()).host}/src/pages/practice/index.html#/compose`);
  await page.locator('textarea').fill('We meet at six. Call me on +1 202 555 0147 or write to rima@example.org');
  await page.waitForFunction(() => document.querySelectorAll('html > div').length > 0);
  await shot(page, 'warning');
  say('  composer: warned of what the text reveals');
  await page.goto(`chrome-extension://${new URL(page.url()).host}/src/pages/practice/index.html#/`);
  await page.locator('article').first().hover();
  await page.waitForFunction(() => document.querySelectorAll('html > div').length > 0);
  await shot(page, 'entry');
  await page.goto(`chrome-extension://${new URL(page.url()).host}/src/pages/practice/index.html#/@rima`);
  await page.waitForFunction(() => document.querySelectorAll('html > div').length > 0);
  await shot(page, 'profile');
  say(`  own profile shows: ${(await site()).profile.map(p => p.kind).join(', ')}`);
}
