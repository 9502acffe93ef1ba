/** Finds where the words of each role are in a text. */
import { Lexicon } from './lexicon.ts';

/** Start and end of each word found, flattened and in order. */
export type WordPositions = readonly number[];

/** @returns a function of a text in lower case */
export function createRoleFinder<Role extends string>(
  tables: Record<Role, readonly string[]>,
): (low: string) => Record<Role, number[]> {
  const names = Object.keys(tables) as Role[];
  const lexicon = new Lexicon(tables, roles => roles.map(role => names.indexOf(role)));
  return low => {
    const found = names.map((): number[] => []);
    lexicon.visit(low, (start, end, roles) => {
      for (const role of roles) found[role]!.push(start, end);
    });
    return Object.fromEntries(names.map((role, r) => [role, found[r]!])) as Record<Role, number[]>;
  };
}
