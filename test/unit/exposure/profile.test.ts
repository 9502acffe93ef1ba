/** Checks what a profile shows, without what is only being written there. */
import { expect, it } from 'vitest';
import { readProfile } from '../../../src/exposure/profile.ts';
import { openPage } from '../../helpers/dom.ts';
import { getPlatform } from '../../helpers/inspect-page.ts';

const texts = (content: string): string[] => {
  const { doc } = openPage(
    `<div id="mw-content-text"><div class="mw-parser-output">${content}</div></div>`,
    'https://en.wikipedia.org/wiki/User_talk:Rana',
  );
  return readProfile(getPlatform('wikipedia'), doc).map(f => f.text);
};

it('is the text of the page', () => {
  expect(texts('<p>Call +1 202 555 0147</p>')).toEqual(['Call +1 202 555 0147']);
});

it('leaves out what is still being written, inside the page or as the page', () => {
  expect(texts('<p>Hello</p><div class="mw-parser-output" contenteditable="true">Call +1 202 555 0147</div>')).toEqual([
    'Hello',
  ]);
});

it('leaves out the preview of what is being written', () => {
  const tool =
    '<div class="ext-discussiontools-ui-replyWidget"><div contenteditable="true">Call +1 202 555 0147</div>' +
    '<div class="mw-parser-output"><p>Call +1 202 555 0147</p></div></div>';
  expect(texts(`<p>Hello</p>${tool}`)).toEqual(['Hello']);
});
