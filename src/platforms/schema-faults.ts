/** Lists what is wrong with a platform definition or rule pack, for their authors. */
import * as v from 'valibot';
import type { Locator } from './common-schema.ts';

/** Returns one line per fault, with its path; empty if there is none. */
export function listSchemaFaults(schema: v.GenericSchema, data: unknown): string[] {
  const result = v.safeParse(schema, data);
  return result.success ? [] : result.issues.map(i => `${v.getDotPath(i) ?? '(top)'}: ${i.message}`);
}

const HASHED_CLASS = /\.(css|r)-[a-z0-9]{5,}/;

/** Checks what the schema cannot express. Returns one line per fault, each to be appended to the locator's path. */
export const listLocatorFaults = ({ css, role, name, nth, count }: Locator): string[] => [
  ...(!css && !role ? [': needs css or role'] : []),
  ...(role && !name && nth === undefined ? [': a role needs a name or a position'] : []),
  ...(nth !== undefined && count === undefined ? ['.count: a position means something only with a count'] : []),
  ...(HASHED_CLASS.test(css ?? '') ? ['.css: hashed class names are not used'] : []),
];
