// @vitest-environment jsdom
/** Tests what the guide says about a control, by its kind and state. */
import { expect, it } from 'vitest';
import { describePress } from '../../../src/content/overlay/describe-press.ts';

const WORDS = { untick: 'Untick', tick: 'Tick', turnOff: 'Turn off', turnOn: 'Turn on', locked: 'Locked' };

function describeControl(html: string, size = 16): string | undefined {
  document.body.innerHTML = html;
  const control = document.body.firstElementChild!;
  control.getBoundingClientRect = () => ({ width: size, height: size }) as DOMRect;
  return describePress(control, WORDS);
}

it.each([
  ['<input type="checkbox" checked style="opacity: 1">', 'Untick'],
  ['<input type="checkbox" style="opacity: 1">', 'Tick'],
  ['<button role="switch" aria-checked="true"></button>', 'Turn off'],
  ['<button role="switch" aria-checked="false"></button>', 'Turn on'],
  ['<input type="checkbox" role="switch" checked>', 'Turn off'],
  ['<input type="checkbox" checked disabled style="opacity: 1">', 'Locked'],
  ['<button role="switch" aria-checked="true" aria-disabled="true"></button>', 'Locked'],
])('%s: %s', (html, words) => expect(describeControl(html)).toBe(words));

it.each([
  ['a box that the page hides', '<input type="checkbox" style="opacity: 0">', 16],
  ['a box of one pixel', '<input type="checkbox" style="opacity: 1">', 1],
  ['a box that the page draws itself', '<input type="checkbox" style="opacity: 1; appearance: none">', 16],
  ['a button', '<button>Off</button>', 16],
  ['a choice', '<input type="radio" style="opacity: 1">', 16],
])('says nothing of %s', (_, html, size) => expect(describeControl(html, size)).toBeUndefined());

it('says nothing without a control', () => expect(describePress(undefined, WORDS)).toBeUndefined());
