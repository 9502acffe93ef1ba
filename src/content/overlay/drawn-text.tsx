/**
 * Draws text by a style, from an attribute. Pages can search and select text nodes even in a closed shadow root;
 * drawn text they cannot reach, while assistive technology reads it as any other.
 */
import { getBaseDirection } from '../../i18n/base-direction.ts';

interface DrawnTextProps {
  children: string;
  as?: 'span' | 'strong';
  class?: string | undefined;
  /** For text of the person or of a file: its direction is its own. */
  isolated?: boolean;
}

/** The direction is explicit, because `dir=auto` looks only at text nodes. */
export const DrawnText = ({ children: text, as: Tag = 'span', class: name, isolated }: DrawnTextProps) => (
  <Tag data-t={text} class={name} dir={isolated ? getBaseDirection(text) : undefined} />
);

interface ParagraphProps {
  text: string;
  class?: string;
  /** Is read out when it appears or changes. */
  live?: boolean;
}

export const Paragraph = ({ text, class: name, live }: ParagraphProps) => (
  <p class={name} role={live ? 'status' : undefined}>
    <DrawnText>{text}</DrawnText>
  </p>
);
