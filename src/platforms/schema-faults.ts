/** Lists what is wrong with a platform definition or rule pack, for their authors. */
import * as v from 'valibot';
import type { Locator } from './common-schema.ts';

/** Returns one line per fault, with its path; empty if there is none. */
export function listSchemaFaults(schema: v.GenericSchema, data: unknown): string[] {
  const result = v.safeParse(schema, data);
  return result.success ? [] : result.issues.map(i => `${v.getDotPath(i) ?? '(top)'}: ${i.message}`);
}

/** Whether a selector has `:has()` inside of `:has()`, which browsers refuse. */
function nestsHas(css: string): boolean {
  let depth = 0;
  const opened: number[] = [];
  for (const [part] of css.matchAll(/:has\(|[()]/g)) {
    if (part === ':has(' && opened.length) return true;
    if (part === ')') depth--;
    else depth++;
    if (part === ':has(') opened.push(depth);
    else if (depth < (opened.at(-1) ?? 0)) opened.pop();
  }
  return false;
}

const HASHED_CLASS = /\.(css|r)-[a-z0-9]{5,}/;

/** Checks what the schema cannot express. Returns one line per fault, each to be appended to the locator's path. */
export const listLocatorFaults = ({ css, role, name, nth, count, within, row, disabled }: Locator): string[] => [
  ...(!css && !role ? [': needs css or role'] : []),
  ...(role && !name && nth === undefined ? [': a role needs a name or a position'] : []),
  ...(nth !== undefined && count === undefined ? ['.count: a position means something only with a count'] : []),
  ...(HASHED_CLASS.test(css ?? '') ? ['.css: hashed class names are not used'] : []),
  ...Object.entries({ css, within, row, disabled })
    .filter(([, selector]) => nestsHas(selector ?? ''))
    .map(([field]) => `.${field}: :has() does not work in :has()`),
];
