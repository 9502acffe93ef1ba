/**
 * Says texts to screen readers that are inserted as a whole. A live region is only heard when it was in the page before
 * its text, so each view has one from the start.
 */
import { useEffect } from 'preact/hooks';

let region: HTMLElement | undefined;

/** To be called once in each view, before it is rendered. */
export function createAnnouncer(doc: Document): void {
  region = doc.createElement('p');
  region.className = 'heard';
  region.setAttribute('role', 'status');
  doc.body.append(region);
}

/** Says a text when its component appears, and again when the text changes. */
export function useAnnouncement(text: string): void {
  useEffect(() => {
    if (!region) return;
    region.textContent = text;
    return () => {
      if (region?.textContent === text) region.textContent = '';
    };
  }, [text]);
}
