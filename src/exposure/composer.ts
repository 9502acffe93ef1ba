/** Finds a platform's composers and reads what was typed in them; never writes to them. */
import type { Platform } from '../platforms/schema.ts';
import { isShown } from '../platforms/visibility.ts';

export type ComposerRules = Pick<Platform, 'compose'>;

/** Returns the composer that contains an element, and its audience where the page shows one. */
export function findComposer(platform: ComposerRules, el: Element): { el: HTMLElement; audience?: string } | undefined {
  for (const rule of platform.compose) {
    const box = el.closest<HTMLElement>(rule.box);
    if (!box) continue;
    const audience = rule.audience ? box.ownerDocument.querySelector(rule.audience)?.textContent?.trim() : undefined;
    return { el: box, ...(audience ? { audience } : {}) };
  }
  return undefined;
}

/** Returns the rule that a composer was found by. */
export const findComposerRule = (platform: ComposerRules, box: Element): Platform['compose'][number] | undefined =>
  platform.compose.find(rule => box.matches(rule.box));

/** Lists the visible composers, each once. */
export function listComposers(platform: ComposerRules, doc: Document): HTMLElement[] {
  const boxes = platform.compose.flatMap(rule => [...doc.querySelectorAll<HTMLElement>(rule.box)]);
  return [...new Set(boxes)].filter(isShown);
}

/** Reads the text of a composer with its line breaks. */
export function readComposerText(box: HTMLElement): string {
  return box instanceof HTMLTextAreaElement || box instanceof HTMLInputElement
    ? box.value
    : (box.innerText ?? box.textContent ?? '');
}
