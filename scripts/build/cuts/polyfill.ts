/** The polyfill as a module, so that no other has to unpack it, and of it what the code asks for. */
import { exchanged } from './cutting.ts';

/** The parts of the browser that the code names; of what the polyfill knows of others nothing is needed. */
export const PARTS = [
  'alarms',
  'commands',
  'contextMenus',
  'extension',
  'idle',
  'permissions',
  'runtime',
  'storage',
  'tabs',
  'windows',
];

type Known = { [name: string]: Known | number | boolean };
/** How many things may be given is checked when the code is compiled. */
const named = (of: Known): Known =>
  Object.fromEntries(
    Object.entries(of)
      .filter(([name]) => !/^(?:min|max)Args$/.test(name))
      .map(([name, value]) => [name, typeof value === 'object' ? named(value) : value]),
  );

const LEFT: [what: RegExp | string, by: string][] = [
  ['if (Object.keys(apiMetadata).length === 0) {…}\n', ''],
  [/^ +if \(args\.length [<>] metadata\.m[^]*?^ +\}\n/gm, ''],
  [/^ +const pluralizeArguments = .*\n/m, ''],
  ['if (metadata.fallbackToNoCallback) {…} else if (metadata.noCallback) {…} else {', '{'],
  [/^ +const onRequestFinishedWrappers = [^]*?^ {6}\}\);\n/m, ''],
  [/^ +devtools: \{[^]*?^ {8}\},\n/m, ''],
  [/^ +apiMetadata\.privacy = [^]*?^ {6}\};\n/m, ''],
];

/** @throws Error where the library is not written as it was */
export function polyfillOf(code: string): string {
  const parts = exchanged(code, /(?<=const apiMetadata = )\{[^]*?\n {6}\}(?=;)/, known => {
    const all = JSON.parse(known) as Known;
    return JSON.stringify(named(Object.fromEntries(PARTS.map(name => [name, all[name]!]))));
  });
  return `const module = { exports: {} }, exports = module.exports;\n${LEFT.reduce((left, [what, by]) => exchanged(left, what, by), parts)}\nexport default module.exports;`;
}
