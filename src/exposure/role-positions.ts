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
      for (let r = 0; r < roles.length; r++) found[roles[r]!]!.push(start, end);
    });
    const positions = {} as Record<Role, number[]>;
    for (let r = 0; r < names.length; r++) positions[names[r]!] = found[r]!;
    return positions;
  };
}
