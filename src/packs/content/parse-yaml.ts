/** Parses YAML and JSON from strangers within bounds, and finds the line of each value. */
import { isAlias, isMap, isNode, isSeq, LineCounter, parseDocument, type YAMLError } from 'yaml';
import { isPlainJson, PROTOTYPE_KEYS } from '../plain-json.ts';
import { problem, type ProblemCode, type Problem } from './problem.ts';

export type DataPath = readonly (string | number)[];
/** @returns the line of the value at a path, or of the innermost known value above it */
export type FindLine = (path: DataPath) => number;
export interface ParsedData {
  data: unknown;
  findLine: FindLine;
}

/** Fixes the schema, so that a `%YAML 1.1` directive brings back neither merge keys nor more tags. */
export const YAML_OPTIONS = {
  schema: 'core',
  merge: false,
  resolveKnownTags: false,
  stringKeys: true,
  uniqueKeys: false, // quadratic in the library; checked below
  prettyErrors: false,
} as const;

const MAX_OPEN_BRACKETS = 32;
const MAX_INDENT = 60;
/** Everything outside c-printable of YAML 1.2. */
const UNPRINTABLE = /[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

/** Estimates nesting from the text alone, because the parser recurses. @returns a line from 1 */
function findDeepLine(text: string): number | undefined {
  let open = 0;
  for (const [i, line] of text.split('\n').entries()) {
    for (const character of line) open += '[{'.includes(character) ? 1 : ']}'.includes(character) ? -1 : 0;
    const indent = /^[ \t]*/.exec(line)![0].length;
    if (open > MAX_OPEN_BRACKETS || indent > MAX_INDENT || /^\s*([-?:]\s+){9}/.test(line)) return i + 1;
    open = Math.max(0, open);
  }
  return undefined;
}

function toCode({ code, name }: YAMLError): ProblemCode {
  if (code === 'RESOURCE_EXHAUSTION') return 'too-deep';
  return code === 'TAG_RESOLVE_FAILED' || name === 'YAMLWarning' ? 'tag' : 'yaml';
}

/** Records the line of each value, and reports what the parser allows but a pack may not hold. */
function inspectNodes(
  root: unknown,
  lineAt: (offset: number) => number,
  report: (code: ProblemCode, line: number, what?: string) => void,
): FindLine {
  const lines = new Map<string, number>();
  const join = (path: DataPath): string => path.join('\0');
  const findLine: FindLine = path => {
    for (let length = path.length; length > 0; length--) {
      const line = lines.get(join(path.slice(0, length)));
      if (line) return line;
    }
    return lineAt(0);
  };
  const inspect = (node: unknown, path: DataPath): void => {
    if (!isNode(node)) return;
    const line = lineAt(node.range?.[0] ?? 0);
    lines.set(join(path), line);
    if (isAlias(node) || node.anchor) report('alias', line);
    if (isSeq(node)) for (const [i, item] of node.items.entries()) inspect(item, [...path, i]);
    if (!isMap(node)) return;
    const names = new Set<string>();
    for (const { key, value } of node.items) {
      const name = String(key),
        inner = [...path, name];
      inspect(key, inner);
      if (PROTOTYPE_KEYS.includes(name)) report('never-key', findLine(inner), name);
      if (names.has(name)) report('yaml', findLine(inner), `duplicate key ${name}`);
      names.add(name);
      inspect(value, inner);
    }
  };
  inspect(root, []);
  return findLine;
}

/** @param firstLine line of the file on which the text begins */
export function parseYaml(file: string, text: string, firstLine = 1): ParsedData | Problem[] {
  const deepLine = findDeepLine(text);
  if (deepLine) return [problem(file, 'too-deep', { line: deepLine + firstLine - 1 })];
  const counter = new LineCounter();
  const lineAt = (offset: number): number => Math.max(1, counter.linePos(offset).line) + firstLine - 1;
  const document = parseDocument(text, { ...YAML_OPTIONS, lineCounter: counter });
  const problems: Problem[] = [];
  const report = (code: ProblemCode, line: number, what?: string): void =>
    void problems.push(problem(file, code, { line, ...(what === undefined ? {} : { what }) }));
  const unprintable = text.search(UNPRINTABLE);
  if (unprintable >= 0) report('yaml', lineAt(unprintable), 'unprintable character');
  const findLine = inspectNodes(document.contents, lineAt, report);
  // The first error is enough: most others follow from it.
  for (const error of [...document.errors.slice(0, 1), ...document.warnings])
    report(toCode(error), lineAt(error.pos[0]), error.message);
  if (problems.length) return problems;
  const data: unknown = document.toJS();
  return isPlainJson(data) ? { data, findLine } : [problem(file, 'too-deep', { line: firstLine })];
}

/** Finds lines by reading JSON as YAML, which it is a subset of. */
export function parseJson(file: string, text: string): ParsedData | Problem[] {
  const parsed = parseYaml(
    file,
    text.replace(/^\t+/gm, tabs => ' '.repeat(tabs.length)),
  );
  if (Array.isArray(parsed)) return parsed.map(p => (p.code === 'yaml' ? { ...p, code: 'not-json' as const } : p));
  try {
    return { ...parsed, data: JSON.parse(text) as unknown };
  } catch (error) {
    return [problem(file, 'not-json', { what: (error as Error).message })];
  }
}
