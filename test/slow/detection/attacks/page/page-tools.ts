/** Runs first in every hostile page, in its own world: listens to everything, and undoes what an attack changed. */
import type { Clues } from '../model.ts';

/** An event that reached the page. */
export interface HeardEvent {
  type: string;
  isTrusted: boolean;
  /** What the driver was doing. */
  phase: string;
  x?: number;
  y?: number;
  key?: string;
  /** Whether the event says that it happened on our element. */
  onHost: boolean;
  /** Properties that gave away nodes of ours: originalTarget, composedPath() and so on. */
  gaveAway: string[];
}

export interface PageTools {
  phase: string;
  heard: HeardEvent[];
  /** Nodes of ours that the page got hold of, by the event and property that gave them away. */
  innerNodes: Map<string, Node>;
  /** Every text that was selected. */
  selected: string[];
  /** Files that the page was given, by event type. */
  files: string[];
  /** Changes of attributes of our element, as "name=value". */
  hostChanges: string[];
  host(): HTMLElement | undefined;
  /** Sets declarations with `!important`, until `undo`. In them, `$x`, `$y` and `$hole` are filled in. */
  style(el: Element | undefined | null, css: string, clues?: Clues): void;
  /** Adds a style sheet until `undo`. */
  sheet(css: string): void;
  /** Adds an element of the page until `undo`. */
  add<E extends Element>(el: E, parent?: Node): E;
  make(html: string): HTMLElement;
  /** Makes an element over the whole window that lets presses through, if it is not told otherwise. */
  makeCover(tag?: string, attributes?: string): HTMLElement;
  /** Puts our element into another one, until `undo`. */
  moveHost(into: Node | undefined): void;
  /** Listens until `undo`. */
  on(target: EventTarget, types: string, listener: () => void): void;
  nextFrames(): Promise<void>;
  onUndo(action: () => void): void;
  undo(): void;
}

declare global {
  interface Window {
    attack: PageTools;
    find(text: string, matchCase?: boolean, backwards?: boolean, wrap?: boolean): boolean;
  }
}

