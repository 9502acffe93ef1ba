/**
 * The three main paths by keyboard and ear, as Chromium describes them to a screen reader: what has the focus, what is
 * heard after each press, and in which order the view is read.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ChromiumHarness, openHarness } from '../helpers/browser/chromium-harness.ts';
import { eventually } from '../helpers/browser/expectations.ts';
import { pressUntilCounted } from '../helpers/browser/page-actions.ts';
import { createScreenReader, type ScreenReader } from '../helpers/browser/screen-reader.ts';
import { readFixture } from '../helpers/fixtures.ts';

const SETTINGS = 'https://bsky.app/messages/settings';
const POST = 'https://x.com/omar_example/status/5002';
const FORM = 'https://help.x.com/en/forms/safety-and-sensitive-content/private-information';
const SITUATION = 'button: Someone posted my home address or private details';

let r: ChromiumHarness;
beforeAll(async () => {
  r = await openHarness({ openShadowRoot: true, grant: ['<all_urls>'] });
  r.server.serve(SETTINGS, { body: readFixture('bluesky/messages.exposed.en.html') });
  r.server.serve(POST, { body: readFixture('x/post.en.html') });
  r.server.serve(FORM, { body: '<title>Form</title><h1>Form</h1>' });
});
afterAll(() => r?.close());

const isHeading = (line: string): boolean => line.startsWith('heading');

/** Opens the popup over a page, as it is right after it has opened. */
async function openPopup(page: Page, view?: string): Promise<[Page, ScreenReader]> {
  const popup = await r.popup(page, view);
  await popup.locator('main h1').waitFor();
  await popup.bringToFront();
  return [popup, createScreenReader(popup)];
}

/** Presses Enter, and returns the page that opens in a new tab. */
async function followLink(reader: ScreenReader): Promise<Page> {
  const [opened] = await Promise.all([r.context.waitForEvent('page'), reader.press('Enter')]);
  await opened.waitForLoadState();
  return opened;
}

describe('a defender checks a platform', () => {
  let page: Page;
  let inPage: ScreenReader;
  let popup: Page;
  let reader: ScreenReader;
  beforeAll(async () => {
    page = await r.context.newPage();
    await page.goto(SETTINGS);
    await page.getByRole('button', { name: 'Back' }).focus();
    inPage = createScreenReader(page);
    [popup, reader] = await openPopup(page);
  });

  it('hears the next step first of all headings, and each setting with its state', async () => {
    await popup.locator('summary', { hasText: 'Who can message you' }).waitFor();
    const lines = await reader.read();
    expect(lines.filter(isHeading)).toEqual([
      'heading: Limit who can message you, level 1',
      'heading: On this page, level 2',
      'heading: On other pages of Bluesky, level 2',
      'heading: Tools, level 2',
    ]);
    expect(lines).toContain('summary: Who can message you Read on this page now Exposed, collapsed');
    expect(lines).toContain('summary: App passwords Not checked, collapsed');
    expect(lines).toContain('button: Check 2 exposed');
  });

  it('reaches Quick exit, settings, help, then the next step', async () => {
    expect(await reader.tabTo('button: Show me where')).toEqual([
      'button: Quick exit',
      'link: Settings',
      'link: In danger now?',
      'button: Show me where',
    ]);
  });

  it('is taken to the guide in the page, and hears what to select there', async () => {
    await reader.press('Enter');
    await page.locator('.spotlight').waitFor();
    await page.bringToFront();
    await eventually(async () => expect(await inPage.focus()).toBe('heading: Limit who can message you, level 2'));
    const lines = await inPage.read();
    const guide = lines.slice(lines.indexOf('region: Breakwater: Who can message you'));
    expect(guide.filter(line => /^(region|button|heading|text: Select)/.test(line))).toEqual([
      'region: Breakwater: Who can message you',
      'button: Quick exit',
      'heading: Limit who can message you, level 2',
      'text: Select “People I follow”',
      'button: Next setting',
      'button: Close',
    ]);
  });

  it('hears that the setting is protected, while the focus stays', async () => {
    const choose = () =>
      page.evaluate(() => {
        const options = [...document.querySelector('[role=radiogroup]')!.querySelectorAll('[role=radio]')];
        options.forEach((option, i) => option.setAttribute('aria-checked', String(i === options.length - 1)));
      });
    expect(await inPage.hear(choose, /Now protected/)).toEqual(['says: Now protected: Who can message you']);
    expect(await inPage.focus()).toBe('heading: Limit who can message you, level 2');
  });

  it('goes on to the next setting, and back to where the focus was in the page', async () => {
    await inPage.tabTo('button: Next setting');
    const next = 'heading: Limit who can add you to group chats, level 2';
    const press = () => pressUntilCounted(page, () => inPage.press('Enter'));
    expect(await inPage.hear(press, next)).toEqual([`focus: ${next}`]);
    await inPage.press('Escape');
    await page.locator('.spotlight').waitFor({ state: 'detached' });
    expect(await inPage.focus()).toBe('button: Back');
  });

  it('hears the new state in the popup', async () => {
    [, reader] = await openPopup(page);
    expect((await reader.read()).filter(line => line.startsWith('summary: Who can'))).toEqual(
      expect.arrayContaining([
        'summary: Who can message you Read on this page now Protected, collapsed',
        'summary: Who can add you to group chats Read on this page now Exposed, collapsed',
      ]),
    );
  });
});

