/** Tests that a risk card that could not be read or stored does not pass for an empty or a stored one. */
import { h, render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, expect, it, vi } from 'vitest';
import { EMPTY_RISK_CARD } from '../../../src/privacy-checks/risk-card.ts';
import { openPage } from '../../helpers/dom.ts';

const { answers } = vi.hoisted(() => ({ answers: {} as Record<string, unknown> }));
vi.mock('webextension-polyfill', () => ({ default: {} }));
vi.mock('../../../src/messaging/client.ts', () => ({
  sendToWorker: async ({ type }: { type: string }) => answers[type],
}));
vi.mock('../../../src/preferences/storage-context.ts', () => ({ getStorageContext: () => ({}) }));
vi.mock('../../../src/views/vault/unlock.tsx', () => ({}));
vi.mock('../../../src/views/vault/use-vault.ts', () => ({}));
const { useRiskCard } = await import('../../../src/views/privacy-checks/risk-card-view.tsx');

beforeEach(() => Object.assign(answers, { 'riskCard/get': null, 'riskCard/set': true }));

async function open() {
  const { doc } = openPage('<main></main>', 'https://here.example/');
  let state!: ReturnType<typeof useRiskCard>;
  const View = () => {
    state = useRiskCard();
    return null;
  };
  await act(() => render(h(View, {}), doc.querySelector('main')!));
  await vi.waitFor(() => expect(state[0]).toBeDefined());
  return () => state;
}

it('is empty where none is stored', async () => {
  const [card, , failed] = (await open())();
  expect([card, failed]).toEqual([EMPTY_RISK_CARD, false]);
});

it('says that it could not be read', async () => {
  answers['riskCard/get'] = undefined;
  const [, , failed] = (await open())();
  expect(failed).toBe(true);
});

it('says whether a change was stored', async () => {
  const state = await open();
  expect(await state()[1](EMPTY_RISK_CARD)).toBe(true);
  answers['riskCard/set'] = undefined;
  expect(await state()[1](EMPTY_RISK_CARD)).toBe(false);
  await vi.waitFor(() => expect(state()[2]).toBe(true));
});
