/** Handles presses in the note. */
import { sendToWorker } from '../../messaging/content-client.ts';
import type { TipViewModel } from '../../messaging/overlay-view-models.ts';
import { isolatedWorld } from '../isolated-world-state.ts';
import { openSpotlight } from './spotlight-actions.ts';
import { overlayStore } from './state.ts';

/** Leads from a note to what it is about. */
export function showNoted({ guides, question }: TipViewModel): void {
  const { where } = isolatedWorld;
  if (guides) openSpotlight(guides);
  else if (question !== undefined && where)
    void sendToWorker({
      type: 'page/actOnStep',
      platform: where.platform,
      setting: question,
      act: { kind: 'ask' },
    });
}

export function closeNote(): void {
  const { note } = overlayStore.getState();
  overlayStore.setState({ note: null });
  const { where } = isolatedWorld;
  if (where && note && !note.once)
    void sendToWorker({ type: 'page/dismissTip', platform: where.platform, kind: where.kind });
}
