/**
 * An organisation’s managed policy in real browsers: its values apply, the person is told, and wrong values are
 * reported and ignored. Needs root and Debian’s browsers, because policies are in /etc, and no other policy of that
 * name.
 */
import { getBuildFolder } from '../../scripts/browser/built-extension.ts';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { root } from '../../scripts/build/data.ts';
import { CHROMIUM, openChromium } from '../../scripts/browser/chromium.ts';
import { FIREFOX, openFirefox } from '../../scripts/browser/firefox.ts';
import { startLocalServer } from '../../scripts/browser/server.ts';
import { fingerprintOfPem } from '../../scripts/packs/sign.ts';
import { formatFingerprint } from '../../src/lib/key-fingerprint.ts';
import { sample, signedZip, textIn } from '../unit/packs/content-pack-helpers.ts';
import { aPack, sealed, throwaway } from '../unit/packs/signed-pack-helpers.ts';
import { eventually, axeViolations } from '../helpers/browser/expectations.ts';
import { createTranslator } from '../helpers/translator.ts';

const SETTINGS = 'src/pages/settings/index.html';
const es = await createTranslator('es');
/** The title of every page in discreet mode. */
const PLAIN = es('discreet.word');
const key = throwaway();
const fingerprint = formatFingerprint(await fingerprintOfPem(key));
const written: string[] = [];
const base64 = async (by: string): Promise<string> => Buffer.from(await signedZip(sample(), by)).toString('base64');

const GOOD = {
  language: 'es',
  discreet: true,
  agenda: 'first-ten-minutes',
  switchedOff: ['vk', 'mastodon.discoverable'],
  helplines: JSON.stringify(
    (JSON.parse(textIn(sample(), 'helplines.json')) as object[]).map(h => ({
      ...h,
      id: 'our-desk',
      name: 'Our own desk',
    })),
  ),
  acceptedMakers: [fingerprint],
  packs: [await base64(key)],
};
const BAD = {
  language: 'tlh',
  agenda: '../../evil',
  switchedOff: ['vk', '<script>', 'nobody'],
  helplines: '[{"id":"x"}]',
  acceptedMakers: ['nonsense', fingerprint],
  packs: ['!!', await base64(throwaway())],
};
/** What is reported of the bad policy, in English. */
const REFUSED = [
  'language: not valid',
  'agenda: not valid',
  'switchedOff, number 2: not valid',
  'helplines, number 1: not valid',
  'acceptedMakers, number 1: not valid',
  'packs, number 1: not valid',
  'packs, number 2: not valid',
  'switchedOff, number 3: not valid',
];

function policy(file: string, content: object): void {
  const missing = [];
  for (let folder = dirname(file); !existsSync(folder); folder = dirname(folder)) missing.push(folder);
  written.push(file, ...missing);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(content));
}

/** Files that the test wrote, and folders that it made for them and nobody else used. */
afterAll(() => {
  for (const path of written)
    try {
      if (path.endsWith('.json')) rmSync(path);
      else rmdirSync(path);
    } catch {
      /* not empty, or already deleted */
    }
});

const rootOn = (browser: string, at: string): boolean => process.getuid?.() === 0 && browser === at;

