/** Tests that a tick in a lesson stays while the stored progress is still being read. */
import { h, render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, it, vi } from 'vitest';
import { type LearningProgress, NO_PROGRESS } from '../../../src/learning/progress.ts';
import { openPage } from '../../helpers/dom.ts';

const { get, update } = vi.hoisted(() => ({ get: vi.fn(), update: vi.fn(async () => undefined) }));
vi.mock('webextension-polyfill', () => ({ default: {} }));
vi.mock('../../../src/preferences/storage-context.ts', () => ({ getStorageContext: () => ({}) }));
vi.mock('../../../src/learning/progress-store.ts', () => ({ learningProgress: { get, update } }));
vi.mock('../../../src/vault/record-store.ts', () => ({ onVaultChange: () => () => undefined }));
vi.mock('../../../src/views/vault/storage-location.ts', () => ({
  getStorageLocation: async () => 'bare',
  locationOfError: () => 'failed',
}));
const { useStoredProgress } = await import('../../../src/views/learning/use-progress.ts');

it('keeps what was ticked meanwhile', async () => {
  const { doc } = openPage('<main></main>', 'https://here.example/');
  const ticked: LearningProgress = { ...NO_PROGRESS, read: { '05': 1 } };
  let resolve = (_: LearningProgress): void => undefined;
  const slow = new Promise<LearningProgress>(done => {
    resolve = done;
  });
  get.mockReturnValueOnce(slow).mockResolvedValueOnce(ticked);
  let state!: ReturnType<typeof useStoredProgress>;
  const View = () => {
    state = useStoredProgress();
    return null;
  };
  await act(() => render(h(View, {}), doc.querySelector('main')!));
  await vi.waitFor(() => expect(get).toHaveBeenCalledOnce());
  await act(() => state.change(() => ticked));
  await act(() => resolve(NO_PROGRESS));
  await vi.waitFor(() => expect(state.where).toBe('bare'));
  expect(state.progress).toEqual(ticked);
});
