/** One row of a description list. */
import type { ComponentChildren } from 'preact';

export const DescriptionRow = ({ name, children }: { name: string; children: ComponentChildren }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);
