/** The question about chosen files, and the note about those that were not checked on a page. */
import i18next from 'i18next';
import { expect, it } from 'vitest';
import { readUiTexts } from '../../../scripts/build/data.ts';
import { toPhotoViewModel, toUncheckedFilesViewModel } from '../../../src/files/photo-view-model.ts';

const i18n = i18next.createInstance();
await i18n.init({ lng: 'en', ns: ['ui'], defaultNS: 'ui', resources: { en: { ui: readUiTexts('en') } } } as object);

it('says where videos and PDF files can be checked, and only of those', () => {
  const text = (name: string) => toUncheckedFilesViewModel(i18n, { names: [name] }).text;
  expect(text('film.MP4')).toContain('Clean a photo');
  expect(text('letter.pdf')).toContain('Clean a photo');
  expect(text('notes.txt')).not.toContain('Clean a photo');
});

it('says how many unchecked files go to the page together with the clean copies', () => {
  const files = [
    { name: 'a.jpg', read: true, copy: true, facts: [{ kind: 'author' as const, value: 'Rima' }] },
    { name: 'b.docx', read: false, copy: false, facts: [] },
  ];
  const describe = (swaps: boolean) => toPhotoViewModel(i18n, { files, more: 0, swaps }).passedOn;
  expect(describe(true)).toBe('Files that were not checked, and will be passed on unchanged: 1');
  expect(describe(false)).toBeUndefined();
});
