/** Reads by text search and selection, which in both browsers reach into closed shadow roots. */
import type { ReadingAttack } from '../model.ts';

/** That a text selected with all else is noticed shows the attack that searches first. */
const BODY_ONLY = 'without a search before, it may take in the body only, beside which the host stands';
const HOST_ONLY = { Firefox: 'selections leave out the text of any shadow root there' };

export const textSearch: ReadingAttack[] = [
  {
    name: 'find(), asked for each word',
    run: ({ words }) =>
      words.filter(word => {
        getSelection()!.removeAllRanges();
        return window.find(word, false, false, true);
      }),
  },
  {
    name: 'find(), letter by letter',
    run: ({ words }) =>
      words.filter(word =>
        [4, 5, 6].every(length => {
          getSelection()!.removeAllRanges();
          return window.find(word.slice(0, length), false, false, true);
        }),
      ),
  },
  {
    name: 'find(), the text selected by it',
    notOnBait: HOST_ONLY,
    run: ({ words }) => {
      const got = words.slice(0, 20).map(word => {
        window.find(word, false, true, true);
        return String(getSelection());
      });
      getSelection()!.removeAllRanges();
      return got;
    },
  },
  {
    name: 'find(), then select all',
    notOnBait: HOST_ONLY,
    run: ({ words }) => {
      for (const word of words.slice(0, 10)) {
        if (!window.find(word, false, false, true)) continue;
        document.execCommand('selectAll');
        return [String(getSelection())];
      }
      return [];
    },
  },
  {
    name: 'find(), the nodes of its selection',
    notOnBait: 'browsers tell only the host there',
    run: ({ words }) => {
      const got: string[] = [];
      for (const word of words.slice(0, 20)) {
        getSelection()!.removeAllRanges();
        if (!window.find(word, false, false, true)) continue;
        const selection = getSelection()!;
        for (const node of [selection.anchorNode, selection.focusNode]) got.push(node?.getRootNode().textContent ?? '');
        if (selection.rangeCount) got.push(String(selection.getRangeAt(0).cloneContents().textContent));
      }
      return got;
    },
  },
  {
    name: 'find(), extended by character, word, line and document',
    run({ words }) {
      const got: string[] = [];
      for (const unit of ['character', 'word', 'line', 'documentboundary'])
        for (const word of words.slice(0, 5)) {
          getSelection()!.removeAllRanges();
          window.find(word.slice(0, 3), false, false, true);
          for (let i = 0; i < 12; i++) getSelection()!.modify('extend', i % 2 ? 'backward' : 'forward', unit);
          got.push(String(getSelection()));
        }
      return got;
    },
  },
  {
    name: 'find() of a frame that our element was moved into',
    async run({ words }) {
      const frame = document.createElement('iframe');
      frame.srcdoc = '<p>x';
      const loaded = new Promise(done => frame.addEventListener('load', done));
      window.attack.add(frame);
      await loaded;
      window.attack.moveHost(frame.contentDocument!.body);
      const find = (frame.contentWindow as Window).find.bind(frame.contentWindow);
      const found = words.filter(word => find(word, false, false, true));
      frame.contentDocument!.execCommand('selectAll');
      return [...found, String(frame.contentWindow!.getSelection())];
    },
  },
  {
    name: 'select all',
    notOnBait: BODY_ONLY,
    run() {
      (document.activeElement as HTMLElement).blur();
      getSelection()!.removeAllRanges();
      document.execCommand('selectAll');
      return [String(getSelection())];
    },
  },
  {
    name: 'select all in an editable page',
    notOnBait: BODY_ONLY,
    run() {
      (document.activeElement as HTMLElement).blur();
      getSelection()!.removeAllRanges();
      document.designMode = 'on';
      document.execCommand('selectAll');
      const got = [String(getSelection())];
      document.designMode = 'off';
      return got;
    },
  },
  {
    name: 'a selection around our element',
    notOnBait: HOST_ONLY,
    run() {
      const host = window.attack.host();
      if (!host) return [];
      const selection = getSelection()!;
      const got: string[] = [];
      selection.selectAllChildren(document.documentElement);
      got.push(String(selection));
      selection.setBaseAndExtent(document.documentElement, 0, host.parentNode!, host.parentNode!.childNodes.length);
      got.push(String(selection));
      selection.collapse(host, 0);
      for (const unit of ['documentboundary', 'line', 'word']) selection.modify('extend', 'forward', unit);
      got.push(String(selection));
      return got;
    },
  },
  {
    name: 'text of our element: innerText, outerText, a serializer',
    notOnBait: 'an open root is not text of its host',
    run() {
      const host = window.attack.host();
      const html = document.documentElement as HTMLElement & { getHTML?(options: object): string };
      return [
        host?.innerText ?? '',
        host?.outerText ?? '',
        html.innerText,
        new XMLSerializer().serializeToString(document),
        html.getHTML?.({ serializableShadowRoots: true }) ?? '',
        (host?.cloneNode(true) as HTMLElement | undefined)?.shadowRoot?.innerHTML ?? '',
        host?.ariaLabel ?? '',
        host?.title ?? '',
      ];
    },
  },
  {
    name: 'copying by script',
    notOnBait: { Firefox: 'it copies only soon after a press of the person' },
    copies: true,
    run({ words }) {
      const got: string[] = [];
      const listen = (event: Event) =>
        void got.push(String(getSelection()), (event as ClipboardEvent).clipboardData!.getData('text/plain'));
      addEventListener('copy', listen, true);
      window.attack.onUndo(() => removeEventListener('copy', listen, true));
      for (const word of ['', ...words.slice(0, 5)]) {
        if (word) window.find(word, false, false, true);
        else document.execCommand('selectAll');
        document.execCommand('copy');
      }
      return got;
    },
  },
  {
    name: 'printing: find() in the printed page',
    printed: true,
    browsers: ['Chromium'],
    run: ({ words }) => words.filter(word => window.find(word, false, false, true)),
  },
  {
    name: 'printing: find() before the print',
    run({ words }) {
      const got: string[] = [];
      const listen = () => void got.push(...words.filter(word => window.find(word, false, false, true)));
      addEventListener('beforeprint', listen);
      dispatchEvent(new Event('beforeprint'));
      removeEventListener('beforeprint', listen);
      return got;
    },
  },
];
