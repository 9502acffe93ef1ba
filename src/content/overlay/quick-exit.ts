/** Leaves the page in a hurry. */
import { send } from '../../messaging/content-client.ts';
import { overlayStore } from './state.ts';

/** Covers the page at once, then has the worker close it. Without a worker the page turns blank. */
export function quickExit(drawNow: () => void): void {
  overlayStore.setState({ covered: true });
  drawNow();
  void send<boolean>({ type: 'page/leave' }).then(left => {
    if (!left) location.replace('about:blank');
  });
}
