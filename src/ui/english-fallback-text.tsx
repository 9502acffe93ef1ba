/** English words that stand in for a translation get their own language and direction, wherever they are shown. */
import { options, type ComponentChild, type VNode } from 'preact';
import { splitEnglishParts, hasEnglishMark } from '../i18n/english-fallback.ts';

/** Elements that hold nothing but text. */
const PLAIN = new Set(['option', 'title', 'textarea', 'style']);

const dressed = (child: ComponentChild): ComponentChild =>
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
      ? child.map(dressed)
      : child;

let on = false;

export function tagEnglishFallbacks(): void {
  if (on) return;
  on = true;
  const before = options.vnode;
  options.vnode = (node: VNode<{ children?: ComponentChild }>) => {
    if (typeof node.type === 'string' && !PLAIN.has(node.type)) {
      const { children } = node.props;
      if (typeof children === 'string' ? hasEnglishMark(children) : Array.isArray(children))
        node.props.children = dressed(children);
    }
    before?.(node);
  };
}
