/**
 * Content packs in Chromium: previewed, compared, installed, found in lessons, search and helplines, updated, rejected,
 * removed.
 */
import { readFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import jsQR from 'jsqr';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fingerprintOfPem, signText } from '../../scripts/packs/sign.ts';
import { createPayload, zipPack } from '../../src/packs/content/sign-pack.ts';
import { formatFingerprint } from '../../src/lib/key-fingerprint.ts';
import { getFingerprintWords } from '../../src/lib/key-fingerprint-words.ts';
import { SCENARIOS } from '../../src/practice/built-in-scenarios.ts';
import { LESSON, sample, SCENARIO, signedZip, withText } from '../unit/packs/content-pack-helpers.ts';
import { throwaway } from '../unit/packs/signed-pack-helpers.ts';
import { handmade } from '../unit/packs/zip-helpers.ts';
import { openHarness, type ChromiumHarness } from '../helpers/browser/chromium-harness.ts';
import { eventually, filesContaining, axeViolations } from '../helpers/browser/expectations.ts';

const PACKS = 'src/pages/packs/index.html';
const MARK = 'Harbour Helpdesk\u2069, not from Breakwater';
const key = throwaway();
const maker = await fingerprintOfPem(key);

let r: ChromiumHarness;
let view: Page;
const asked: string[] = [];

beforeAll(async () => {
  r = await openHarness({ launch: {} });
  r.context.on('request', q => {
    if (!q.url().startsWith('chrome-extension://')) asked.push(q.url());
  });
  view = await r.view(PACKS);
  await view.setViewportSize({ width: 320, height: 700 });
});
afterAll(() => r?.close());

const choose = (zip: Uint8Array) =>
  view
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'pack.zip', mimeType: 'application/zip', buffer: Buffer.from(zip) });
const press = (name: string) => view.getByRole('button', { name, exact: true }).click();
const speak = async (lang: string) => {
  await view.locator('select').last().selectOption(lang);
  await view.waitForFunction(l => document.documentElement.lang === l, lang);
};
const fits = () => view.evaluate(() => document.documentElement.scrollWidth);

/** Decodes the drawn squares as a camera would. */
async function scanned(qr: Locator): Promise<string | undefined> {
  const size = Number((await qr.getAttribute('viewBox'))!.split(' ')[2]),
    zoom = 4,
    width = size * zoom;
  const pixels = new Uint8ClampedArray(width * width * 4).fill(255);
  for (const [, x, y] of (await qr.locator('path').getAttribute('d'))!.matchAll(/M(\d+) (\d+)h1v1h-1z/g))
    for (let row = 0; row < zoom; row++)
      for (let column = 0; column < zoom; column++)
        pixels.fill(
          0,
          ((Number(y) * zoom + row) * width + Number(x) * zoom + column) * 4,
          ((Number(y) * zoom + row) * width + Number(x) * zoom + column) * 4 + 3,
        );
  return jsQR(pixels, width, width)?.data;
}

