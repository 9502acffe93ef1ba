/** The shape of a storage context in a message. */
import * as v from 'valibot';

export const StorageContext = v.strictObject({
  /** Nothing from a private window is written to disk. */
  privateWindow: v.boolean(),
  /** The practice network has values of its own, in memory. */
  practice: v.boolean(),
});
export type StorageContext = v.InferOutput<typeof StorageContext>;
