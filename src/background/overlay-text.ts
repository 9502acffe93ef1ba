/** Finished words for the in-page marks: the page script holds no translations. */
import type { i18n } from 'i18next';
import { formatList } from '../i18n/formats.ts';
import { getTextDirection } from '../i18n/index.ts';
import type { PiiKind } from '../exposure/kinds.ts';
import { describeSaved, describeMissing } from '../incidents/missing-parts.ts';
import { cautionOf, stepsOf } from '../platforms/setting-labels.ts';
import type { Kept } from '../messaging/contract.ts';
import { COMMON_SITUATIONS, OTHER_SITUATIONS, type Situation } from '../incidents/situations.ts';
import { canHighlight } from '../incidents/report-routes.ts';
import type { Platform, ReportRoute } from '../platforms/schema.ts';
import type { MendedSetting } from '../platforms/rule-pack.ts';
import type {
  CardWords,
  ChooseWords,
  CoachWords,
  EntryWords,
  KeptWords,
  NoteWords,
  ProgressWords,
  Words,
} from '../messaging/overlay-view-models.ts';

export const base = (i: i18n): Words => ({
  language: i.language,
  dir: getTextDirection(i.language),
  exit: i.t('leave'),
});
const product = 'Breakwater';

const settingWord = (i: i18n, platform: string, setting: string, field: string): string =>
  i.t(`platforms:${platform}.settings.${setting}.${field}`);

const list = (i: i18n, key: string): string[] => {
  const found: unknown = i.t(key, { returnObjects: true });
  return Array.isArray(found) ? found.map(String) : [];
};

export function coachWords(i: i18n, platform: Pick<Platform, 'id' | 'savesBy'>, setting: MendedSetting): CoachWords {
  const word = (field: string) => settingWord(i, platform.id, setting.id, field);
  return {
    ...base(i),
    setting: setting.id,
    label: `${product}: ${word('name')}`,
    title: word('do'),
    then: word('then'),
    caution: [cautionOf(i, platform.id, setting), ...(setting.mend ? [`${i.t('packs.from')}.`] : [])].join(' '),
    ...(platform.savesBy === 'button' ? { save: i.t('mark.save') } : {}),
    done: i.t('mark.done'),
    leave: i.t('mark.leave'),
    missing: i.t('mark.missing'),
    steps: stepsOf(i, platform.id, setting),
  };
}

export function noteWords(i: i18n, count: number, coach: CoachWords): NoteWords {
  return {
    ...base(i),
    label: product,
    text: i.t('mark.note', { count }),
    show: i.t('mark.show'),
    close: i.t('mark.close'),
    coach,
  };
}

export function profileNote(i: i18n, kinds: PiiKind[]): NoteWords {
  const names = formatList(
    i.language,
    [...new Set(kinds)].map(k => i.t(`kind.${k}`)),
  );
  return { ...base(i), label: product, text: i.t('mark.profile', { names }), show: '', close: i.t('mark.close') };
}

export const entryWords = (i: i18n, key: string | undefined): EntryWords => ({
  ...base(i),
  text: i.t('mark.report'),
  hint: key ? i.t('mark.key', { key }) : '',
});

export function cardWords(i: i18n, platform: Pick<Platform, 'id' | 'name' | 'post'>, route: ReportRoute): CardWords {
  const key = `platforms:${platform.id}.reports.${route.id}`;
  return {
    ...base(i),
    label: i.t('mark.reportOn', { name: platform.name }),
    title: i.t(`${key}.name`),
    steps: list(i, `${key}.steps`),
    ready: { label: i.t('report.ready'), text: i.t(`${key}.ready`) },
    source: i.t(`checked.${route.checkedBy}`, { date: route.checkedOn }),
    close: i.t('mark.close'),
    ...(route.url ? { open: i.t('mark.opened') } : {}),
    ...(canHighlight(platform, route)
      ? { show: { press: i.t('mark.show'), next: i.t('report.show.next'), missing: i.t('report.show.missing') } }
      : {}),
  };
}

export const progressWords = (i: i18n, done: number, of: number): ProgressWords => ({
  ...base(i),
  label: product,
  text: i.t('capture.progress', { done: done + 1, of: Math.max(of, done + 1) }),
  stop: i.t('capture.stop'),
  done,
  of,
});

export function chooseWords(i: i18n): ChooseWords {
  const choice = (kind: Situation) => ({ kind, text: i.t(`incident.${kind}`) });
  return {
    ...base(i),
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

export const keptWords = (i: i18n, result: Kept): KeptWords => ({
  ...base(i),
  label: i.t('menu.root'),
  title: i.t(result.kept ? 'report.kept' : 'fault.title'),
  text: !result.kept
    ? i.t(`report.failed.${result.why}`)
    : [describeSaved(i, result.incident), ...describeMissing(i, result.incident)].join(' '),
  ...(result.kept ? { incident: result.incident.id } : {}),
  report: i.t('report.now'),
  all: i.t('capture.all'),
  close: i.t('mark.close'),
});
