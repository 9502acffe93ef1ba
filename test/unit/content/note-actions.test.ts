/** Tests what closing a note in the page does. */
import { beforeEach, expect, it, vi } from 'vitest';
import type { TipViewModel } from '../../../src/messaging/overlay-view-models.ts';

const sendToWorker = vi.fn(async () => undefined);
vi.mock('../../../src/messaging/content-client.ts', () => ({ sendToWorker }));
const { isolatedWorld } = await import('../../../src/content/isolated-world-state.ts');
const { closeNote } = await import('../../../src/content/overlay/note-actions.ts');
const { overlayStore } = await import('../../../src/content/overlay/state.ts');

const NOTE: TipViewModel = {
  language: 'en',
  dir: 'ltr',
  exit: 'Quick exit',
  ignoredPress: { early: '', covered: '' },
  text: 'Two settings here expose you',
  show: '',
  close: 'Close',
  label: 'Breakwater',
};

beforeEach(() => {
  sendToWorker.mockClear();
  isolatedWorld.where = { platform: 'bluesky', kind: 'settings:messages', params: {}, language: 'en' };
});

it('turns off the tip of this kind of page', () => {
  overlayStore.setState({ note: NOTE });
  closeNote();
  expect(overlayStore.getState().note).toBeNull();
  expect(sendToWorker).toHaveBeenCalledExactlyOnceWith({
    type: 'page/dismissTip',
    platform: 'bluesky',
    kind: 'settings:messages',
  });
});

it('turns off nothing where the note is about something that has just happened', () => {
  overlayStore.setState({ note: { ...NOTE, once: true } });
  closeNote();
  expect(overlayStore.getState().note).toBeNull();
  expect(sendToWorker).not.toHaveBeenCalled();
});
