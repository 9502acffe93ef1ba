/** Defines the texts about one platform in one language (`locales/<lang>/platforms/<id>.json`). */
import * as v from 'valibot';

export const PlatformLabels = v.strictObject({
  settings: v.record(
    v.string(),
    v.strictObject({
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
    }),
  ),
  reports: v.record(
    v.string(),
    v.strictObject({
      name: v.string(),
      steps: v.array(v.string()),
      ready: v.string(),
    }),
  ),
  policy: v.strictObject({
    /** What it promises, one sentence each; empty if nothing was found. */
    promises: v.array(v.string()),
    /** What it does not promise, how old it is, or where we searched in vain. */
    limits: v.string(),
  }),
});
export type PlatformLabels = v.InferOutput<typeof PlatformLabels>;
