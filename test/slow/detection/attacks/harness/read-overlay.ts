/** Reads our closed root. Each function is sent to the browser as text, so that it must use nothing from outside. */
import type { Box } from '../model.ts';

export interface Drawn {
  /** Changes when a control acted. */
  signature: string;
  /** All that is said, also that a press did not count. */
  texts: string;
  card: Box;
  control: Box;
  /** Whether a press on the middle of the control meets it. */
  isReachable: boolean;
  cursor: string;
}

/** @returns null if it is not shown */
export function readDrawn(root: ShadowRoot, [cardCss, controlCss]: readonly [string, string]): Drawn | null {
  const control = root.querySelector(controlCss);
  const card = root.querySelector(cardCss);
  if (!control || !card) return null;
  const nameOf = (el: Element) =>
    el.getAttribute('aria-label') ??
    ([el, ...el.querySelectorAll('[data-t]')].map(part => part.getAttribute('data-t') ?? '').join('') ||
      el.textContent);
  const frame = card.ownerDocument.defaultView?.frameElement?.getBoundingClientRect();
  const boxOf = (el: Element): Box => {
    const { left, top, width, height } = el.getBoundingClientRect();
    return { left: left + (frame?.left ?? 0), top: top + (frame?.top ?? 0), width, height };
  };
  const box = control.getBoundingClientRect();
  const met = root.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
  return {
    // The one button of an entry or a mark shows why a press was refused.
    signature: [...root.querySelectorAll('.card, .report-entry, .draft-mark')]
      // The buttons of a step follow the page; the one that is pressed takes all of it away.
      .map(el => [el.className, ...[...el.querySelectorAll('button:not(.step *)')].map(nameOf)].join('|'))
      .join('\n'),
    texts: [...root.querySelectorAll('[data-t]')].map(el => el.getAttribute('data-t')).join('\n'),
    card: boxOf(card),
    control: boxOf(control),
    isReachable: !!met && control.contains(met),
    cursor: getComputedStyle(control).cursor,
  };
}

/** What is shown instead of the card of the scene. */
export const readNames = (root: ShadowRoot): string =>
  [...root.querySelectorAll('.card, .report-entry, .draft-mark, h2')]
    .map(el => `${el.className} ${el.querySelector('[data-t]')?.getAttribute('data-t') ?? ''}`)
    .join(', ');

/** Every text that a person can see or hear, one string each. */
export function readTexts(root: ShadowRoot): string[] {
  const texts: string[] = [];
  for (const el of root.querySelectorAll('*')) {
    if (el.localName === 'style') continue;
    for (const { name, value } of el.attributes)
      if (/^(data-t|aria-label|aria-description|title|alt|placeholder)$/.test(name)) texts.push(value);
    for (const node of el.childNodes) if (node.nodeType === 3) texts.push(node.nodeValue ?? '');
  }
  return texts.filter(text => text.trim());
}

/** What our source tells of our styles: the names of custom properties, and font families. */
export function readStyleNames(root: ShadowRoot): { properties: string[]; fonts: string[] } {
  const sheets = [...root.adoptedStyleSheets, ...[...root.querySelectorAll('style')].flatMap(el => el.sheet ?? [])];
  const css = sheets.flatMap(sheet => [...sheet.cssRules].map(rule => rule.cssText)).join('\n');
  const declared = [...css.matchAll(/font(?:-family)?:([^;}]*)/g)].flatMap(match => match[1]!.split(','));
  const computed = [...root.querySelectorAll('*')].flatMap(el => getComputedStyle(el).fontFamily.split(','));
  const toName = (font: string) =>
    font
      .replace('!important', '')
      .replace(/^.*\/[\d. ]+\s/, '')
      .replace(/["']/g, '')
      .trim();
  return {
    properties: [...new Set(css.match(/--[\w-]+/g))],
    fonts: [...new Set([...declared, ...computed].map(toName).filter(Boolean))],
  };
}
