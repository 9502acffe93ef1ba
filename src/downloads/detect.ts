/** Says whose export it is, by the names of the entries. */
import { groupBy } from '../lib/group-by.ts';
import { normalizePath } from './archive/entry-name.ts';
import type { DownloadDefinition, EntryRule } from './definition-schema.ts';
import { createLooseMatcher, createPathMatcher, type MatchesPath } from './match-entry.ts';

export interface RuleMatcher {
  rule: EntryRule;
  /** The path of the rule, which stands for the entry's name wherever something is reported. */
  path: string;
  matches: MatchesPath;
  /** For a file outside an archive. */
  matchesLoose: MatchesPath;
}

/** A path that tells something by being there. */
class Sign {
  isMet = false;
  readonly #matches: MatchesPath;
  constructor(path: string, foreign: readonly string[]) {
    this.#matches = createPathMatcher(path, foreign);
  }
  see(name: string): void {
    this.isMet ||= this.#matches(name);
  }
}

/** What one definition looks for. It takes in all names of an archive, and keeps none. */
export class ExportMatcher {
  readonly rules: RuleMatcher[];
  readonly #signs: Sign[][];
  readonly #htmlSigns: Sign[];
  readonly #entries: Sign[];
  readonly #all: Sign[];

  /** @param foreign folders in which nothing counts */
  constructor(
    readonly definition: DownloadDefinition,
    foreign: readonly string[],
  ) {
    const { signs, htmlSigns, entries } = definition;
    const createSign = (path: string): Sign => new Sign(path, foreign);
    this.#signs = signs.map(group => group.map(createSign));
    this.#htmlSigns = htmlSigns.map(createSign);
    this.#entries = entries.flatMap(({ path }) => path.map(createSign));
    this.#all = [...this.#signs.flat(), ...this.#htmlSigns, ...this.#entries];
    this.rules = entries.flatMap(rule =>
      rule.path.map(path => ({
        rule,
        path,
        matches: createPathMatcher(path, foreign),
        matchesLoose: createLooseMatcher(path),
      })),
    );
  }

  see(name: string): void {
    for (const sign of this.#all) sign.see(name);
  }

  /** Adds what another one of the same definition has seen. */
  include(other: ExportMatcher): void {
    for (const [i, sign] of this.#all.entries()) sign.isMet ||= other.#all[i]!.isMet;
  }

  /** @returns how much of an export of this platform is there; 0 if it is none */
  countSigns(): number {
    if (!this.#signs.every(group => group.some(({ isMet }) => isMet))) return 0;
    return [...this.#signs.flat(), ...this.#entries].filter(({ isMet }) => isMet).length;
  }

  /** @returns how much there is of an export made as web pages */
  countHtmlSigns(): number {
    return this.#htmlSigns.filter(({ isMet }) => isMet).length;
  }
}

/** For all of them: what one platform packs as an attachment may be the export of another one. */
export function createMatchers(definitions: readonly DownloadDefinition[]): ExportMatcher[] {
  const foreign = definitions.flatMap(({ foreignFolders }) => foreignFolders);
  return definitions.map(definition => new ExportMatcher(definition, foreign));
}

export const findMost = <T>(items: readonly T[], countOf: (item: T) => number): T | undefined =>
  items.toSorted((a, b) => countOf(b) - countOf(a)).find(item => countOf(item) > 0);

const lastPart = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/**
 * @returns whether a definition reads an entry of this name. There may be hundreds of thousands of names, so most are
 * told by their last part alone.
 */
export function createNameFilter(definitions: readonly DownloadDefinition[]): MatchesPath {
  const paths = definitions.flatMap(({ entries }) => entries.flatMap(({ path }) => path)).map(normalizePath);
  const byLastPart = groupBy(paths, path => (lastPart(path).includes('*') ? '*' : lastPart(path)));
  const matchers = new Map([...byLastPart].map(([part, group]) => [part, group.map(path => createPathMatcher(path))]));
  return name => [lastPart(name), '*'].some(part => matchers.get(part)?.some(matches => matches(name)));
}
