/** Covers our element with something of the page that lets presses through. */
import type { PressAttack } from '../model.ts';

/** Covers that are only added: the tag, its attributes, and how it is shown. */
const SIMPLE: Record<string, { tag?: string; attributes?: string; show?: string; parent?: string }> = {
  'a cover in the body': { parent: 'body' },
  'a cover at the end of the root': {},
  'a cover as popover': { attributes: 'popover="manual"', show: 'showPopover' },
  'a cover as popover in the body': { attributes: 'popover="manual"', show: 'showPopover', parent: 'body' },
  'a cover as popover of the kind that closes others': { attributes: 'popover="auto"', show: 'showPopover' },
  'a cover as popover of the kind that hints': { attributes: 'popover="hint"', show: 'showPopover' },
  'a cover as modal dialog': { tag: 'dialog', show: 'showModal' },
  'a cover as open dialog': { tag: 'dialog', show: 'show' },
  'a cover as frame': { tag: 'iframe', attributes: 'srcdoc="<body style=background:white>"' },
  'a cover as frame and popover': {
    tag: 'iframe',
    attributes: 'popover="manual" srcdoc="<body style=background:white>"',
    show: 'showPopover',
  },
  'a cover in full screen': { show: 'requestFullscreen' },
};

const MODAL = 'nothing else can be pressed there';

/** Firefox allows full screen only after a press of the person on the page. */
const FULLSCREEN = { browsers: ['Chromium'], notOnBait: 'presses do not reach below full screen' } as const;

const simple = Object.entries(SIMPLE).map(
  ([name, how]): PressAttack => ({
    name,
    ...(how.show === 'showModal' ? { notOnBait: MODAL } : {}),
    ...(how.show === 'requestFullscreen' ? FULLSCREEN : {}),
    given: JSON.stringify(how),
    apply(_, given) {
      const { tag, attributes, show, parent = 'html' } = JSON.parse(given) as Record<string, string | undefined>;
      const cover = window.attack.add(window.attack.makeCover(tag, attributes), document.querySelector(parent)!);
      window.attack.onUndo(() => document.fullscreenElement && void document.exitFullscreen());
      window.attack.sheet('::backdrop { pointer-events: none; background: white }');
      if (show) return (cover as unknown as Record<string, () => Promise<void> | void>)[show]!();
    },
  }),
);

/** Moments at which a popover of the page puts itself on top again. */
const AGAIN: Record<string, string> = {
  'when the pointer comes': 'pointerover mouseover',
  'when the pointer moves': 'pointermove mousemove pointerrawupdate',
  'when a press begins': 'pointerdown mousedown touchstart',
  'on every toggle': 'beforetoggle toggle',
};

const again = Object.entries(AGAIN).flatMap(([name, given]): PressAttack[] =>
  ['', ' of a closed root of the page'].map(where => ({
    name: `a cover as popover${where}, shown again ${name}`,
    given: JSON.stringify([given, where]),
    apply(_, values) {
      const [types, inClosedRoot] = JSON.parse(values) as [string, string];
      const cover = window.attack.makeCover('div', 'popover="manual"');
      if (inClosedRoot) {
        const outer = window.attack.add(document.createElement('div'), document.documentElement);
        outer.attachShadow({ mode: 'closed' }).append(cover);
      } else window.attack.add(cover, document.documentElement);
      let rounds = 0;
      const show = () => {
        if (rounds++ > 200 || !cover.isConnected) return;
        cover.hidePopover();
        cover.showPopover();
      };
      show();
      window.attack.on(window, types, () => queueMicrotask(show));
    },
  })),
);

export const covers: PressAttack[] = [
  ...simple,
  ...again,
  {
    name: 'a cover as popover, shown again in every frame',
    apply() {
      const cover = window.attack.add(window.attack.makeCover('div', 'popover="manual"'), document.documentElement);
      const show = () => {
        if (!cover.isConnected) return;
        cover.hidePopover();
        cover.showPopover();
        requestAnimationFrame(show);
      };
      show();
    },
  },
  {
    name: 'a cover in the open dialog',
    scenes: ['warning'],
    apply: () => void window.attack.add(window.attack.makeCover(), document.querySelector('dialog')!),
  },
  {
    name: 'a cover as popover in the open dialog',
    scenes: ['warning'],
    apply: () =>
      window.attack
        .add(window.attack.makeCover('div', 'popover="manual"'), document.querySelector('dialog')!)
        .showPopover(),
  },
  {
    name: 'a cover in a closed root of the page',
    apply() {
      const outer = window.attack.add(document.createElement('div'), document.documentElement);
      outer.attachShadow({ mode: 'closed' }).append(window.attack.makeCover());
    },
  },
  {
    name: 'a cover as popover in a closed root of the page',
    apply() {
      const outer = window.attack.add(document.createElement('div'), document.documentElement);
      const cover = window.attack.makeCover('div', 'popover="manual"');
      outer.attachShadow({ mode: 'closed' }).append(cover);
      cover.showPopover();
    },
  },
  {
    name: 'a cover painted by the root',
    apply: () =>
      window.attack.sheet(
        'html::after { content: "Continue"; position: fixed; inset: 0; z-index: 2147483647; ' +
          'background: white; pointer-events: none }',
      ),
  },
  {
    name: 'a cover as backdrop of a popover',
    apply() {
      window.attack.sheet('[data-back]::backdrop { background: white; pointer-events: none }');
      window.attack.add(window.attack.makeCover('div', 'data-back popover="manual"'), document.documentElement);
      const back = document.querySelector<HTMLElement>('[data-back]')!;
      back.style.opacity = '0';
      back.showPopover();
    },
  },
  {
    name: 'a cover as backdrop of a modal dialog',
    notOnBait: MODAL,
    apply() {
      window.attack.sheet('[data-back]::backdrop { background: white; pointer-events: none }');
      const dialog = window.attack.makeCover('dialog', 'data-back') as HTMLDialogElement;
      dialog.style.opacity = '0';
      window.attack.add(dialog).showModal();
    },
  },
  {
    name: 'a cover over all but the control',
    apply({ control: { left, top, width, height } }) {
      const cover = window.attack.add(window.attack.makeCover('div', 'popover="manual"'), document.documentElement);
      const [right, bottom] = [left + width, top + height];
      const hole = [`${left}px ${top}px`, `${left}px ${bottom}px`, `${right}px ${bottom}px`, `${right}px ${top}px`];
      cover.style.clipPath = `polygon(evenodd, 0 0, 0 100%, 100% 100%, 100% 0, 0 0, ${[...hole, hole[0]].join()})`;
      cover.showPopover();
    },
  },
  {
    name: 'a cover over the control only',
    apply({ control: { left, top, width, height } }) {
      const cover = window.attack.add(window.attack.makeCover('div', 'popover="manual"'), document.documentElement);
      window.attack.style(
        cover,
        `left:${left}px;top:${top}px;width:${width}px;height:${height}px;right:auto;bottom:auto;padding:0`,
      );
      cover.showPopover();
    },
  },
];
