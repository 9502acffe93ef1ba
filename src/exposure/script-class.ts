/** Lists Unicode scripts for use inside a regex character class, e.g. `[${scriptClass('Latin', 'Greek')}]` with the `u` flag. */
export const scriptClass = (...names: string[]): string => names.map(name => `\\p{Script=${name}}`).join('');
