/** Defines the texts about one platform in one language (`locales/<lang>/platforms/<id>.json`). */
import * as v from 'valibot';

const SettingLabels = v.strictObject({
  name: v.string(),
  /** What the person achieves, as a command of at most 45 characters; the name stands in where it is missing. */
  action: v.optional(v.string()),
  /** What it reveals, and to whom. */
  exposes: v.string(),
  /** What to select, in a few words. */
  do: v.string(),
  /** The effect. */
  then: v.string(),
  steps: v.array(v.string()),
  /** Whom the change may alert, what it may cost, when not to make it. */
  caution: v.string(),
  /** The options in the platform's own words, by value; "on" and "off" have common words. */
  options: v.optional(v.record(v.string(), v.string())),
});

const RouteLabels = v.strictObject({
  name: v.string(),
  steps: v.array(v.string()),
  ready: v.string(),
});

/** Of ways that are known. */
const AppealLabels = v.strictObject({
  name: v.string(),
  steps: v.array(v.string()),
});

const PolicyLabels = v.strictObject({
  /** What it promises, one sentence each; empty if nothing was found. */
  promises: v.array(v.string()),
  /** What it does not promise, how old it is, or where we searched in vain. */
  limits: v.string(),
});

export const PlatformLabels = v.strictObject({
  settings: v.record(v.string(), SettingLabels),
  reports: v.record(v.string(), RouteLabels),
  appeals: v.record(v.string(), AppealLabels),
  policy: PolicyLabels,
});
export type PlatformLabels = v.InferOutput<typeof PlatformLabels>;

/** What a translation lacks appears in English. */
export const TranslatedPlatformLabels = v.strictObject({
  settings: v.optional(v.record(v.string(), v.partial(SettingLabels))),
  reports: v.optional(v.record(v.string(), v.partial(RouteLabels))),
  appeals: v.optional(v.record(v.string(), v.partial(AppealLabels))),
  policy: v.optional(v.partial(PolicyLabels)),
});
export type TranslatedPlatformLabels = v.InferOutput<typeof TranslatedPlatformLabels>;
