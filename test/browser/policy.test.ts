/** An organisation's managed policy names makers of packs, in real browsers. Policies lie in /etc: as root, on Debian's browsers, and only where no policy of that name is there. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { root } from '../../scripts/build/data.ts';
import { CHROMIUM, openChromium } from '../../scripts/browser/chromium.ts';
import { FIREFOX, openFirefox } from '../../scripts/browser/firefox.ts';
import { localServer } from '../../scripts/browser/server.ts';
import { fingerprintOfPem } from '../../scripts/packs/seal.ts';
import { spoken } from '../../src/packs/fingerprint.ts';
import { aPack, sealed, throwaway } from '../packs/kit.ts';
import { eventually } from './rig.ts';

const SETTINGS = 'src/pages/settings.html';
const ACCEPTED = 'Your organisation has accepted this maker.';
const key = throwaway();
const fingerprint = spoken(await fingerprintOfPem(key));
const written: string[] = [];

function policy(file: string, content: object): void {
  const missing = [];
  for (let folder = dirname(file); !existsSync(folder); folder = dirname(folder)) missing.push(folder);
  written.push(file, ...missing);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(content));
}

/** The files that were written, and the folders made for them where nobody else put something. */
afterAll(() => {
  for (const path of written) try { if (path.endsWith('.json')) rmSync(path); else rmdirSync(path); } catch { /* not empty, or gone */ }
});

const rootOn = (browser: string, at: string): boolean => process.getuid?.() === 0 && browser === at;

describe.skipIf(!rootOn(CHROMIUM, '/usr/bin/chromium'))('in Chromium, a managed policy', () => {
  const dist = join(root, 'dist/chromium');
  /** Chromium names an unpacked extension after its folder. */
  const id = [...createHash('sha256').update(dist).digest().subarray(0, 16)].flatMap(b => [b >> 4, b & 15]).map(n => String.fromCharCode(97 + n)).join('');

  it('spares people the comparing: its makers are accepted', async () => {
    policy(`/etc/chromium/policies/managed/breakwater-test-${process.pid}.json`, { '3rdparty': { extensions: { [id]: { acceptedMakers: [fingerprint] } } } });
    const chrome = await openChromium({ extension: dist });
    try {
      expect(chrome.id).toBe(id);
      const view = await chrome.view(SETTINGS);
      await view.locator('input[type=file]').setInputFiles({ name: 'pack.json', mimeType: 'application/json', buffer: Buffer.from(sealed(aPack(), key)) });
      await view.locator('.card.next').getByText(ACCEPTED).waitFor();
      await view.getByRole('button', { name: 'Use this pack' }).click();
      await view.getByText('The pack is in use now.').waitFor();
    } finally {
      await chrome.close();
    }
  });
});

const FIREFOX_POLICY = '/etc/firefox/policies/policies.json';

describe.skipIf(!rootOn(FIREFOX, '/usr/bin/firefox-esr') || existsSync(FIREFOX_POLICY))('in Firefox, a managed policy', () => {
  it('names makers that are accepted', async () => {
    policy(FIREFOX_POLICY, { policies: { '3rdparty': { Extensions: { 'breakwater@breakwater.invalid': { acceptedMakers: [fingerprint] } } } } });
    const server = await localServer();
    const firefox = await openFirefox({ port: server.port });
    try {
      const view = await firefox.view(SETTINGS);
      const text = () => view.evaluate(() => document.getElementById('app')!.innerText);
      await eventually(async () => expect(await text()).toContain(ACCEPTED));
      expect(await text()).toContain(fingerprint);
    } finally {
      await firefox.close();
      await server.close();
    }
  });
});
