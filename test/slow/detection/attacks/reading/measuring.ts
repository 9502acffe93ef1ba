/** Reads by points, animations, performance entries and sizes. */
import type { ReadingAttack } from '../model.ts';

export const measuring: ReadingAttack[] = [
  {
    name: 'nodes at points: elementsFromPoint, caretPositionFromPoint, caretRangeFromPoint',
    run({ card }) {
      const inner = new Set<string>();
      const doc = document as Document & {
        caretPositionFromPoint?(x: number, y: number, options?: object): { offsetNode: Node } | null;
        caretRangeFromPoint?(x: number, y: number): Range | null;
      };
      const note = (node: Node | null | undefined) => {
        const root = node?.getRootNode();
        if (root instanceof ShadowRoot || (node && root !== document)) inner.add(root!.textContent ?? '');
      };
      const openRoot = window.attack.host()?.shadowRoot;
      for (let x = card.left + 4; x < card.left + card.width; x += 16)
        for (let y = card.top + 4; y < card.top + card.height; y += 12) {
          for (const el of document.elementsFromPoint(x, y)) note(el);
          note(doc.caretPositionFromPoint?.(x, y, openRoot ? { shadowRoots: [openRoot] } : {})?.offsetNode);
          note(doc.caretRangeFromPoint?.(x, y)?.startContainer);
          note(openRoot?.elementFromPoint(x, y));
        }
      return [...inner];
    },
  },
  {
    name: 'ranges and selections of several roots: getComposedRanges',
    notOnBait: 'nothing is selected there',
    run() {
      const selection = getSelection() as Selection & { getComposedRanges?(options?: object): StaticRange[] };
      const ranges = selection.getComposedRanges?.({ shadowRoots: [] }) ?? [];
      return ranges.flatMap(range =>
        [range.startContainer.getRootNode(), range.endContainer.getRootNode()].map(r => r.textContent ?? ''),
      );
    },
  },
  {
    name: 'animations: their targets and names',
    notOnBait: 'browsers leave out animations in any shadow root',
    run() {
      const all = [
        ...document.getAnimations(),
        ...document.documentElement.getAnimations({ subtree: true }),
        ...(window.attack.host()?.getAnimations({ subtree: true }) ?? []),
      ];
      return all.map(animation => (animation.effect as KeyframeEffect | null)?.target?.getRootNode().textContent ?? '');
    },
  },
  {
    name: 'performance entries: nodes of events, shifts, largest contents, elements',
    notOnBait: 'browsers leave out nodes of any shadow root',
    async run() {
      const texts: string[] = [];
      const types = PerformanceObserver.supportedEntryTypes;
      const note = (node: unknown) => {
        if (node instanceof Node && node.getRootNode() !== document) texts.push(node.getRootNode().textContent ?? '');
      };
      for (const type of types)
        new PerformanceObserver(list => {
          for (const entry of list.getEntries()) {
            const { target, element, sources, attribution } = entry as unknown as Record<string, unknown>;
            for (const node of [target, element]) note(node);
            for (const source of [
              ...((sources as { node?: Node }[]) ?? []),
              ...((attribution as { node?: Node }[]) ?? []),
            ])
              note(source.node);
            if (entry.entryType !== 'resource' && entry.entryType !== 'navigation') texts.push(JSON.stringify(entry));
          }
        }).observe({ type, buffered: true, durationThreshold: 16 } as PerformanceObserverInit);
      await new Promise(done => setTimeout(done, 60));
      return texts;
    },
  },
  {
    name: 'sizes of our element, also restyled by the page',
    tells: 'identified',
    notOnBait: 'its card does not add to its size unless restyled, which differs between browsers',
    async run() {
      const host = window.attack.host();
      if (!host) return [];
      const seen = new Set<string>();
      const allowed = new Set([
        0,
        1,
        innerWidth,
        innerHeight,
        document.documentElement.clientWidth,
        document.documentElement.clientHeight,
      ]);
      const measure = (how: string) => {
        const { width, height } = host.getBoundingClientRect();
        const all = [
          width,
          height,
          host.scrollWidth,
          host.scrollHeight,
          host.clientWidth,
          host.offsetHeight,
          host.offsetWidth,
        ];
        const telling = all.map(Math.round).filter(size => !allowed.has(size));
        if (telling.length) seen.add(`${how}: ${telling.join()}`);
      };
      measure('as it is');
      for (const css of [
        'position: static; display: inline-block; width: max-content; height: max-content',
        'position: fixed; width: fit-content; height: fit-content; inset: auto; contain: none',
        'transform: translate(0); overflow: auto; width: 1px; height: 1px; position: fixed',
        'filter: blur(0); overflow: scroll; width: 1px; height: 1px; contain: layout',
        'display: grid; inline-size: max-content; container-type: normal',
      ]) {
        window.attack.style(host, css);
        measure(css);
        window.attack.undo();
      }
      return [...seen];
    },
  },
  {
    name: 'size of our element in a view transition',
    tells: 'identified',
    notOnBait: 'the host itself has no size',
    async run() {
      const host = window.attack.host();
      const start = (
        document as Document & {
          startViewTransition?(update: () => void): { ready: Promise<void>; skipTransition(): void };
        }
      ).startViewTransition;
      if (!host || !start) return [];
      window.attack.style(host, 'view-transition-name: ours');
      const transition = start.call(document, () => undefined);
      await Promise.race([transition.ready.catch(() => undefined), new Promise(done => setTimeout(done, 500))]);
      const { width, height } = getComputedStyle(document.documentElement, '::view-transition-group(ours)');
      transition.skipTransition();
      const telling = [width, height].filter(
        size => /px$/.test(size) && ![0, innerWidth, innerHeight].includes(Math.round(parseFloat(size))),
      );
      return telling.length ? [`${width} × ${height}`] : [];
    },
  },
];
