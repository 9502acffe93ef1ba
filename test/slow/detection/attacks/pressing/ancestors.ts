/** Restyles what our element is in, or puts it elsewhere. */
import type { PressAttack } from '../model.ts';

/** `$x`, `$y`: the middle of the control; `$hole`: a shape around it. */
const LOOKS: Record<string, string> = {
  faint: 'opacity: 0.01',
  'filtered away': 'filter: opacity(0.01)',
  'inverted and blurred': 'filter: invert(1) blur(20px)',
  moved: 'transform: translate(-90px, 40px)',
  shrunk: 'transform-origin: $x $y; transform: scale(0.1)',
  turned: 'transform-origin: $x $y; rotate: 180deg',
  masked: 'min-height: 100vh; mask-image: linear-gradient(transparent, transparent)',
  'clipped to the control': 'min-height: 100vh; clip-path: $hole',
  'zoomed out': 'zoom: 0.2',
  'zoomed in': 'zoom: 1.15',
  blended: 'mix-blend-mode: difference; background: white',
  'in perspective': 'transform-origin: $x $y; transform: perspective(2000px) rotateX(20deg)',
};

const rootStyled = Object.entries(LOOKS).map(
  ([name, given]): PressAttack => ({
    name: `the root, ${name}`,
    given,
    apply: (clues, css) => window.attack.style(document.documentElement, css, clues),
  }),
);
const dialogStyled = Object.entries(LOOKS).map(
  ([name, given]): PressAttack => ({
    name: `the open dialog, ${name}`,
    scenes: ['warning'],
    given,
    apply: (clues, css) => window.attack.style(document.querySelector('dialog'), css, clues),
  }),
);

/** Where our element is put: into the deepest element. */
const PLACES: Record<string, string> = {
  'a faint element': '<div style="opacity:0.01"></div>',
  'a moved element': '<div style="transform:translate(-90px,40px)"></div>',
  'an element that is clipped': '<div style="position:fixed;inset:0;clip-path:inset(50% 0 0 0)"></div>',
  'an element that is shrunk and faint': '<div style="transform:scale(0.2);filter:opacity(0.01)"></div>',
  'a faint open dialog': '<dialog open style="opacity:0.01"></dialog>',
  'a faint button': '<button style="opacity:0.01">Continue</button>',
  'a faint link': '<a href="#x" style="opacity:0.01">Continue</a>',
  'a faint label': '<label style="opacity:0.01">Continue</label>',
  'a faint editable element': '<p contenteditable style="opacity:0.01"></p>',
};

const moved = Object.entries(PLACES).map(
  ([name, given]): PressAttack => ({
    name: `our element, put into ${name}`,
    given,
    apply(_, html) {
      const place = window.attack.add(window.attack.make(html));
      window.attack.moveHost(place.firstElementChild ?? place);
    },
  }),
);

export const ancestors: PressAttack[] = [
  ...rootStyled,
  ...dialogStyled,
  ...moved,
  {
    name: 'our element, put into a faint element of a closed root of the page',
    apply() {
      const outer = window.attack.add(document.createElement('div'));
      const place = window.attack.make('<div data-own style="opacity:0.01"></div>');
      outer.attachShadow({ mode: 'closed' }).append(place);
      window.attack.moveHost(place);
    },
  },
  {
    name: 'our element, put into a faint modal dialog',
    apply() {
      const dialog = window.attack.make('<dialog style="opacity:0.01"></dialog>') as HTMLDialogElement;
      window.attack.add(dialog).showModal();
      window.attack.moveHost(dialog);
    },
  },
  {
    name: 'our element, put into a faint popover',
    apply() {
      const place = window.attack.add(window.attack.make('<div popover="manual" style="opacity:0.01"></div>'));
      place.showPopover();
      window.attack.moveHost(place);
    },
  },
  {
    name: 'our element, put into a faint frame',
    async apply() {
      const css = 'position:fixed;inset:0;width:100vw;height:100vh;border:0;opacity:0.01';
      const frame = window.attack.make(`<iframe srcdoc="<p>x" style="${css}"></iframe>`) as HTMLIFrameElement;
      const loaded = new Promise(done => frame.addEventListener('load', done));
      window.attack.add(frame);
      await loaded;
      window.attack.moveHost(frame.contentDocument?.body);
    },
  },
  {
    name: 'our element, taken off the page',
    act: 'nothing',
    mayEnd: true,
    notOnBait: 'it goes without any consequence',
    apply() {
      const host = window.attack.host();
      const parent = host?.parentNode;
      window.attack.onUndo(() => host && parent?.appendChild(host));
      host?.remove();
    },
  },
];
