/** Files that only pass on what lies elsewhere. */
import { expect, it } from 'vitest';
import { instead, passedOn } from '../../scripts/build/facades.ts';

it('are known by what they pass on', () => {
  expect(passedOn('export{a as open,b}from"./all.js";')).toEqual(
    new Map([
      ['open', { file: './all.js', name: 'a' }],
      ['b', { file: './all.js', name: 'b' }],
    ]),
  );
  expect(passedOn('import{L as e}from"./view.js";import{x as t,y}from"./all.js";export{t as open,y as shut};')).toEqual(
    new Map([
      ['open', { file: './all.js', name: 'x' }],
      ['shut', { file: './all.js', name: 'y' }],
    ]),
  );
});

it.each([
  'var a=1;export{a as open};',
  'import"./style.js";export{a}from"./all.js";',
  'import{a}from"./all.js";a();export{a};',
  '',
])('are not those that do more, or nothing: %s', code => expect(passedOn(code)).toBeUndefined());

it('are imported from where it lies', () => {
  expect(instead(passedOn('export{a as open,b}from"./all.js";')!, './all.js')).toBe(
    'import(`./all.js`).then(e=>({open:e.a,b:e.b}))',
  );
});
