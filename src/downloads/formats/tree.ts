/** What an entry of any format is read into. */
import { ArchiveError } from '../archive/archive-error.ts';
import type { Step } from '../definition-schema.ts';
import { repairMojibake } from './repair-mojibake.ts';

export interface Tree {
  root: unknown;
  /** Lists what one step leads to. */
  follow(node: unknown, step: Step): unknown[];
  /** @returns undefined if it is no single value */
  read(node: unknown): string | undefined;
}

/** Receives the bytes of an entry. */
export interface TreeBuilder {
  /** @throws an error if the bytes are not in this format */
  write(chunk: Uint8Array): void;
  /** @throws an error if the bytes are not in this format */
  end(): Tree;
}

/** Counts what is kept of an entry, so that a hostile one cannot fill the memory. */
const MAX_NODES = 1_000_000;

export class NodeCounter {
  #count = 0;
  /** @throws ArchiveError */
  add(): void {
    if (++this.#count > MAX_NODES) throw new ArchiveError('too-large');
  }
}

const hasKey = (node: object, key: string): boolean => Object.hasOwn(node, key);

const readLabel = (element: unknown, key: string): string => {
  const isObject = typeof element === 'object' && element !== null && !Array.isArray(element);
  const label = isObject && hasKey(element, key) ? (element as Record<string, unknown>)[key] : undefined;
  return typeof label === 'string' ? repairMojibake(label).trim().toLowerCase() : '';
};

/** Follows keys in lists and objects, as JSON has them. */
export function followKeys(node: unknown, step: Step): unknown[] {
  if (typeof node !== 'object' || node === null) return [];
  if (step === '*') return Object.values(node);
  const isList = Array.isArray(node);
  if (typeof step === 'object' && !Array.isArray(step))
    return isList ? node.filter(element => step.is.includes(readLabel(element, step.key))) : [];
  if (isList) return [];
  const key = [step].flat().find(name => hasKey(node, name));
  return key === undefined ? [] : [(node as Record<string, unknown>)[key]];
}

export const readScalar = (node: unknown): string | undefined =>
  ['string', 'number', 'boolean'].includes(typeof node) ? String(node) : undefined;
