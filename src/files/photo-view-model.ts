/** Finished words for files that tell something, and for files that nobody looked into. */
import type { i18n } from 'i18next';
import { formatList } from '../i18n/formats.ts';
import type { FileReport, FileSelection, FileWarningEntry, FileWarningViewModel, UncheckedFiles } from './schema.ts';
import { formatCoordinates } from './map-position.ts';
import { describeFacts } from './fact-labels.ts';
import { getOverlayBase, type OverlayNotice } from '../i18n/overlay-base.ts';

const formatNames = (i: i18n, names: string[]): string =>
  formatList(
    i.language,
    names.map(n => `\u2068${n}\u2069`),
  );

function toFileEntry(i: i18n, { name, read, refused, facts }: FileReport): FileWarningEntry {
  const note = refused ? i.t(`photo.refused.${refused}`) : read ? undefined : i.t('photo.notRead');
  return { name, lines: describeFacts(i.t, i.language, facts), ...(note ? { note } : {}) };
}

export function toPhotoViewModel(i: i18n, { files, more, swaps }: FileSelection): FileWarningViewModel {
  const telling = files.filter(f => f.facts.length).length + more,
    clean = files.filter(f => f.copy).length;
  const out = files.filter(f => f.facts.length && !f.copy).length;
  const at = files.flatMap(f => f.facts).find(f => f.at)?.at;
  return {
    ...getOverlayBase(i),
    label: i.t('photo.label'),
    title: i.t('photo.told', { count: telling }),
    files: files.map(f => toFileEntry(i, f)),
    ...(at ? { at: { ...at, name: i.t('photo.map', { place: formatCoordinates(at, i.language) }) } } : {}),
    ...(more ? { more: i.t('photo.more', { count: more }) } : {}),
    stays: i.t('photo.stays'),
    look: i.t('photo.look.short'),
    ...(clean
      ? swaps
        ? { clean: i.t('photo.clean', { count: clean }) }
        : { save: i.t('photo.saveThen', { count: clean }) }
      : {}),
    ...(out && clean ? { leftOut: i.t('photo.leftOut', { count: out }) } : {}),
    original: i.t('photo.original', { count: files.length + more }),
    cancel: i.t('photo.cancel'),
  };
}

export function toUncheckedFilesViewModel(i: i18n, { names, broken, again, saved }: UncheckedFiles): OverlayNotice {
  const text = [
    ...(saved ? [i.t('photo.saved')] : []),
    ...(names.length
      ? [
          i.t(broken ? 'photo.brokenNote' : 'photo.unchecked', {
            count: names.length,
            names: formatNames(i, names.slice(0, 3)),
          }),
        ]
      : []),
    ...(again ? [i.t('photo.again')] : []),
  ].join(' ');
  return { ...getOverlayBase(i), label: i.t('photo.label'), text, show: '', close: i.t('mark.close') };
}