describe('a reporter', () => {
  let page: Page;
  beforeAll(async () => {
    page = await r.context.newPage();
    await page.goto(POST);
  });

  it('in danger: one press to the sheet, one more to its first words', async () => {
    const [, reader] = await openPopup(page);
    await reader.tabTo('link: In danger now?');
    const panic = await followLink(reader);
    // The contacts are read first.
    await panic.getByRole('heading', { level: 2, name: 'Contact someone you trust' }).waitFor();
    const onSheet = createScreenReader(panic);
    const lines = await onSheet.read();
    const title = 'heading: In danger now, level 1';
    expect(lines[lines.indexOf(title) + 1]).toBe(
      'region: Is someone who may harm you nearby, or on the way to you? Go to people you trust first. ' +
        'Everything else can wait.',
    );
    const isMainHeading = (line: string) => isHeading(line) && !line.endsWith('level 3');
    expect(lines.filter(isMainHeading).slice(0, 4)).toEqual([
      title,
      'heading: Contact someone you trust, level 2',
      'heading: Helplines for people in danger, level 2',
      'heading: What to do, in this order, level 2',
    ]);
    expect(await onSheet.tabTo('button: Skip to content')).toEqual(['button: Quick exit', 'button: Skip to content']);
    expect(await onSheet.hear(() => onSheet.press('Enter'), title)).toEqual([`focus: ${title}`]);
    await panic.close();
  });

  it('reports: hears the question, that evidence was saved, then reaches “Report to X”', async () => {
    const [popup, reader] = await openPopup(page);
    await reader.tabTo('button: Report');
    // After it, “Loading…” is heard where reading the post takes long enough.
    const heard = await reader.hear(() => reader.press('Enter'), /^heading: What happened/);
    expect(heard[0]).toBe('focus: heading: What happened?, level 1');
    expect(await reader.tabTo(SITUATION)).toHaveLength(2);
    // Before it, “Saving evidence…” is heard where saving takes long enough.
    expect(await reader.hear(() => reader.press('Enter'), /^heading: Evidence saved/)).toContain(
      'focus: heading: Evidence saved, level 1',
    );
    await popup.locator('a', { hasText: 'Report to X' }).waitFor();
    const lines = await reader.read();
    expect(lines.indexOf('heading: Evidence saved, level 1')).toBeLessThan(lines.indexOf('link: Report to X'));
    expect(lines[lines.indexOf('link: Report to X') + 2]).toBe(
      'text: Opens the platform’s official form in a new tab.',
    );
    expect(await reader.tabTo('link: Report to X')).toEqual(['link: Report to X']);
    const form = await followLink(reader);
    expect(form.url()).toBe(FORM);
    await form.close();
  });
});

describe('a learner', () => {
  let popup: Page;
  let reader: ScreenReader;
  beforeAll(async () => {
    const page = await r.context.newPage();
    await page.goto(POST);
    [popup, reader] = await openPopup(page);
  });

  const enter = (until: string | RegExp) => reader.hear(() => reader.press('Enter'), until);

  it('hears each place that is opened: Learn, the situation, the lesson', async () => {
    await reader.tabTo('button: Learn');
    expect((await enter('heading: Learn, level 1')).at(0)).toBe('focus: heading: Learn, level 1');
    await reader.tabTo(SITUATION);
    const pathway = 'heading: Someone posted my home address or private details, level 1';
    expect(await enter(pathway)).toEqual([`focus: ${pathway}`]);
    await reader.tabTo(/^button: The first ten minutes/);
    expect(await enter('heading: The first ten minutes, level 1')).toEqual([
      'focus: heading: The first ten minutes, level 1',
    ]);
  });

  it('reads the lesson as headings in order, then the checklist and the questions', async () => {
    await popup.locator('#quiz').waitFor();
    const headings = (await reader.read()).filter(isHeading);
    expect(headings[0]).toBe('heading: The first ten minutes, level 1');
    expect(headings.filter(line => line.endsWith('level 1'))).toHaveLength(1);
    expect(headings.slice(-3)).toEqual([
      'heading: Checklist, level 2',
      'heading: What would you do?, level 2',
      'heading: Is this enough for now?, level 2',
    ]);
  });

  it('ticks a row of the checklist, which is heard as checked', async () => {
    await reader.tabTo(/^checkbox: Ask one person/);
    await reader.hear(() => reader.press('Space'), /^checkbox: Ask one person.*, checked$/);
    expect(await reader.focus()).toMatch(/^checkbox: Ask one person.*, checked$/);
  });

  it('answers a question, and hears whether it is right and why', async () => {
    await reader.tabTo(/^button: Take screenshots of all the replies, not pressed/);
    const heard = await enter(/^button: Take screenshots of all the replies, pressed/);
    expect(heard).toEqual([expect.stringMatching(/^says: .{40}/)]);
  });
});
