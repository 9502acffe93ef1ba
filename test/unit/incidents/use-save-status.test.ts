/** Tests that a second press stores nothing twice, and that the status tells how saving ended. */
import { h, render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, it, vi } from 'vitest';
import { openPage } from '../../helpers/dom.ts';

vi.mock('webextension-polyfill', () => ({ default: {} }));
const { useSaveStatus } = await import('../../../src/views/incidents/use-save-status.ts');
const { VaultError } = await import('../../../src/vault/record-store.ts');

async function open() {
  const { doc } = openPage('<main></main>', 'https://here.example/');
  let shown!: ReturnType<typeof useSaveStatus>;
  const View = () => {
    shown = useSaveStatus();
    return null;
  };
  await act(() => render(h(View, {}), doc.querySelector('main')!));
  return { getStatus: () => shown[0], save: (task: () => Promise<unknown>) => shown[1](task) };
}

it('saves once while it saves, and again afterwards', async () => {
  const { getStatus, save } = await open();
  let end!: () => void;
  const task = vi.fn(() => new Promise<void>(resolve => (end = resolve)));
  save(task);
  save(task);
  expect(task).toHaveBeenCalledTimes(1);
  expect(getStatus()).toBe('idle');
  await act(async () => end());
  await vi.waitFor(() => expect(getStatus()).toBe('saved'));
  save(task);
  expect(task).toHaveBeenCalledTimes(2);
});

it('tells why nothing was saved, and saves at the next press', async () => {
  const { getStatus, save } = await open();
  await act(async () => save(() => Promise.reject(new VaultError('full'))));
  await vi.waitFor(() => expect(getStatus()).toBe('full'));
  await act(async () => save(async () => undefined));
  await vi.waitFor(() => expect(getStatus()).toBe('saved'));
});
