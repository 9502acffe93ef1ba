/** Finds a quote in a box, and selects it so that the person can delete it. Nothing is changed. */

const withoutSpaces = (text: string): string => text.replace(/\s/g, '');

/**
 * Finds a character of an element in the document. White space does not count, because layout adds and removes it.
 * @param index of the character, without white space
 * @param after whether to return the point behind the character instead of before it
 */
function findPoint(box: HTMLElement, index: number, after: boolean): [Text, number] | undefined {
  const walker = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
  let count = 0;
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    if (node.parentElement?.checkVisibility?.() === false) continue;
    for (let i = 0; i < node.data.length; i++) {
      if (/\s/.test(node.data[i]!)) continue;
      if (count === index) return [node, after ? i + 1 : i];
      count++;
    }
  }
  return undefined;
}

/**
 * Finds a quote in an element that the person writes in; a field has no such range.
 * @param at index of the quote in the element's text
 */
export function findQuoteRange(box: HTMLElement, text: string, at: number, quote: string): Range | undefined {
  const first = withoutSpaces(text.slice(0, at)).length;
  const from = findPoint(box, first, false);
  const to = findPoint(box, first + withoutSpaces(quote).length - 1, true);
  if (!from || !to) return undefined;
  const range = document.createRange();
  range.setStart(...from);
  range.setEnd(...to);
  return withoutSpaces(range.toString()) === withoutSpaces(quote) ? range : undefined;
}

/**
 * @param checkedText of the box, in which `start` and `end` are the limits of the quote
 * @param currentText of the box
 * @returns whether exactly this quote is selected now
 */
export function selectQuote(
  box: HTMLElement,
  checkedText: string,
  start: number,
  end: number,
  currentText: string,
): boolean {
  const quote = checkedText.slice(start, end);
  const at = currentText.slice(start, end) === quote ? start : currentText.indexOf(quote);
  box.focus();
  if (at < 0) return false;
  if (box instanceof HTMLTextAreaElement || box instanceof HTMLInputElement) {
    box.setSelectionRange(at, at + quote.length);
    return true;
  }
  const range = findQuoteRange(box, currentText, at, quote);
  const selection = document.getSelection();
  if (!range || !selection) return false;
  selection.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
  return withoutSpaces(selection.toString()) === withoutSpaces(quote);
}
