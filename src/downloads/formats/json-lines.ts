/** Reads one JSON object a line, as in logs of events, and keeps the lines that are wanted. */
import { createJsonBuilder } from './json.ts';
import { followKeys, NodeCounter, readScalar, type Tree, type TreeBuilder } from './tree.ts';
import { createWanted, type Wanted } from '../take/wanted.ts';

const LINE_FEED = 0x0a;
const isSpace = (byte: number): boolean => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d);

class JsonLinesBuilder implements TreeBuilder {
  readonly #wanted: Wanted;
  readonly #counter = new NodeCounter();
  readonly #kept: unknown[] = [];
  #line: TreeBuilder | null = null;
  #isBroken = false;
  #hasWhole = false;
  #hasBroken = false;

  constructor(
    wanted: Wanted,
    private readonly isKept: (tree: Tree, line: unknown) => boolean,
  ) {
    this.#wanted = wanted.every ?? createWanted();
  }

  write(chunk: Uint8Array): void {
    for (let from = 0; from < chunk.length; ) {
      const end = chunk.indexOf(LINE_FEED, from);
      this.#add(chunk.subarray(from, end < 0 ? chunk.length : end));
      if (end < 0) return;
      this.#endLine();
      from = end + 1;
    }
  }

  /** @throws SyntaxError if no line is JSON */
  end(): Tree {
    this.#endLine();
    if (this.#hasBroken && !this.#hasWhole) throw new SyntaxError('not JSON');
    return { root: this.#kept, follow: followKeys, read: readScalar };
  }

  /** A line that is not JSON is left out: the last one of a log is often cut off. */
  #try(act: () => void): void {
    if (this.#isBroken) return;
    try {
      act();
    } catch (fault) {
      if (!(fault instanceof SyntaxError)) throw fault;
      this.#isBroken = true;
    }
  }

  #add(bytes: Uint8Array): void {
    if (!this.#line && bytes.every(isSpace)) return;
    this.#line ??= createJsonBuilder(this.#wanted);
    this.#try(() => this.#line!.write(bytes));
  }

  #endLine(): void {
    if (!this.#line) return;
    this.#try(() => {
      const tree = this.#line!.end();
      this.#hasWhole = true;
      if (!this.isKept(tree, tree.root)) return;
      this.#counter.add();
      this.#kept.push(tree.root);
    });
    this.#hasBroken ||= this.#isBroken;
    this.#isBroken = false;
    this.#line = null;
  }
}

/** @param isKept says of a line whether anything is taken from it */
export const createJsonLinesBuilder = (wanted: Wanted, isKept: (tree: Tree, line: unknown) => boolean): TreeBuilder =>
  new JsonLinesBuilder(wanted, isKept);
