/** Shows the setting that the person is led to, and hands their presses to the worker, which knows what comes next. */
import { sendToWorker } from '../../messaging/content-client.ts';
import type { SettingStepViewModel } from '../../messaging/overlay-view-models.ts';
import type { StepAction } from '../../privacy-checks/step-actions.ts';
import { isolatedWorld } from '../isolated-world-state.ts';
import { rememberPageFocus, restorePageFocus } from './page-focus.ts';
import { overlayStore } from './state.ts';

export function showStep(step: SettingStepViewModel | null): void {
  const shown = overlayStore.getState().step;
  if (!step && !shown) return;
  if (step && !shown) rememberPageFocus();
  overlayStore.setState({ step, note: null, spotlight: null, reportEntry: null });
  if (!step) restorePageFocus();
}

type Act = Parameters<typeof sendToWorker<'page/actOnStep'>>[0]['act'];

function send(act: Act): void {
  const { where } = isolatedWorld;
  const { step } = overlayStore.getState();
  if (!where || !step) return;
  const setting = step.setting === undefined ? {} : { setting: step.setting };
  void sendToWorker({ type: 'page/actOnStep', platform: where.platform, ...setting, act });
}

export const answerStep = (answer: 'yes' | 'no'): void => send({ kind: 'confirm', answer });
export const chooseOption = (value: string): void => send({ kind: 'report', value });
export const actOnStep = (action: StepAction): void => send({ kind: 'go', action });

/** Pauses a checkup. What the person has done stays. */
export function closeStep(): void {
  actOnStep('close');
  showStep(null);
}
