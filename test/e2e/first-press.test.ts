/** Opens the popup right after installation: it shows its texts before the worker has done anything. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyBuild } from '../../scripts/browser/build-copy.ts';
import { getBuildFolder } from '../../scripts/browser/built-extension.ts';
import { BROWSERS, type BrowserName, type BrowserSession, openSession } from '../helpers/browser/browser-session.ts';
import { expectText } from '../helpers/browser/page-actions.ts';

/** Accepts every message and never answers, as a worker that is still starting. */
const SILENT_WORKER = '(globalThis.browser ?? chrome).runtime.onMessage.addListener(() => true);';

/** @returns the folder of a copy of the build */
function withSilentWorker(name: BrowserName): string {
  const copy = copyBuild(getBuildFolder(name === 'Chromium' ? 'chromium' : 'firefox'), {});
  const { background } = JSON.parse(readFileSync(join(copy, 'manifest.json'), 'utf8')) as {
    background: { service_worker?: string; scripts?: string[] };
  };
  writeFileSync(join(copy, background.service_worker ?? background.scripts![0]!), SILENT_WORKER);
  return copy;
}

describe.each(BROWSERS)('in %s', name => {
  let session: BrowserSession;
  let extension: string;
  beforeAll(async () => {
    extension = withSilentWorker(name);
    session = await openSession(name, { extension });
  });
  afterAll(async () => {
    await session?.close();
    rmSync(extension, { recursive: true });
  });

  it('opens the popup of the manifest', async () => {
    const view = await session.view('src/pages/lesson/index.html?id=none');
    const popup = await view.evaluate(() => chrome.action.getPopup({}), null);
    expect(new URL(popup).pathname).toBe('/src/popup/index.html');
  });

  it.each([
    ['en', 'Report'],
    ['ar', 'إبلاغ'],
  ])('shows its texts in %s', async (language, word) => {
    const view = await session.view('src/pages/lesson/index.html?id=none');
    await view.evaluate(code => chrome.storage.local.set({ language: code }), language);
    await view.close();
    const popup = await session.view('src/popup/index.html');
    await expectText(popup, 'nav.tabs', word);
    await popup.close();
  });
});
