/** Reading one text where a platform file says it stands. */
import type { TextSource } from './common-schema.ts';

type Root = Document | Element;

const MAX_SCRIPT_LENGTH = 200_000; // characters of inline script looked through

function readFromJson(root: Root, css: string, at: (string | string[])[]): string | undefined {
  try {
    const whole: unknown = JSON.parse(root.querySelector(css)?.textContent ?? '');
    const walk = (path: (string | string[])[]): unknown =>
      path.reduce<unknown>((node, step) => {
        const key = Array.isArray(step) ? walk(step) : step;
        return node !== null && typeof node === 'object' && Object.hasOwn(node, String(key))
          ? (node as Record<string, unknown>)[String(key)]
          : undefined;
      }, whole);
    const found = walk(at);
    return typeof found === 'string' || typeof found === 'number' ? String(found) : undefined;
  } catch {
    return undefined;
  }
}

function readFromScript(root: Root, expression: string): string | undefined {
  const re = new RegExp(expression);
  for (const script of root.querySelectorAll('script:not([src])')) {
    const found = re.exec((script.textContent ?? '').slice(0, MAX_SCRIPT_LENGTH))?.[1];
    if (found !== undefined)
      try {
        return JSON.parse(`"${found}"`) as string;
      } catch {
        return undefined;
      }
  }
  return undefined;
}

function readFromElement(root: Root, css: string, attr = 'text', match?: string): string | undefined {
  const own = css === ':scope';
  const found = own ? [root as Element] : root.querySelectorAll(css);
  for (const el of found) {
    const raw = attr === 'text' ? el.textContent : el.getAttribute(attr);
    const text = raw?.trim();
    if (!text) continue;
    const part = match ? new RegExp(match).exec(text)?.[1] : text;
    if (part) return part;
  }
  return undefined;
}

/** The first source that gives a text; undefined where none does. Never throws on a page's content. */
export function readTextSource(sources: TextSource[] | undefined, root: Root): string | undefined {
  for (const s of sources ?? []) {
    const text =
      'json' in s
        ? readFromJson(root, s.json, s.at)
        : 'inline' in s
          ? readFromScript(root, s.inline)
          : readFromElement(root, s.css, s.attr, s.match);
    if (text) return text;
  }
  return undefined;
}
