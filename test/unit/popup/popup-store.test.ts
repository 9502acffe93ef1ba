/** Tests that the popup shows the newest answer about a site, in whichever order the answers come. */
import { expect, it, vi } from 'vitest';

const { sendToWorker } = vi.hoisted(() => ({ sendToWorker: vi.fn() }));
vi.mock('../../../src/messaging/client.ts', () => ({ sendToWorker }));
vi.mock('../../../src/i18n/index.ts', () => ({}));
const { createPopupStore } = await import('../../../src/views/popup/popup-store.ts');

it('ignores an answer that a newer one overtook', async () => {
  let resolve = (_: { kind: 'none' }): void => undefined;
  const older = new Promise<{ kind: 'none' }>(done => {
    resolve = done;
  });
  sendToWorker.mockReturnValueOnce(older).mockResolvedValueOnce({ kind: 'unknown' });
  const store = createPopupStore(1, 'site');
  const first = store.getState().loadSite();
  await store.getState().loadSite();
  resolve({ kind: 'none' });
  await first;
  expect(store.getState().site).toEqual({ kind: 'unknown' });
});
