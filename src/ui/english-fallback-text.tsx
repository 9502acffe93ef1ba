/** Gives English text that replaces a missing translation its own language and direction, wherever it is rendered. */
import { type ComponentChild, options, type VNode } from 'preact';
import { hasEnglishMark, splitEnglishParts } from '../i18n/english-fallback.ts';

/** Elements that can contain only text. */
const TEXT_ONLY = new Set(['option', 'title', 'textarea', 'style']);

const wrapEnglishParts = (child: ComponentChild): ComponentChild =>
  typeof child === 'string' && hasEnglishMark(child)
    ? splitEnglishParts(child).map((part, i) =>
        i % 2 ? (
          <span key={i} lang="en" dir="ltr">
            {part}
          </span>
        ) : (
          part
        ),
      )
    : Array.isArray(child)
      ? child.map(wrapEnglishParts)
      : child;

let installed = false;

export function tagEnglishFallbacks(): void {
  if (installed) return;
  installed = true;
  const previous = options.vnode;
  options.vnode = (node: VNode<{ children?: ComponentChild }>) => {
    if (typeof node.type === 'string' && !TEXT_ONLY.has(node.type)) {
      const { children } = node.props;
      if (typeof children === 'string' ? hasEnglishMark(children) : Array.isArray(children))
        node.props.children = wrapEnglishParts(children);
    }
    previous?.(node);
  };
}
