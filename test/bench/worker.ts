/** Measures the worker, from stopped to its first answer. */
import { openChromium, type Chromium } from '../../scripts/browser/chromium.ts';
import { plainRow, type Measured } from './measure.ts';
import type { Scene, Subject, Subjects } from './measure.ts';

const ASKED = {
  hello: { type: 'view/none' },
  text: { type: 'text/check', text: 'Call me on +44 7700 900456, I live at 14 Mill Lane' },
};

/** Measures in ms until a page of the extension gets an answer while no worker runs. */
async function cold(opened: Chromium, path: string, message: object): Promise<number> {
  const page = await opened.view(path);
  try {
    const cdp = await opened.context.newCDPSession(page);
    await cdp.send('ServiceWorker.enable');
    await cdp.send('ServiceWorker.stopAllWorkers');
    return await page.evaluate(async asked => {
      const began = performance.now();
      await chrome.runtime.sendMessage(asked).catch(() => undefined);
      return performance.now() - began;
    }, message);
  } finally {
    await page.close();
  }
}

export const worker: Scene = {
  async rows({ ours, empty }: Subjects, rounds) {
    const all: Measured = {};
    const opened: [Subject, Chromium, string][] = [
      ['ours', await openChromium({ extension: ours }), 'src/pages/lesson/index.html?id=none'],
      ['empty', await openChromium({ extension: empty }), 'src/popup/index.html'],
    ];
    try {
      for (let round = 0; round < rounds; round++)
        for (const [subject, chrome, path] of opened)
          (all[subject] ??= []).push({
            hello: await cold(chrome, path, ASKED.hello),
            text: await cold(chrome, path, ASKED.text),
          });
    } finally {
      for (const [, chrome] of opened) await chrome.close();
    }
    return [
      plainRow(all, 'hello', { what: 'worker, stopped until it answers anything', unit: 'ms' }),
      plainRow(all, 'text', { what: 'worker, stopped until a first text is judged', unit: 'ms', budget: 300 }),
    ];
  },
};
