/** Schemas for values from hostile pages: bounded texts, and identifiers without a meaning to JavaScript. */
import * as v from 'valibot';

export const shortText = v.pipe(v.string(), v.maxLength(2_000));
export const longText = v.pipe(v.string(), v.maxLength(100_000));

/** A platform, a setting, a report route, a kind of match: safe as an object key. */
export const identifier = v.pipe(v.string(), v.regex(/^(?!(?:__proto__|constructor|prototype)$)[a-z0-9_:.-]{1,80}$/));
