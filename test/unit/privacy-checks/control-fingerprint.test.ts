/** Tests when a confirmed control counts as the same one. */
import { describe, expect, it } from 'vitest';
import { openPage } from '../../helpers/dom.ts';
import { fingerprintControl } from '../../../src/privacy-checks/control-fingerprint.ts';
import type { Setting } from '../../../src/platforms/setting-schema.ts';

const SETTING = {
  id: 'who',
  control: 'select',
  states: { all: 'exposed', friends: 'protected' },
} as unknown as Setting;
const PAGE = `<html lang="en"><body><h2>Messages</h2><button>Back</button>
  <label>Who can write to you <select id="who"><option>Everyone<option selected>Friends</select></label>
  <input type="checkbox"></body></html>`;

const fingerprint = (html: string, setting = SETTING): string => {
  const { doc } = openPage(html, 'https://social.example/');
  return fingerprintControl(setting, doc.querySelector('#who')!, doc);
};

describe('the fingerprint of a control', () => {
  it('stays the same while its value changes, and holds no text of the page', () => {
    const other = PAGE.replace('<option>Everyone<option selected>', '<option selected>Everyone<option>');
    expect(fingerprint(other)).toBe(fingerprint(PAGE));
    expect(fingerprint(PAGE)).toMatch(/^[a-z0-9.]{10,40}$/);
  });

  it.each([
    ['its name', PAGE.replace('Who can write to you', 'Who can call you')],
    ['an option', PAGE.replace('Everyone', 'Everybody')],
    ['the language', PAGE.replace('lang="en"', 'lang="fr"')],
    ['the heading above it', PAGE.replace('Messages', 'Calls')],
    ['the control before it', PAGE.replace('<button>Back</button>', '')],
    ['the control after it', PAGE.replace('<input type="checkbox">', '<textarea></textarea>')],
  ])('changes with %s', (_, html) => {
    expect(fingerprint(html)).not.toBe(fingerprint(PAGE));
  });

  it('changes with the definition', () => {
    const changed = { ...SETTING, states: { ...SETTING.states, nobody: 'protected' as const } };
    expect(fingerprint(PAGE, changed)).not.toBe(fingerprint(PAGE));
  });
});
