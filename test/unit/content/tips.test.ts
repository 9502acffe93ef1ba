// @vitest-environment jsdom
/** Tests what runs in a page where on-page tips are off, and when they are turned off. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { eventually } from '../../helpers/eventually.ts';
import {
  change,
  chooseFile,
  dispatchTrusted,
  installFakeExtension,
  OUTLINE,
  PAGE,
  press,
  readDrawnTexts,
  shadowRoots,
  typed,
  type FakeExtension,
} from '../../helpers/content-script.ts';

const base = {
  language: 'en',
  dir: 'ltr' as const,
  exit: 'Quick exit',
  ignoredPress: { early: 'Select it again', covered: 'The page covers this' },
  label: 'Breakwater',
};
const SPOTLIGHT = {
  type: 'overlay/highlightSetting' as const,
  guides: [
    {
      ...base,
      setting: 'search',
      title: 'Turn off search',
      do: '',
      select: { untick: '', tick: '', turnOff: '', turnOn: '', locked: '' },
      then: '',
      caution: '',
      done: '',
      next: '',
      noMore: '',
      leave: 'Close',
      missing: '',
      steps: [],
      labelDoubt: '',
    },
  ],
};
const REPORT_STEPS = {
  type: 'overlay/showReportSteps' as const,
  pointed: false,
  steps: {
    ...base,
    title: 'Report this post',
    steps: [],
    ready: { label: '', text: '' },
    source: '',
    close: 'Close',
  },
};
const TIPS_OFF = { type: 'overlay/turnOff' as const };
const SAY = {
  keep: '',
  take: '',
  never: '',
  kept: '',
  nevered: '',
  turnedOff: '',
  undo: '',
  taken: '',
  missing: '',
  close: '',
  high: '',
  learn: '',
};
const DANGEROUS = {
  ...base,
  mark: 'Phone number',
  title: 'Before you post',
  stopped: { title: 'Not sent yet', text: '' },
  lines: [
    {
      key: 'phone',
      kind: 'phone' as const,
      start: 0,
      end: 4,
      quote: '5550',
      name: '',
      text: '',
      instead: '',
      high: true,
    },
  ],
  together: [],
  audience: '',
  say: SAY,
};
const REPORT_BUTTON = { ...base, text: 'Report', hint: '' };

let extension: FakeExtension;
/** Holds back the injection of the overlay while it is set. */
let gate: Promise<void> | undefined;
let tips: boolean;

async function open(tipsOn: boolean): Promise<void> {
  tips = tipsOn;
  gate = undefined;
  vi.useFakeTimers();
  document.body.innerHTML = PAGE;
  extension = installFakeExtension({
    'page/connect': () => ({ outlines: [OUTLINE], tips }),
    'page/checkDraft': () => DANGEROUS,
    'page/getReportButton': () => REPORT_BUTTON,
    'page/injectScript': async ({ script }) => {
      if (script === 'page-reader') await import('../../../src/content/page-reader.ts');
      if (script === 'overlay') {
        await gate;
        await import('../../../src/content/overlay/main.ts');
      }
      return true;
    },
  });
  await import('../../../src/content/bootstrap.iife.ts');
  await eventually(() => expect(extension.sentOfType('page/reportLocation')).toHaveLength(1));
}

afterEach(() => {
  extension.dispose();
  vi.useRealTimers();
});

const $ = <T extends HTMLElement = HTMLElement>(css: string): T => document.querySelector<T>(css)!;
const shown = (): string => shadowRoots.map(root => (root.host.isConnected ? readDrawnTexts(root) : '')).join('');
/** Waits for injected scripts, and for each of their delays. */
async function settled(): Promise<void> {
  await vi.dynamicImportSettled();
  await vi.advanceTimersByTimeAsync(500);
}

async function write(text: string): Promise<void> {
  $<HTMLTextAreaElement>('#box').value = text;
  dispatchTrusted($('#box'), typed());
  await settled();
}

/** @returns whether the page received the click on its send button */
function send(): boolean {
  let heard = false;
  $('#send').addEventListener('click', () => (heard = true), { once: true });
  for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
    dispatchTrusted($('#send'), press(type));
  return heard;
}

