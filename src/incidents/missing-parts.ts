/** What is in a record, and what is missing in it and why: in words, for every view that shows one. */
import type { i18n } from 'i18next';
import type { Incident } from './model.ts';
import { formatList } from '../i18n/formats.ts';

/** "Kept: address, author, time, text and a picture." Only what is there is named. */
export function describeSaved(i: i18n, { item, artifacts }: Incident): string {
  const pictures = artifacts.filter(a => a.method === 'tab').length;
  const parts = [
    i.t('capture.part.address'),
    ...(item.author.handle || item.author.name ? [i.t('capture.part.author')] : []),
    ...(item.posted.shown || item.posted.utc ? [i.t('capture.part.time')] : []),
    ...(item.text ? [i.t('capture.part.text')] : []),
    ...(pictures ? [i.t('capture.part.picture', { count: pictures })] : []),
  ];
  return i.t('capture.holds', { list: formatList(i.language, parts) });
}

export function describeMissing(i: i18n, { what, noPicture, notRead, artifacts }: Incident): string[] {
  const pictured = artifacts.some(a => a.method === 'tab');
  // Of a sexual image no words are kept in any case.
  const words =
    notRead &&
    (what === 'sexual'
      ? [i.t('report.notRead.sexual')]
      : [
          i.t(`report.notRead.${notRead}`),
          ...(notRead === 'pending' ? [] : [i.t(pictured ? 'capture.shown' : 'capture.byHand')]),
        ]);
  return [...(noPicture ? [i.t(`report.noPicture.${noPicture}`)] : []), ...(words ? [words.join(' ')] : [])];
}
