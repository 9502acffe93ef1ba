import { beforeEach, expect, it } from 'vitest';
import { hasChangedWhileShown, noteUse } from '../../../src/privacy-checks/shown-values.ts';
import { openPage } from '../../helpers/dom.ts';

let row: Element, icon: Element, value: Element, other: Element;
beforeEach(() => {
  const { doc } = openPage(
    '<main><div role=button><span></span><p></p></div><input type=radio></main>',
    'https://chat.example/',
  );
  row = doc.querySelector('div')!;
  value = doc.querySelector('p')!;
  other = doc.querySelector('input')!;
  icon = doc.querySelector('span')!;
});

it('trusts the value that a control showed when it was opened', () => {
  expect(hasChangedWhileShown([row], 'everyone')).toBe(false);
  noteUse(icon);
  expect(hasChangedWhileShown([row], 'everyone')).toBe(false);
});

it('trusts no value that the control has shown since', () => {
  hasChangedWhileShown([row], 'everyone');
  expect(hasChangedWhileShown([row], 'contacts')).toBe(true);
  expect(hasChangedWhileShown([row], 'everyone')).toBe(true);
});

it('trusts no value of a control that was used before it was first read', () => {
  noteUse(icon);
  expect(hasChangedWhileShown([row], 'contacts')).toBe(true);
  expect(hasChangedWhileShown([row], 'contacts')).toBe(true);
});

it('counts the use of any option of a group', () => {
  noteUse(other);
  expect(hasChangedWhileShown([icon, other], 'contacts')).toBe(true);
});

it('counts the use of the row that a control is in, but not that of the page around it', () => {
  noteUse(icon);
  expect(hasChangedWhileShown([value], 'contacts')).toBe(true);
  noteUse(other.parentElement!);
  expect(hasChangedWhileShown([other], 'contacts')).toBe(false);
});
