import { describe, expect, it } from 'vitest';
import { listNotes, withoutNotes } from '../../../scripts/build/translator-notes.ts';

const TEXTS = {
  panic: { '@': { danger: true }, title: 'In danger now', call: 'Call', '@call': { note: 'By phone' } },
  list: ['one', 'two'],
  '@list': { note: 'Of steps' },
  plain: 'Save',
};

describe('notes for translators', () => {
  it('are not among the texts', () => {
    expect(withoutNotes(TEXTS)).toEqual({
      panic: { title: 'In danger now', call: 'Call' },
      list: ['one', 'two'],
      plain: 'Save',
    });
  });

  it('belong to their text, and those of a group to all of its texts', () => {
    expect(Object.fromEntries(listNotes(TEXTS))).toEqual({
      'panic.title': { danger: true },
      'panic.call': { danger: true, note: 'By phone' },
      list: { note: 'Of steps' },
    });
  });

  it('are refused in another shape', () => {
    expect(() => listNotes({ a: 'x', '@a': { comment: 'y' } })).toThrow();
  });
});
