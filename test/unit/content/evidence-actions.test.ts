/** Tests the report button of a post. */
import { expect, it, vi } from 'vitest';
import type { SituationChooserViewModel } from '../../../src/messaging/overlay-view-models.ts';

const answers: ((words: SituationChooserViewModel) => void)[] = [];
const sendToWorker = () => new Promise(resolve => answers.push(resolve));
vi.mock('../../../src/messaging/content-client.ts', () => ({ sendToWorker }));
vi.mock('../../../src/content/overlay/page-focus.ts', () => ({
  rememberPageFocus: () => undefined,
  restorePageFocus: () => undefined,
}));
const { isolatedWorld } = await import('../../../src/content/isolated-world-state.ts');
const { openEvidenceDialog, saveEvidence } = await import('../../../src/content/overlay/evidence-actions.ts');
const { overlayStore } = await import('../../../src/content/overlay/state.ts');

it('does not begin again because it was pressed twice', async () => {
  const words = {} as SituationChooserViewModel;
  isolatedWorld.where = { platform: 'bluesky', kind: 'post', params: {}, language: 'en' };
  const post = {} as Element;
  const presses = [openEvidenceDialog(post), openEvidenceDialog(post)];
  answers[0]!(words);
  await presses[0];
  void saveEvidence('threatened', undefined);
  answers[1]!(words);
  await presses[1];
  expect(overlayStore.getState().evidenceDialog?.step).toBe('saving');
});
