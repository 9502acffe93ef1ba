// @vitest-environment jsdom
/** Tests that a note and the settings are those of the page as it is now, however late the worker answers. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { PageReader } from '../../../src/content/isolated-world-state.ts';
import type { TipViewModel } from '../../../src/messaging/overlay-view-models.ts';
import type { EffectiveSetting } from '../../../src/platforms/apply-rule-pack.ts';
import type { PlatformOutline } from '../../../src/platforms/page-location.ts';
import {
  installFakeExtension,
  OUTLINE,
  readDrawnTexts,
  shadowRoots,
  type FakeExtension,
} from '../../helpers/content-script.ts';
import { eventually } from '../../helpers/eventually.ts';
import { getPlatform } from '../../helpers/inspect-page.ts';

const NOTE: TipViewModel = {
  language: 'en',
  dir: 'ltr',
  exit: 'Quick exit',
  ignoredPress: { early: '', covered: '' },
  label: 'Breakwater',
  text: 'A setting here exposes you',
  show: '',
  close: 'Close',
};
const DISCOVERABLE = getPlatform('mastodon').settings.find(({ id }) => id === 'discoverable')!;
/** Whose pages have no URL of their own. */
const SLIDING: PlatformOutline = {
  ...OUTLINE,
  pages: [
    { kind: 'settings:privacy', when: '#pane' },
    { kind: 'settings:profile', when: '#other' },
  ],
};
const SETTING = '<input type="checkbox" name="account[discoverable]" checked>';

let extension: FakeExtension;
/** Answer the reports and the requests for settings, in their order. */
let answerReports: ((note: TipViewModel | null) => void)[];
let answerSettings: ((settings: EffectiveSetting[]) => void)[];
let overlayLoads: Promise<void>;
let loadOverlay: () => void;

beforeEach(async () => {
  vi.useFakeTimers();
  document.body.innerHTML = '';
  answerReports = [];
  answerSettings = [];
  overlayLoads = new Promise(resolve => (loadOverlay = resolve));
  extension = installFakeExtension({
    'page/connect': () => ({ outlines: [SLIDING], tips: true }),
    'page/getSettings': () => new Promise(resolve => answerSettings.push(resolve)),
    'page/reportFindings': () => new Promise(resolve => answerReports.push(resolve)),
    'page/injectScript': async ({ script }) => {
      if (script === 'page-reader') await import('../../../src/content/page-reader.ts');
      if (script === 'overlay') {
        await overlayLoads;
        await import('../../../src/content/overlay/main.ts');
      }
      return true;
    },
  });
  await import('../../../src/content/bootstrap.iife.ts');
  await eventually(() => expect(extension.sentOfType('page/reportLocation')).toHaveLength(1));
});
afterEach(async () => {
  // The scripts of this test would go on in the page of the next one.
  const former = await world();
  delete former.outline;
  former.pageReader?.stop();
  extension.dispose();
  vi.useRealTimers();
});

const world = async () => (await import('../../../src/content/isolated-world-state.ts')).isolatedWorld;

async function slideIn(html: string): Promise<void> {
  document.body.innerHTML = html;
  (await world()).updateLocation!();
}

async function openSettings(): Promise<void> {
  await slideIn(`<div id="pane">${SETTING}</div>`);
  await eventually(() => expect(answerSettings).toHaveLength(1));
  answerSettings[0]!([DISCOVERABLE]);
  await eventually(() => expect(answerReports).toHaveLength(1));
}

async function readNotes(): Promise<string> {
  await vi.dynamicImportSettled();
  await vi.advanceTimersByTimeAsync(200);
  return shadowRoots.map(readDrawnTexts).join('\n');
}

it('shows no note about a setting that was changed meanwhile', async () => {
  loadOverlay();
  await openSettings();
  document.querySelector('input')!.click();
  await eventually(() => expect(answerReports).toHaveLength(2));
  answerReports[1]!(null);
  answerReports[0]!(NOTE);
  expect(await readNotes()).not.toContain(NOTE.text);
});

it('shows the note about a setting that is still exposed', async () => {
  loadOverlay();
  await openSettings();
  answerReports[0]!(NOTE);
  expect(await readNotes()).toContain(NOTE.text);
});

it.each([
  ['was taken away', async () => (await world()).showNote!(null)],
  [
    'is of the page before',
    async () => {
      history.pushState(null, '', '/elsewhere');
      await slideIn('');
    },
  ],
])('shows no note that %s while the overlay was loading', async (_, leave) => {
  await openSettings();
  answerReports[0]!(NOTE);
  await vi.advanceTimersByTimeAsync(100);
  await leave();
  loadOverlay();
  expect(await readNotes()).not.toContain(NOTE.text);
});

it('reads the settings of this page, also if those of the page before come last', async () => {
  loadOverlay();
  await slideIn(`<div id="pane">${SETTING}</div>`);
  await eventually(() => expect(answerSettings).toHaveLength(1));
  await slideIn(`<div id="other">${SETTING}</div>`);
  await eventually(() => expect(answerSettings).toHaveLength(2));
  answerSettings[1]!([DISCOVERABLE]);
  await eventually(() => expect(answerReports).toHaveLength(1));
  answerSettings[0]!([]);
  await vi.advanceTimersByTimeAsync(100);
  document.querySelector('input')!.click();
  await eventually(() => expect(answerReports).toHaveLength(2));
  const reader: PageReader = (await world()).pageReader!;
  expect(reader.findSettingControl('discoverable')).toBe(document.querySelector('input'));
});
