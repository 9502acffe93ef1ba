/** Builds what the page shows about the setting that the person is led to. */
import type { i18n } from 'i18next';
import { getOverlayBase } from '../../i18n/overlay-base.ts';
import type { HowToChange, SettingStepViewModel } from '../../messaging/overlay-view-models.ts';
import type { EffectivePlatform } from '../../platforms/apply-rule-pack.ts';
import { describeAction, describeOption } from '../../platforms/setting-labels.ts';
import { listOptions } from '../../platforms/setting-options.ts';
import {
  type Checkup,
  type CheckupResult,
  type CheckupStep,
  countCheckupSteps,
  countSettledRows,
  findCheckupStep,
  getKnownResult,
  isOpenStep,
  listCheckupChanges,
} from '../../privacy-checks/checkup.ts';
import { isQuestion } from '../../privacy-checks/finding.ts';
import type { SiteRow } from '../../privacy-checks/schema.ts';
import type { StepAction } from '../../privacy-checks/step-actions.ts';
import { buildHowToChange, PRODUCT } from '../overlay-text.ts';
import type { StepPurpose } from './tab-step.ts';

interface StepCardInput {
  i18n: i18n;
  platform: Pick<EffectivePlatform, 'id' | 'savesBy'>;
  purpose: StepPurpose;
  rows: readonly SiteRow[];
  row: SiteRow;
  checkup?: Checkup | undefined;
}

type Status = SettingStepViewModel['status'];

function describeStatus({ i18n: { t } }: StepCardInput, result: CheckupResult | undefined, pending: boolean): Status {
  if (pending) return { state: 'pending', text: t('state.pending') };
  if (!result) return { state: 'unread', text: t('state.unread') };
  const state = result.source === 'reported' ? 'reported' : result.state;
  return { state, text: t(`state.${state}`) };
}

function listNotes(input: StepCardInput, result: CheckupResult | undefined, step: CheckupStep | undefined): string[] {
  const { i18n, platform, row, purpose } = input;
  const name = (value: string) => describeOption(i18n, platform.id, row.setting, value);
  const describeBefore = ({ state, value }: CheckupResult): string =>
    value === undefined ? i18n.t(`checkup.beforeState.${state}`) : i18n.t('checkup.before', { option: name(value) });
  const before = purpose === 'undo' ? step?.before : undefined;
  return [
    ...(result?.value === undefined ? [] : [i18n.t('checkup.setTo', { option: name(result.value) })]),
    ...(before ? [describeBefore(before)] : []),
    ...(result?.source === 'reported' && result.state === 'exposed' ? [i18n.t('checkup.exposes')] : []),
    ...(row.finding?.why === 'rejected' ? [i18n.t('checkup.rejected')] : []),
    ...(!row.here && row.address
      ? [i18n.t(platform.savesBy === 'button' ? 'checkup.elsewhereSave' : 'checkup.elsewhere')]
      : []),
  ];
}

function buildQuestion({ i18n, platform, row }: StepCardInput): SettingStepViewModel['question'] {
  const { finding, setting, here } = row;
  if (!here || !finding || !isQuestion(finding) || finding.value === null) return undefined;
  return {
    text: i18n.t('site.confirm.question', { option: describeOption(i18n, platform.id, setting, finding.value) }),
    how: i18n.t('site.confirm.how'),
    yes: i18n.t('site.confirm.yes'),
    no: i18n.t('site.confirm.no'),
    unsure: i18n.t('site.confirm.unsure'),
  };
}

function buildOptions(
  { i18n, platform, row }: StepCardInput,
  result: CheckupResult | undefined,
): SettingStepViewModel['options'] {
  const { setting, finding } = row;
  const values = listOptions(setting);
  if (finding?.pending || (result && result.source !== 'reported') || values.length < 2) return undefined;
  const mayBeRead = row.here && setting.control !== 'guided' && !finding?.seems && !result;
  return {
    question: i18n.t('site.report.question'),
    how: i18n.t('checkup.choose'),
    follows: result?.state === 'exposed',
    ...(mayBeRead ? { reading: i18n.t('checkup.reading') } : {}),
    list: values.map(value => ({
      value,
      text: describeOption(i18n, platform.id, setting, value),
      chosen: result?.value === value,
    })),
  };
}

