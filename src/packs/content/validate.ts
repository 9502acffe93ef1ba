/** Checks data against its schema, and its texts for hidden characters and HTML. */
import * as v from 'valibot';
import { hasHiddenCharacters, hasHiddenCharactersInLines } from '../../lib/hidden-characters.ts';
import { problem, type Problem } from './problem.ts';
import type { FindLine } from './parse-yaml.ts';

const HTML = /<[a-z!/?]/i;

const joinPath = (path: readonly (string | number)[]): string => path.join('.');

function toProblems(
  issues: readonly v.BaseIssue<unknown>[],
  file: string,
  findLine: FindLine,
  parent: (string | number)[] = [],
): Problem[] {
  return issues.flatMap(i => {
    const path = [...parent, ...(i.path ?? []).map(p => p.key as string | number)];
    // Of a union, report only the first problem of the closest alternative.
    if (i.type === 'union' && i.issues?.length) return toProblems(i.issues, file, findLine, path).slice(0, 1);
    const at = { line: findLine(path) };
    if (i.type === 'strict_object' && i.expected === 'never')
      return [problem(file, 'unknown-key', { ...at, what: joinPath(path) })];
    if (i.received === 'undefined') return [problem(file, 'missing', { ...at, what: joinPath(path) })];
    return [problem(file, 'wrong', { ...at, what: `${joinPath(path)}: ${i.expected ?? i.message}` })];
  });
}

/** Checks each text and key, whatever the shape. */
function findTextProblems(value: unknown, file: string, findLine: FindLine, path: (string | number)[] = []): Problem[] {
  if (typeof value === 'string') {
    const at = { line: findLine(path), what: joinPath(path) };
    return [
      ...(hasHiddenCharacters(value) ? [problem(file, 'hidden', at)] : []),
      ...(HTML.test(value) ? [problem(file, 'html', at)] : []),
    ];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [
    ...(hasHiddenCharacters(key) ? [problem(file, 'hidden', { line: findLine(path), what: key })] : []),
    ...findTextProblems(inner, file, findLine, [...path, Array.isArray(value) ? Number(key) : key]),
  ]);
}

export function validateData<T extends v.GenericSchema>(
  schema: T,
  data: unknown,
  file: string,
  findLine: FindLine,
): { data?: v.InferOutput<T>; problems: Problem[] } {
  const result = v.safeParse(schema, data);
  const problems = [
    ...findTextProblems(data, file, findLine),
    ...(result.success ? [] : toProblems(result.issues, file, findLine)),
  ];
  return problems.length || !result.success ? { problems } : { data: result.output as v.InferOutput<T>, problems };
}

/** @param firstLine line of the file on which the text begins */
export function findLineProblems(file: string, text: string, firstLine: number): Problem[] {
  return text
    .split('\n')
    .flatMap((line, i) => [
      ...(hasHiddenCharactersInLines(line)
        ? [problem(file, 'hidden', { line: firstLine + i, what: line.trim() })]
        : []),
      ...(HTML.test(line) ? [problem(file, 'html', { line: firstLine + i, what: line.trim() })] : []),
    ]);
}
