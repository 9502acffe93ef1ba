/** YAML and JSON from others, read within bounds, with the line of each value. No anchors, no tags, nothing deep. */
import { isAlias, isNode, LineCounter, parseDocument, visit } from 'yaml';
import { isPlain, NEVER_KEYS } from '../plain-json.ts';
import { problem, type Problem } from './problem.ts';

export type LineOf = (path: readonly (string | number)[]) => number;
export interface Read { data: unknown; lineOf: LineOf }

const DEEPEST = 16;
/** Wider than any that is written by hand, and narrow enough for the parser, which makes patterns of it. */
const MOST_INDENT = 60;

/** Depth as the signs show it, before the parser sees it: nesting of ten thousand levels ends the process, not the parse. */
function tooDeep(text: string): number | undefined {
  let open = 0;
  for (const [i, line] of text.split('\n').entries()) {
    for (const sign of line) open += '[{'.includes(sign) ? 1 : ']}'.includes(sign) ? -1 : 0;
    if (open > DEEPEST * 2 || /^[ \t]*/.exec(line)![0].length > MOST_INDENT || /^\s*([-?:]\s+){9}/.test(line)) return i + 1;
    open = Math.max(0, open);
  }
  return undefined;
}

const inLines = (lines: LineCounter, first: number, at: number | undefined): number => (at === undefined ? first : lines.linePos(at).line + first - 1);

/** @param first line of the text in its file */
export function readYaml(file: string, text: string, first = 1): Read | Problem[] {
  const deep = tooDeep(text);
  if (deep) return [problem(file, 'too-deep', { line: deep + first - 1 })];
  const lines = new LineCounter();
  const doc = parseDocument(text, { lineCounter: lines, schema: 'core', merge: false, uniqueKeys: true, prettyErrors: false, logLevel: 'silent' });
  const problems = doc.errors.map(e => problem(file, 'yaml', { line: inLines(lines, first, e.pos[0]), what: e.message.split('\n')[0]! }));
  visit(doc, {
    Node: (_, node) => {
      const line = inLines(lines, first, node.range?.[0]);
      if (isAlias(node) || ('anchor' in node && node.anchor)) problems.push(problem(file, 'alias', { line }));
      if (node.tag && !node.tag.startsWith('tag:yaml.org,2002:')) problems.push(problem(file, 'tag', { line, what: node.tag }));
    },
    Pair: (_, pair) => {
      const key = isNode(pair.key) && 'value' in pair.key ? String(pair.key.value) : '';
      if (NEVER_KEYS.includes(key)) problems.push(problem(file, 'never-key', { line: inLines(lines, first, isNode(pair.key) ? pair.key.range?.[0] : undefined), what: key }));
    },
  });
  for (const w of doc.warnings) if (!problems.some(p => p.code === 'tag')) problems.push(problem(file, 'tag', { line: inLines(lines, first, w.pos[0]), what: w.message.split('\n')[0]! }));
  if (problems.length) return problems;
  const data: unknown = doc.toJS({ maxAliasCount: 0 });
  if (!isPlain(data)) return [problem(file, 'too-deep', { line: first })];
  const lineOf: LineOf = path => {
    for (let n = path.length; n > 0; n--) {
      const node = doc.getIn(path.slice(0, n), true);
      if (isNode(node) && node.range) return inLines(lines, first, node.range[0]);
    }
    return first;
  };
  return { data, lineOf };
}

/** JSON is YAML, too; but here it must be JSON. */
export function readJson(file: string, text: string): Read | Problem[] {
  const read = readYaml(file, text.replace(/^\t+/gm, tabs => ' '.repeat(tabs.length)));
  if (Array.isArray(read)) return read.map(p => (p.code === 'yaml' ? { ...p, code: 'not-json' as const } : p));
  try { return { ...read, data: JSON.parse(text) as unknown }; } catch (e) { return [problem(file, 'not-json', { what: (e as Error).message })]; }
}
