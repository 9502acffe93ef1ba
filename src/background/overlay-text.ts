/** Builds the overlay's view models in the person's language. */
import type { i18n } from 'i18next';
import { formatDay, formatList } from '../i18n/formats.ts';
import type { PiiKind } from '../exposure/kinds.ts';
import { describeSaved, describeMissing } from '../incidents/describe-incident.ts';
import {
  describeAction,
  describeCaution,
  describeLabelDoubt,
  describeUnconfirmed,
  listSteps,
} from '../platforms/setting-labels.ts';
import type { SaveResult } from '../incidents/capture/schema.ts';
import { getOverlayBase } from '../i18n/overlay-base.ts';
import { COMMON_SITUATIONS, OTHER_SITUATIONS, type Situation } from '../incidents/situations.ts';
import { canHighlight } from '../incidents/report-routes.ts';
import type { Platform } from '../platforms/schema.ts';
import type { ReportRoute } from '../platforms/report-schema.ts';
import type { EffectiveSetting } from '../platforms/apply-rule-pack.ts';
import type {
  ReportStepsViewModel,
  SituationChooserViewModel,
  HowToChange,
  SettingGuideViewModel,
  SettingGuides,
  ReportButtonViewModel,
  SaveResultViewModel,
  TipViewModel,
  CaptureProgressViewModel,
} from '../messaging/overlay-view-models.ts';

export const PRODUCT = 'Breakwater';

const translateSetting = (i: i18n, platform: string, setting: string, field: string): string =>
  i.t(`platforms:${platform}.settings.${setting}.${field}`);

export const translateList = (i: i18n, key: string): string[] => {
  const found: unknown = i.t(key, { returnObjects: true });
  return Array.isArray(found) ? found.map(String) : [];
};

export function buildHowToChange(
  i: i18n,
  platform: Pick<Platform, 'id' | 'savesBy'>,
  setting: EffectiveSetting,
): HowToChange {
  const word = (field: string) => translateSetting(i, platform.id, setting.id, field);
  return {
    do: word('do'),
    select: {
      untick: i.t('mark.select.untick'),
      tick: i.t('mark.select.tick'),
      turnOff: i.t('mark.select.turnOff'),
      turnOn: i.t('mark.select.turnOn'),
      locked: i.t('mark.select.locked'),
    },
    then: word('then'),
    caution: [describeCaution(i, platform.id, setting), ...(setting.override ? [`${i.t('packs.from')}.`] : [])].join(
      ' ',
    ),
    ...(platform.savesBy === 'button' ? { save: i.t('mark.save') } : {}),
    missing: i.t('mark.missing'),
    steps: listSteps(i, platform.id, setting),
    labelDoubt: describeLabelDoubt(i, platform.id, setting),
  };
}

export function buildSettingGuide(
  i: i18n,
  platform: Pick<Platform, 'id' | 'savesBy'>,
  setting: EffectiveSetting,
): SettingGuideViewModel {
  const name = translateSetting(i, platform.id, setting.id, 'name');
  return {
    ...getOverlayBase(i),
    ...buildHowToChange(i, platform, setting),
    setting: setting.id,
    label: `${PRODUCT}: ${name}`,
    title: describeAction(i, platform.id, setting),
    done: i.t('mark.done', { name }),
    next: i.t('mark.next'),
    noMore: i.t('mark.noMore'),
    leave: i.t('mark.leave'),
  };
}

export function buildTip(i: i18n, guides: SettingGuides): TipViewModel {
  return {
    ...getOverlayBase(i),
    label: PRODUCT,
    text: i.t('mark.note', { count: guides.length }),
    show: i.t('mark.show'),
    close: i.t('mark.close'),
    guides,
  };
}

/** @param settings of which a reading is to be confirmed; at least one */
export const buildQuestionTip = (i: i18n, settings: readonly string[]): TipViewModel => ({
  ...getOverlayBase(i),
  label: PRODUCT,
  text: i.t('mark.unsure', { count: settings.length }),
  show: i.t('mark.show'),
  close: i.t('mark.close'),
  ...(settings[0] ? { question: settings[0] } : {}),
});

