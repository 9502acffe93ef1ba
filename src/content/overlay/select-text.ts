/** Selects a piece of what stands in a box, for the person to take out. Nothing is changed. */

const EMPTY = /\s/g;
const solid = (text: string): string => text.replace(EMPTY, '');

/** Where in the document the n-th written character of an element stands; spaces do not count, since layout makes and takes them. */
function pointAt(box: HTMLElement, written: number, after: boolean): [Text, number] | undefined {
  const walker = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
  let seen = 0;
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    if (node.parentElement?.checkVisibility?.() === false) continue;
    for (let i = 0; i < node.data.length; i++) {
      if (/\s/.test(node.data[i]!)) continue;
      if (seen === written) return [node, after ? i + 1 : i];
      seen++;
    }
  }
  return undefined;
}

/**
 * @param text of the box when it was judged
 * @returns whether exactly this piece is selected now
 */
export function selectIn(box: HTMLElement, text: string, start: number, end: number, now: string): boolean {
  const quote = text.slice(start, end);
  const at = now.slice(start, end) === quote ? start : now.indexOf(quote);
  box.focus();
  if (at < 0) return false;
  if (box instanceof HTMLTextAreaElement || box instanceof HTMLInputElement) {
    box.setSelectionRange(at, at + quote.length);
    return true;
  }
  const first = solid(now.slice(0, at)).length;
  const from = pointAt(box, first, false),
    to = pointAt(box, first + solid(quote).length - 1, true);
  const selection = document.getSelection();
  if (!from || !to || !selection) return false;
  selection.setBaseAndExtent(...from, ...to);
  return solid(selection.toString()) === solid(quote);
}
