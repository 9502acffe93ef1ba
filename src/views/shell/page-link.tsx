/** Links to one of our pages without saying in the address what it shows. */
import type { ComponentChildren } from 'preact';
import type { FullPage } from '../../lib/full-pages.ts';
import { getPageUrl } from '../../lib/page-url.ts';
import { type OpaqueParams, openPage } from '../../preferences/opaque-page-params.ts';

interface PageLinkProps {
  page: FullPage;
  params: OpaqueParams;
  class?: string;
  children: ComponentChildren;
}

export function PageLink({ page, params, class: className, children }: PageLinkProps) {
  const open = (event: MouseEvent) => {
    event.preventDefault();
    void openPage(page, params);
  };
  return (
    <a
      class={className}
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
