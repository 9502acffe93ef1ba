/** Lists every way to report on a platform: its costs come before the link, and unknown ones are named. */
import type { Page } from 'playwright-core';
import { SITUATIONS } from '../../src/incidents/situations.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openHarness, type ChromiumHarness } from '../helpers/browser/chromium-harness.ts';

let r: ChromiumHarness;
beforeAll(async () => {
  r = await openHarness();
});
afterAll(() => r?.close());

async function ways(platform: string, open: string): Promise<Page> {
  const view = await r.view(`src/pages/report/index.html?ways=${platform}`);
  await view.getByText(open, { exact: true }).click();
  await view.locator('.inset .card').first().waitFor();
  return view;
}

describe('all routes on a platform', () => {
  it('are listed by incident, with who may send it and who learns of it', async () => {
    const view = await ways('x', 'Someone posted my home address or private details');
    await expect.poll(() => view.locator('details.setting').count()).toBe(SITUATIONS.length);
    const card = view.locator('.inset .card').first();
    expect(await card.getByRole('link', { name: 'Report to X' }).getAttribute('href')).toBe(
      'https://help.x.com/en/forms/safety-and-sensitive-content/private-information',
    );
    await card.getByText('Who can report, and who finds out').click();
    expect(await card.locator('dt').allInnerTexts()).toEqual([
      'Who can report',
      'What you must provide',
      'Who may find out',
      'What the platform promises',
      'If the platform refuses',
    ]);
    for (const dd of await card.locator('dd').allInnerTexts()) expect(dd).not.toMatch(/^$|route\./);
    await view.close();
  });

  it('warn of the state behind the operator before the first link', async () => {
    const view = await ways('vk', 'Someone is threatening or insulting me');
    const order = await view.evaluate(() => {
      const warning = [...document.querySelectorAll('.warn')].find(w => w.textContent!.includes('answers to a state'))!;
      return [...document.querySelectorAll('main a[href^="https"]')].every(
        a => warning.compareDocumentPosition(a) & Node.DOCUMENT_POSITION_FOLLOWING,
      );
    });
    expect(order).toBe(true);
    await view.close();
  });
});

describe('a child in danger', () => {
  it('saves nothing, whoever asks, and names who helps', async () => {
    const view = await r.view('src/pages/report/index.html?what=child');
    await view.getByText('Nothing was saved, and help is available').waitFor();
    await view.getByRole('link', { name: 'Take It Down', exact: true }).waitFor();
    const answer = await view.evaluate(async () =>
      chrome.runtime.sendMessage({
        type: 'evidence/save',
        tab: (await chrome.tabs.getCurrent())!.id,
        what: 'child',
        adult: true,
      }),
    );
    expect(answer).toEqual({ kept: false, why: 'under-age' });
    await view.close();
  });
});
