/** Moves our control under a press that is already on its way. */
import type { PressAttack } from '../model.ts';

export const moments: PressAttack[] = [
  {
    name: 'our element moved just before the press',
    soon: true,
    apply: () => window.attack.style(window.attack.host(), 'transform: translate(-90px, 40px)'),
  },
  {
    name: 'the root moved just before the press',
    soon: true,
    apply: () => window.attack.style(document.documentElement, 'transform: translate(-90px, 40px)'),
  },
  {
    name: 'the root zoomed just before the press',
    soon: true,
    apply: () => window.attack.style(document.documentElement, 'zoom: 1.3'),
  },
  {
    name: 'our element taken off for a while and put back just before the press',
    soon: true,
    deceives: true,
    notOnBait: 'it stays where it is',
    async apply() {
      const host = window.attack.host();
      const parent = host?.parentNode;
      if (!host || !parent) return;
      host.remove();
      await new Promise(done => setTimeout(done, 400));
      parent.appendChild(host);
      if (host.popover === 'manual') host.showPopover();
    },
  },
  {
    name: 'what our card is beside moved just before the press',
    soon: true,
    notOnBait: 'its card is beside nothing',
    async apply() {
      for (const el of document.querySelectorAll('main, form, dialog')) window.attack.style(el, 'translate: 60px 90px');
      for (const type of ['scroll', 'resize']) dispatchEvent(new Event(type));
      await window.attack.nextFrames();
    },
  },
  {
    name: 'a cover taken away just before the press',
    apply() {
      const cover = window.attack.add(window.attack.makeCover('div', 'popover="manual"'), document.documentElement);
      cover.style.pointerEvents = 'auto';
      cover.showPopover();
    },
    release: () => window.attack.undo(),
  },
  {
    name: 'a cover that lets presses through, taken away just before the press',
    apply() {
      const cover = window.attack.add(window.attack.makeCover('div', 'popover="manual"'), document.documentElement);
      cover.showPopover();
    },
    release: () => window.attack.undo(),
  },
  {
    name: 'faintness of the root taken away just before the press',
    apply: () => window.attack.style(document.documentElement, 'opacity: 0.01; filter: opacity(0.01)'),
    release: () => window.attack.undo(),
  },
  {
    name: 'faintness of our element taken away just before the press',
    apply: () => window.attack.style(window.attack.host(), 'opacity: 0.01; filter: opacity(0.01)'),
    release: () => window.attack.undo(),
  },
];