/** @param fields of the profile, by id, that the kinds were found in */
export function buildProfileNotice(i: i18n, kinds: PiiKind[], fields: string[]): TipViewModel {
  const names = formatList(
    i.language,
    [...new Set(kinds)].map(k => i.t(`kind.${k}`)),
  );
  return {
    ...getOverlayBase(i),
    label: PRODUCT,
    text: i.t('mark.profile', { names }),
    show: i.t('mark.show'),
    close: i.t('mark.close'),
    profile: {
      fields: [...new Set(fields)],
      shown: i.t('mark.profileShown'),
      missing: i.t('mark.profileMissing'),
    },
  };
}

export const buildReportButton = (i: i18n, key: string | undefined): ReportButtonViewModel => ({
  ...getOverlayBase(i),
  text: i.t('mark.report'),
  hint: key ?? '',
});

export function buildReportSteps(
  i: i18n,
  platform: Pick<Platform, 'id' | 'name' | 'post'>,
  route: ReportRoute,
): ReportStepsViewModel {
  const key = `platforms:${platform.id}.reports.${route.id}`;
  return {
    ...getOverlayBase(i),
    label: i.t('mark.reportOn', { name: platform.name }),
    title: i.t(`${key}.name`),
    steps: translateList(i, `${key}.steps`),
    ready: { label: i.t('report.ready'), text: i.t(`${key}.ready`) },
    source: [
      describeUnconfirmed(i.t, key),
      i.t(`checked.${route.checkedBy}`, { date: formatDay(i.language, route.checkedOn) }),
    ]
      .filter(Boolean)
      .join(' '),
    close: i.t('mark.close'),
    ...(route.url ? { open: i.t('mark.opened') } : {}),
    ...(canHighlight(platform, route)
      ? { show: { press: i.t('mark.show'), next: i.t('report.show.next'), missing: i.t('report.show.missing') } }
      : {}),
  };
}

export const buildCaptureProgress = (i: i18n, done: number, of: number): CaptureProgressViewModel => ({
  ...getOverlayBase(i),
  label: PRODUCT,
  text: i.t('capture.progress', { done: done + 1, of: Math.max(of, done + 1) }),
  stop: i.t('capture.stop'),
  done,
  of,
});

export function buildSituationChooser(i: i18n): SituationChooserViewModel {
  const choice = (kind: Situation) => ({ kind, text: i.t(`incident.${kind}`) });
  return {
    ...getOverlayBase(i),
    label: i.t('menu.root'),
    title: i.t('report.happened'),
    promise: i.t('capture.promise'),
    first: COMMON_SITUATIONS.map(choice),
    more: OTHER_SITUATIONS.map(choice),
    moreLabel: i.t('route.else'),
    age: {
      title: i.t('report.sexual.title'),
      text: i.t('report.sexual.text'),
      yes: i.t('report.sexual.yes'),
      no: i.t('report.sexual.no'),
      note: i.t('report.sexual.adultText'),
    },
    keeping: i.t('report.keeping'),
    back: i.t('report.back'),
    close: i.t('mark.close'),
  };
}

/** `too-often`: the page asked for it more often than a person would. */
type SaveOutcome = SaveResult | { kept: false; why: 'too-often' };

export const buildSaveResult = (i: i18n, result: SaveOutcome): SaveResultViewModel => ({
  ...getOverlayBase(i),
  label: i.t('menu.root'),
  title: i.t(result.kept ? 'report.kept' : 'fault.title'),
  text: !result.kept
    ? i.t(`report.failed.${result.why}`)
    : [describeSaved(i, result.incident), ...describeMissing(i, result.incident)].join(' '),
  ...(result.kept ? { incident: result.incident.id } : {}),
  report: i.t(result.kept && result.incident.what === 'taken-down' ? 'appeal.now' : 'report.now'),
  all: i.t('capture.all'),
  close: i.t('mark.close'),
});
