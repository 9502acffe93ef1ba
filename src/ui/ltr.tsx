/** Shows links, handles and hashes from left to right in every language. */
import type { ComponentChildren } from 'preact';

export const Ltr = ({ children }: { children: ComponentChildren }) => (
  <bdi class="ltr" dir="ltr">
    {children}
  </bdi>
);
