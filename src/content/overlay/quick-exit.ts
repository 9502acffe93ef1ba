/** Leaves the page in a hurry. */
import { sendToWorker } from '../../messaging/content-client.ts';
import { overlayStore } from './state.ts';

/** Covers the page at once, then has the worker close it. Without a worker the page turns blank. */
export function quickExit(drawNow: () => void): void {
  overlayStore.setState({ covered: true });
  drawNow();
  void sendToWorker({ type: 'page/quickExit' }).then(left => {
    if (!left) location.replace('about:blank');
  });
}
