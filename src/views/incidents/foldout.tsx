/** One row of a card that opens to show more. */
import type { ComponentChildren } from 'preact';
import { Icon } from '../../ui/icons.tsx';

interface FoldoutProps {
  title: string;
  open?: boolean;
  children: ComponentChildren;
}

export const Foldout = ({ title, open, children }: FoldoutProps) => (
  <details class="setting" open={open}>
    <summary class="way">
      {title}
      <Icon name="chevron" />
    </summary>
    <div class="stack inset">{children}</div>
  </details>
);
