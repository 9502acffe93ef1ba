// @vitest-environment jsdom
/** Tests that a page can neither read the overlay nor act in its place. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { eventually } from '../../helpers/eventually.ts';
import {
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
import type { FileAnswer, Overlay } from '../../../src/content/isolated-world-state.ts';

const base = {
  language: 'en',
  dir: 'ltr' as const,
  exit: 'Quick exit',
  ignoredPress: { early: 'Select it again', covered: 'The page covers this' },
  label: 'Breakwater',
  title: 'Title',
  close: 'Close',
};
const NOTE = { ...base, text: '2 settings', show: '' };
const SPOTLIGHT = {
  ...base,
  setting: 'search',
  do: 'Turn it off',
  select: { untick: 'Untick it', tick: 'Tick it', turnOff: 'Off', turnOn: 'On', locked: 'Locked' },
  then: 'After this',
  caution: 'Caution',
  done: 'Search is protected',
  next: 'Next setting',
  noMore: 'No more',
  leave: 'Close',
  missing: 'Missing',
  steps: ['First', 'Second'],
  labelDoubt: '',
};
const STEPS = {
  ...base,
  steps: ['First', 'Second'],
  ready: { label: 'Have ready', text: 'The link' },
  source: 'Source',
  open: 'Opened',
  show: { press: 'Show me', next: 'Next', missing: 'Missing' },
};
const CHOOSER = {
  ...base,
  promise: 'Promise',
  first: [{ kind: 'threatened' as const, text: 'A threat' }],
  more: [{ kind: 'child' as const, text: 'A child' }],
  moreLabel: 'More',
  age: { title: 'Age', text: 'Text', yes: 'Yes', no: 'No', note: 'Note' },
  keeping: 'Saving',
  back: 'Back',
};
const say = {
  keep: 'Keep',
  take: 'Take out',
  never: 'Never',
  kept: 'Kept',
  nevered: 'Ignored',
  turnedOff: 'Off',
  undo: 'Undo',
};
const WARNING = {
  ...base,
  mark: 'Phone number',
  stopped: { title: 'Not sent yet', text: 'Text' },
  lines: [
    {
      key: 'phone',
      kind: 'phone',
      start: 0,
      end: 4,
      quote: '5550',
      name: '',
      text: 'a number',
      instead: 'Leave it out',
      high: true,
    },
  ],
  together: [{ id: 'home-and-time' as never, text: 'Together', of: ['5550', 'شارع'], high: true }],
  audience: 'Everyone',
  own: { mark: 'Not watched', text: 'Locked', press: 'Unlock' },
  say: { ...say, taken: 'Taken', missing: 'Missing', close: 'Close', high: 'High', learn: 'Learn' },
};
const FILES = {
  ...base,
  files: [
    { name: 'صورة.jpg', lines: [{ label: 'Place', value: '43, -11' }, { label: 'Device' }], note: 'Note' },
    { name: 'b.jpg', lines: [] },
  ],
  at: { lat: 43, lon: -11, name: 'Map' },
  more: 'More',
  stays: 'Stays',
  look: 'Look',
  mayBeRead: 'May be read',
  clean: 'Clean',
  save: 'Save',
  leftOut: 'Left out',
  original: 'Original',
  cancel: 'Cancel',
};
const MAP = { width: 10, height: 5, outline: '', equator: 2 } as never;

let extension: FakeExtension;
let overlay: Overlay;

const $ = <T extends HTMLElement = HTMLElement>(css: string): T => document.querySelector<T>(css)!;
const root = (): ShadowRoot => shadowRoots[0]!;
const drawn = async (): Promise<void> => void (await vi.advanceTimersByTimeAsync(100));

beforeEach(async () => {
  vi.useFakeTimers();
  document.body.innerHTML = PAGE;
  extension = installFakeExtension({
    'page/connect': () => ({ outlines: [OUTLINE], tips: true }),
    'page/checkDraft': () => WARNING,
    'page/injectScript': async ({ script }) => {
      if (script === 'page-reader') await import('../../../src/content/page-reader.ts');
      if (script === 'overlay') await import('../../../src/content/overlay/main.ts');
      return true;
    },
  });
  await import('../../../src/content/bootstrap.iife.ts');
  const { isolatedWorld } = await import('../../../src/content/isolated-world-state.ts');
  await eventually(() => expect(isolatedWorld.loadOverlay).toBeDefined());
  overlay = (await isolatedWorld.loadOverlay!())!;
});
afterEach(() => {
  extension.dispose();
  vi.useRealTimers();
});

async function warn(): Promise<void> {
  overlay.watchDraft($('#box'));
  $<HTMLTextAreaElement>('#box').value = '5550';
  dispatchTrusted($('#box'), typed());
  await vi.advanceTimersByTimeAsync(500);
  dispatchTrusted($('#send'), press('pointerdown')); // opens the warning
  await drawn();
}

const SCENES: [string, string, () => void | Promise<void>][] = [
  ['a note', '2 settings', () => overlay.showNote({ ...NOTE, guides: [SPOTLIGHT] })],
  ['a guide', 'Turn it off', () => overlay.showSpotlight([SPOTLIGHT])],
  ['the steps of a report', 'The link', () => overlay.showReportSteps(STEPS)],
  ['the question what happened', 'A threat', () => overlay.askWhatHappened(CHOOSER)],
  ['the question about files', 'صورة.jpg', () => void overlay.askAboutFiles(FILES, MAP, $('#file'))],
  [
    'the progress of a capture',
    'Half',
    () => overlay.showCaptureProgress({ ...base, text: 'Half', stop: 'Stop', done: 1, of: 2 }),
  ],
  ['a warning', 'a number', warn],
];

describe.each(SCENES)('%s', (_, text, show) => {
  beforeEach(async () => {
    await show();
    await drawn();
  });

  it('is drawn, without a text that could be searched or selected', () => {
    expect(readDrawnTexts(root())).toContain(text);
    const walker = document.createTreeWalker(root(), NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    while (walker.nextNode())
      if (walker.currentNode.parentElement?.localName !== 'style') found.push(walker.currentNode.textContent!);
    expect(found.filter(Boolean)).toEqual([]);
  });

  it('has no field to type in, and no direction that depends on text nodes', () => {
    expect(root().querySelectorAll('input, textarea, select, [contenteditable], [dir=auto], bdi')).toHaveLength(0);
  });

  it('tells nothing by the attributes of its host', () => {
    expect(root().host.getAttributeNames()).toEqual(['popover']);
  });
});

describe('a guide', () => {
  const states: Record<string, 'protected' | 'exposed'> = {};
  const find = (name: string) => root().querySelector(`button[aria-label="${name}"]`);
  beforeEach(async () => {
    const { isolatedWorld } = await import('../../../src/content/isolated-world-state.ts');
    isolatedWorld.pageReader = {
      ...isolatedWorld.pageReader!,
      findSettingControl: () => $('#like'),
      getSettingState: id => states[id],
      hasExposed: () => Object.values(states).includes('exposed'),
    };
    for (const id of Object.keys(states)) delete states[id];
    Object.assign(states, { search: 'exposed', tags: 'exposed', mail: 'protected' });
    const others = ['mail', 'tags'].map(setting => ({ ...SPOTLIGHT, setting, title: setting }));
    overlay.showSpotlight([SPOTLIGHT, ...others]);
    await drawn();
  });

  it('says what to do while the setting exposes, and what is true once it protects', async () => {
    expect(readDrawnTexts(root())).toContain('Turn it off');
    expect(readDrawnTexts(root())).not.toContain('Search is protected');
    states.search = 'protected';
    await vi.advanceTimersByTimeAsync(1000);
    expect(readDrawnTexts(root())).toContain('Search is protected');
    expect(readDrawnTexts(root())).not.toContain('After this');
  });

  it('says first that the control is not on the page, and how to find it', async () => {
    const { isolatedWorld } = await import('../../../src/content/isolated-world-state.ts');
    isolatedWorld.pageReader = { ...isolatedWorld.pageReader!, findSettingControl: () => undefined };
    await vi.advanceTimersByTimeAsync(1000);
    expect(readDrawnTexts(root())).toMatch(/Missing[^]*First[^]*Second[^]*Turn it off[^]*After this/);
  });

  it('leads on only to a setting that still exposes', async () => {
    expect(find('Next setting')).not.toBeNull();
    expect(readDrawnTexts(root())).not.toContain('No more');
    states.tags = 'protected';
    states.search = 'protected';
    await vi.advanceTimersByTimeAsync(1000);
    expect(find('Next setting')).toBeNull();
    expect(readDrawnTexts(root())).toContain('No more');
    states.other = 'exposed'; // has no guide yet
    await vi.advanceTimersByTimeAsync(1000);
    expect(readDrawnTexts(root())).not.toContain('No more');
  });
});

describe('in a box whose text has places', () => {
  const lines = () => [...root().querySelectorAll<HTMLElement>('.underline')].map(({ style }) => style.top);
  let box: HTMLElement;
  beforeEach(async () => {
    Range.prototype.getClientRects = () =>
      [{ left: 10, top: 20, width: 50, height: 18, right: 60, bottom: 38 }] as unknown as DOMRectList;
    document.body.insertAdjacentHTML('beforeend', '<div id="written" contenteditable="true">5550</div>');
    box = $('#written');
    box.getBoundingClientRect = () => ({ left: 0, top: 0, width: 500, height: 100 }) as DOMRect;
    overlay.watchDraft(box);
    dispatchTrusted(box, typed());
    await vi.advanceTimersByTimeAsync(500);
    await drawn();
  });
  afterEach(() => Reflect.deleteProperty(Range.prototype, 'getClientRects'));

  it('underlines what the text reveals, without a change in the page', () => {
    expect(lines()).toEqual(['35px']);
    expect(box.outerHTML).toBe('<div id="written" contenteditable="true">5550</div>');
  });

  it('underlines nothing while the text is not the one that was checked', async () => {
    box.textContent = 'no 5550';
    overlay.showNote(null);
    await drawn();
    expect(lines()).toEqual([]);
  });
});

it('reads text of the person from right to left where its first letter is', async () => {
  void overlay.askAboutFiles(FILES, MAP, $('#file'));
  await drawn();
  const directions = ['صورة.jpg', 'b.jpg', '43, -11'].map(
    text => root().querySelector<HTMLElement>(`[data-t="${text}"]`)?.dir,
  );
  expect(directions).toEqual(['rtl', 'ltr', 'ltr']);
});

it('has styles that a page can neither name nor replace', async () => {
  overlay.showNote(NOTE);
  await drawn();
  const css = root().querySelector('style')!.textContent!;
  expect(css).not.toMatch(/--[a-z]|light-dark\(/i);
  const fonts = [...css.matchAll(/font(?:-family)?: ([^;]*)/g)].map(([, value]) => value!);
  expect(fonts.filter(value => !/(^| )system-ui, sans-serif$|^inherit$/.test(value))).toEqual([]);
});

describe('events', () => {
  let heard: string[];
  beforeEach(async () => {
    overlay.showNote(NOTE);
    await drawn();
    heard = [];
    for (const type of ['pointerdown', 'click', 'pointerout', 'blur', 'keydown', 'pointermove'])
      window.addEventListener(type, event => heard.push(event.type), { capture: true });
  });

  it('in the overlay, from it and into it are kept from the page', () => {
    const { host } = root();
    for (const type of ['pointerdown', 'click', 'pointermove']) dispatchTrusted(host, press(type));
    dispatchTrusted(host, new KeyboardEvent('keydown', { bubbles: true, composed: true, code: 'KeyA' }));
    dispatchTrusted($('#like'), new MouseEvent('pointerout', { bubbles: true, relatedTarget: host }));
    dispatchTrusted($('#box'), new FocusEvent('blur', { relatedTarget: host }));
    expect(heard).toEqual([]);
  });

  it('that lead to a node inside, as in Firefox, are kept from the page', () => {
    for (const field of ['originalTarget', 'explicitOriginalTarget', 'rangeParent']) {
      const event = press('pointermove');
      Object.defineProperty(event, field, { value: root().querySelector('button') });
      dispatchTrusted($('#like'), event);
    }
    expect(heard).toEqual([]);
  });

  it('of the clipboard are kept from the page while the focus is inside', () => {
    for (const type of ['copy', 'paste']) window.addEventListener(type, event => heard.push(event.type));
    root().querySelector('button')!.focus();
    for (const type of ['copy', 'paste']) dispatchTrusted(document.body, new Event(type, { bubbles: true }));
    expect(heard).toEqual([]);
    $('#box').focus();
    dispatchTrusted(document.body, new Event('paste', { bubbles: true }));
    expect(heard.filter(type => type === 'paste')).toEqual(['paste']);
  });

  it('elsewhere reach the page', () => {
    dispatchTrusted($('#like'), press('click'));
    expect(heard).toEqual(['click']);
  });

  it('of scripts do nothing: neither a click nor Escape', async () => {
    const { host } = root();
    host.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    root().querySelector('button')!.click();
    root().querySelector<HTMLElement>('[aria-label=Close]')!.click();
    await drawn();
    expect(readDrawnTexts(root())).toContain('2 settings');
    expect(extension.sentOfType('page/quickExit')).toEqual([]);
  });

  it('Escape of the person closes only if the focus is inside', async () => {
    const pressEscape = () =>
      dispatchTrusted(
        root().host,
        new KeyboardEvent('keydown', {
          key: 'Escape',
          code: 'Escape',
          bubbles: true,
          composed: true,
          cancelable: true,
        }),
      );
    const host = root().host as HTMLElement;
    host.tabIndex = 0;
    host.focus();
    pressEscape();
    await drawn();
    expect(readDrawnTexts(root())).toContain('2 settings');
    root().querySelector('button')!.focus();
    pressEscape();
    await drawn();
    expect(root().host.isConnected).toBe(false);
  });

  it('a press at once after it appeared is refused, and the person is told', async () => {
    const close = root().querySelector('[aria-label=Close]')!;
    Object.assign(root(), { elementFromPoint: () => close });
    for (const type of ['mousedown', 'click']) dispatchTrusted(root().host, press(type));
    await drawn();
    expect(readDrawnTexts(root())).toContain('Select it again');
    expect(root().querySelector('[role=alert] [data-t]')).not.toBeNull();
  });

  it('a press where the page has covered it is refused, and the person is told', async () => {
    await vi.advanceTimersByTimeAsync(3000);
    const close = root().querySelector('[aria-label=Close]')!;
    Object.assign(root(), { elementFromPoint: () => close });
    document.elementFromPoint = () => $('#like');
    for (const type of ['mousedown', 'click']) dispatchTrusted(root().host, press(type));
    await drawn();
    expect(readDrawnTexts(root())).toContain('The page covers this');
  });
});

describe('a press on what has stood for a while', () => {
  let card: HTMLElement;
  let close: Element;
  beforeEach(async () => {
    overlay.showNote(NOTE);
    await drawn();
    card = root().querySelector<HTMLElement>('.card')!;
    close = card.querySelector('[aria-label=Close]')!;
    // jsdom has no layout.
    const place = () => ({ left: parseFloat(card.style.left), top: parseFloat(card.style.top) });
    card.getBoundingClientRect = () => ({ ...place(), width: 0, height: 0 }) as DOMRect;
    document.elementFromPoint = () => root().host;
    Object.assign(root(), { elementFromPoint: () => close });
    await vi.advanceTimersByTimeAsync(1500);
  });

  async function pressClose(): Promise<boolean> {
    for (const type of ['mousedown', 'click']) dispatchTrusted(root().host, press(type));
    await drawn();
    return !root().host.isConnected;
  }

  it('counts', async () => expect(await pressClose()).toBe(true));

  it('counts by key, where the focus is', async () => {
    (close as HTMLElement).focus();
    dispatchTrusted(root().host, press('click', { detail: 0 }));
    await drawn();
    expect(root().host.isConnected).toBe(false);
  });

  const host = () => root().host as HTMLElement;
  it.each<[string, () => void]>([
    ['covered by the page', () => (document.elementFromPoint = () => $('#like'))],
    [
      'moved by the page',
      () => (card.getBoundingClientRect = () => ({ left: 0, top: 0, width: 0, height: 0 }) as DOMRect),
    ],
    ['enlarged by the page', () => Object.defineProperty(card, 'offsetWidth', { value: 50 })],
    ['zoomed by the page', () => Object.defineProperty(card, 'currentCSSZoom', { value: 2 })],
    ['no longer on top', () => host().hidePopover()],
    ['styled by the page', () => host().setAttribute('style', 'opacity: 0')],
    ['put elsewhere by the page', () => document.body.append(host())],
    ['blurred by a filter of the root', () => (document.documentElement.style.filter = 'blur(20px)')],
    ['in faint surroundings', () => (document.documentElement.style.opacity = '0.01')],
    ['shown again by the page', () => dispatchTrusted(host(), new Event('beforetoggle'))],
  ])('does not count where it was just %s', async (_, disturb) => {
    disturb();
    expect(await pressClose()).toBe(false);
    document.documentElement.removeAttribute('style');
  });

  it('counts later where the page has put something on top, whatever else happens', async () => {
    vi.spyOn($('#like'), 'matches').mockReturnValue(true); // a popover
    dispatchTrusted($('#like'), new Event('toggle'));
    dispatchTrusted(host(), new Event('beforetoggle'));
    await vi.advanceTimersByTimeAsync(700);
    expect(await pressClose()).toBe(false);
    await vi.advanceTimersByTimeAsync(500);
    expect(await pressClose()).toBe(true);
  });

  it('does not count if the page removed in time what was pressed', async () => {
    dispatchTrusted($('#like'), press('pointerdown'));
    expect(await pressClose()).toBe(false);
  });

  it('does not count if it began in the page, or left the overlay meanwhile', async () => {
    dispatchTrusted(root().host, press('click'));
    dispatchTrusted(root().host, press('mousedown'));
    dispatchTrusted(root().host, press('mouseout'));
    dispatchTrusted(root().host, press('click'));
    await drawn();
    expect(root().host.isConnected).toBe(true);
  });
});

it('a note about the profile puts a ring around the field, once it was asked to', async () => {
  const { isolatedWorld } = await import('../../../src/content/isolated-world-state.ts');
  const findProfileField = vi.fn(() => $('#like'));
  isolatedWorld.pageReader = { ...isolatedWorld.pageReader!, findProfileField };
  const profile = { fields: ['bio'], shown: 'Marked here', missing: 'Not here' };
  overlay.showNote({ ...NOTE, show: 'Show me', profile });
  await drawn();
  expect(root().querySelector('.ring')).toBeNull();
  const card = root().querySelector<HTMLElement>('.card')!;
  const show = card.querySelector('[aria-label="Show me"]')!;
  const place = () => ({ left: parseFloat(card.style.left), top: parseFloat(card.style.top) });
  card.getBoundingClientRect = () => ({ ...place(), width: 0, height: 0 }) as DOMRect;
  document.elementFromPoint = () => root().host;
  Object.assign(root(), { elementFromPoint: () => show });
  await vi.advanceTimersByTimeAsync(1500);
  for (const type of ['mousedown', 'click']) dispatchTrusted(root().host, press(type));
  await drawn();
  expect(findProfileField).toHaveBeenCalledWith(['bio']);
  expect(root().querySelector('.ring')).not.toBeNull();
  expect(readDrawnTexts(root())).toContain('Marked here');
  expect(root().querySelector('[aria-label="Show me"]')).toBeNull();
});

it('a question about files that the page closes is not answered for the person', async () => {
  let answer: FileAnswer | undefined;
  void overlay.askAboutFiles(FILES, MAP, $('#file')).then(given => {
    answer = given;
  });
  await drawn();
  overlay.hideAll();
  await drawn();
  expect(answer).toBe('interrupted');
});

it('is restored if the page removes or changes it', async () => {
  overlay.showNote(NOTE);
  await drawn();
  const host = root().host as HTMLElement;
  host.style.opacity = '0';
  host.title = 'Page';
  host.remove();
  await vi.advanceTimersByTimeAsync(2000);
  expect(host.isConnected).toBe(true);
  expect(host.getAttributeNames()).toEqual(['popover']);
});
