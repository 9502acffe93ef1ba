/** Holds a picture of the page over our element by a view transition, while presses go through. */
import type { PressAttack } from '../model.ts';

const HELD = `::view-transition { pointer-events: none; background: white }
  ::view-transition-group(*), ::view-transition-old(*), ::view-transition-new(*) {
    animation-duration: 1e6s !important; animation-play-state: paused !important; pointer-events: none }`;

/** What the update does; a screenshot of Firefox does not show the transition. */
const UPDATES: Record<string, string> = {
  'held by its style': 'change',
  'held by its update': 'wait',
  'of our element, held by its style': 'ours',
};

export const viewTransitions = Object.entries(UPDATES).map(
  ([name, update]): PressAttack => ({
    name: `a view transition ${name}`,
    deceives: true,
    notOnBait: 'a browser without view transitions does nothing',
    given: JSON.stringify([update, HELD]),
    async apply(_, given) {
      const [kind, css] = JSON.parse(given) as [string, string];
      if (!document.startViewTransition) return;
      window.attack.sheet(css);
      if (kind === 'ours') window.attack.style(window.attack.host(), 'view-transition-name: ours');
      let end: () => void = () => undefined;
      const held = new Promise<void>(done => {
        end = done;
      });
      const transition = document.startViewTransition(() => (kind === 'wait' ? held : undefined));
      window.attack.onUndo(() => {
        end();
        transition.skipTransition();
      });
      const ready = transition.ready.catch(() => undefined);
      await Promise.race([ready, new Promise(done => setTimeout(done, 300))]);
    },
  }),
);
