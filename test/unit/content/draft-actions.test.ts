// @vitest-environment jsdom
/** Tests what the answers to a draft warning send, and when a kind of warning may be turned off. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { WatchedDraft } from '../../../src/content/draft.ts';
import type { DraftWarningActions } from '../../../src/content/overlay/cards/draft-warning-card.tsx';
import type { WarningLine } from '../../../src/exposure/schema.ts';
import { installFakeExtension, type FakeExtension } from '../../helpers/content-script.ts';
import type { PageLocation } from '../../../src/platforms/page-location.ts';
import { eventually } from '../../helpers/eventually.ts';

const WHERE: PageLocation = { platform: 'site', kind: 'composer', params: {}, language: 'en' };
const OFFER = { text: 'You often dismiss this', turnOff: 'Turn off' };
const LINE: WarningLine = {
  key: 'phone:5550',
  kind: 'phone',
  dismissible: 'phone',
  start: 0,
  end: 4,
  quote: '5550',
  name: 'phone number',
  text: '',
  instead: '',
  high: true,
};
const { dismissible, ...OWN } = { ...LINE, key: 'own_name:5550', kind: 'own_name' };

let extension: FakeExtension;
let offer: typeof OFFER | null;
let draft: WatchedDraft;
let actions: DraftWarningActions;
const sent = () =>
  (['page/dismissWarning', 'page/turnOffKind', 'page/ignoreMatch'] as const).flatMap(type =>
    extension.sentOfType(type).map(message => [type, 'undo' in message]),
  );

beforeEach(async () => {
  offer = null;
  extension = installFakeExtension({
    'page/dismissWarning': () => offer,
    'page/turnOffKind': () => undefined,
    'page/ignoreMatch': () => undefined,
  });
  const { isolatedWorld } = await import('../../../src/content/isolated-world-state.ts');
  const { createWatchedDraft } = await import('../../../src/content/draft.ts');
  const { createDraftActions } = await import('../../../src/content/overlay/draft-actions.ts');
  isolatedWorld.where = WHERE;
  draft = createWatchedDraft(document.createElement('textarea'));
  actions = createDraftActions(draft);
});
afterEach(() => extension.dispose());

it('count each dismissal, and its undoing', async () => {
  actions.onKeep(LINE);
  actions.onUndo(LINE);
  actions.onIgnore(LINE);
  await eventually(() =>
    expect(sent()).toEqual([
      ['page/dismissWarning', false],
      ['page/dismissWarning', true],
      ['page/dismissWarning', false],
      ['page/ignoreMatch', false],
    ]),
  );
  expect(draft.offer).toBeUndefined();
});

it('turn a kind off once the worker offers it, and on again by undoing', async () => {
  offer = OFFER;
  actions.onKeep(LINE);
  await eventually(() => expect(draft.offer).toEqual({ ...OFFER, key: LINE.key }));
  actions.onTurnOff(LINE);
  expect(draft.answers.get(LINE.key)).toBe('off');
  expect(draft.offer).toBeUndefined();
  actions.onUndo(LINE);
  expect(draft.answers.size).toBe(0);
  await eventually(() =>
    expect(sent()).toEqual([
      ['page/dismissWarning', false],
      ['page/turnOffKind', false],
      ['page/turnOffKind', true],
    ]),
  );
});

it('forget an offer that comes after the answer was undone', async () => {
  offer = OFFER;
  actions.onKeep(LINE);
  actions.onUndo(LINE);
  await eventually(() => expect(sent()).toHaveLength(2));
  expect(draft.offer).toBeUndefined();
});

it('are not counted for terms of the person’s own', async () => {
  actions.onIgnore(OWN);
  await eventually(() => expect(sent()).toEqual([['page/ignoreMatch', false]]));
});
