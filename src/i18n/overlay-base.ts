/** Describes what every view model of the on-page overlay carries: the page script holds no translations. */
import type { i18n } from 'i18next';
import * as v from 'valibot';
import { getTextDirection } from './languages.ts';

export const OverlayBase = v.strictObject({
  /** BCP 47 */
  language: v.string(),
  dir: v.picklist(['ltr', 'rtl']),
  /** Label of the quick-exit button. */
  exit: v.string(),
  /** Why a press did not count, by obstacle. */
  ignoredPress: v.strictObject({ early: v.string(), covered: v.string() }),
});
export type OverlayBase = v.InferOutput<typeof OverlayBase>;

/** A short notice in the page. `show`: label of the button that leads on, empty without one. */
export const OverlayNotice = v.strictObject({
  ...OverlayBase.entries,
  text: v.string(),
  show: v.string(),
  close: v.string(),
  label: v.string(),
  /** It is about something that has just happened, so closing it does not turn off the tip of this kind of page. */
  once: v.optional(v.literal(true)),
});
export type OverlayNotice = v.InferOutput<typeof OverlayNotice>;

export const getOverlayBase = (i: i18n): OverlayBase => ({
  language: i.language,
  dir: getTextDirection(i.language),
  exit: i.t('leave'),
  ignoredPress: { early: i.t('mark.ignoredPress.early'), covered: i.t('mark.ignoredPress.covered') },
});
