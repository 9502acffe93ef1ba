import { expect, it, vi } from 'vitest';
import { hasDrawnTwin } from '../../../src/platforms/drawn-twin.ts';
import { openPage } from '../../helpers/dom.ts';

const HIDDEN = 'position: absolute; width: 1px; height: 1px; overflow-x: hidden; overflow-y: hidden';

/** Lays elements out by their own inline sizes, as jsdom has no layout. @param rendered whether the control is */
function isAccepted(body: string, rendered = true): boolean {
  const { doc } = openPage(`<body>${body}`, 'https://a.example');
  for (const [name, value] of Object.entries({ innerHeight: 768, scrollX: 0, scrollY: 0 })) vi.stubGlobal(name, value);
  for (const el of doc.querySelectorAll<HTMLElement>('body *')) {
    const [width, height] = [parseFloat(el.style.width) || 0, parseFloat(el.style.height) || 0];
    el.getBoundingClientRect = () => ({ width, height, left: 0, top: 0, right: width, bottom: height }) as DOMRect;
  }
  const control = doc.querySelector<HTMLInputElement>('input')!;
  control.checkVisibility = () => rendered;
  return hasDrawnTwin(control);
}

const INPUT = '<input type=checkbox role=switch>';
const CLIPPED = `<span style="${HIDDEN}">${INPUT}</span>`;
const DRAWING = '<div style="width: 40px; height: 24px"></div>';

it('accepts a control in a box of one pixel beside a drawing, before or after it', () => {
  expect(isAccepted(`<div>${DRAWING}${CLIPPED}</div>`)).toBe(true);
  expect(isAccepted(`<div>${CLIPPED}${DRAWING}</div>`)).toBe(true);
  expect(isAccepted(`<div><span style="${HIDDEN}"><b>${INPUT}</b></span>${DRAWING}</div>`)).toBe(true);
});

it.each([
  ['without a drawing', `<div>${CLIPPED}</div>`],
  ['beside a drawing that is hidden', `<div>${CLIPPED}${DRAWING.replace('style="', 'style="display: none; ')}</div>`],
  ['beside a drawing that is faded', `<div>${CLIPPED}${DRAWING.replace('style="', 'style="opacity: 0; ')}</div>`],
  ['beside another field', `<div>${CLIPPED}<div style="width: 40px; height: 24px"><input></div></div>`],
  ['in a box with another field', `<div><span style="${HIDDEN}">${INPUT}<input></span>${DRAWING}</div>`],
  [
    'in a folded pane',
    `<div><div style="width: 300px; height: 0; overflow-x: hidden; overflow-y: hidden">${INPUT}</div>${DRAWING}</div>`,
  ],
  ['in a box that cuts nothing off', `<div><span style="width: 1px; height: 1px">${INPUT}</span>${DRAWING}</div>`],
  ['in an inert part', `<div inert>${DRAWING}${CLIPPED}</div>`],
  ['in closed details', `<details><div>${DRAWING}${CLIPPED}</div></details>`],
])('does not accept one %s', (_, body) => {
  expect(isAccepted(body)).toBe(false);
});

it('does not accept a control that the browser does not render', () => {
  expect(isAccepted(`<div>${DRAWING}${CLIPPED}</div>`, false)).toBe(false);
});
