/** Tests that the evidence log shows the newest state of the vault, in whichever order the answers come. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Incident } from '../../../src/incidents/model.ts';
import { DEFAULT_LOG_PREFERENCES } from '../../../src/incidents/retention.ts';
import { VaultError } from '../../../src/vault/errors.ts';
import { anIncident } from './sample-incident.ts';

type List = { incidents: Incident[]; unread: [] };
const announced = vi.hoisted(() => ({
  change: (_: string[]): void => undefined,
  vault: (): void => undefined,
}));
const { listAll, get } = vi.hoisted(() => ({ listAll: vi.fn(), get: vi.fn() }));
vi.mock('webextension-polyfill', () => ({ default: {} }));
vi.mock('../../../src/preferences/storage-context.ts', () => ({ getStorageContext: () => ({}) }));
vi.mock('../../../src/incidents/cases.ts', () => ({ caseStore: { list: async () => [] } }));
vi.mock('../../../src/incidents/log-preferences.ts', () => ({
  logPreferences: { get: async () => DEFAULT_LOG_PREFERENCES },
}));
vi.mock('../../../src/incidents/store.ts', () => ({
  incidentStore: {
    listAll,
    get,
    subscribe: (listener: (ids: string[]) => void) => {
      announced.change = listener;
    },
  },
}));
vi.mock('../../../src/vault/record-store.ts', () => ({
  onVaultChange: (listener: () => void) => {
    announced.vault = listener;
  },
}));
const { createLogStore } = await import('../../../src/views/incidents/log/log-state.ts');

const [first, second] = [anIncident({ id: 'first' }), anIncident({ id: 'second' })];
const asList = (...incidents: Incident[]): List => ({ incidents, unread: [] });
const holdAnswer = () => {
  let answer!: (list: List) => void;
  listAll.mockReturnValueOnce(
    new Promise<List>(resolve => {
      answer = resolve;
    }),
  );
  return answer;
};
const lock = () => listAll.mockRejectedValueOnce(new VaultError('locked'));

beforeEach(() => {
  listAll.mockReset();
  get.mockReset();
});

describe('the log', () => {
  it('is loading, not locked, while it is read after unlocking', async () => {
    lock();
    const log = createLogStore();
    await vi.waitFor(() => expect(log.getState().at).toBe('locked'));
    const answer = holdAnswer();
    announced.vault();
    expect(log.getState().at).toBe('loading');
    answer(asList(first));
    await vi.waitFor(() => expect(log.getState().at).toBe('ready'));
  });

  it('stays empty if it is locked while it is read', async () => {
    const answer = holdAnswer();
    const log = createLogStore();
    lock();
    announced.vault();
    await vi.waitFor(() => expect(log.getState().at).toBe('locked'));
    answer(asList(first));
    await new Promise(settled => setTimeout(settled));
    expect(log.getState()).toMatchObject({ at: 'locked', rows: [] });
  });

  it('shows what was saved while it was read', async () => {
    const answer = holdAnswer();
    const log = createLogStore();
    listAll.mockResolvedValueOnce(asList(first, second));
    announced.change(['second']);
    answer(asList(first));
    await vi.waitFor(() => expect(log.getState().rows.map(({ incident }) => incident.id)).toEqual(['first', 'second']));
  });
});
