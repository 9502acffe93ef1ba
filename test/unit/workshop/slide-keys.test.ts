// @vitest-environment jsdom
/** Tests keys and presenter remotes. */
import { describe, expect, it } from 'vitest';
import { getSlideCommand } from '../../../src/workshop/slide-keys.ts';

const key = (name: string, code = name, target: Element = document.body, more: KeyboardEventInit = {}) => {
  const e = new KeyboardEvent('keydown', { key: name, code, bubbles: true, ...more });
  target.dispatchEvent(e);
  return e;
};
const inside = (html: 'button' | 'input' | 'select') => document.body.appendChild(document.createElement(html));

describe('a key', () => {
  it.each([
    ['PageDown', 'next'],
    ['PageUp', 'back'],
    [' ', 'next'],
    ['Home', 'first'],
    ['End', 'last'],
    ['.', 'black'],
    ['F5', 'full'],
    ['Escape', 'clear'],
    ['f', 'full'],
    ['B', 'black'],
    ['n', 'notes'],
  ])('%s means %s', (name, what) => {
    expect(getSlideCommand(key(name), false)).toBe(what);
  });
  it('of an arrow follows the reading direction', () => {
    expect(['ArrowRight', 'ArrowLeft', 'ArrowDown', 'ArrowUp'].map(k => getSlideCommand(key(k), false))).toEqual([
      'next',
      'back',
      'next',
      'back',
    ]);
    expect(['ArrowRight', 'ArrowLeft', 'ArrowDown', 'ArrowUp'].map(k => getSlideCommand(key(k), true))).toEqual([
      'back',
      'next',
      'next',
      'back',
    ]);
  });
  it('works by its position on other keyboard layouts', () => {
    expect(getSlideCommand(key('ب', 'KeyF'), true)).toBe('full');
  });
  it('is left to fields, to buttons, and to the browser first', () => {
    expect(getSlideCommand(key('b', 'KeyB', inside('input')), false)).toBeUndefined();
    expect(getSlideCommand(key('ArrowDown', 'ArrowDown', inside('select')), false)).toBeUndefined();
    expect(getSlideCommand(key(' ', 'Space', inside('button')), false)).toBeUndefined();
    expect(getSlideCommand(key('PageDown', 'PageDown', inside('button')), false)).toBe('next');
    expect(getSlideCommand(key('f', 'KeyF', document.body, { ctrlKey: true }), false)).toBeUndefined();
  });
});
