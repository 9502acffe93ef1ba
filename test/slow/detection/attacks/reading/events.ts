/** Reads from the events of the person's own visit to our element. */
import type { ReadingAttack } from '../model.ts';

/** Event types by kind: what the kind's events gave away is one attack each. */
const KINDS: Record<string, RegExp> = {
  pointer: /^(got|lost)?pointer/,
  mouse: /^(mouse|click|dblclick|auxclick|contextmenu|wheel|DOMActivate)/,
  touch: /^touch/,
  focus: /^(focus|blur)/,
  key: /^key/,
  input: /^(input|beforeinput|change|textInput|composition|invalid|submit|formdata)/,
  selection: /^select/,
  drag: /^(drag|drop)/,
  clipboard: /^(copy|cut|paste|before(copy|cut|paste))/,
  'toggle and command': /^(before)?(toggle|command|match|xrselect)|^(toggle|close|cancel|command)/,
  'transition and animation': /^(transition|animation|webkit(transition|animation))/,
  scroll: /^scroll/,
};

const byKind = Object.entries(KINDS).map(
  ([kind, types]): ReadingAttack => ({
    name: `nodes that ${kind} events give away: originalTarget, rangeParent, composedPath and others`,
    ...(['pointer', 'mouse'].includes(kind) ? {} : { notOnBait: 'the visit causes none there' }),
    given: types.source,
    run: (_, pattern) =>
      [...window.attack.innerNodes]
        .filter(([how]) => new RegExp(pattern).test(how))
        .map(([how, node]) => {
          const root = node.getRootNode();
          return `${how}: ${root instanceof ShadowRoot ? root.innerHTML : root.textContent}`;
        }),
  }),
);

export const eventReading: ReadingAttack[] = [
  ...byKind,
  {
    name: 'where and what was pressed in our element, by coordinates',
    tells: 'leak',
    run({ card }) {
      const inside = window.attack.heard.filter(
        ({ phase, isTrusted, x = -1, y = -1, type }) =>
          phase === 'inside' &&
          isTrusted &&
          !/^(mouse|pointer)(out|leave|over|enter)$/.test(type) &&
          x > card.left &&
          y > card.top &&
          x < card.left + card.width &&
          y < card.top + card.height,
      );
      return [...new Set(inside.map(({ type }) => type))];
    },
  },
  {
    name: 'where the pointer entered, moved in and left our element, by coordinates',
    tells: 'leak',
    run({ card }) {
      const inside = window.attack.heard.filter(
        ({ phase, isTrusted, x = -1, y = -1, type, onHost }) =>
          phase === 'inside' &&
          onHost &&
          isTrusted &&
          /^(mouse|pointer)(out|leave|over|enter)$/.test(type) &&
          x > card.left &&
          y > card.top &&
          x < card.left + card.width &&
          y < card.top + card.height,
      );
      return [...new Set(inside.map(({ type }) => type))];
    },
  },
  {
    name: 'keys pressed in our element, and what they caused',
    tells: 'leak',
    run: () => [
      ...new Set(
        window.attack.heard.flatMap(({ phase, isTrusted, key = '', type }) =>
          phase === 'keys' && isTrusted && /^(key|copy|cut|paste|beforeinput|input)/.test(type)
            ? [`${type} ${key}`]
            : [],
        ),
      ),
    ],
  },
  {
    name: 'what clicking twice, three times and dragging selects',
    notOnBait: { Firefox: 'selections leave out the text of any shadow root there' },
    run: () => window.attack.selected,
  },
  {
    name: 'what the person copied in our element',
    notOnBait: 'copying is tried there by script',
    run: () => [document.querySelector<HTMLInputElement>('#field')!.value],
  },
  {
    name: 'nodes that the page’s own events give away: sent to our element, the root and the window',
    notOnBait: 'there, they tell only what the page told them',
    async run({ card }) {
      const host = window.attack.host();
      if (!host) return [];
      window.attack.innerNodes.clear();
      const [clientX, clientY] = [card.left + card.width / 2, card.top + card.height / 2];
      const init = {
        bubbles: true,
        composed: true,
        cancelable: true,
        clientX,
        clientY,
        relatedTarget: host,
        view: window,
      };
      for (const target of [host, document.documentElement, document.body, document, window]) {
        for (const type of ['pointerout', 'pointerover', 'pointermove', 'pointerdown'])
          target.dispatchEvent(new PointerEvent(type, init));
        for (const type of ['mouseout', 'mouseover', 'mousemove', 'mousedown', 'dblclick', 'contextmenu'])
          target.dispatchEvent(new MouseEvent(type, init));
        for (const type of ['blur', 'focus', 'focusin', 'focusout']) target.dispatchEvent(new FocusEvent(type, init));
        target.dispatchEvent(new WheelEvent('wheel', init));
        target.dispatchEvent(new DragEvent('dragover', init));
        target.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      }
      return [...window.attack.innerNodes].map(([how, node]) => `${how}: ${node.getRootNode().textContent}`);
    },
  },
];
