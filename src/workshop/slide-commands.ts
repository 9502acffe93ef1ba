/** What a press does to the session, in whatever window it comes. */
import { back, darkened, forward, goTo, uncovered, type Session } from './session.ts';
import { now } from './clock.ts';
import type { Press } from './slide-keys.ts';
import type { Programme } from './load-programme.ts';

/** @returns `undefined` for presses that change nothing in the session */
export function steer(press: Press, { slides }: Programme): ((s: Session) => Session) | undefined {
  switch (press) {
    case 'next':
      return s => forward(s, slides, now());
    case 'back':
      return s => back(s, slides, now());
    case 'first':
      return s => goTo(s, slides, 0, now());
    case 'last':
      return s => goTo(s, slides, slides.length - 1, now());
    case 'black':
      return darkened;
    case 'clear':
      return uncovered;
    default:
      return undefined;
  }
}
