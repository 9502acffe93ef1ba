/** Sums up a skeleton for the person who decides whether to save it, and writes its file. */
import type { Skeleton, SkeletonText } from './schema.ts';

export interface SkeletonSummary {
  elements: number;
  /** Texts and names of which only length and kind are left. */
  replaced: number;
  /** The platform's own words that are in the skeleton, each once. */
  words: string[];
  /** Technical names that are in it, each once. */
  names: string[];
}

const NAME_ATTRIBUTES = /^(name|value|data-.*)$/;

export function summarizeSkeleton({ nodes }: Skeleton): SkeletonSummary {
  const texts = nodes.flatMap(({ text, name }): SkeletonText[] => [text, name].filter(t => t !== undefined));
  const names = nodes.flatMap(({ attributes = {} }) =>
    Object.entries(attributes).flatMap(([key, value]) => (NAME_ATTRIBUTES.test(key) ? [value] : [])),
  );
  return {
    elements: nodes.filter(({ tag }) => tag !== undefined).length,
    replaced: texts.filter(text => !('known' in text)).length,
    words: [...new Set(texts.flatMap(text => ('known' in text ? [text.known] : [])))],
    names: [...new Set(names)],
  };
}

/** @returns JSON with one node a line */
export function formatSkeleton({ nodes, ...about }: Skeleton): string {
  const head = JSON.stringify(about, null, 2).replace(/\n\}$/, ',');
  return `${head}\n  "nodes": [\n${nodes.map(node => `    ${JSON.stringify(node)}`).join(',\n')}\n  ]\n}\n`;
}
