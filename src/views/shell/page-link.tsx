/** A link to a page of ours whose address tells nothing. */
import type { ComponentChildren } from 'preact';
import { openPage, type Given } from '../../preferences/opaque-page-params.ts';
import { getPageUrl } from '../../lib/page-url.ts';
import type { FullPage } from '../../lib/full-pages.ts';

export function PageLink({
  page,
  given,
  class: name,
  children,
}: {
  page: FullPage;
  given: Given;
  class?: string;
  children: ComponentChildren;
}) {
  const open = (event: MouseEvent) => {
    event.preventDefault();
    void openPage(page, given);
  };
  return (
    <a
      class={name}
      href={getPageUrl(page)}
      target="_blank"
      onClick={open}
      onAuxClick={e => {
        if (e.button === 1) open(e);
      }}
    >
      {children}
    </a>
  );
}
