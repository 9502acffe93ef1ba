/** Tells the person that a press did not count, and why. */
import type { OverlayBase } from '../../i18n/overlay-base.ts';
import { DrawnText } from './drawn-text.tsx';
import { overlayStore } from './state.ts';

/** @returns the text to show in this card or button, if the last press in it was refused */
export function getRefusal(surface: Element | null, { ignoredPress }: OverlayBase): string | undefined {
  const { refusal } = overlayStore.getState();
  return refusal && refusal.surface === surface ? ignoredPress[refusal.obstacle] : undefined;
}

/** Says the refusal to a screen reader; the card shows it. */
export const RefusalAlert = ({ text }: { text: string | undefined }) => (
  <div role="alert" class="unseen">
    {text && <DrawnText>{text}</DrawnText>}
  </div>
);
