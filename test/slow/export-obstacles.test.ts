/**
 * The export page in unusual situations: no evidence, a locked vault, a full disk, a private window; each is explained,
 * with a way to continue.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { verifyExport } from '../../src/exports/verify.ts';
import { injectEvidenceLog } from '../../scripts/browser/evidence-log.ts';
import { sampleIncidents } from '../helpers/browser/sample-incidents.ts';
import { openHarness, type ChromiumHarness } from '../helpers/browser/chromium-harness.ts';
import { eventually, axeViolations } from '../helpers/browser/expectations.ts';

const PASSPHRASE = 'six lamps under a quiet bridge';
let r: ChromiumHarness;
let helper: Page;
let page: Page;

beforeAll(async () => {
  r = await openHarness({});
  helper = await injectEvidenceLog(await r.view('src/pages/lesson/index.html?id=none'));
});
afterAll(() => r?.close());

const audience = (n: number) => page.locator('.choice.audience').nth(n);
const make = () => page.getByRole('button', { name: 'Create the file' });
const unlock = async () => {
  await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Unlock' }).click();
};

/** Holds the reading of stored files until `continueReading`. */
const holdReading = () =>
  page.evaluate(() => {
    const digest = crypto.subtle.digest.bind(crypto.subtle);
    const held = new Promise<void>(release => Object.assign(window, { release }));
    crypto.subtle.digest = async (...input: Parameters<typeof digest>) => {
      await held;
      return digest(...input);
    };
  });
const continueReading = () => page.evaluate(() => (window as unknown as { release(): void }).release());

const setText = (text: string) =>
  helper.evaluate(
    async ([id, says]) => void (await window.theLog.update(id, now => ({ ...now, item: { ...now.item, text: says } }))),
    [sampleIncidents(1)[0]!.id, text] as const,
  );

async function expectSoundFile(): Promise<void> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Save the file' }).click(),
  ]);
  const { problems } = await verifyExport(new Blob([readFileSync(await file.path())]));
  expect(problems).toEqual([]);
}

it('says what will be here while there is no evidence', async () => {
  page = await r.view('src/pages/export/index.html');
  await page.getByRole('heading', { level: 1, name: 'Nothing to export yet' }).waitFor();
  await page.getByText('First save evidence').waitFor();
  expect(await axeViolations(page)).toEqual([]);
});

it('says if there is no space for the file, and makes it once there is', async () => {
  await helper.evaluate(
    async list => void (await window.theLog.putAll(list.map(incident => ({ incident })))),
    sampleIncidents(3),
  );
  await page.reload();
  await audience(3).click();
  await make().waitFor();
  // Throws the error of a browser that has no space left for a file.
  await page.evaluate(() => {
    const whole = window.Blob;
    window.Blob = class {
      constructor() {
        window.Blob = whole;
        throw new DOMException('no space', 'QuotaExceededError');
      }
    } as unknown as typeof Blob;
  });
  await make().click();
  await page.getByRole('alert').getByText('There is no space left on this device for the file.').waitFor();
  await make().click();
  await page.getByRole('link', { name: 'Save the file' }).waitFor();
});

it('shows and exports an incident as it is now, if another window changes it', async () => {
  await page.reload();
  await audience(3).click();
  await make().waitFor();
  await setText('We will come on Friday');
  await expect.poll(() => page.locator('main').textContent()).toContain('We will come on Friday');
  await make().click();
  await expectSoundFile();
});

it('makes no file of an incident that changes meanwhile, says so, and makes it of the changed one', async () => {
  await page.reload();
  await audience(3).click();
  await expect.poll(() => make().isEnabled()).toBe(true);
  await holdReading();
  await make().click();
  await page.getByRole('button', { name: 'Cancel' }).waitFor();
  await setText('We will come on Sunday');
  await continueReading();
  await page.getByRole('alert').getByText('Your evidence log changed in the meantime').waitFor();
  await expect.poll(() => page.locator('main').textContent()).toContain('We will come on Sunday');
  expect(await axeViolations(page)).toEqual([]);
  await make().click();
  await expectSoundFile();
});

