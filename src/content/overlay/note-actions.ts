/** Handles presses in the note. */
import { sendToWorker } from '../../messaging/content-client.ts';
import { isolatedWorld } from '../isolated-world-state.ts';
import { overlayStore } from './state.ts';

export function closeNote(): void {
  const { note } = overlayStore.getState();
  overlayStore.setState({ note: null });
  const { where } = isolatedWorld;
  if (where && note && !note.once)
    void sendToWorker({ type: 'page/dismissTip', platform: where.platform, kind: where.kind });
}
