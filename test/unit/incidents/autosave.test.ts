/** Tests that changes are saved before quick exit can close the tab, and shown as saved only once they are. */
import { h, render } from 'preact';
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { openPage } from '../../helpers/dom.ts';

const { update } = vi.hoisted(() => ({
  update: vi.fn(async (_id: string, change: (now: object) => object) => change({})),
}));
vi.mock('webextension-polyfill', () => ({ default: {} }));
vi.mock('../../../src/incidents/store.ts', () => ({ incidentStore: { update } }));
const { useIncidentDraft, useIncidentUpdate } = await import(
  '../../../src/views/incidents/log/use-incident-autosave.ts'
);
const { VaultError } = await import('../../../src/vault/record-store.ts');

it('saves a note at once when its tab goes to the background', async () => {
  const { doc } = openPage('<main></main>', 'https://here.example/');
  let type = (_: string): void => undefined;
  const View = () => {
    const draft = useIncidentDraft('an-id', '', (incident, note) => ({ ...incident, note }));
    type = draft.type;
    return h('p', {}, draft.status);
  };
  await act(() => render(h(View, {}), doc.querySelector('main')!));
  await act(() => type('He knows which bus I take'));
  expect(update).not.toHaveBeenCalled();
  Object.defineProperty(doc, 'visibilityState', { value: 'hidden' });
  doc.dispatchEvent(new doc.defaultView!.Event('visibilitychange'));
  expect(update).toHaveBeenCalledOnce();
  expect(await update.mock.results[0]!.value).toEqual({ note: 'He knows which bus I take' });
});

describe('a change that is stored at once', () => {
  const open = async () => {
    const { doc } = openPage('<main></main>', 'https://here.example/');
    let shown!: ReturnType<typeof useIncidentUpdate>;
    const View = () => {
      shown = useIncidentUpdate('an-id');
      return null;
    };
    await act(() => render(h(View, {}), doc.querySelector('main')!));
    return { getStatus: () => shown[0], save: () => shown[1](now => now) };
  };

  it('is called saved once the last of several is', async () => {
    const { getStatus, save } = await open();
    const ends: (() => void)[] = [];
    update.mockImplementation(() => new Promise(resolve => ends.push(() => resolve({}))));
    const saving = [save(), save()];
    await act(async () => ends[0]!());
    expect(await saving[0]).toBe(true);
    expect(getStatus()).toBe('waiting');
    await act(async () => ends[1]!());
    await saving[1];
    await vi.waitFor(() => expect(getStatus()).toBe('saved'));
  });

  it('that failed stays in sight when a later one is saved', async () => {
    const { getStatus, save } = await open();
    update.mockRejectedValueOnce(new VaultError('full')).mockResolvedValueOnce({});
    await act(async () => {
      expect(await Promise.all([save(), save()])).toEqual([false, true]);
    });
    expect(getStatus()).toBe('full');
  });
});
