import { beforeEach, expect, it } from 'vitest';
import { hasChangedWhileShown, noteUse } from '../../../src/privacy-checks/shown-values.ts';
import { openPage } from '../../helpers/dom.ts';

let row: Element, icon: Element;
beforeEach(() => {
  const { doc } = openPage('<div role=button><span></span></div>', 'https://chat.example/');
  row = doc.querySelector('div')!;
  icon = doc.querySelector('span')!;
});

it('trusts the value that a control showed when it was opened', () => {
  expect(hasChangedWhileShown([row], 'everyone')).toBe(false);
  noteUse([icon, row]);
  expect(hasChangedWhileShown([row], 'everyone')).toBe(false);
});

it('trusts no value that the control has shown since', () => {
  hasChangedWhileShown([row], 'everyone');
  expect(hasChangedWhileShown([row], 'contacts')).toBe(true);
  expect(hasChangedWhileShown([row], 'everyone')).toBe(true);
});

it('trusts no value of a control that was used before it was first read', () => {
  noteUse([icon, row]);
  expect(hasChangedWhileShown([row], 'contacts')).toBe(true);
  expect(hasChangedWhileShown([row], 'contacts')).toBe(true);
});

it('counts the use of any option of a group', () => {
  noteUse([icon]);
  expect(hasChangedWhileShown([row, icon], 'contacts')).toBe(true);
});
