/** Builds the texts of the warning about chosen files, and of the notice about files that were not inspected. */
import type { i18n } from 'i18next';
import { formatList } from '../i18n/formats.ts';
import { getOverlayBase, type OverlayNotice } from '../i18n/overlay-base.ts';
import { describeFacts } from './fact-labels.ts';
import { formatCoordinates } from './map-position.ts';
import type { FileReport, FileSelection, FileWarningEntry, FileWarningViewModel, UncheckedFiles } from './schema.ts';

const MAX_NAMES = 3;

/** Isolates each name, since its direction of writing is unknown. */
const formatNames = (i: i18n, names: string[]): string =>
  formatList(
    i.language,
    names.slice(0, MAX_NAMES).map(name => `\u2068${name}\u2069`),
  );

function toFileEntry(i: i18n, { name, read, refused, facts }: FileReport): FileWarningEntry {
  const note = refused ? i.t(`photo.refused.${refused}`) : read ? undefined : i.t('photo.notRead');
  return { name, lines: describeFacts(i.t, i.language, facts), ...(note ? { note } : {}) };
}

/** The label of the button that uses the clean copies, if there are any. */
function cleanLabel(i: i18n, count: number, swaps: boolean): Pick<FileWarningViewModel, 'clean' | 'save'> {
  if (!count) return {};
  return swaps ? { clean: i.t('photo.clean', { count }) } : { save: i.t('photo.saveThen', { count }) };
}

export function toPhotoViewModel(i: i18n, { files, more, swaps }: FileSelection): FileWarningViewModel {
  const withMetadata = files.filter(file => file.facts.length);
  const cleanCount = files.filter(file => file.copy).length;
  const uncheckedCount = files.length - withMetadata.length;
  const leftOutCount = withMetadata.filter(file => !file.copy).length;
  const at = files.flatMap(file => file.facts).find(fact => fact.at)?.at;
  return {
    ...getOverlayBase(i),
    label: i.t('photo.label'),
    title: i.t('photo.told', { count: withMetadata.length + more }),
    files: files.map(file => toFileEntry(i, file)),
    ...(at ? { at: { ...at, name: i.t('photo.map', { place: formatCoordinates(at, i.language) }) } } : {}),
    ...(more ? { more: i.t('photo.more', { count: more }) } : {}),
    stays: i.t('photo.stays'),
    look: i.t('photo.look.short'),
    ...(swaps ? { mayBeRead: i.t('photo.mayBeRead', { count: files.length + more }) } : {}),
    ...cleanLabel(i, cleanCount, swaps),
    ...(leftOutCount && cleanCount ? { leftOut: i.t('photo.leftOut', { count: leftOutCount }) } : {}),
    ...(swaps && uncheckedCount && cleanCount ? { passedOn: i.t('photo.passedOn', { count: uncheckedCount }) } : {}),
    original: i.t('photo.original', { count: files.length + more }),
    cancel: i.t('photo.cancel'),
  };
}

/** Files that only our own page checks, by their names, since nothing else of them reaches the worker. */
const CHECKED_ELSEWHERE = /\.(mp4|m4v|m4a|mov|3gp|pdf)$/i;

export function toUncheckedFilesViewModel(
  i: i18n,
  { names, broken, again, saved, interrupted }: UncheckedFiles,
): OverlayNotice {
  const uncheckedKey = broken ? 'photo.brokenNote' : 'photo.unchecked';
  const sentences = [
    interrupted && i.t('photo.interrupted'),
    saved && i.t('photo.saved'),
    names.length && i.t(uncheckedKey, { count: names.length, names: formatNames(i, names) }),
    names.some(name => CHECKED_ELSEWHERE.test(name)) && i.t('photo.checkHere'),
    again && i.t('photo.again'),
  ];
  const text = sentences.filter(Boolean).join(' ');
  return { ...getOverlayBase(i), label: i.t('photo.label'), text, show: '', close: i.t('mark.close'), once: true };
}
