/** The incident log in Firefox: opened, edited, checked. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { CustodyEvent, Incident } from '../../src/incidents/model.ts';
import { openSharedFirefox, type SharedFirefox } from '../helpers/browser/shared-browsers.ts';
import { evidenceLogScript, sampleIncidents } from '../helpers/browser/evidence-log.ts';
import { eventually } from '../helpers/browser/expectations.ts';
import { clickInView, textAt, type Tab } from '../helpers/browser/page-actions.ts';

let f: SharedFirefox;
let log: Page;

beforeAll(async () => {
  f = await openSharedFirefox();
  await f.first.evaluate(await evidenceLogScript());
  await f.first.evaluate(
    async list => void (await window.theLog.putAll((list as Incident[]).map(incident => ({ incident })))),
    sampleIncidents(30),
  );
  log = await f.view('src/pages/log/index.html');
});
afterAll(() => f?.close());

const text = () => textAt(log as Tab, '#app');

it('opens, keeps a note as it is typed, marks it, and finds the chain whole', async () => {
  await eventually(async () => expect(await text()).toContain('Kept: 30'));
  await log.evaluate(() => document.querySelector<HTMLButtonElement>('.entry button')!.click());
  await eventually(async () => expect(await text()).toContain('In your own words'));
  await log.focus('textarea');
  await log.keyboard.type('seen in Firefox');
  const id = sampleIncidents(30)[29]!.id;
  await eventually(async () =>
    expect((await f.first.evaluate(i => window.theLog.get(i), id))!.note).toBe('seen in Firefox'),
  );
  const said = await f.first.evaluate(
    async i =>
      ((await window.theLog.getCustody()).events as CustodyEvent[]).filter(e => e.incident === i).map(e => e.event),
    id,
  );
  expect(said.slice(0, 2)).toEqual(['created', 'viewed']);
  expect(said.slice(2)).toContain('edited');
  await clickInView(log as Tab, 'button', 'Back to the list');
  await clickInView(log as Tab, 'button', 'Check');
  await eventually(async () => expect(await text()).toContain('No change was found'));
  expect(
    (await log.evaluate(() => document.querySelector<HTMLElement>('.anchor-words')!.innerText)).split(' ').length,
  ).toBe(6);
});
