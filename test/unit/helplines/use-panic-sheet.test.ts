/** Tests that the panic sheet is unknown until it has been read, and that a lock hides it. */
import { h, render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, it, vi } from 'vitest';
import { BLANK_PANIC_SHEET } from '../../../src/helplines/panic-sheet.ts';
import { openPage } from '../../helpers/dom.ts';

const { get, vault } = vi.hoisted(() => ({
  get: vi.fn(),
  vault: { change: (): void => undefined },
}));
vi.mock('webextension-polyfill', () => ({ default: {} }));
vi.mock('../../../src/messaging/client.ts', () => ({ sendToWorker: vi.fn() }));
vi.mock('../../../src/helplines/panic-sheet-store.ts', () => ({ panicSheet: { get } }));
vi.mock('../../../src/views/vault/storage-location.ts', () => ({
  getStorageLocation: async () => 'unlocked',
  locationOfError: () => 'locked',
}));
vi.mock('../../../src/vault/record-store.ts', () => ({
  onVaultChange: (listener: () => void) => {
    vault.change = listener;
    return () => undefined;
  },
}));
const { usePanicSheet } = await import('../../../src/views/helplines/use-panic-sheet.ts');

it('shows neither an empty sheet before it has been read, nor the contacts after a lock', async () => {
  const { doc } = openPage('<main></main>', 'https://here.example/');
  const words = 'Call Nour first';
  let resolve = (_: object): void => undefined;
  const slow = new Promise<object>(done => {
    resolve = done;
  });
  get.mockReturnValueOnce(slow).mockRejectedValueOnce(new Error('locked'));
  let seen: object = {};
  const View = () => {
    const { sheet, where } = usePanicSheet();
    seen = { sheet, where };
    return null;
  };
  await act(() => render(h(View, {}), doc.querySelector('main')!));
  await vi.waitFor(() => expect(get).toHaveBeenCalledOnce());
  expect(seen).toEqual({ sheet: undefined, where: undefined });
  await act(() => vault.change());
  await vi.waitFor(() => expect(seen).toEqual({ sheet: undefined, where: 'locked' }));
  await act(async () => resolve({ ...BLANK_PANIC_SHEET, words }));
  expect(seen).toEqual({ sheet: undefined, where: 'locked' });
});
