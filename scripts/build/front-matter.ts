/** A text file with YAML front matter; a fault names file, line and reason. */
import type { GenericSchema, InferOutput } from 'valibot';
import * as v from 'valibot';
import { LineCounter, parseDocument } from 'yaml';
import { lessonSource } from '../../src/learning/lesson-source.ts';
import { faults } from '../../src/platforms/schema.ts';
import { DataFault } from './data.ts';

/** @param at the line of a path in the front matter, as `quiz.0.stem` */
export interface Parsed<T> {
  front: T;
  body: string;
  at(path: string): number;
}

/** @throws DataFault */
export function frontMatter<S extends GenericSchema>(file: string, source: string, schema: S): Parsed<InferOutput<S>> {
  const parts = lessonSource(source);
  if (!parts) throw new DataFault(file, ['line 1: no front matter between --- lines']);
  const lines = new LineCounter();
  const yaml = parseDocument(parts.front, { lineCounter: lines });
  if (yaml.errors.length)
    throw new DataFault(
      file,
      yaml.errors.map(e => `line ${(e.linePos?.[0].line ?? 0) + 1}: ${e.message.split('\n')[0]}`),
    );
  const front: unknown = yaml.toJS();
  const at = (path: string): number => {
    const node = yaml.getIn(
      path.split('.').map(s => (/^\d+$/.test(s) ? Number(s) : s)),
      true,
    ) as { range?: [number] } | undefined;
    return node?.range ? lines.linePos(node.range[0]).line + 1 : 1;
  };
  const bad = faults(schema, front);
  if (bad.length)
    throw new DataFault(
      file,
      bad.map(f => `line ${at(f.split(':')[0]!)}: ${f}`),
    );
  return { front: v.parse(schema, front), body: parts.body, at };
}
