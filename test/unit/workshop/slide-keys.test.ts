// @vitest-environment jsdom
/** Keys and presenters' remotes. */
import { describe, expect, it } from 'vitest';
import { getSlideCommand } from '../../../src/workshop/slide-keys.ts';

const key = (name: string, code = name, target: Element = document.body, more: KeyboardEventInit = {}) => {
  const e = new KeyboardEvent('keydown', { key: name, code, bubbles: true, ...more });
  target.dispatchEvent(e);
  return e;
};
const inside = (html: 'button' | 'input' | 'select') => document.body.appendChild(document.createElement(html));

describe('a press', () => {
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
  it('of an arrow goes where the language reads on', () => {
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
  it('works by its place where the keyboard has other letters', () => {
    expect(getSlideCommand(key('ب', 'KeyF'), true)).toBe('full');
  });
  it('belongs to a field, to a button, and to the browser first', () => {
    expect(getSlideCommand(key('b', 'KeyB', inside('input')), false)).toBeUndefined();
    expect(getSlideCommand(key('ArrowDown', 'ArrowDown', inside('select')), false)).toBeUndefined();
    expect(getSlideCommand(key(' ', 'Space', inside('button')), false)).toBeUndefined();
    expect(getSlideCommand(key('PageDown', 'PageDown', inside('button')), false)).toBe('next');
    expect(getSlideCommand(key('f', 'KeyF', document.body, { ctrlKey: true }), false)).toBeUndefined();
  });
});
