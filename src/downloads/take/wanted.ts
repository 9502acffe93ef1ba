/** Says which parts of an entry its rule names, so that nothing else is ever turned into values. */
import type { EntryRule, Field, Path, Step, Taking } from '../definition-schema.ts';

export interface Wanted {
  keys: Map<string, Wanted>;
  /** Of every element of a list, and every value of an object. */
  every: Wanted | null;
  /** Whether a value that is found here is kept. */
  value: boolean;
}

export const createWanted = (): Wanted => ({ keys: new Map(), every: null, value: false });

function wantKey(wanted: Wanted, key: string): Wanted {
  const child = wanted.keys.get(key) ?? createWanted();
  wanted.keys.set(key, child);
  return child;
}

function listSteps(wanted: Wanted, step: Step): Wanted[] {
  if (typeof step === 'object' && !Array.isArray(step)) {
    const every = (wanted.every ??= createWanted());
    wantKey(every, step.key).value = true;
    return [every];
  }
  if (step === '*') return [(wanted.every ??= createWanted())];
  return [step].flat().map(key => wantKey(wanted, key));
}

const addPath = (from: Wanted[], path: Path): Wanted[] =>
  path.reduce<Wanted[]>((nodes, step) => nodes.flatMap(node => listSteps(node, step)), from);

function listFields(taking: Taking): (Field | undefined)[] {
  const where = taking.where?.field;
  if (taking.to === 'uploads') return [where];
  if ('fields' in taking) return [where, ...Object.values(taking.fields)];
  return [where, taking.field, taking.to === 'settings' ? taking.newest : undefined];
}

export function collectWanted({ take }: Pick<EntryRule, 'take'>): Wanted {
  const root = createWanted();
  for (const taking of take) {
    const records = addPath([root], taking.from);
    for (const path of listFields(taking).flatMap(field => field?.at ?? []))
      for (const end of addPath(records, path)) end.value = true;
  }
  return root;
}

/** @returns what is wanted of the value of a key, or of an element if there is none */
export const stepInto = (wanted: readonly Wanted[], key: string | null): Wanted[] =>
  wanted.flatMap(({ keys, every }) => [every ?? [], (key !== null && keys.get(key)) || []].flat());
