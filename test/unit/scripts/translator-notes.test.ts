import { describe, expect, it } from 'vitest';
import { listNotes, withoutNotes } from '../../../scripts/build/translator-notes.ts';

const TEXTS = {
  panic: { '@': { danger: true }, title: 'In danger now', call: 'Call', '@call': { note: 'By phone' } },
  list: ['one', 'two'],
  '@list': { note: 'Of steps' },
  plain: 'Save',
  days_one: '{{count}} day',
  days_other: '{{count}} days',
  '@days': { note: 'Of age' },
};

describe('notes for translators', () => {
  it('are not among the texts', () => {
    expect(withoutNotes(TEXTS)).toEqual({
      panic: { title: 'In danger now', call: 'Call' },
      list: ['one', 'two'],
      plain: 'Save',
      days_one: '{{count}} day',
      days_other: '{{count}} days',
    });
  });

  it('belong to their text, and those of a group to all of its texts', () => {
    expect(Object.fromEntries(listNotes(TEXTS))).toEqual({
      'panic.title': { danger: true },
      'panic.call': { danger: true, note: 'By phone' },
      list: { note: 'Of steps' },
      days_one: { note: 'Of age' },
      days_other: { note: 'Of age' },
    });
  });

  it('are refused in another shape', () => {
    expect(() => listNotes({ a: 'x', '@a': { comment: 'y' } })).toThrow();
    expect(() => listNotes({ a_one: 'x', '@a_one': { note: 'y' } })).toThrow('@a_one');
  });
});
