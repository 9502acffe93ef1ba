/** The note about files that were not checked on a page. */
import i18next from 'i18next';
import { expect, it } from 'vitest';
import { readUiTexts } from '../../../scripts/build/data.ts';
import { toUncheckedFilesViewModel } from '../../../src/files/photo-view-model.ts';

const i18n = i18next.createInstance();
await i18n.init({ lng: 'en', ns: ['ui'], defaultNS: 'ui', resources: { en: { ui: readUiTexts('en') } } } as object);

it('says where videos and PDF files can be checked, and only of those', () => {
  const text = (name: string) => toUncheckedFilesViewModel(i18n, { names: [name] }).text;
  expect(text('film.MP4')).toContain('Clean a photo');
  expect(text('letter.pdf')).toContain('Clean a photo');
  expect(text('notes.txt')).not.toContain('Clean a photo');
});
