/** Tests that what is typed into an incident is saved before quick exit, in another tab, could take it away. */
import { h, render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, it, vi } from 'vitest';
import { openPage } from '../../helpers/dom.ts';

const { update } = vi.hoisted(() => ({
  update: vi.fn(async (_id: string, change: (now: object) => object) => change({})),
}));
vi.mock('webextension-polyfill', () => ({ default: {} }));
vi.mock('../../../src/incidents/store.ts', () => ({ incidentStore: { update } }));
const { useIncidentDraft } = await import('../../../src/views/incidents/log/use-incident-autosave.ts');

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
