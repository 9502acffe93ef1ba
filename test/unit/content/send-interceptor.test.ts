// @vitest-environment jsdom
/** Tests which events of a send are kept from the page. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createSendInterceptor } from '../../../src/content/interceptors/send-interceptor.ts';
import { dispatchTrusted, OUTLINE, PAGE, press } from '../../helpers/content-script.ts';

const stopSend = vi.fn<(boxes: HTMLElement[]) => boolean>();
const $ = (css: string): HTMLElement => document.querySelector<HTMLElement>(css)!;

/** @returns whether the event was intercepted */
type Send = (target: HTMLElement, event: Event) => boolean;
let send: Send;

beforeEach(() => {
  document.body.innerHTML = PAGE;
  stopSend.mockReset().mockReturnValueOnce(true).mockReturnValue(false); // warns once
  const intercept = createSendInterceptor(
    () => OUTLINE,
    () => [$('#box')],
    stopSend,
  );
  send = (target, event) => {
    let intercepted = false;
    window.addEventListener(event.type, e => (intercepted = intercept(e)), { capture: true, once: true });
    dispatchTrusted(target, event);
    return intercepted;
  };
});

const key = (type: string, init: KeyboardEventInit = {}): KeyboardEvent =>
  new KeyboardEvent(type, { key: 'Enter', code: 'Enter', bubbles: true, composed: true, ...init });

const pressEvents = (detail = 1): MouseEvent[] =>
  ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'].map(type => press(type, { detail }));

describe('a click on the send button', () => {
  it('is intercepted with all of its events, once', () => {
    expect(pressEvents().map(event => send($('#send'), event))).toEqual([true, true, true, true, true]);
    expect(stopSend).toHaveBeenCalledWith([$('#box')]);
    expect(pressEvents().map(event => send($('#send'), event))).toEqual([false, false, false, false, false]);
  });

  it('is intercepted with the second half of a double click', () => {
    for (const event of pressEvents(1)) send($('#send'), event);
    send($('#send'), press('pointerdown', { detail: 2 }));
    expect(send($('#send'), press('mousedown', { detail: 2 }))).toBe(true);
    expect(send($('#send'), press('click', { detail: 2 }))).toBe(true);
  });

  it('passes with another button, or anywhere else', () => {
    expect(send($('#send'), press('pointerdown', { button: 2 }))).toBe(false);
    expect(send($('#like'), press('pointerdown'))).toBe(false);
    expect(stopSend).not.toHaveBeenCalled();
  });

  it('passes if a script of the page makes it', () => {
    let intercepted = true;
    const intercept = createSendInterceptor(
      () => OUTLINE,
      () => [$('#box')],
      stopSend,
    );
    $('#send').addEventListener('click', event => (intercepted = intercept(event)));
    $('#send').dispatchEvent(press('click'));
    expect(intercepted).toBe(false);
  });
});

describe('a send key', () => {
  it('is intercepted with its repeats and its release', () => {
    expect(send($('#box'), key('keydown'))).toBe(true);
    expect(send($('#box'), key('keydown', { repeat: true }))).toBe(true);
    expect(send($('#box'), key('keyup'))).toBe(true);
    expect(send($('#box'), key('keydown'))).toBe(false);
  });

  it.each<[string, KeyboardEventInit]>([
    ['with Shift, which breaks the line', { shiftKey: true }],
    ['with Control, which this box does not send by', { ctrlKey: true }],
    ['that ends a word of an input method', { isComposing: true }],
    ['that is a letter', { key: 'a', code: 'KeyA' }],
  ])('passes: %s', (_, init) => {
    expect(send($('#box'), key('keydown', init))).toBe(false);
    expect(stopSend).not.toHaveBeenCalled();
  });

  it('on the focused send button is intercepted with the click that it causes', () => {
    expect(send($('#send'), key('keydown', { key: ' ', code: 'Space' }))).toBe(true);
    expect(send($('#send'), press('click', { detail: 0 }))).toBe(true);
  });
});

it('passes if the decision takes too long', () => {
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => (now += 400));
  expect(send($('#send'), press('pointerdown'))).toBe(false);
  vi.restoreAllMocks();
});
