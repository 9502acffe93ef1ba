/** Defines a setting in a platform definition: where it is, how it is read, and what its values mean. */
import * as v from 'valibot';
import { Control, cssSelector, Evidence, Labels, Locator, PageData, provenance } from './common-schema.ts';
import { HARMS } from './harms.ts';

export const Setting = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9_]+$/)),
  pages: v.pipe(v.array(v.string()), v.minLength(1)),
  /** 1 nuisance, 2 exposure, 3 leads to a person's home, sources or account. */
  risk: v.picklist([1, 2, 3]),
  /** What it protects against; with the risk card this decides the order. */
  harms: v.pipe(v.array(v.picklist(HARMS)), v.minLength(1)),
  minutes: v.number(),
  control: Control,
  locate: v.optional(v.array(Locator)),
  /** For radios: the value of each position, in the client's fixed order. Without it the `value` attributes count. */
  order: v.optional(v.array(v.string())),
  /** The page's words for each value: a row is read by them, and radios must not contradict them. */
  says: v.optional(v.record(v.string(), Labels)),
  /** Neighbours that must be on the page for a value to count. */
  expect: v.optional(v.array(cssSelector)),
  /** A page that the software serves in one state only: its path and its own form agree. */
  pageIsState: v.optional(
    v.array(
      v.strictObject({
        path: v.string(),
        present: v.array(cssSelector),
        absent: v.optional(v.array(cssSelector)),
        value: v.string(),
      }),
    ),
  ),
  /** Where the page's own data has the value. Read where no control shows it; all that is found must agree. */
  pageData: v.optional(v.pipe(v.array(PageData), v.minLength(1))),
  /** What each option means. Its values are all that the platform offers, in the platform's order. */
  states: v.record(v.string(), v.picklist(['protected', 'exposed'])),
  /** Further options that neither protect nor expose by themselves. They are never read, only offered as an answer. */
  undecided: v.optional(v.array(v.string())),
  recommended: v.string(),
  default: v.nullable(v.string()),
  evidence: Evidence,
  ...provenance,
});
export type Setting = v.InferOutput<typeof Setting>;
