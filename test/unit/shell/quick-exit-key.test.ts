/** Three presses of Escape leave; what counts is when they were pressed, not when a busy page receives them. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openPage } from '../../helpers/dom.ts';

const sent: unknown[] = [];
vi.mock('webextension-polyfill', () => ({
  default: {
    extension: { getViews: () => [] },
    storage: { session: { remove: async () => undefined } },
    runtime: { sendMessage: async (message: unknown) => void sent.push(message) },
  },
}));
const { watchQuickExitKey } = await import('../../../src/views/shell/quick-exit.ts');

let press: (key: string, at: number) => void;
let stop: () => void;

beforeEach(() => {
  vi.useFakeTimers();
  const { window } = openPage('', 'https://here.example/').doc.defaultView!;
  vi.stubGlobal('location', { replace: () => undefined });
  vi.stubGlobal('addEventListener', window.addEventListener.bind(window));
  vi.stubGlobal('removeEventListener', window.removeEventListener.bind(window));
  sent.length = 0;
  stop = watchQuickExitKey(7);
  press = (key, at) => {
    const event = new window.KeyboardEvent('keydown', { key });
    Object.defineProperty(event, 'timeStamp', { value: at });
    window.dispatchEvent(event);
  };
});
afterEach(() => {
  stop();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('Escape', () => {
  it('leaves at the third press', async () => {
    for (const at of [0, 300]) press('Escape', at);
    expect(document.documentElement.hidden).toBe(false);
    press('Escape', 600);
    expect(document.documentElement.hidden).toBe(true);
    await vi.waitFor(() => expect(sent).toEqual([{ type: 'quickExit/start', tab: 7 }]));
  });

  it('leaves if the page was too busy to receive the presses in time', () => {
    press('Escape', 0);
    vi.advanceTimersByTime(800);
    for (const at of [300, 600]) press('Escape', at);
    expect(document.documentElement.hidden).toBe(true);
  });

  it('stays after presses that are far apart, or with another key between them', () => {
    for (const at of [0, 300, 1_100, 1_400]) press('Escape', at);
    press('a', 1_500);
    for (const at of [1_600, 1_700]) press('Escape', at);
    expect(document.documentElement.hidden).toBe(false);
  });

  it('counts no press once it is no longer watched', () => {
    stop();
    for (const at of [0, 100, 200]) press('Escape', at);
    expect(document.documentElement.hidden).toBe(false);
  });
});