describe.skipIf(!rootOn(CHROMIUM, '/usr/bin/chromium'))('in Chromium, a managed policy', () => {
  const dist = resolve(getBuildFolder('chromium'));
  /** Chromium names an unpacked extension after its folder. */
  const id = [...createHash('sha256').update(dist).digest().subarray(0, 16)]
    .flatMap(b => [b >> 4, b & 15])
    .map(n => String.fromCharCode(97 + n))
    .join('');
  const set = (values: object) =>
    policy(`/etc/chromium/policies/managed/breakwater-test-${process.pid}.json`, {
      '3rdparty': { extensions: { [id]: values } },
    });

  it('sets the language, helplines, packs, publishers and disabled checks, and the person is told', async () => {
    set(GOOD);
    const chrome = await openChromium({ extension: dist });
    try {
      expect(chrome.id).toBe(id);
      const view = await chrome.view(SETTINGS);
      const told = view.locator('[aria-labelledby=managed]');
      await told.getByText(es('managed.title')).waitFor();
      const said = await told.innerText();
      for (const words of [
        es('managed.language', { value: 'Español' }),
        es('managed.discreetOn'),
        'first-ten-minutes',
        'mastodon.discoverable',
        'Our own desk',
        es('managed.makers', { count: 1 }),
        es('managed.packs', { count: 1 }),
      ])
        expect(said).toContain(words);
      expect(said).not.toContain(es('managed.bad'));
      expect(await axeViolations(view)).toEqual([]);
      await eventually(async () => expect(await view.title()).toBe(PLAIN));
      // A check and a platform are disabled, and the person cannot enable them.
      const vk = view.locator('label', { hasText: 'VK' }).locator('input');
      await eventually(async () => expect([await vk.isChecked(), await vk.isDisabled()]).toEqual([false, true]));
      expect(await view.evaluate(() => globalThis.chrome.runtime.sendMessage({ type: 'disabledChecks/list' }))).toEqual(
        ['mastodon.discoverable', 'vk'],
      );
      // A publisher in the policy needs no comparison.
      await view
        .locator('input[type=file]')
        .setInputFiles({ name: 'pack.json', mimeType: 'application/json', buffer: Buffer.from(sealed(aPack(), key)) });
      await view.locator('.card.next').getByText(es('packs.accepted.policy')).waitFor();
      // The policy’s pack and helplines are there, and marked.
      const learn = await chrome.view('src/pages/lesson/index.html');
      await learn
        .locator('.lesson-link', { hasText: 'Your first week at the Harbour' })
        .getByText('no de Breakwater')
        .waitFor();
      const help = await chrome.view('src/pages/help/index.html');
      await help.locator('[aria-labelledby=of-organisation]').getByRole('heading', { name: 'Our own desk' }).waitFor();
      const packs = await chrome.view('src/pages/packs/index.html');
      await packs.locator('[aria-labelledby=here]').getByText(es('contents.fromPolicy')).waitFor();
      expect(await packs.getByRole('button', { name: es('packs.remove') }).count()).toBe(0);
      // The language is the initial one; another can be selected.
      await packs.locator('select').last().selectOption('en');
      await packs.getByText('Your organisation added this pack.').waitFor();
    } finally {
      await chrome.close();
    }
  });

  it('with wrong values ignores and reports each of them', async () => {
    set(BAD);
    const chrome = await openChromium({ extension: dist, lang: 'en' });
    try {
      const view = await chrome.view(SETTINGS);
      const told = view.locator('[aria-labelledby=managed]');
      await told.getByText('Ignored parts of the policy').waitFor();
      const listed = await told.getByRole('note').getByRole('listitem').allInnerTexts();
      expect(listed).toEqual(REFUSED);
      expect(await view.evaluate(() => document.documentElement.lang)).toBe('en');
      expect(await axeViolations(view)).toEqual([]);
      const learn = await chrome.view('src/pages/lesson/index.html');
      await learn.locator('.choice').first().waitFor();
      expect(await learn.getByText('not from Breakwater').count()).toBe(0);
    } finally {
      await chrome.close();
    }
  });

  it('that does not exist is not mentioned', async () => {
    rmSync(`/etc/chromium/policies/managed/breakwater-test-${process.pid}.json`, { force: true });
    const chrome = await openChromium({ extension: dist, lang: 'en' });
    try {
      const view = await chrome.view(SETTINGS);
      await view.getByText('No rule pack is in use.').waitFor();
      expect(await view.locator('[aria-labelledby=managed]').count()).toBe(0);
    } finally {
      await chrome.close();
    }
  });
});

const FIREFOX_POLICY = '/etc/firefox/policies/policies.json';

describe.skipIf(!rootOn(FIREFOX, '/usr/bin/firefox-esr') || existsSync(FIREFOX_POLICY))(
  'in Firefox, a managed policy',
  () => {
    async function inFirefox(
      values: object,
      then: (text: (path: string) => Promise<() => Promise<string>>) => Promise<void>,
    ): Promise<void> {
      policy(FIREFOX_POLICY, { policies: { '3rdparty': { Extensions: { 'breakwater@breakwater.invalid': values } } } });
      const server = await startLocalServer();
      const firefox = await openFirefox({ port: server.port });
      try {
        await then(async path => {
          const view = await firefox.view(path);
          return () => view.evaluate(() => document.getElementById('app')!.innerText);
        });
      } finally {
        await firefox.close();
        await server.close();
      }
    }

    it('sets the language, helplines, packs, publishers and disabled checks, and the person is told', () =>
      inFirefox(GOOD, async open => {
        const settings = await open(SETTINGS);
        await eventually(async () => expect(await settings()).toContain(es('managed.packs', { count: 1 })));
        for (const words of [
          es('managed.title'),
          es('managed.language', { value: 'Español' }),
          es('managed.discreetOn'),
          'mastodon.discoverable',
          'Our own desk',
          es('managed.here'),
          fingerprint,
        ])
          await eventually(async () => expect(await settings()).toContain(words));
        const learn = await open('src/pages/lesson/index.html');
        await eventually(async () => expect(await learn()).toContain('Your first week at the Harbour'));
        expect(await learn()).toContain('no de Breakwater');
        const help = await open('src/pages/help/index.html');
        await eventually(async () => expect(await help()).toContain('Our own desk'));
      }));

    it('with wrong values ignores and reports each of them', () =>
      inFirefox({ ...BAD, switchedOf: [] }, async open => {
        const settings = await open(SETTINGS);
        await eventually(async () => expect(await settings()).toContain('Ignored parts of the policy'));
        for (const words of [...REFUSED, 'switchedOf: unknown'])
          await eventually(async () => expect(await settings()).toContain(words));
        const learn = await open('src/pages/lesson/index.html');
        await eventually(async () => expect(await learn()).toContain('What is happening'));
        expect(await learn()).not.toContain('not from Breakwater');
      }));
  },
);

describe('the example for a training room', () => {
  it('has the keys that the schema has', () => {
    const schema = JSON.parse(readFileSync(join(root, 'public/managed-schema.json'), 'utf8')) as { properties: object };
    expect(Object.keys(schema.properties)).toEqual(Object.keys(GOOD));
  });
});
