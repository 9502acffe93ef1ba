// @vitest-environment jsdom
/** Tests what presses on the card of a step tell the worker, and where the focus is afterwards. */
import { beforeEach, expect, it, vi } from 'vitest';
import type { SettingStepViewModel } from '../../../src/messaging/overlay-view-models.ts';

const sendToWorker = vi.fn(async () => undefined);
vi.mock('../../../src/messaging/content-client.ts', () => ({ sendToWorker }));
const { isolatedWorld } = await import('../../../src/content/isolated-world-state.ts');
const actions = await import('../../../src/content/overlay/step-actions.ts');
const { EMPTY_STATE, overlayStore } = await import('../../../src/content/overlay/state.ts');

const STEP: SettingStepViewModel = {
  language: 'en',
  dir: 'ltr',
  exit: 'Quick exit',
  ignoredPress: { early: '', covered: '' },
  label: 'Breakwater',
  title: 'Limit who can message you',
  setting: 'chat_allow',
  notes: [],
  actions: [],
  leads: false,
};
const sent = { type: 'page/actOnStep', platform: 'bluesky', setting: 'chat_allow' };

beforeEach(() => {
  sendToWorker.mockClear();
  overlayStore.setState(EMPTY_STATE);
  isolatedWorld.where = { platform: 'bluesky', kind: 'settings:messages', params: {}, language: 'en' };
  document.body.innerHTML = '<input id="first"><input id="second">';
});

const getFocus = (): string | undefined => document.activeElement?.id;
const focus = (id: string): void => document.getElementById(id)!.focus();

it('sends what the person does, with the setting that they saw', () => {
  actions.showStep(STEP);
  actions.actOnStep('later');
  actions.answerStep('yes');
  actions.chooseOption('none');
  expect(sendToWorker.mock.calls).toEqual([
    [{ ...sent, act: { kind: 'go', action: 'later' } }],
    [{ ...sent, act: { kind: 'confirm', answer: 'yes' } }],
    [{ ...sent, act: { kind: 'report', value: 'none' } }],
  ]);
});

it('sends nothing without a step', () => {
  actions.actOnStep('later');
  actions.closeStep();
  actions.showStep(STEP);
  actions.showStep(null);
  sendToWorker.mockClear();
  actions.actOnStep('later');
  expect(sendToWorker).not.toHaveBeenCalled();
});

it('takes the place of a note, and goes at once when it is closed', () => {
  const { language, dir, exit, ignoredPress, label } = STEP;
  const note = { language, dir, exit, ignoredPress, label, text: '', show: '', close: '' };
  overlayStore.setState({ note });
  actions.showStep(STEP);
  expect(overlayStore.getState()).toMatchObject({ step: STEP, note: null });
  actions.closeStep();
  expect(overlayStore.getState().step).toBeNull();
  expect(sendToWorker).toHaveBeenCalledExactlyOnceWith({ ...sent, act: { kind: 'go', action: 'close' } });
});

it('gives the focus back to where it was when the first step came', () => {
  focus('first');
  actions.showStep(STEP);
  focus('second');
  actions.showStep({ ...STEP, setting: 'group_invites' });
  actions.showStep(null);
  expect(getFocus()).toBe('first');
});