it('leaves out a stored file with one changed byte, names it, and exports the rest', async () => {
  await helper.evaluate(async incident => {
    for (const [n, name] of ['sound.png', 'touched.png'].entries()) {
      const bytes = new Uint8Array(1_000).fill(n + 1);
      const artifact = {
        id: `file-${n}`,
        name,
        mime: 'image/png',
        bytes: bytes.length,
        sha256: await window.theLog.sha256(bytes),
        takenAt: incident.keptAt,
        method: 'tab' as const,
      };
      await window.theLog.update(incident.id, i => ({ ...i, artifacts: [...i.artifacts, artifact] }), [
        { artifact, bytes },
      ]);
    }
    const db = await new Promise<IDBDatabase>(done => {
      const q = indexedDB.open('vault');
      q.onsuccess = () => done(q.result);
    });
    const store = db.transaction('records', 'readwrite').objectStore('records');
    const row = await new Promise<{ data: ArrayBuffer }>(done => {
      const q = store.get('file-1');
      q.onsuccess = () => done(q.result as never);
    });
    new Uint8Array(row.data)[500]! ^= 1;
    await new Promise(done => {
      store.put(row).onsuccess = done;
    });
    db.close();
  }, sampleIncidents(1)[0]!);
  await page.reload();
  await audience(3).click();
  await make().click();
  await page.getByRole('alert').getByText('touched.png').waitFor();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Save the file' }).click(),
  ]);
  const listed = execFileSync('unzip', ['-Z1', await file.path()], { encoding: 'utf8' });
  // Names of files can name people, so they are replaced.
  expect(listed.match(/originals\/.*/g)?.map(path => path.split('/').at(-1))).toEqual(['01-tab.png']);
});

it('is cancelled while files are read, and leaves no file and no event in the log', async () => {
  const countExports = () =>
    helper.evaluate(
      async () =>
        (await window.theLog.getCustody()).events.filter(e => (e as { event?: string } | null)?.event === 'exported')
          .length,
    );
  const before = await countExports();
  await page.reload();
  await audience(3).click();
  await expect.poll(() => make().isEnabled()).toBe(true);
  await holdReading();
  await make().click();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await continueReading();
  await page.getByText('Cancelled. No file was made').waitFor();
  expect(await page.getByRole('link', { name: 'Save the file' }).count()).toBe(0);
  expect(await countExports()).toBe(before);
});

it('is covered when the vault is locked elsewhere, opens in place, and continues', async () => {
  const vault = await r.view('src/pages/vault/index.html');
  await vault.getByLabel('New passphrase').fill(PASSPHRASE);
  await vault.getByLabel('Confirm passphrase').fill(PASSPHRASE);
  await vault.getByRole('button', { name: 'Set passphrase' }).click();
  await vault.getByText('Your passphrase is set.').waitFor();
  await page.reload();
  await audience(3).click();
  await make().waitFor();
  await vault.getByRole('button', { name: 'Lock the vault' }).click();
  await page.getByRole('heading', { level: 2, name: 'Your vault is locked' }).waitFor();
  await expect.poll(() => page.locator('#app').innerText()).not.toContain('omar');
  expect(await axeViolations(page)).toEqual([]);
  await unlock();
  await make().waitFor();
  await vault.getByRole('button', { name: 'Lock the vault' }).click();
  await vault.close();
  await page.reload();
  await page.getByRole('heading', { level: 2, name: 'Your vault is locked' }).waitFor();
  await unlock();
  await audience(3).waitFor();
});

it('accepts an ally’s answers only while the log is open, and checks a file in any case', async () => {
  await helper.evaluate(() => chrome.storage.session.remove('vault'));
  await page.goto(page.url().replace(/\?.*|$/, '?do=answers'));
  await unlock();
  await page.getByLabel('Passphrase', { exact: true }).waitFor();
  await eventually(async () => expect(await page.locator('input[type=file]').count()).toBe(1));
  await helper.evaluate(() => chrome.storage.session.remove('vault'));
  await page.goto(page.url().replace('answers', 'check'));
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'x.zip', mimeType: 'application/zip', buffer: Buffer.from('not one') });
  await page.getByRole('alert').waitFor();
});
