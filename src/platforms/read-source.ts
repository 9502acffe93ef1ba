/** Reads a text from where a platform definition says the page has it; never throws on a page's content. */
import type { TextSource } from './common-schema.ts';

type Root = Document | Element;
type JsonPath = (string | string[])[];

/** How many characters of an inline script are searched. */
const MAX_SCRIPT_LENGTH = 200_000;

/** Follows a path through JSON; a step that is itself a path is looked up first. */
function followPath(json: unknown, path: JsonPath): unknown {
  return path.reduce<unknown>((node, step) => {
    const key = String(Array.isArray(step) ? followPath(json, step) : step);
    return node !== null && typeof node === 'object' && Object.hasOwn(node, key)
      ? (node as Record<string, unknown>)[key]
      : undefined;
  }, json);
}

function readFromJson(root: Root, css: string, path: JsonPath): string | undefined {
  try {
    const found = followPath(JSON.parse(root.querySelector(css)?.textContent ?? ''), path);
    return typeof found === 'string' || typeof found === 'number' ? String(found) : undefined;
  } catch {
    return undefined;
  }
}

function readFromScript(root: Root, expression: string): string | undefined {
  const pattern = new RegExp(expression);
  for (const script of root.querySelectorAll('script:not([src])')) {
    const found = pattern.exec((script.textContent ?? '').slice(0, MAX_SCRIPT_LENGTH))?.[1];
    if (found === undefined) continue;
    try {
      return JSON.parse(`"${found}"`) as string;
    } catch {
      return undefined;
    }
  }
  return undefined;
}

function readFromElement(root: Root, css: string, attribute = 'text', match?: string): string | undefined {
  const elements = css === ':scope' ? [root as Element] : root.querySelectorAll(css);
  for (const el of elements) {
    const text = (attribute === 'text' ? el.textContent : el.getAttribute(attribute))?.trim();
    if (!text) continue;
    const part = match ? new RegExp(match).exec(text)?.[1] : text;
    if (part) return part;
  }
  return undefined;
}

function readOne(source: TextSource, root: Root): string | undefined {
  if ('json' in source) return readFromJson(root, source.json, source.at);
  if ('inline' in source) return readFromScript(root, source.inline);
  return readFromElement(root, source.css, source.attr, source.match);
}

/** Returns the text of the first source that has one. */
export function readTextSource(sources: TextSource[] | undefined, root: Root): string | undefined {
  for (const source of sources ?? []) {
    const text = readOne(source, root);
    if (text) return text;
  }
  return undefined;
}
