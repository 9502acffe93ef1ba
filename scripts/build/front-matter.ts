/** Parses a Markdown file with YAML front matter; each fault names file, line and reason. */
import type { GenericSchema, InferOutput } from 'valibot';
import * as v from 'valibot';
import { splitFrontMatter } from '../../src/learning/lesson-source.ts';
import { parseYaml } from '../../src/packs/content/parse-yaml.ts';
import { listSchemaFaults } from '../../src/platforms/schema-faults.ts';
import { DataFault } from './data.ts';

/** @property at finds the line of a path in the front matter, e.g. `quiz.0.stem` */
export interface Parsed<T> {
  front: T;
  body: string;
  at(path: string): number;
}

/** @throws DataFault */
export function parseFrontMatter<S extends GenericSchema>(
  file: string,
  source: string,
  schema: S,
): Parsed<InferOutput<S>> {
  const parts = splitFrontMatter(source);
  if (!parts) throw new DataFault(file, ['line 1: no front matter between --- lines']);
  const parsed = parseYaml(file, parts.front, 2);
  if (Array.isArray(parsed))
    throw new DataFault(
      file,
      parsed.map(({ line, code, what }) => `line ${line ?? 1}: ${code}${what === undefined ? '' : `: ${what}`}`),
    );
  const at = (path: string): number => parsed.findLine(path.split('.'));
  const bad = listSchemaFaults(schema, parsed.data);
  if (bad.length)
    throw new DataFault(
      file,
      bad.map(f => `line ${at(f.split(':')[0]!)}: ${f}`),
    );
  return { front: v.parse(schema, parsed.data), body: parts.body, at };
}
