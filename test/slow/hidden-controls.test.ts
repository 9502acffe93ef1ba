/** Uses a real browser’s layout: panes moved away, collapsed, faded or skipped are not read. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openHarness, type ChromiumHarness } from '../helpers/browser/chromium-harness.ts';
import { eventually } from '../helpers/browser/expectations.ts';
import { readFixture } from '../helpers/fixtures.ts';

const AUDIENCE = 'https://x.com/settings/audience_and_tagging';
const SEARCH = 'https://www.facebook.com/settings/?tab=how_people_find_and_contact_you';
let r: ChromiumHarness;
let page: Page;

beforeAll(async () => {
  r = await openHarness();
  page = await r.context.newPage();
});
afterAll(() => r?.close());

async function said(): Promise<string[]> {
  const view = await r.view('src/pages/lesson/index.html?id=none');
  const answer = (await view.evaluate(
    id => chrome.runtime.sendMessage({ type: 'tab/inspect', tab: id }),
    await r.tabOf(page),
  )) as { settings: { id: string; state: string }[] };
  await view.close();
  return answer.settings.map(s => s.state);
}

/** Adds a style for the part with the settings. */
async function styled(css: string): Promise<void> {
  r.server.serve(AUDIENCE, {
    body: readFixture('x/audience.protected.en.html').replace('</head>', `<style>${css}</style></head>`),
  });
  await page.goto(AUDIENCE);
}
const PANE = "section[aria-labelledby='detail-header']";

describe('a pane', () => {
  it.each([
    ['as it is', ''],
    ['far below', `${PANE} { margin-top: 3000px }`],
    ['far below in a box that scrolls', `main { height: 300px; overflow: auto } ${PANE} { margin-top: 3000px }`],
    [
      'whose boxes are styled away',
      'input { appearance: none; opacity: 0; position: absolute; width: 1px; height: 1px; clip-path: inset(50%) }',
    ],
  ])('%s is read', async (_, css) => {
    await styled(css);
    await eventually(async () => expect(await said()).toEqual(['protected', 'protected']));
  });

  it.each([
    [
      'pushed out of a box that cuts it off',
      `main { overflow: hidden; position: relative } ${PANE} { transform: translateX(120%) }`,
    ],
    ['off the start of the page', `${PANE} { position: absolute; left: -3000px }`],
    [
      'off a page that cannot be scrolled to it',
      `body { overflow-x: hidden } ${PANE} { position: absolute; left: 3000px; width: 300px }`,
    ],
    ['pinned outside of the window', `${PANE} { position: fixed; top: 0; left: 110vw; width: 300px }`],
    ['folded to no height', `${PANE} { height: 0; overflow: hidden }`],
    ['faded out', `${PANE} { opacity: 0 }`],
    ['skipped by the browser', `${PANE} { content-visibility: hidden }`],
    ['not visible', `${PANE} { visibility: hidden }`],
    ['in closed details', ''],
  ])('%s is not', async (name, css) => {
    await styled(css);
    if (name === 'in closed details')
      await page.evaluate(css => {
        const pane = document.querySelector(css)!;
        const box = document.createElement('details');
        pane.replaceWith(box);
        box.append(pane);
      }, PANE);
    await eventually(async () => expect(await said()).toEqual(['unread', 'unread']));
  });
});

describe('a control in a box of one pixel', () => {
  const show = async (drawing: string): Promise<void> => {
    const box = 'position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%)';
    const control = '<input type="checkbox" aria-label="Protect your posts" checked>';
    r.server.serve(AUDIENCE, {
      body:
        '<!doctype html><html lang="en"><body><main><section aria-labelledby="detail-header">' +
        `<div style="position: relative">${drawing}<span style="${box}">${control}</span></div></section></main>`,
    });
    await page.goto(AUDIENCE);
  };

  it('is read beside a drawing of it', async () => {
    await show('<div style="width: 40px; height: 24px; background: gray"></div>');
    await eventually(async () => expect(await said()).toContain('protected'));
  });

  it.each([
    ['nothing', ''],
    ['a drawing that is not shown', '<div style="width: 40px; height: 24px; display: none"></div>'],
    ['a drawing pushed away', '<div style="width: 40px; height: 24px; position: fixed; left: -90px"></div>'],
    ['another control', '<div style="width: 40px; height: 24px"><input type="checkbox"></div>'],
  ])('is not read beside %s', async (_, drawing) => {
    await show(drawing);
    await eventually(async () => expect(await said()).toEqual(['unread', 'unread']));
  });
});

describe('medium evidence', () => {
  it('asks in the popup whether what is likely is right; the badge stays empty', async () => {
    r.server.serve(SEARCH, { body: readFixture('facebook/find-and-contact.medium.en.html') });
    await page.goto(SEARCH);
    const popup = await r.popup(page);
    await popup.locator('details.setting summary').first().waitFor();
    await popup.evaluate(() => {
      for (const d of document.querySelectorAll('details')) d.open = true;
    });
    await popup.getByText('This page seems to say “On”. Is that what you see?').waitFor();
    await expect.poll(() => popup.getByText('This page seems').count()).toBe(1);
    await expect
      .poll(() => popup.locator('details.setting', { hasText: 'This page seems' }).getByText('Not checked').count())
      .toBeGreaterThan(0);
    expect(await popup.getByText('This looks').count()).toBe(0);
    expect(await r.badge(page)).toBe('');
    await popup.close();
  });
});