/** Sent to the page as text, so that it must not use anything from outside. */
export function installPageTools(): void {
  const own = new WeakSet<Element>();
  const undoing: (() => void)[] = [];
  const candidates: HTMLElement[] = [];
  const tools: PageTools = {
    phase: '',
    heard: [],
    innerNodes: new Map(),
    selected: [],
    files: [],
    hostChanges: [],
    host: () => candidates.findLast(el => el.isConnected || el.ownerDocument !== document),
    style(el, template, clues) {
      if (!el) return;
      const { left = 0, top = 0, width = 0, height = 0 } = clues?.control ?? {};
      const corners = [`${left}px ${top}px`, `${left + width}px ${top}px`, `${left + width}px ${top + height}px`];
      const css = template
        .replaceAll('$x', `${left + width / 2}px`)
        .replaceAll('$y', `${top + height / 2}px`)
        .replaceAll('$hole', `polygon(${corners.join()}, ${left}px ${top + height}px)`);
      const before = el.getAttribute('style');
      for (const declaration of css.split(';').filter(part => part.trim())) {
        const [name = '', ...value] = declaration.split(':');
        (el as HTMLElement).style.setProperty(name.trim(), value.join(':').trim(), 'important');
      }
      undoing.push(() => (before === null ? el.removeAttribute('style') : el.setAttribute('style', before)));
    },
    sheet(css) {
      const style = document.createElement('style');
      style.textContent = css;
      tools.add(style, document.head);
    },
    add(el, parent = document.body) {
      own.add(el);
      parent.appendChild(el);
      undoing.push(() => el.remove());
      return el;
    },
    make(html) {
      const template = document.createElement('template');
      template.innerHTML = html;
      const el = template.content.firstElementChild as HTMLElement;
      for (const part of [el, ...el.querySelectorAll('*')]) own.add(part);
      return el;
    },
    makeCover: (tag = 'div', attributes = '') =>
      tools.make(
        `<${tag} data-own ${attributes} style="position:fixed;inset:0;width:100vw;height:100vh;max-width:none;` +
          'max-height:none;margin:0;border:0;padding:300px;background:white;color:black;pointer-events:none;' +
          `z-index:2147483647">Continue</${tag}>`,
      ),
    moveHost(into) {
      const host = tools.host();
      const parent = host?.parentNode;
      if (!host || !parent || !into) return;
      undoing.push(() => void parent.appendChild(host));
      into.appendChild(host);
      if (host.popover === 'manual') host.showPopover();
    },
    on(target, all, listener) {
      for (const type of all.split(' ')) {
        target.addEventListener(type, listener, true);
        undoing.push(() => target.removeEventListener(type, listener, true));
      }
    },
    nextFrames: () => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
    onUndo: action => void undoing.push(action),
    undo() {
      while (undoing.length) undoing.pop()!();
    },
  };
  window.attack = tools;

  function addCandidate(node: Node): void {
    if (!(node instanceof HTMLElement) || own.has(node) || node.hasAttribute('data-own')) return;
    if (node.localName === 'div' && !node.childElementCount && !candidates.includes(node)) candidates.push(node);
  }
  addEventListener('DOMContentLoaded', () =>
    new MutationObserver(records => {
      for (const { type, target, attributeName, addedNodes } of records) {
        if (type === 'childList') addedNodes.forEach(addCandidate);
        else if (attributeName && candidates.includes(target as HTMLElement))
          tools.hostChanges.push(`${attributeName}=${(target as Element).getAttribute(attributeName) ?? ''}`);
      }
    }).observe(document, { subtree: true, childList: true, attributes: true }),
  );

  const isInner = (value: unknown): value is Node => {
    if (!(value instanceof Node)) return false;
    const root = value.getRootNode();
    return root instanceof ShadowRoot ? root.host === tools.host() : root !== document && value.nodeType !== 9;
  };
  function hear(event: Event): void {
    const gaveAway: string[] = [];
    const note = (value: unknown, property: string) => {
      if (!isInner(value)) return;
      gaveAway.push(property);
      tools.innerNodes.set(`${event.type}.${property}`, value);
    };
    for (const property in event) note((event as unknown as Record<string, unknown>)[property], property);
    for (const node of event.composedPath()) note(node, 'composedPath');
    const input = event.target instanceof HTMLInputElement ? event.target : undefined;
    const files = input?.type === 'file' ? input.files : (event as DragEvent).dataTransfer?.files;
    if (files?.length && ['input', 'change', 'drop', 'paste'].includes(event.type))
      tools.files.push(`${event.type} ${[...files].map(file => file.size).join()}`);
    const { clientX, clientY } = event as MouseEvent;
    tools.heard.push({
      type: event.type,
      isTrusted: event.isTrusted,
      phase: tools.phase,
      ...(clientX === undefined ? {} : { x: clientX, y: clientY }),
      ...(event instanceof KeyboardEvent ? { key: event.key } : {}),
      onHost: !!tools.host() && (event.target === tools.host() || (event as MouseEvent).relatedTarget === tools.host()),
      gaveAway,
    });
  }
  const withoutProperty =
    'focusin focusout beforeinput textInput compositionstart command pointerrawupdate DOMActivate';
  const types = new Set(withoutProperty.split(' '));
  for (const object of [window, Document.prototype, HTMLElement.prototype, Element.prototype])
    for (const key of Object.getOwnPropertyNames(object))
      if (/^on[a-z]+$/.test(key) && !/^on(beforeunload|unload)$/.test(key)) types.add(key.slice(2));
  document.addEventListener('selectionchange', () => {
    const text = String(getSelection());
    if (text && tools.selected.length < 200) tools.selected.push(text);
  });
  for (const type of types) for (const target of [window, document]) target.addEventListener(type, hear, true);
}
