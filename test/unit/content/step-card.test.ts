// @vitest-environment jsdom
/** Tests the card of a step: when it asks, and where its focus is when it changes. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SettingStepViewModel } from '../../../src/messaging/overlay-view-models.ts';
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

const STEP: SettingStepViewModel = {
  language: 'en',
  dir: 'ltr',
  exit: 'Quick exit',
  ignoredPress: { early: '', covered: '' },
  label: 'Breakwater',
  title: 'Limit who can message you',
  setting: 'messages',
  status: { state: 'unread', text: 'Not checked' },
  notes: [],
  actions: [{ action: 'pause', text: 'Pause' }],
  leads: false,
};
const QUESTION = { text: 'Is it “Everyone”?', how: '', yes: 'Yes', no: 'No', unsure: 'Not sure' };
const OPTIONS = {
  question: 'What is it set to?',
  how: '',
  follows: false,
  list: [{ value: 'all', text: 'Everyone', chosen: false }],
};
/** A site whose screens slide in without a URL. */
const SLIDING: PlatformOutline = { ...OUTLINE, pages: [{ kind: 'settings:privacy', when: '#pane' }] };

const DISCOVERABLE = getPlatform('mastodon').settings.find(({ id }) => id === 'discoverable')!;

let extension: FakeExtension;
/** Holds back the answer that the page reader is there. */
let gate: Promise<void> | undefined;

beforeEach(async () => {
  gate = undefined;
  vi.useFakeTimers();
  document.body.innerHTML = '<button id="page">Page</button>';
  extension = installFakeExtension({
    'page/connect': () => ({ outlines: [SLIDING], tips: true }),
    'page/getSettings': () => [DISCOVERABLE],
    'page/reportFindings': () => null,
    'page/injectScript': async ({ script }) => {
      if (script === 'page-reader') {
        await import('../../../src/content/page-reader.ts');
        await gate;
      }
      if (script === 'overlay') await import('../../../src/content/overlay/main.ts');
      return true;
    },
  });
  await import('../../../src/content/bootstrap.iife.ts');
  await eventually(() => expect(extension.sentOfType('page/reportLocation')).toHaveLength(1));
});
afterEach(() => {
  extension.dispose();
  vi.useRealTimers();
});

const root = (): ShadowRoot => shadowRoots.findLast(({ host }) => host.isConnected)!;
const find = (label: string): HTMLElement => root().querySelector<HTMLElement>(`button[aria-label="${label}"]`)!;
const isHeadingFocused = (): boolean => root().activeElement?.localName === 'h2';

async function show(step: SettingStepViewModel): Promise<void> {
  await extension.receive({ type: 'overlay/showStep', step });
  await vi.dynamicImportSettled();
  await vi.advanceTimersByTimeAsync(100);
}

describe('the card', () => {
  it('asks after two seconds what could not be read, and no sooner', async () => {
    await show({ ...STEP, options: { ...OPTIONS, reading: 'Looking for it…' } });
    expect(readDrawnTexts(root())).toContain('Looking for it…');
    await vi.advanceTimersByTimeAsync(1700);
    expect(readDrawnTexts(root())).not.toContain('What is it set to?');
    await vi.advanceTimersByTimeAsync(300);
    expect(readDrawnTexts(root())).toContain('What is it set to?');
    expect(readDrawnTexts(root())).not.toContain('Looking for it…');
  });

  it('is the one that came last, also while the overlay loads', async () => {
    let open = (): void => undefined;
    gate = new Promise(resolve => (open = resolve));
    const older = show({ ...STEP, status: { state: 'pending', text: 'Not saved' } });
    await vi.dynamicImportSettled();
    await show({ ...STEP, status: { state: 'protected', text: 'Protected' } });
    open();
    await older;
    expect(readDrawnTexts(root())).toContain('Protected');
    expect(readDrawnTexts(root())).not.toContain('Not saved');
  });

  it('says in one status region what has become of the setting', async () => {
    await show(STEP);
    const region = root().querySelector('[role=status]')!;
    await show({ ...STEP, status: { state: 'protected', text: 'Protected' }, notes: ['Set to “Nobody”'] });
    expect(root().querySelector('[role=status]')).toBe(region);
    expect(region.querySelector('[data-t="Protected"]')).not.toBeNull();
  });

  it('has the focus on its heading, also when another setting comes, or the button under it goes', async () => {
    await show({ ...STEP, question: QUESTION });
    expect(isHeadingFocused()).toBe(true);
    find('Yes').focus();
    expect(isHeadingFocused()).toBe(false);
    await show({ ...STEP, status: { state: 'protected', text: 'Protected' } });
    expect(isHeadingFocused()).toBe(true);
    find('Pause').focus();
    await show({ ...STEP, setting: 'groups' });
    expect(isHeadingFocused()).toBe(true);
  });

  it('leaves the focus where it is in the page, and on a button that stays', async () => {
    await show(STEP);
    document.getElementById('page')!.focus();
    await show({ ...STEP, status: { state: 'protected', text: 'Protected' } });
    expect(document.activeElement?.id).toBe('page');
    find('Pause').focus();
    await show({ ...STEP, notes: ['Set to “Nobody”'] });
    expect(root().activeElement).toBe(find('Pause'));
  });

  it('notices a screen that slides in and out without a URL', async () => {
    const listKinds = () =>
      extension.sentOfType('page/reportLocation').map(message => 'where' in message && message.where.kind);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(listKinds()).toEqual(['other']);
    await show(STEP);
    document.body.insertAdjacentHTML('beforeend', '<div id="pane"></div>');
    await vi.advanceTimersByTimeAsync(1000);
    expect(listKinds()).toEqual(['other', 'settings:privacy']);
    document.getElementById('pane')!.remove();
    await vi.advanceTimersByTimeAsync(1000);
    expect(listKinds()).toEqual(['other', 'settings:privacy', 'other']);
    const reports = extension.sentOfType('page/reportFindings').length;
    document.body.append(document.createElement('input'));
    await vi.advanceTimersByTimeAsync(1000);
    expect(extension.sentOfType('page/reportFindings')).toHaveLength(reports);
  });

  it('points at no control of a screen that has slid out', async () => {
    await show({ ...STEP, setting: 'discoverable' });
    document.body.insertAdjacentHTML(
      'beforeend',
      '<div id="pane"><input type="checkbox" name="account[discoverable]" checked></div>',
    );
    await vi.advanceTimersByTimeAsync(2000);
    expect(root().querySelector('.ring')).not.toBeNull();
    document.getElementById('pane')!.remove();
    const { isolatedWorld } = await import('../../../src/content/isolated-world-state.ts');
    isolatedWorld.updateLocation!(); // before the change of the page is read
    await vi.advanceTimersByTimeAsync(2000);
    expect(root().querySelector('.ring')).toBeNull();
  });
});