/** @returns whether the page received the chosen file */
function choose(): boolean {
  let heard = false;
  chooseFile($<HTMLInputElement>('#file'));
  $('#file').addEventListener('change', () => (heard = true), { once: true });
  dispatchTrusted($('#file'), typed());
  dispatchTrusted($('#file'), change());
  return heard;
}

async function expectNothingWatched(): Promise<void> {
  const before = extension.sentOfType('page/checkDraft').length;
  await write('5550');
  dispatchTrusted($('#like'), press('pointerover'));
  await settled();
  expect(extension.sentOfType('page/checkDraft')).toHaveLength(before);
  expect(extension.sentOfType('page/getReportButton')).toEqual([]);
  expect(send()).toBe(true);
  expect(choose()).toBe(true);
  expect(shown()).not.toContain('Phone number');
}

describe('with tips off', () => {
  it.each([
    ['spotlight', SPOTLIGHT, 'Turn off search'],
    ['list of report steps', REPORT_STEPS, 'Report this post'],
  ])('a %s that the person asked for is all that is shown', async (_, message, title) => {
    await open(false);
    $<HTMLTextAreaElement>('#box').value = 'a draft from before: 5550';
    await extension.receive(message);
    await eventually(() => expect(shown()).toContain(title));
    expect(extension.sentOfType('page/checkDraft')).toEqual([]);
    await expectNothingWatched();
  });

  it('nothing is watched while a spotlight loads', async () => {
    await open(false);
    let release = (): void => undefined;
    gate = new Promise(done => (release = done));
    const answer = extension.receive(SPOTLIGHT);
    await eventually(() => expect(extension.sentOfType('page/injectScript')).toHaveLength(2));
    expect(choose()).toBe(true);
    dispatchTrusted($('#like'), press('pointerover'));
    dispatchTrusted($('#box'), typed());
    release();
    await answer;
    await settled();
    await expectNothingWatched();
  });

  it('tips that are turned on later work with the overlay loaded by a spotlight', async () => {
    await open(false);
    await extension.receive(SPOTLIGHT);
    tips = true;
    await extension.receive({ type: 'reader/restart', platform: OUTLINE.id } as never);
    await write('5550');
    expect(extension.sentOfType('page/checkDraft')).not.toEqual([]);
    expect(send()).toBe(false);
    await eventually(() => expect(shown()).toContain('Not sent yet'));
  });
});

describe('tips that are turned off', () => {
  it('while a spotlight loads stay off, and the spotlight is not shown', async () => {
    await open(true);
    let release = (): void => undefined;
    gate = new Promise(done => (release = done));
    const answer = extension.receive(SPOTLIGHT);
    await eventually(() => expect(extension.sentOfType('page/injectScript')).toHaveLength(2));
    await extension.receive(TIPS_OFF);
    release();
    await answer;
    await settled();
    expect(shown()).toBe('');
    await expectNothingWatched();
  });

  it('while the overlay loads for a composer start no draft watching', async () => {
    await open(true);
    let release = (): void => undefined;
    gate = new Promise(done => (release = done));
    dispatchTrusted($('#box'), new FocusEvent('focusin', { bubbles: true, composed: true }));
    await eventually(() => expect(extension.sentOfType('page/injectScript')).toHaveLength(2));
    await extension.receive(TIPS_OFF);
    release();
    await settled();
    await expectNothingWatched();
  });

  it('stop watching drafts and intercepting sends', async () => {
    await open(true);
    await write('5550');
    await eventually(() => expect(shown()).toContain('Phone number'));
    await extension.receive(TIPS_OFF);
    await settled();
    expect(shown()).toBe('');
    await expectNothingWatched();
  });
});

it('with tips on, the first send of a dangerous draft is stopped, and the next one is not', async () => {
  await open(true);
  await write('5550');
  await eventually(() => expect(shown()).toContain('Phone number'));
  expect(send()).toBe(false);
  expect(shown()).toContain('Not sent yet');
  expect(send()).toBe(true);
});

it('a warning stays beside its draft if the page changes its URL', async () => {
  await open(true);
  await write('5550');
  await eventually(() => expect(shown()).toContain('Phone number'));
  const { href } = location;
  history.replaceState(null, '', '?compose');
  await eventually(() => expect(extension.sentOfType('page/reportLocation')).toHaveLength(2));
  await settled();
  expect(shown()).toContain('Phone number');
  expect(send()).toBe(false);
  history.replaceState(null, '', href);
});
