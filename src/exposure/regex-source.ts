/** Helps to build long regexes from parts, as sources for the `u` flag. */

/** A template whose backslashes need no escaping. */
export const { raw } = String;

/** Matches any of several sources. */
export const either = (...alternatives: string[]): string => `(?:${alternatives.join('|')})`;

/** Lists Unicode scripts for use inside a character class, e.g. `[${scriptClass('Latin', 'Greek')}]`. */
export const scriptClass = (...names: string[]): string => names.map(name => `\\p{Script=${name}}`).join('');
