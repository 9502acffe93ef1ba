/** A link to a page of ours whose address tells nothing. */
import type { ComponentChildren } from 'preact';
import browser from 'webextension-polyfill';
import { openPage, type Given } from '../protocol/opened.ts';

export function OwnLink({ page, given, class: name, children }: { page: string; given: Given; class?: string; children: ComponentChildren }) {
  const open = (event: MouseEvent) => { event.preventDefault(); void openPage(page, given); };
  return <a class={name} href={browser.runtime.getURL(page)} target="_blank" onClick={open} onAuxClick={e => { if (e.button === 1) open(e); }}>{children}</a>;
}
