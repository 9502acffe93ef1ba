/** Maps slide commands to changes of the session. */
import { goBack, toggleBlack, goForward, goToSlide, uncoverSlide, type WorkshopSession } from './session.ts';
import { getMonotonicTime } from './clock.ts';
import type { SlideCommand } from './slide-keys.ts';
import type { Programme } from './load-programme.ts';

/** @returns undefined for commands that do not change the session */
export function getSessionChange(
  command: SlideCommand,
  { slides }: Programme,
): ((s: WorkshopSession) => WorkshopSession) | undefined {
  switch (command) {
    case 'next':
      return s => goForward(s, slides, getMonotonicTime());
    case 'back':
      return s => goBack(s, slides, getMonotonicTime());
    case 'first':
      return s => goToSlide(s, slides, 0, getMonotonicTime());
    case 'last':
      return s => goToSlide(s, slides, slides.length - 1, getMonotonicTime());
    case 'black':
      return toggleBlack;
    case 'clear':
      return uncoverSlide;
    default:
      return undefined;
  }
}
