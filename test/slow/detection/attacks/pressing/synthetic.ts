/** Acts in the person's place by script, or turns the person's own keys and presses into ours. */
import type { PressAttack } from '../model.ts';

const OTHER_EVENTS =
  'close cancel toggle beforetoggle command submit touchstart touchend tap dblclick contextmenu pagehide ' +
  'visibilitychange blur focusout popstate hashchange freeze beforeprint afterprint scroll resize';

export const synthetic: PressAttack[] = [
  {
    name: 'click() on our element and what has the focus',
    act: 'nothing',
    apply() {
      window.attack.host()?.click();
      (document.activeElement as HTMLElement).click();
    },
  },
  {
    name: 'untrusted pointer and mouse events on our element, over the control',
    act: 'nothing',
    apply({ control }) {
      const at = { clientX: control.left + control.width / 2, clientY: control.top + control.height / 2 };
      const init = {
        ...at,
        bubbles: true,
        composed: true,
        cancelable: true,
        button: 0,
        buttons: 1,
        detail: 1,
        view: window,
      };
      for (const target of [window.attack.host(), document, window])
        for (const type of ['pointerover', 'pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
          target?.dispatchEvent(
            /^p/.test(type) ? new PointerEvent(type, { ...init, isPrimary: true }) : new MouseEvent(type, init),
          );
    },
  },
  {
    name: 'untrusted keys on our element, the document and the window',
    act: 'nothing',
    apply() {
      for (const target of [window.attack.host(), document.activeElement, document, window])
        for (const key of ['Escape', 'Enter', ' ', 'Tab'])
          for (const type of ['keydown', 'keypress', 'keyup'])
            target?.dispatchEvent(
              new KeyboardEvent(type, {
                key,
                code: key === ' ' ? 'Space' : key,
                bubbles: true,
                composed: true,
                cancelable: true,
              }),
            );
    },
  },
  {
    name: 'untrusted keys on our element while the person has the focus in it',
    act: 'nothing',
    focused: true,
    notOnBait: 'it has no command for the focus',
    apply() {
      for (const key of ['Escape', 'Enter', ' '])
        for (const type of ['keydown', 'keypress', 'keyup'])
          window.attack.host()?.dispatchEvent(
            new KeyboardEvent(type, {
              key,
              code: key === ' ' ? 'Space' : key,
              bubbles: true,
              composed: true,
              cancelable: true,
            }),
          );
    },
  },
  {
    name: 'untrusted close, cancel, toggle, command, scroll, resize, submit and touch events on our element',
    act: 'nothing',
    notOnBait: 'it listens to none of them',
    given: OTHER_EVENTS,
    apply(_, types) {
      for (const target of [window.attack.host(), document, window])
        for (const type of types.split(' '))
          target?.dispatchEvent(new Event(type, { bubbles: true, composed: true, cancelable: true }));
    },
  },
  {
    name: 'hidePopover(), togglePopover() and a command of the page',
    act: 'nothing',
    notOnBait: 'it is no popover',
    apply() {
      const host = window.attack.host();
      if (!host) return;
      host.id = 'aim';
      window.attack.onUndo(() => host.removeAttribute('id'));
      const button = window.attack.add(
        window.attack.make(
          '<button popovertarget="aim" popovertargetaction="hide" commandfor="aim" command="hide-popover">x</button>',
        ),
      );
      button.click();
      if (host.popover) host.hidePopover();
    },
  },
  {
    name: 'nodes that events gave away: click() on each and on the buttons beside them',
    act: 'nothing',
    visited: true,
    apply() {
      for (const node of window.attack.innerNodes.values()) {
        const root = node.getRootNode() as ShadowRoot | Element;
        for (const button of [node as HTMLElement, ...root.querySelectorAll<HTMLElement>('button')])
          if (!button.matches?.('.exit')) button.click?.();
      }
    },
  },
  {
    name: 'nodes that find() selects: click() on the buttons beside them',
    act: 'nothing',
    apply({ words }) {
      for (const word of words) {
        getSelection()!.removeAllRanges();
        if (!window.find(word, false, false, true)) continue;
        const root = getSelection()!.anchorNode?.getRootNode();
        if (!(root instanceof ShadowRoot)) continue;
        root.querySelector<HTMLElement>('button:not(.exit)')?.click();
        return;
      }
    },
    browsers: ['Firefox'],
    notOnBait: 'selections there are told by the host only',
  },
  {
    name: 'our element made focusable and focused, then the person’s own Escape',
    act: 'Escape',
    scenes: ['bait', 'note', 'ring', 'step', 'report', 'photo'], // in the warning, it closes the page's own dialog
    deceives: true,
    apply() {
      const host = window.attack.host();
      if (!host) return;
      host.tabIndex = 0;
      host.focus();
      window.attack.onUndo(() => host.removeAttribute('tabindex'));
    },
  },
  {
    name: 'our element made focusable and focused, then the person’s own Enter',
    act: 'Enter',
    deceives: true,
    notOnBait: 'it takes no Enter',
    apply() {
      const host = window.attack.host();
      if (!host) return;
      host.tabIndex = 0;
      host.focus();
      window.attack.onUndo(() => host.removeAttribute('tabindex'));
    },
  },
  {
    name: 'the focus in our element while it is faint, then the person’s own Enter',
    act: 'Enter',
    focused: true,
    notOnBait: 'it has no command for the focus',
    apply() {
      window.attack.style(window.attack.host(), 'opacity: 0.01; transform: translate(-90px, 40px)');
      window.attack.style(document.documentElement, 'opacity: 0.01');
    },
  },
  {
    name: 'the focus in our element while a popover covers it, then the person’s own Enter',
    act: 'Enter',
    focused: true,
    notOnBait: 'it has no command for the focus',
    apply() {
      const cover = window.attack.add(window.attack.makeCover('div', 'popover="manual"'), document.documentElement);
      cover.showPopover();
    },
  },
  {
    name: 'a press that ends in our element after it began in the page’s',
    notOnBait: 'the press does not begin there',
    apply() {
      const cover = window.attack.add(window.attack.makeCover('div', 'popover="manual"'), document.documentElement);
      cover.style.pointerEvents = 'auto';
      cover.showPopover();
      cover.addEventListener('pointerdown', () => cover.remove());
      cover.addEventListener('mousedown', () => cover.remove());
    },
  },
];
