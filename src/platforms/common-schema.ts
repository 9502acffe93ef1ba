/** Defines the parts that the schemas of platform definitions share. */
import * as v from 'valibot';

export const cssSelector = v.pipe(v.string(), v.minLength(1));
export const isoDate = v.pipe(v.string(), v.isoDate());
export const httpsUrl = v.pipe(v.string(), v.regex(/^https:\/\//, 'must start with https://'));
export const sources = v.pipe(v.array(v.string()), v.minLength(1));

/**
 * The platform's own words for one thing, by BCP 47 tag, newest first where the words changed. `{n}` stands for a
 * number of at least one, in any digits.
 */
export const Labels = v.record(v.string(), v.union([v.string(), v.array(v.string())]));
export type Labels = v.InferOutput<typeof Labels>;

/** How good the evidence for a value is. Only `high` may become `protected` or `exposed`. */
export const Evidence = v.picklist(['high', 'medium', 'low']);
export type Evidence = v.InferOutput<typeof Evidence>;

/** How a fact was last checked. */
export const CheckMethod = v.picklist(['real-software', 'client-source', 'published-page', 'indirect', 'built-in']);

/** Says where a fact comes from, and when and how it was last checked. */
export const provenance = { source: sources, checkedOn: isoDate, checkedBy: CheckMethod };

/**
 * Where a page has a text: in an element (its text or an attribute), in a JSON script (`at`: a path whose array steps
 * are themselves looked up), or in an inline script (a regular expression with one group, JSON-unescaped).
 */
export const TextSource = v.union([
  v.strictObject({ css: cssSelector, attr: v.optional(v.string()), match: v.optional(v.string()) }),
  v.strictObject({ json: cssSelector, at: v.array(v.union([v.string(), v.array(v.string())])) }),
  v.strictObject({ inline: v.string() }),
]);
export type TextSource = v.InferOutput<typeof TextSource>;

/**
 * What kind of control a setting is: `row` shows its value as words, `toggle` is a button that stays pressed, `text` is
 * filled or empty, `page` is read off a page that exists in one state only, `guided` is never read.
 */
export const Control = v.picklist(['checkbox', 'radios', 'select', 'text', 'row', 'toggle', 'page', 'guided']);

/** One way to find a control. Alternatives are tried in order, most stable first. */
export const Locator = v.strictObject({
  css: v.optional(cssSelector),
  /** The kind of control, where it differs from the setting's. */
  control: v.optional(Control),
  role: v.optional(v.picklist(['checkbox', 'switch', 'radiogroup'])),
  /** The accessible name in the platform's own words, compared after folding. Of a row: the words before its value. */
  name: v.optional(Labels),
  /**
   * The row that contains this control alone; a `name` is then one of the texts in it. Of radios: the row of each
   * option, where its words are beside it.
   */
  row: v.optional(cssSelector),
  within: v.optional(cssSelector),
  /** Which of the matches: from 0, or from the end with -1 for the last. */
  nth: v.optional(v.pipe(v.number(), v.integer())),
  /** How many matches there must be for that position to mean anything; a range where others between are optional. */
  count: v.optional(v.union([v.number(), v.tuple([v.number(), v.number()])])),
  /** An ancestor that says that the control is disabled, where neither `disabled` nor `aria-disabled` does. */
  disabled: v.optional(cssSelector),
  /** Renames the values of this control, e.g. of an older twin with the opposite meaning. */
  values: v.optional(v.record(v.string(), v.string())),
  /** The only value that this locator may read; with another one the page has changed. */
  only: v.optional(v.string()),
  /** The row that names exceptions. `protected` is sure only if it is shown and says its name and `none`, no more. */
  exceptions: v.optional(v.strictObject({ css: cssSelector, name: Labels, none: Labels })),
  evidence: v.optional(Evidence),
});
export type Locator = v.InferOutput<typeof Locator>;

/** A step to an object in JSON: a key, `**` for any depth, or a condition on the object that was reached. */
export const DataStep = v.union([v.string(), v.strictObject({ at: v.array(v.string()), is: v.string() })]);
export type DataStep = v.InferOutput<typeof DataStep>;

const jsonKey = v.pipe(v.string(), v.regex(/^\w+$/));

/**
 * Where the page's own data has the value of a setting: `{"user": {"name": "rana", "private": true}}` has `find`
 * `user`, `viewer` `name` and `value` `private`. It is of the moment when the page was loaded, and never better than
 * likely.
 */
export const PageData = v.strictObject({
  /** Kinds of page that have it, of which `own-profile` need not be a page of the setting. */
  pages: v.pipe(v.array(v.string()), v.minLength(1)),
  /** Scripts of type `application/json`, or inline scripts by the words before their JSON. */
  source: v.union([v.strictObject({ json: cssSelector }), v.strictObject({ inline: v.string() })]),
  /** From the top of the JSON to the objects that have the value. */
  find: v.array(DataStep),
  /** Key of the account's handle in such an object: it must be that of the signed-in person. */
  viewer: v.optional(jsonKey),
  /** Keys of the value in such an object. Of several all must be there and agree. */
  value: v.pipe(v.array(jsonKey), v.minLength(1)),
  type: v.picklist(['boolean', 'number']),
  /** The setting's value for each value in the data. */
  values: v.record(v.string(), v.string()),
});
export type PageData = v.InferOutput<typeof PageData>;
