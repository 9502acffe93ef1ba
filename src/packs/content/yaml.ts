/** YAML and JSON from others, read within bounds, with the line of each value. No anchors, no tags, nothing deep. */
import { CORE_SCHEMA, load, type State } from 'js-yaml';
import { isPlain, NEVER_KEYS } from '../plain-json.ts';
import { problem, type Problem } from './problem.ts';

type Path = readonly (string | number)[];
export type LineOf = (path: Path) => number;
export interface Read {
  data: unknown;
  lineOf: LineOf;
}

const DEEPEST = 16;
/** Wider than any that is written by hand. */
const MOST_INDENT = 60;

/** Depth as the signs show it, before the parser sees it. */
function tooDeep(text: string): number | undefined {
  let open = 0;
  for (const [i, line] of text.split('\n').entries()) {
    for (const sign of line) open += '[{'.includes(sign) ? 1 : ']}'.includes(sign) ? -1 : 0;
    if (open > DEEPEST * 2 || /^[ \t]*/.exec(line)![0].length > MOST_INDENT || /^\s*([-?:]\s+){9}/.test(line))
      return i + 1;
    open = Math.max(0, open);
  }
  return undefined;
}

/** A value as the parser read it, with all that was read while it was read: of a mapping, its keys and its values in turn. */
interface Node {
  at: number;
  line: number;
  data?: unknown;
  inner: Node[];
  parts?: Map<string, Node>;
}

/** The parts of a value by key or place. */
function partsOf(node: Node): Map<string, Node> {
  if (node.parts) return node.parts;
  const parts = (node.parts = new Map<string, Node>());
  const { data, inner } = node,
    [first] = inner;
  if (typeof data !== 'object' || data === null) return parts;
  if (first?.data === data) return (node.parts = partsOf(first)); // read once as what might be a key
  if (Array.isArray(data)) {
    // A pair in a list, `[a: b]`, was read as two.
    for (let i = 0, at = 0; at < data.length; at++)
      if (inner[i]?.data === data[at]) parts.set(String(at), inner[i++]!);
      else i += 2;
    return parts;
  }
  for (let i = 0; i < inner.length; i++) {
    if (typeof inner[i]!.data === 'object') continue;
    const key = String(inner[i]!.data);
    if (parts.has(key) || !Object.hasOwn(data, key)) continue;
    const value = inner[i + 1],
      own = value?.data === (data as Record<string, unknown>)[key];
    parts.set(key, own ? value! : inner[i]!);
    if (own) i++;
  }
  return parts;
}

/** As deep as the path is known. */
function nodeAt(root: Node, path: Path): Node {
  let node = root;
  for (const step of path) {
    const next = partsOf(node).get(String(step));
    if (!next) break;
    node = next;
  }
  return node;
}

/** Where a key stands that means something to JavaScript itself. */
function* neverKeys(data: unknown, path: Path = []): Generator<Path> {
  if (typeof data !== 'object' || data === null) return;
  for (const key of Object.keys(data)) {
    const here = [...path, key];
    if (NEVER_KEYS.includes(key)) yield here;
    yield* neverKeys((data as Record<string, unknown>)[key], here);
  }
}

/** What the parser refuses a text for. */
interface Fault {
  reason?: string;
  mark?: { line: number };
}

/** @param first line of the text in its file */
export function readYaml(file: string, text: string, first = 1): Read | Problem[] {
  const deep = tooDeep(text);
  if (deep) return [problem(file, 'too-deep', { line: deep + first - 1 })];
  const problems: Problem[] = [],
    open: Node[] = [];
  let root: Node = { at: 0, line: 0, inner: [] };
  const gap = /(?:\s|#.*)*/y;
  function heard(event: 'open' | 'close', state: State): void {
    if (event === 'open') {
      open.push({ at: state.position, line: state.line, inner: [] });
      return;
    }
    const node = open.pop()!;
    gap.lastIndex = node.at;
    node.line += gap.exec(state.input)![0].split('\n').length - 1;
    node.data = state.result;
    if (state.anchor !== null) problems.push(problem(file, 'alias', { line: node.line + first }));
    if (open.length) open.at(-1)!.inner.push(node);
    else root = node;
  }
  let data: unknown;
  try {
    data = load(text, {
      schema: CORE_SCHEMA,
      listener: heard,
      onWarning: w => problems.push(problem(file, 'tag', { what: w.reason })),
    });
  } catch (fault) {
    const { reason = String(fault), mark } = fault as Fault,
      tag = /^unknown tag !<(.*)>$/.exec(reason)?.[1];
    const code = tag
      ? 'tag'
      : reason.startsWith('unidentified alias')
        ? 'alias'
        : reason.includes('maxDepth')
          ? 'too-deep'
          : 'yaml';
    return [...problems, problem(file, code, { line: (mark?.line ?? 0) + first, what: tag ?? reason })];
  }
  if (problems.length) return problems;
  const lineOf: LineOf = path => (path.length && nodeAt(root, path) !== root ? nodeAt(root, path).line : 0) + first;
  const never = [...neverKeys(data)];
  if (never.length)
    return never.map(path => problem(file, 'never-key', { line: lineOf(path), what: String(path.at(-1)) }));
  if (!isPlain(data)) return [problem(file, 'too-deep', { line: first })];
  return { data, lineOf };
}

/** JSON is YAML, too; but here it must be JSON. */
export function readJson(file: string, text: string): Read | Problem[] {
  const read = readYaml(
    file,
    text.replace(/^\t+/gm, tabs => ' '.repeat(tabs.length)),
  );
  if (Array.isArray(read)) return read.map(p => (p.code === 'yaml' ? { ...p, code: 'not-json' as const } : p));
  try {
    return { ...read, data: JSON.parse(text) as unknown };
  } catch (e) {
    return [problem(file, 'not-json', { what: (e as Error).message })];
  }
}
