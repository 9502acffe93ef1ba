/** Finding a platform's composer and what stands in it. Only read, never written. */
import type { Platform } from '../platforms/schema.ts';
import { shown } from '../platforms/visibility.ts';

export type ComposerRules = Pick<Platform, 'compose'>;

/** The composer that an element stands in, and the audience where the page shows it. */
export function findComposer(platform: ComposerRules, el: Element): { el: HTMLElement; audience?: string } | undefined {
  for (const c of platform.compose) {
    const box = el.closest<HTMLElement>(c.box);
    if (box) {
      const audience = c.audience ? box.ownerDocument.querySelector(c.audience)?.textContent?.trim() : undefined;
      return { el: box, ...(audience ? { audience } : {}) };
    }
  }
  return undefined;
}

/** The rule that a box is found by. */
export const findComposerRule = (platform: ComposerRules, box: Element): Platform['compose'][number] | undefined =>
  platform.compose.find(c => box.matches(c.box));

/** Every composer on the screen, each element once. */
export function listComposers(platform: ComposerRules, doc: Document): HTMLElement[] {
  return [...new Set(platform.compose.flatMap(c => [...doc.querySelectorAll<HTMLElement>(c.box)]))].filter(shown);
}

/** What the person wrote, line breaks kept. */
export function readComposerText(box: HTMLElement): string {
  return box instanceof HTMLTextAreaElement || box instanceof HTMLInputElement
    ? box.value
    : (box.innerText ?? box.textContent ?? '');
}
