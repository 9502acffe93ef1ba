/** Walks through reading a data download in both browsers: the warning, the guide, what it says, and what is kept. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listArchives } from '../unit/downloads/archives/index.ts';
import { packArchive } from '../unit/downloads/archives/pack-archive.ts';
import { CANARY, type SampleArchive } from '../unit/downloads/archives/sample-archive.ts';
import { BROWSERS, type BrowserSession, openSession } from '../helpers/browser/browser-session.ts';
import { axeViolations, eventually } from '../helpers/browser/expectations.ts';
import { clickInView, expectText, setField, type Tab, textAt } from '../helpers/browser/page-actions.ts';

const FILE_INPUT = 'input[type=file]';
const PATH = 'src/pages/download/index.html';
const [FIRST, SECOND] = ['a'.repeat(24), 'b'.repeat(24)];

const folder = mkdtempSync(join(tmpdir(), 'exports-'));
const put = (name: string, bytes: Uint8Array): string => {
  const file = join(folder, name);
  writeFileSync(file, bytes);
  return file;
};
const find = (part: string): SampleArchive => listArchives().find(({ name }) => name.includes(part))!;
async function packBytes(archive: SampleArchive): Promise<Uint8Array> {
  const file = packArchive(archive);
  return new Uint8Array(await file.slice(0, file.size).arrayBuffer());
}
const pack = async (archive: SampleArchive): Promise<string> => put(archive.name, await packBytes(archive));

const newer = find('facebook-rana');
const older = find('facebook-luz');
const tiktok = listArchives().find(
  ({ expected: e }) => e.platform === 'tiktok' && !e.account && e.settings.length > 1,
)!;

describe.each(BROWSERS)('a data download in %s', name => {
  let w: BrowserSession;
  let view: Tab;
  const choose = (...files: string[]) => w.chooseFiles(view, FILE_INPUT, files);
  /** Drops a file on the page, as from the file manager. */
  const drop = (file: string, bytes: Uint8Array): Promise<void> =>
    view.evaluate(
      ([called, base64]) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([Uint8Array.from(atob(base64), c => c.charCodeAt(0))], called));
        for (const type of ['dragover', 'drop'])
          document.body.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer }));
      },
      [file, Buffer.from(bytes).toString('base64')] as const,
    );
  const store = (): Promise<Record<string, unknown>> => view.evaluate(() => chrome.storage.local.get(), null);
  const section = (id: string) => `section[aria-labelledby="section-${id}"]`;
  /** A download may have settings of another platform too. */
  const addTo = (platform: string) => `section[aria-labelledby="add-${platform}"]`;

  beforeAll(async () => {
    w = await openSession(name, {});
    view = await w.view(PATH);
  });
  afterAll(() => w?.close());

  it('comes after a warning, and a guide to the smallest one', async () => {
    await expectText(view, '#app', 'You do not need a download to protect your account');
    await eventually(async () =>
      expect(await view.evaluate(() => document.querySelector('main select')!.textContent, null)).toContain('Telegram'),
    );
    await setField(view, 'main select', 'telegram');
    await expectText(view, '#app', 'Telegram sends a message to all these devices');
    await expectText(view, '#app', 'Turn off everything except “Active sessions”');
    if (name === 'Chromium') expect(await axeViolations(view as unknown as Page)).toEqual([]);
  });

  it('that cannot be read is refused in a sentence', async () => {
    await choose(put('holiday.zip', new TextEncoder().encode('no archive')));
    await expectText(view, '[role=alert]', 'does not recognise this file');
    await choose(await pack(find('facebook-page')));
    await expectText(view, '[role=alert]', 'choose JSON');
  });

  it('can be stopped while it is read, and leaves nothing', async () => {
    const before = await store();
    // As from a slow disk: what is behind the first piece comes after the click.
    await view.evaluate(() => {
      const slice = Blob.prototype.slice;
      const clicked = new Promise<void>(resolve => {
        const handleClick = () => {
          Blob.prototype.slice = slice;
          resolve();
        };
        document.addEventListener('click', handleClick, { once: true });
      });
      Blob.prototype.slice = function (start = 0, end) {
        const piece = slice.call(this, start, end);
        if (start > 0) piece.arrayBuffer = () => clicked.then(() => new Response(piece).arrayBuffer());
        return piece;
      };
    }, null);
    await drop('result.json', new TextEncoder().encode(`{"about":${' '.repeat(2_000_000)}"example"}`));
    await clickInView(view, 'main .progress button', 'Cancel');
    await expectText(view, 'main', 'Stopped. Nothing was saved.');
    expect(await textAt(view, 'main')).not.toContain('Your Telegram download');
    expect(await store()).toEqual(before);
  });

  it('tells what the platform had stored on its day, and calls nothing protected or exposed today', async () => {
    const results = { two_factor: { state: 'protected', at: 1 } };
    await view.evaluate(stored => chrome.storage.local.set(stored), {
      [`seen:facebook:${FIRST}`]: results,
      [`seen:facebook:${SECOND}`]: results,
    });
    await drop(newer.name, await packBytes(newer));
    await expectText(view, 'h2', 'Your Facebook download, as of');
    await expectText(view, section('open'), 'Firefox on Linux');
    await expectText(view, section('logins'), '198.51.100.20');
    await expectText(view, section('settings'), 'this protected you');
    const text = await textAt(view, 'main');
    expect(text).not.toContain(CANARY);
    expect(text).not.toMatch(/^(Protected|Exposed)$/m);
  });

  it('can be grouped by device', async () => {
    await clickInView(view, `${section('logins')} button`, 'By device');
    await expectText(view, `${section('logins')} h4`, 'Device not named');
  });

  it('gives its settings to the account that the person chooses, as of its day', async () => {
    await expectText(view, addTo('facebook'), 'Which account is this download of?');
    await clickInView(view, `${addTo('facebook')} input[value="${SECOND}"]`);
    await clickInView(view, `${addTo('facebook')} button`, 'Add ');
    await expectText(view, addTo('facebook'), 'added. Newer and identical');
    const stored = await store();
    expect(stored[`seen:facebook:${SECOND}`]).toMatchObject({ future_posts: { source: 'download', value: 'friends' } });
    expect(stored[`seen:facebook:${FIRST}`]).toEqual({ two_factor: { state: 'protected', at: 1 } });
  });

  it('is compared with an older one of the same account', async () => {
    await w.chooseFiles(view, `section[aria-labelledby=compare] ${FILE_INPUT}`, [await pack(find('instagram-rana'))]);
    await expectText(view, 'section[aria-labelledby=compare]', 'from another platform');
    await w.chooseFiles(view, `section[aria-labelledby=compare] ${FILE_INPUT}`, [await pack(older)]);
    await expectText(view, 'section[aria-labelledby=compare]', 'New since the');
    await expectText(
      view,
      'section[aria-labelledby=compare]',
      'do not say whether both downloads are of the same account',
    );
  });

  it('leaves in the evidence log what the person does not recognise, and nothing else anywhere', async () => {
    await clickInView(view, `${section('open')} .login input`);
    await expectText(view, '#marked', 'You marked 1 entry');
    await clickInView(view, 'section[aria-labelledby=marked] button', 'Save evidence');
    await expectText(view, 'section[aria-labelledby=marked]', 'Saved in your evidence log as “My account was hacked”');
    const log = await w.view('src/pages/log/index.html');
    await expectText(log, 'main', 'My account was hacked');
    await log.close();
    await clickInView(view, 'main button', 'Close this download');
    await expectText(view, '#app', 'Before you ask for a download');
    const stored = JSON.stringify(await store());
    for (const said of ['192.0.2.', '198.51.100.', 'Pixel', 'Köln', 'rana']) expect(stored).not.toContain(said);
  });

  it('gives its settings to an account that was never checked, named in it or typed', async () => {
    await choose(await pack(find('instagram-rana')));
    await expectText(view, addTo('instagram'), 'Your checkup does not know it yet');
    await clickInView(view, `${addTo('instagram')} button`, 'Add ');
    await expectText(view, addTo('instagram'), 'added. Newer and identical');
    await clickInView(view, 'main button', 'Close this download');
    await choose(await pack(tiktok));
    await expectText(view, addTo('tiktok'), 'Username on TikTok');
    await setField(view, `${addTo('tiktok')} input[type=text]`, 'no name');
    await clickInView(view, `${addTo('tiktok')} button`, 'Add ');
    await expectText(view, addTo('tiktok'), 'does not look like a username');
    await setField(view, `${addTo('tiktok')} input[type=text]`, '@rana_example');
    await clickInView(view, `${addTo('tiktok')} button`, 'Add ');
    await expectText(view, addTo('tiktok'), 'added. Newer and identical');
    const stored = await store();
    expect(JSON.stringify(stored)).not.toContain('rana');
    for (const platform of ['instagram', 'tiktok']) {
      const [, results] = Object.entries(stored).find(([key]) => key.startsWith(`seen:${platform}:`))!;
      expect(Object.values(results as object)).toContainEqual(expect.objectContaining({ source: 'download' }));
    }
    await clickInView(view, 'main button', 'Close this download');
  });

  it('is laid out from right to left, and fits a narrow window', async () => {
    await setField(view, 'label:has(option[lang]) select', 'ar');
    await choose(await pack(newer));
    await eventually(async () => expect(await view.evaluate(() => document.documentElement.dir, null)).toBe('rtl'));
    await expectText(view, section('open'), 'Firefox on Linux');
    if (name === 'Chromium') {
      const page = view as unknown as Page;
      await page.setViewportSize({ width: 380, height: 800 });
      expect(await axeViolations(page)).toEqual([]);
      if (process.env.SHOTS)
        await page.screenshot({ path: join(process.env.SHOTS, 'download-ar.png'), fullPage: true });
    }
    expect(
      await view.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth, null),
    ).toBeLessThanOrEqual(0);
  });
});