describe('a content pack', () => {
  it('is missing at first, and the page says so', async () => {
    await view.getByText('You have no learning packs.').waitFor();
    expect(await axeViolations(view)).toEqual([]);
  });

  it('that is not signed can be read, has no known publisher, and cannot be installed', async () => {
    await choose(zipPack(sample()));
    await view.getByText('This pack is not signed,').waitFor();
    await view.getByText('Your first week at the Harbour').click();
    await view.getByText('Why the first week counts').waitFor();
    expect(await view.getByRole('button', { name: /Install this pack|The fingerprint matches/ }).count()).toBe(0);
  });

  it('of the person is signed on the page, and can then be installed', async () => {
    await press('Sign with my key');
    const saved = view.waitForEvent('download');
    await view.getByRole('link', { name: 'Save the signed file' }).click();
    const zip = readFileSync(await (await saved).path());
    const words = await view.locator('[aria-labelledby=sign] .said-words li').allInnerTexts();
    expect(await axeViolations(view)).toEqual([]);
    await press('Close');
    await choose(zip);
    await view.getByRole('button', { name: /The fingerprint matches/ }).waitFor();
    expect(await view.locator('.card.next .said-words li').allInnerTexts()).toEqual(words);
    await press('Do not install this pack');
  });

  it('is shown with all its contents, and with a fingerprint to compare by voice and by camera', async () => {
    await choose(await signedZip(sample(), key));
    await view.getByText('1 lesson, 1 agenda, 1 practice scenario, 4 glossary terms, and 1 helpline').waitFor();
    const offer = view.locator('.card.next');
    await expect.poll(() => view.evaluate(() => document.activeElement?.textContent)).toBe('For new volunteers');
    expect(
      await offer
        .getByRole('listitem')
        .filter({ hasText: /^[a-z]+$/ })
        .allInnerTexts(),
    ).toEqual(getFingerprintWords(maker));
    expect(await offer.innerText()).toContain(formatFingerprint(maker));
    await press('Show a QR code');
    expect(await scanned(offer.locator('svg.qr'))).toBe(formatFingerprint(maker));
  });

  it.each(['ar', 'es', 'en'])('is shown in %s without accessibility violations, at 320 pixels', async lang => {
    await speak(lang);
    await view.locator('.card.next .btn.main').waitFor();
    expect(await fits()).toBeLessThanOrEqual(320);
    expect(await axeViolations(view)).toEqual([]);
  });

  it('is installed once the person confirms, and stored encrypted', async () => {
    await press('The fingerprint matches: accept this maker and install the pack');
    await view.getByText('The pack is installed.').waitFor();
    await view.getByRole('heading', { name: 'For new volunteers' }).waitFor();
    expect(JSON.stringify(await view.evaluate(() => chrome.storage.local.get()))).not.toMatch(
      new RegExp(`Harbour|${maker}`),
    );
    for (const text of ['Harbour', 'harbour-newcomers', maker])
      expect(filesContaining(r.profile, text), text).toEqual([]);
    expect(await axeViolations(view)).toEqual([]);
  });

  it('lists its lessons under its publisher’s name, after the built-in ones', async () => {
    const learn = await r.view('src/pages/lesson/index.html');
    await learn.locator('#from-packs').waitFor();
    const link = learn.locator('.lesson-link', { hasText: 'Your first week at the Harbour' });
    expect(await link.innerText()).toContain(MARK);
    // The built-in lesson with the same number is unchanged.
    await learn.locator('input[type=search]').fill('What could go wrong');
    await learn.locator('.lesson-link', { hasText: 'What could go wrong for me?' }).waitFor();
    await learn.locator('input[type=search]').fill('buddy');
    await learn.locator('.terms').getByText('The one person at the Harbour').waitFor();
    expect(await learn.locator('.terms').innerText()).toContain(MARK);
    await link.first().click();
    await learn.getByRole('heading', { name: 'Your first week at the Harbour' }).waitFor();
    expect(await learn.locator('[role=note]').first().innerText()).toContain(MARK);
    expect(await learn.locator('[role=note]').first().innerText()).toContain(
      'Nobody at Breakwater has checked this pack.',
    );
    expect(await axeViolations(learn)).toEqual([]);
    await learn.close();
  });

  it('adds its agenda to the workshop, marked', async () => {
    const workshop = await r.view('src/pages/workshop/index.html');
    const agenda = workshop.locator('.lesson-link', { hasText: 'First evening' });
    await agenda.waitFor();
    expect(await agenda.innerText()).toContain(MARK);
    await agenda.click();
    await workshop.getByText('The second step').first().waitFor();
    expect(await workshop.locator('[role=note]').first().innerText()).toContain(MARK);
    // Its own lesson becomes slides, and its own scenario opens from there.
    const opens = r.context.waitForEvent('page');
    await workshop.locator('.btn.main').click();
    const slides = await opens;
    await workshop.locator('.course .btn', { hasText: 'Our first week' }).click();
    await slides.locator('.stage .title', { hasText: 'One buddy, one word' }).waitFor();
    await workshop.locator('.course .btn', { hasText: 'The second desk' }).click();
    const practises = r.context.waitForEvent('page');
    await workshop.getByRole('link', { name: 'Open the practice network' }).click();
    const net = await practises;
    await net.getByText('Welcome! Your account is not ready').waitFor();
    await Promise.all([net.close(), slides.close()]);
    await workshop.locator('.desk .btn.fit').click();
    await workshop.locator('[role=group] .btn').last().click();
    await workshop.locator('.lesson-link').first().waitFor();
    await workshop.close();
  });

  it('adds its scenario to the practice network, marked; it plays, and its link opens nothing', async () => {
    const net = await r.view('src/pages/practice/index.html#/scenarios');
    const card = net.locator('main section.card', { hasText: 'The second desk' });
    await card.waitFor();
    expect(await card.innerText()).toContain(MARK);
    expect(await net.locator('main section.card h2').count()).toBe(SCENARIOS.length);
    expect(await axeViolations(net)).toEqual([]);
    await Promise.all([net.waitForEvent('load'), card.getByRole('button').click()]);
    await net.getByText('Welcome! Your account is not ready').waitFor();
    expect(decodeURIComponent(net.url())).not.toContain(maker);
    await net.locator('.scenario summary').click();
    expect(await net.locator('.scenario').innerText()).toContain(MARK);
    await net.locator('[data-part=wave]').click();
    await net.getByText('Last call.').waitFor();
    expect(await axeViolations(net)).toEqual([]);
    await net.getByRole('link', { name: 'harbour-desk.example/confirm' }).click();
    await net.getByRole('heading', { name: 'This link was a trap' }).waitFor();
    // In another language it stays in its own, and says which.
    await net.locator('footer select').selectOption('ar');
    await net.evaluate(() => {
      location.hash = '/scenarios';
    });
    await net.locator('main section.card h3[lang=en][dir=ltr]').waitFor();
    expect(await axeViolations(net)).toEqual([]);
    await net.locator('footer select').selectOption('en');
    await net.waitForFunction(() => document.documentElement.lang === 'en');
    await net.close();
    await view.waitForFunction(() => document.documentElement.lang === 'en');
  });

  it('adds its helplines, separate from ours and marked', async () => {
    const help = await r.view('src/pages/help/index.html');
    const others = help.locator('[aria-labelledby=of-packs]');
    await others.getByText('Harbour Helpdesk').first().waitFor();
    expect(await others.innerText()).toContain(MARK);
    expect(await others.innerText()).toContain('Our own desk, for volunteers of the Harbour.');
    expect(await axeViolations(help)).toEqual([]);
    await help.close();
  });

  it.each<[string, () => Promise<Uint8Array>, string, RegExp]>([
    [
      'changed after it was signed',
      async () =>
        zipPack(
          withText(LESSON, t => t.replace('one person', 'no person')),
          signText(await createPayload(sample()), key),
        ),
      'This pack is not exactly as its maker signed it.',
      /01-our-first-week\.md/,
    ],
    [
      'with a script',
      () =>
        signedZip(
          withText(LESSON, t => `${t}\n<script>document.title='x'</script>\n`),
          key,
        ),
      'HTML is not allowed',
      /line 76/,
    ],
    [
      'with a scenario that leads away',
      () =>
        signedZip(
          withText(SCENARIO, t => t.replace('Do not send anything', 'See https://evil.example')),
          key,
        ),
      'Scenarios cannot contain links',
      /the-second-desk\.json, line 23/,
    ],
    [
      'with a name that turns round',
      async () =>
        handmade(
          [...sample()]
            .map(([name, content]) => ({ name, content }))
            .concat([{ name: 'lessons/en/\u202edm.txt', content: new Uint8Array(3) }]),
        ),
      'hidden characters',
      /<U\+202E>/,
    ],
    [
      'that climbs out',
      async () => handmade([{ name: '../../pack.json', content: new Uint8Array(3) }]),
      'points outside the pack',
      /pack\.json/,
    ],
    [
      'that is a bomb',
      async () => handmade([{ name: 'pack.json', raw: deflateRawSync(Buffer.alloc(40_000_000)), size: 900 }]),
      'larger than the ZIP file says',
      /pack\.json/,
    ],
    [
      'of 10,000 files',
      async () => handmade(Array.from({ length: 10_000 }, (_, i) => ({ name: `f${i}`, method: 0 }))),
      'too many files',
      /10000/,
    ],
    [
      'of a later version',
      () =>
        signedZip(
          withText('pack.json', t => t.replace('"format": 1', '"format": 2')),
          key,
        ),
      'another version of Breakwater',
      /pack\.json/,
    ],
    ['that is no ZIP', async () => Buffer.from('hello'), 'not a ZIP file', /whole file/],
  ])('%s is rejected in plain words, with file and line, and nothing changes', async (_, build, words, where) => {
    await choose(await build());
    const alert = view.getByRole('alert');
    await alert.getByText(words).first().waitFor();
    expect(await alert.innerText()).toMatch(where);
    expect(await alert.innerText()).toContain('Nothing from the pack was stored or shown.');
    expect(await fits()).toBeLessThanOrEqual(320);
    expect(await view.locator('[aria-labelledby=here] > .card > h3').allInnerTexts()).toContain('For new volunteers');
  });

  it('has every problem explained in the person’s language', async () => {
    const bad = withText(LESSON, t => t.replace('level: 1', 'level: 9').replace('minutes: 8', 'minuten: 8'));
    await choose(await signedZip(bad, key));
    await view.getByRole('alert').getByText('because it has 3 problems').waitFor();
    for (const lang of ['ar', 'es', 'en']) {
      await speak(lang);
      expect(await view.locator('ol.problems > li').count()).toBe(3);
      expect(await axeViolations(view)).toEqual([]);
    }
  });

  it('is rejected as an older version, and replaced by a newer one of the same publisher', async () => {
    await choose(await signedZip(sample(), key));
    await view.getByText('You already have this version').waitFor();
    await press('Close');
    await choose(
      await signedZip(
        withText('pack.json', t => t.replace('"version": 1', '"version": 2')),
        key,
      ),
    );
    await view.getByText('You have accepted this maker before.').waitFor();
    await press('Install this pack');
    await view.locator('[aria-labelledby=here]').getByText('Version 2').waitFor();
    expect(await view.locator('[aria-labelledby=here] > .card > h3', { hasText: 'For new volunteers' }).count()).toBe(
      1,
    );
  });

  it('of another publisher with the same name and id is added after a warning, and replaces nothing', async () => {
    await choose(
      await signedZip(
        withText(LESSON, t => t.replace('title: Your', 'title: Their')),
        throwaway(),
      ),
    );
    await view.getByText('Breakwater already knows a maker with this name but a different fingerprint.').waitFor();
    await press('The fingerprint matches: accept this maker and install the pack');
    await view.getByText('The pack is installed.').waitFor();
    const learn = await r.view('src/pages/lesson/index.html');
    await learn.locator('.lesson-link', { hasText: 'Their first week' }).waitFor();
    await learn.locator('.lesson-link', { hasText: 'Your first week' }).waitFor();
    await learn.close();
  });

  it('is made of built-in lessons and an agenda, signed, and installed again', async () => {
    // One session of ours, and one with a part of another pack, which stays a file of its own.
    await view.evaluate(() =>
      chrome.storage.session.set({
        'private.workshop': [
          {
            title: 'Our Tuesday',
            wished: 30,
            parts: [
              { kind: 'cards', lesson: '05', minutes: 9 },
              { kind: 'break', minutes: 5 },
              { kind: 'own', agenda: 'first-ten-minutes', block: 'before', minutes: 2 },
            ],
          },
          {
            title: 'Of theirs',
            wished: 30,
            parts: [{ kind: 'own', agenda: '@key/pack/agenda', block: 'a', minutes: 9 }],
          },
        ],
      }),
    );
    await view.reload();
    await view.locator('summary', { hasText: 'Create a pack' }).click();
    await view.getByRole('button', { name: 'Create a pack' }).click();
    await view.getByText('Select at least one thing').waitFor();
    await view.getByLabel('Name of the pack').fill('For Tuesday');
    await view.getByLabel('Your name or your organisation’s').fill('Omar Mock');
    await view.getByLabel('What could go wrong for me?').check();
    // A lesson has the same title.
    await view.getByRole('group', { name: 'Workshops' }).getByLabel('The first ten minutes').check();
    await view.getByLabel('A profile that says too much').check();
    await view.getByLabel('Our Tuesday').check();
    expect(await view.getByLabel('Of theirs').count()).toBe(0);
    await view.getByRole('button', { name: 'Create a pack' }).click();
    await press('Sign with my key');
    const saved = view.waitForEvent('download');
    await view.getByRole('link', { name: 'Save the signed file' }).click();
    await view.evaluate(() => scrollTo(0, 0)); // or the header covers part of a checkbox
    expect(await axeViolations(view)).toEqual([]);
    const file = await saved;
    expect(file.suggestedFilename()).toMatch(/^for-tuesday-\d+\.zip$/);
    await choose(readFileSync(await file.path()));
    await view.locator('.card.next').getByText('1 lesson, 2 agendas, and 1 practice scenario').waitFor();
    await press('Do not install this pack');
    await view.locator('summary', { hasText: 'Create a pack' }).click();
  });

  it('is removed completely', async () => {
    for (let left = await view.locator('[aria-labelledby=here] > .card').count(); left; left--) {
      await view.getByRole('button', { name: 'Remove this pack' }).first().click();
      await view.getByRole('group').getByRole('button', { name: 'Remove this pack' }).click();
      await expect.poll(() => view.locator('[aria-labelledby=here] > .card > h3').count()).toBe(left - 1);
    }
    await view.getByText('You have no learning packs.').waitFor();
    for (let left = await view.getByRole('button', { name: 'Remove this maker' }).count(); left; left--) {
      await view.getByRole('button', { name: 'Remove this maker' }).first().click();
      await view.getByRole('group').getByRole('button', { name: 'Remove this maker' }).click();
      await expect.poll(() => view.getByRole('button', { name: 'Remove this maker' }).count()).toBe(left - 1);
    }
    expect(await view.getByText('Accepted makers').count()).toBe(0);
    const learn = await r.view('src/pages/lesson/index.html');
    await learn.locator('.choice').first().waitFor();
    await learn.locator('input[type=search]').fill('buddy');
    await learn
      .locator('[role=status]')
      .getByText(/lesson|nothing/i)
      .first()
      .waitFor();
    expect(await learn.getByText('not from Breakwater').count()).toBe(0);
    await learn.close();
    await eventually(async () =>
      expect(
        await view.evaluate(async () =>
          Object.keys(await chrome.storage.session.get(null)).filter(k => k.startsWith('handed')),
        ),
      ).toEqual([]),
    );
    const net = await r.view('src/pages/practice/index.html#/scenarios');
    await net
      .locator('main section.card')
      .nth(SCENARIOS.length - 1)
      .waitFor();
    expect(await net.locator('main section.card').count()).toBe(SCENARIOS.length);
    await net.close();
    expect(asked).toEqual([]);
  });
});