/** Detects a setting of this page of which a reading is to be confirmed. */
export const isAsked = ({ here, finding }: SiteRow): boolean => here && !!finding && isQuestion(finding);

/** Lists what can be done with a step. `leads`: the first is the way on. */
export function listActions({ rows, row, checkup, purpose }: Omit<StepCardInput, 'i18n' | 'platform'>): {
  actions: StepAction[];
  leads: boolean;
} {
  const result = getKnownResult(row, checkup?.steps[row.setting.id]);
  const canOpen = !row.here && !!row.address;
  const opens: StepAction[] = canOpen ? ['open'] : [];
  if (purpose === 'question' && !isAsked(row) && rows.some(isAsked)) return { actions: ['next', 'close'], leads: true };
  if (purpose !== 'checkup' || !checkup) return { actions: [...opens, 'close'], leads: canOpen };
  const step = checkup.steps[row.setting.id];
  if (!isOpenStep(row, step)) return { actions: ['next', 'pause'], leads: true };
  const canWait = step?.choice !== 'later' && rows.some(r => r !== row && isOpenStep(r, checkup.steps[r.setting.id]));
  return {
    actions: [
      ...opens,
      ...(canWait ? (['later'] as const) : []),
      'skip',
      ...(result?.state === 'exposed' ? (['public'] as const) : []),
      'pause',
    ],
    leads: canOpen,
  };
}

/** A control that is never read cannot be pointed at either. */
function buildGuide({ i18n, platform, row: { setting, here } }: StepCardInput): HowToChange {
  const guide = buildHowToChange(i18n, platform, setting);
  return here && setting.control === 'guided' ? { ...guide, missing: i18n.t('checkup.byHand') } : guide;
}

export function buildStepCard(input: StepCardInput): SettingStepViewModel {
  const { i18n, platform, row, checkup, purpose } = input;
  const { setting } = row;
  const step = checkup?.steps[setting.id];
  const result = getKnownResult(row, step);
  const isDone = result?.state === 'protected';
  const { actions, leads } = listActions(input);
  const isLast = !!checkup && !findCheckupStep(input.rows, checkup);
  const status = describeStatus(input, result, !!row.finding?.pending);
  const options = buildOptions(input, result);
  // A private window does not remember the answer, so the page goes on to suggest what was confirmed.
  const question = result?.source === 'confirmed' ? undefined : buildQuestion(input);
  const position = checkup && countCheckupSteps(input.rows, checkup);
  const isOpen = isOpenStep(row, step);
  return {
    ...getOverlayBase(i18n),
    label: `${PRODUCT}: ${i18n.t(`platforms:${platform.id}.settings.${setting.id}.name`)}`,
    title:
      purpose === 'checkup'
        ? describeAction(i18n, platform.id, setting)
        : i18n.t(`platforms:${platform.id}.settings.${setting.id}.name`),
    ...(position && purpose === 'checkup'
      ? {
          progress: i18n.t('checkup.progress', {
            n: Math.min(position.done + (isOpen ? 1 : 0), position.total),
            total: position.total,
          }),
        }
      : {}),
    setting: setting.id,
    ...(status ? { status } : {}),
    notes: listNotes(input, result, step),
    ...(isDone || !(row.here || !row.address) ? {} : { guide: buildGuide(input) }),
    ...(question ? { question } : {}),
    ...(options && (row.here || !row.address) ? { options } : {}),
    actions: actions.map(action => ({
      action,
      text: i18n.t(action === 'next' && isLast ? 'checkup.action.finish' : `checkup.action.${action}`),
    })),
    leads,
  };
}

/** Says that the checkup is over, and what has become of the settings. */
export function buildEndCard(i18n: i18n, rows: readonly SiteRow[], checkup: Checkup): SettingStepViewModel {
  const changes = listCheckupChanges(checkup).length;
  return {
    ...getOverlayBase(i18n),
    label: PRODUCT,
    title: i18n.t('checkup.ended.title'),
    notes: [
      i18n.t('checkup.ended.settled', {
        before: checkup.settledBefore,
        now: countSettledRows(rows, checkup.steps),
        total: rows.filter(row => !row.off).length,
      }),
      changes ? i18n.t('checkup.ended.changed', { count: changes }) : i18n.t('checkup.ended.unchanged'),
    ],
    actions: [{ action: 'close', text: i18n.t('mark.close') }],
    leads: true,
  };
}
