/** Tests that saved programmes are not replaced before they have been read. */
import { h, render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, expect, it, vi } from 'vitest';
import { EMPTY_PLAN, type SessionPlan } from '../../../src/workshop/session-plan.ts';
import { openPage } from '../../helpers/dom.ts';

const { store } = vi.hoisted(() => ({
  store: { plans: [] as SessionPlan[], get: vi.fn(), update: vi.fn() },
}));
vi.mock('webextension-polyfill', () => ({ default: {} }));
vi.mock('../../../src/preferences/storage-context.ts', () => ({ getStorageContext: () => ({}) }));
vi.mock('../../../src/workshop/saved-programmes.ts', () => ({ savedProgrammes: store }));
vi.mock('../../../src/views/vault/storage-location.ts', () => ({
  getStorageLocation: async () => 'bare',
  locationOfError: () => 'failed',
}));
vi.mock('../../../src/vault/record-store.ts', () => ({ onVaultChange: () => () => undefined }));
const { useSavedProgrammes } = await import('../../../src/views/workshop/use-saved-programmes.ts');

const SAVED = { ...EMPTY_PLAN, title: 'Saved' },
  OTHER = { ...EMPTY_PLAN, title: 'Of another tab' };
const add = (now: SessionPlan[]) => [...now, EMPTY_PLAN];

beforeEach(() => {
  store.plans = [SAVED];
  store.get.mockImplementation(async () => store.plans);
  store.update.mockImplementation(async (change: typeof add) => {
    store.plans = change(store.plans);
  });
});

async function open() {
  const { doc } = openPage('<main></main>', 'https://here.example/');
  let programmes!: ReturnType<typeof useSavedProgrammes>;
  const View = () => {
    programmes = useSavedProgrammes();
    return null;
  };
  await act(() => render(h(View, {}), doc.querySelector('main')!));
  await vi.waitFor(() => expect(programmes.where).toBeDefined());
  return () => programmes;
}

it('leaves them as they are while they cannot be read', async () => {
  store.get.mockRejectedValue(new Error('damaged'));
  const programmes = await open();
  await act(() => programmes().save(add));
  expect(store.plans).toEqual([SAVED]);
});

it('keeps what another tab saved', async () => {
  const programmes = await open();
  expect(programmes()).toMatchObject({ plans: [SAVED], where: 'bare' });
  store.plans = [SAVED, OTHER];
  await act(() => programmes().save(add));
  expect(store.plans).toEqual([SAVED, OTHER, EMPTY_PLAN]);
});
