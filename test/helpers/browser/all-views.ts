/** Opens every view with something in it, over a page with an exposed setting, for tests that look at all views. */
import type { Page } from 'playwright-core';
import { type ChromiumHarness, openHarness } from './chromium-harness.ts';
import { injectEvidenceLog } from '../../../scripts/browser/evidence-log.ts';
import { sampleIncidents } from './sample-incidents.ts';
import { readFixture } from '../fixtures.ts';

const SETTINGS = 'https://mastodon.example/settings/privacy';
const KEPT = sampleIncidents(8)[7]!.id;

export type ViewPath = [name: string, path: string, ...pressed: string[]];

/** Describes a view, and what to click there in turn to see the usual contents. */
export const VIEW_PATHS: ViewPath[] = [
  ['popup', 'src/popup/index.html?tab=TAB'],
  ['popup, report', 'src/popup/index.html?tab=TAB&view=report'],
  ['popup, evidence', 'src/popup/index.html?tab=TAB&view=evidence'],
  ['popup, learn', 'src/popup/index.html?tab=TAB&view=learn'],
  ['accounts', 'src/pages/accounts/index.html'],
  ['download', 'src/pages/download/index.html'],
  ['export', 'src/pages/export/index.html', '.choice.audience:nth-child(4)'],
  ['check a file', 'src/pages/export/index.html?do=check'],
  ['answers', 'src/pages/export/index.html?do=answers'],
  ['receiving key', 'src/pages/export/index.html?do=key'],
  ['fix a check', 'src/pages/fix-check/index.html?tab=TAB'],
  ['handouts', 'src/pages/handouts/index.html'],
  ['help', `src/pages/help/index.html?kept=${KEPT}`],
  ['learn', 'src/pages/lesson/index.html'],
  ['lesson', 'src/pages/lesson/index.html', '.choice:nth-child(5)', '.lesson-link'],
  ['log', 'src/pages/log/index.html'],
  ['record', `src/pages/log/index.html?id=${KEPT}`],
  ['packs', 'src/pages/packs/index.html'],
  ['panic', 'src/pages/panic/index.html'],
  ['photos', 'src/pages/photos/index.html'],
  ['practice', 'src/pages/practice/index.html'],
  ['remedy', 'src/pages/remedy/index.html'],
  ['report', 'src/pages/report/index.html'],
  ['review', 'src/pages/review/index.html'],
  ['settings', 'src/pages/settings/index.html'],
  ['side menu', 'src/pages/settings/index.html', '.menu-button'],
  ['text', 'src/pages/text/index.html'],
  ['vault', 'src/pages/vault/index.html'],
  ['welcome', 'src/pages/welcome/index.html'],
  ['workshop', 'src/pages/workshop/index.html'],
];

/** Waits for what may still come. */
export const waitForView = (view: Page, language: string): Promise<unknown> =>
  view.waitForFunction(
    code =>
      document.documentElement.lang === code &&
      document.querySelector('h1, nav.tabs button') &&
      !document.querySelector('.skeleton, progress:not(.site-progress *), [aria-busy=true]'),
    language,
  );

/** Clicks in place, as a person does. */
export async function switchLanguage(view: Page, language: string): Promise<void> {
  await view.locator('label:has(option[lang]) select').last().selectOption(language);
  await waitForView(view, language);
  await view.evaluate(() =>
    document.querySelectorAll('details').forEach(d => {
      d.open = true;
    }),
  );
}

export interface AllViews {
  r: ChromiumHarness;
  /** @param height of the window in CSS pixels; it is 320 wide */
  open(view: ViewPath, language: string, height?: number): Promise<Page>;
}

/** Waits until nothing has changed in the page for 150 ms, because opened details load their contents. */
const domIsQuiet = (view: Page): Promise<void> =>
  view.evaluate(
    () =>
      new Promise<void>(resolve => {
        const finish = () => {
          observer.disconnect();
          resolve();
        };
        let timer = setTimeout(finish, 150);
        const observer = new MutationObserver(() => {
          clearTimeout(timer);
          timer = setTimeout(finish, 150);
        });
        observer.observe(document, { subtree: true, childList: true, attributes: true });
      }),
  );

/** @param extension another folder than the build */
export async function openAllViews(extension?: string): Promise<AllViews> {
  const r = await openHarness({ grant: ['https://mastodon.example/*'], ...(extension ? { extension } : {}) });
  const page = await r.context.newPage();
  r.server.serve(SETTINGS, { body: readFixture('mastodon/privacy.exposed.en.html') });
  await page.goto(SETTINGS);
  const tab = await r.tabOf(page);
  const helper = await injectEvidenceLog(await r.view('src/pages/lesson/index.html?id=none'));
  await helper.evaluate(
    async list => void (await window.theLog.putAll(list.map(incident => ({ incident })))),
    sampleIncidents(8),
  );
  return {
    r,
    async open([, path, ...pressed], language, height = 700) {
      await helper.evaluate(code => chrome.storage.local.set({ language: code }), language);
      const view = await r.view(path.replace('TAB', String(tab)));
      await view.emulateMedia({ reducedMotion: 'reduce' });
      await view.setViewportSize({ width: 320, height });
      await waitForView(view, language);
      for (const css of pressed) await view.locator(css).first().click();
      await waitForView(view, language);
      await view.evaluate(() =>
        document.querySelectorAll('details').forEach(d => {
          d.open = true;
        }),
      );
      await domIsQuiet(view);
      return view;
    },
  };
}
