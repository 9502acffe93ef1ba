/** Front matter as an author would write it: lists and keys by indentation, words bare, in quotes only where YAML would read something else. */

/** Begins with a letter, on one line, with nothing in it that YAML gives a meaning to. */
const BARE = /^(?!(?:true|false|null|yes|no|on|off|y|n)$)\p{L}(?:[^\p{C}\p{Zl}\p{Zp}:#]|:(?=[^\s\p{C}])|(?<=\S)#)*$/iu;
/** Several lines that can stand as they are. */
const LINES = /^[^\s\p{C}][^\r\p{Zl}\p{Zp}]*[^\s\p{C}]$/u;
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\p{Zl}\p{Zp}]/gu;

const quoted = (text: string): string =>
  JSON.stringify(text).replace(UNSEEN, c =>
    [...Array(c.length).keys()].map(i => `\\u${c.charCodeAt(i).toString(16).padStart(4, '0')}`).join(''),
  );
const bare = (text: string): boolean => BARE.test(text) && text === text.trim();

function text(value: string, indent: string): string {
  if (bare(value)) return ` ${value}`;
  const plain = value.split('\n').every(line => line === line.trim() && !UNSEEN.test(line));
  return value.includes('\n') && LINES.test(value) && plain
    ? ` |-\n${value.replace(/^(?=.)/gm, indent)}`
    : ` ${quoted(value)}`;
}

/** What follows a key or the sign of a list: on the same line, or below. */
function below(value: unknown, indent: string): string {
  if (typeof value === 'string') return text(value, indent);
  if (typeof value !== 'object' || value === null) return ` ${String(value)}`;
  const rows = Array.isArray(value)
    ? value.map(
        x =>
          `-${typeof x === 'object' && x !== null && Object.keys(x).length ? below(x, `${indent}  `).replace(/^\n\s*/, ' ') : below(x, `${indent}  `)}`,
      )
    : Object.entries(value)
        .filter(([, x]) => x !== undefined)
        .map(([key, x]) => `${bare(key) ? key : quoted(key)}:${below(x, `${indent}  `)}`);
  return rows.length ? rows.map(row => `\n${indent}${row}`).join('') : Array.isArray(value) ? ' []' : ' {}';
}

/** @param data plain JSON */
export const writeFrontMatter = (data: object): string => `---${below(data, '')}\n---\n`;
