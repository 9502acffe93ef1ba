/** A value against its schema, and its texts against what no pack may hold; each fault with its line. */
import * as v from 'valibot';
import { hasHiddenCharacters, hasHiddenCharactersInLines } from '../../lib/hidden-characters.ts';
import { problem, type Problem } from './problem.ts';
import type { FindLine } from './parse-yaml.ts';

const HTML = /<[a-z!/?]/i;

const dotted = (path: readonly (string | number)[]): string => path.join('.');

function issues(
  all: readonly v.BaseIssue<unknown>[],
  file: string,
  findLine: FindLine,
  above: (string | number)[] = [],
): Problem[] {
  return all.flatMap(i => {
    const path = [...above, ...(i.path ?? []).map(p => p.key as string | number)];
    // Of several shapes that it could have, what is wrong with the nearest.
    if (i.type === 'union' && i.issues?.length) return issues(i.issues, file, findLine, path).slice(0, 1);
    const at = { line: findLine(path) };
    if (i.type === 'strict_object' && i.expected === 'never')
      return [problem(file, 'unknown-key', { ...at, what: dotted(path) })];
    if (i.received === 'undefined') return [problem(file, 'missing', { ...at, what: dotted(path) })];
    return [problem(file, 'wrong', { ...at, what: `${dotted(path)}: ${i.expected ?? i.message}` })];
  });
}

/** Whatever the shape: each text and key in it. */
function texts(value: unknown, file: string, findLine: FindLine, path: (string | number)[] = []): Problem[] {
  if (typeof value === 'string') {
    const at = { line: findLine(path), what: dotted(path) };
    return [
      ...(hasHiddenCharacters(value) ? [problem(file, 'hidden', at)] : []),
      ...(HTML.test(value) ? [problem(file, 'html', at)] : []),
    ];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [
    ...(hasHiddenCharacters(key) ? [problem(file, 'hidden', { line: findLine(path), what: key })] : []),
    ...texts(inner, file, findLine, [...path, Array.isArray(value) ? Number(key) : key]),
  ]);
}

export function validateData<T extends v.GenericSchema>(
  schema: T,
  data: unknown,
  file: string,
  findLine: FindLine,
): { data?: v.InferOutput<T>; problems: Problem[] } {
  const result = v.safeParse(schema, data);
  const problems = [...texts(data, file, findLine), ...(result.success ? [] : issues(result.issues, file, findLine))];
  return problems.length || !result.success ? { problems } : { data: result.output as v.InferOutput<T>, problems };
}

/** Of a text with many lines. */
export function findLineProblems(file: string, text: string, first: number): Problem[] {
  return text
    .split('\n')
    .flatMap((line, i) => [
      ...(hasHiddenCharactersInLines(line) ? [problem(file, 'hidden', { line: first + i, what: line.trim() })] : []),
      ...(HTML.test(line) ? [problem(file, 'html', { line: first + i, what: line.trim() })] : []),
    ]);
}
