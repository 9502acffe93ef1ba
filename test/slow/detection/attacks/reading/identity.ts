/** Looks for anything about our element that is not neutral. */
import type { ReadingAttack } from '../model.ts';

export const identity: ReadingAttack[] = [
  {
    name: 'attributes, class, id and style attribute',
    tells: 'identified',
    run() {
      const host = window.attack.host();
      return (host?.getAttributeNames() ?? [])
        .filter(name => name !== 'popover')
        .map(name => `${name}="${host!.getAttribute(name)}"`);
    },
  },
  {
    name: 'tag, children and text',
    tells: 'identified',
    notOnBait: 'its host is as neutral as ours',
    run() {
      const host = window.attack.host();
      if (!host) return [];
      const { localName, namespaceURI, childNodes } = host;
      const own = Object.getOwnPropertyNames(host);
      return [
        ...(localName === 'div' && namespaceURI === 'http://www.w3.org/1999/xhtml' ? [] : [localName]),
        ...[...childNodes].map(node => node.nodeName),
        ...own,
      ];
    },
  },
  {
    name: 'changes of attributes over time',
    tells: 'identified',
    notOnBait: 'it changes none',
    run: () => [...new Set(window.attack.hostChanges)].filter(change => !/^(popover|data-aim)=/.test(change)),
  },
  {
    name: 'computed style: names and numbers that only we use',
    tells: 'identified',
    run() {
      const host = window.attack.host();
      if (!host) return [];
      const style = getComputedStyle(host);
      const generic = /^(system-ui|sans-serif|serif|monospace|ui-\w+|initial|"?Times New Roman"?|DejaVu \w+)$/;
      return [
        ...style.fontFamily
          .split(',')
          .map(f => f.trim())
          .filter(family => !generic.test(family)),
        ...['animation-name', 'view-transition-name', 'container-name', 'anchor-name', 'timeline-scope'].flatMap(
          name => {
            const value = style.getPropertyValue(name);
            return value && value !== 'none' && value !== 'auto' ? [`${name}: ${value}`] : [];
          },
        ),
        ...(style.zIndex === 'auto' ? [] : [`z-index: ${style.zIndex}`]),
      ];
    },
  },
  {
    name: 'names in animations and transitions',
    tells: 'identified',
    notOnBait: 'browsers leave out animations in any shadow root',
    run: () =>
      document.getAnimations().flatMap(animation => {
        const target = (animation.effect as KeyframeEffect | null)?.target;
        const isPages = target?.getRootNode() === document && target !== window.attack.host();
        const { animationName, transitionProperty } = animation as Animation & Record<string, string | undefined>;
        return isPages ? [] : [animationName ?? transitionProperty ?? 'without a name'];
      }),
  },
  {
    name: 'custom element states, internals, slots',
    tells: 'identified',
    notOnBait: 'it has none',
    run() {
      const host = window.attack.host();
      const slots = host ? [...host.childNodes].filter(node => (node as Element).assignedSlot) : [];
      return [
        ...(host?.shadowRoot ? ['an open root'] : []),
        ...slots.map(String),
        ...(host?.isContentEditable ? ['editable'] : []),
      ];
    },
  },
];
