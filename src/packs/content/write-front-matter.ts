/** Writes front matter as an author would: block style, and quotes only where YAML would misread a text. */

/** Starts with a letter, on one line, without anything that has a meaning in YAML. */
const PLAIN = /^(?!(?:true|false|null|yes|no|on|off|y|n)$)\p{L}(?:[^\p{C}\p{Zl}\p{Zp}:#]|:(?=[^\s\p{C}])|(?<=\S)#)*$/iu;
/** Several lines that a block scalar can hold as they are. */
const BLOCK = /^[^\s\p{C}][^\r\p{Zl}\p{Zp}]*[^\s\p{C}]$/u;
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\p{Zl}\p{Zp}]/gu;

const escapeCharacter = (character: string): string =>
  [...Array(character.length).keys()].map(i => `\\u${character.charCodeAt(i).toString(16).padStart(4, '0')}`).join('');
const quote = (text: string): string => JSON.stringify(text).replace(INVISIBLE, escapeCharacter);
const isPlain = (text: string): boolean => PLAIN.test(text) && text === text.trim();

function writeText(text: string, indent: string): string {
  if (isPlain(text)) return ` ${text}`;
  const isClean = text.split('\n').every(line => line === line.trim() && line.search(INVISIBLE) < 0);
  return text.includes('\n') && BLOCK.test(text) && isClean
    ? ` |-\n${text.replace(/^(?=.)/gm, indent)}`
    : ` ${quote(text)}`;
}

function writeItem(item: unknown, indent: string): string {
  const text = writeValue(item, indent);
  const isNested = typeof item === 'object' && item !== null && Object.keys(item).length > 0;
  // The first line of a nested value follows its dash.
  return isNested ? text.replace(/^\n\s*/, ' ') : text;
}

/** @returns what follows a key or a dash: on the same line, or below it with this indent */
function writeValue(value: unknown, indent: string): string {
  if (typeof value === 'string') return writeText(value, indent);
  if (typeof value !== 'object' || value === null) return ` ${String(value)}`;
  const inner = `${indent}  `;
  const rows = Array.isArray(value)
    ? value.map(item => `-${writeItem(item, inner)}`)
    : Object.entries(value)
        .filter(([, entry]) => entry !== undefined)
        .map(([key, entry]) => `${isPlain(key) ? key : quote(key)}:${writeValue(entry, inner)}`);
  if (rows.length) return rows.map(row => `\n${indent}${row}`).join('');
  return Array.isArray(value) ? ' []' : ' {}';
}

/** @param data plain JSON */
export const writeFrontMatter = (data: object): string => `---${writeValue(data, '')}\n---\n`;
