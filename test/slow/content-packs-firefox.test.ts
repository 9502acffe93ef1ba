/**
 * Content packs in Firefox: one is made of built-in parts and signed, another is installed, adds its scenario, and is
 * removed with its publisher.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openSharedFirefox, type SharedFirefox } from '../helpers/browser/shared-browsers.ts';
import { sample, signedZip } from '../unit/packs/content-pack-helpers.ts';
import { throwaway } from '../unit/packs/signed-pack-helpers.ts';
import { eventually } from '../helpers/browser/expectations.ts';

const dir = mkdtempSync(join(tmpdir(), 'breakwater-packs-'));
const file = join(dir, 'pack.zip');
let f: SharedFirefox;
let view: Page;

beforeAll(async () => {
  writeFileSync(file, await signedZip(sample(), throwaway()));
  f = await openSharedFirefox();
  view = await f.view('src/pages/packs/index.html');
});
afterAll(async () => {
  await f?.close();
  rmSync(dir, { recursive: true, force: true });
});

const text = (page = view) => page.evaluate(() => document.body.innerText);
const says = (what: string, page = view) => eventually(async () => expect(await text(page)).toContain(what));
const silent = (what: string) => eventually(async () => expect(await text()).not.toContain(what));
const inMemory = () =>
  view.evaluate(async () =>
    Object.keys(await (globalThis as unknown as { browser: typeof chrome }).browser.storage.session.get()),
  );
/** Finds it by its text. */
const press = (what: string, kind = 'button') =>
  eventually(async () =>
    expect(
      await view.evaluate(
        ([name, tag]) => {
          const found = [...document.querySelectorAll<HTMLElement>(tag!)].find(e => e.innerText.trim() === name);
          found?.click();
          return !!found;
        },
        [what, kind] as const,
      ),
      what,
    ).toBe(true),
  );
const write = async (nth: number, what: string) => {
  const field = (await view.$$('input[type=text]'))[nth]!;
  await field.focus();
  await view.keyboard.type(what);
};

it('is made of a built-in lesson and scenario, and signed', async () => {
  await says('You have no learning packs.');
  await eventually(async () => expect(await view.$$('details .ticks')).not.toHaveLength(0));
  await press('Create a pack', 'summary');
  await write(0, 'For Tuesday');
  await write(1, 'Omar Mock');
  await press('What could go wrong for me?', 'label');
  await press('A profile that says too much', 'label');
  await press('Create a pack');
  await press('Sign with my key');
  await says('Your fingerprint');
  await view.waitForSelector('a[download]');
  expect(await view.evaluate(() => document.querySelector<HTMLAnchorElement>('a[download]')!.download)).toMatch(
    /^for-tuesday-\d+\.zip$/,
  );
  const words = await view.evaluate(() =>
    [...document.querySelectorAll('[aria-labelledby=sign] .said-words li')].map(e => e.textContent),
  );
  expect(words).toHaveLength(24);
  await press('Create a pack', 'summary');
});

it('is installed once it was compared, and adds its scenario to the practice network', async () => {
  await ((await view.waitForSelector('input[type=file]')) as ElementHandle<HTMLInputElement>).uploadFile(file);
  await says('1 practice scenario');
  await press('The fingerprint matches: accept this maker and install the pack');
  await says('The pack is installed.');
  await eventually(async () => expect(await inMemory()).toContain('handed.scenarios'));
  const net = await f.view('src/pages/practice/index.html#/scenarios');
  await says('The second desk', net);
  await says('not from Breakwater', net);
  await net.evaluate(() => [...document.querySelectorAll<HTMLElement>('[data-start]')].at(-1)!.click());
  await says('Welcome! Your account is not ready', net);
  await net.close();
});

it('is removed with its publisher', async () => {
  await press('Remove this maker and their packs');
  await press('Remove this maker and their packs'); // answers the question
  await says('You have no learning packs.');
  await silent('Accepted makers');
  await eventually(async () => expect(await inMemory()).not.toContain('handed.scenarios'));
});
