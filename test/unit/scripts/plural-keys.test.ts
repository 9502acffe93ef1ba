import { describe, expect, it } from 'vitest';
import { listPluralForms, withoutPluralForm } from '../../../scripts/build/plural-keys.ts';

describe('plural forms', () => {
  it.each([
    ['en', ['one', 'other']],
    ['ru', ['few', 'many', 'one']],
    ['fr', ['many', 'one', 'other']],
    ['ar', ['few', 'many', 'one', 'other', 'two', 'zero']],
    ['my', ['other']],
  ])('that whole numbers need in %s', (lang, forms) => {
    expect(listPluralForms(lang).sort()).toEqual(forms);
  });

  it('have one key in common', () => {
    expect(['days_one', 'days_other', 'days'].map(withoutPluralForm)).toEqual(['days', 'days', 'days']);
  });
});
