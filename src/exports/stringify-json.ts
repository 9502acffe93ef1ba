/** Serialises large files without blocking the page. */
import { buildTextYielding, type YieldIfDue } from '../lib/yield-to-main.ts';

/** Gives the same text as `JSON.stringify(file, null, 1)`, one item of `list` at a time. */
export async function stringifyYielding<K extends string, F extends Record<K, readonly unknown[]>>(
  file: F,
  list: K,
  yieldIfDue: YieldIfDue,
): Promise<string> {
  if (!file[list].length) return `${JSON.stringify(file, null, 1)}\n`;
  const template = JSON.stringify({ ...file, [list]: [0] }, null, 1);
  const placeholder = `"${list}": [\n  0\n`;
  const at = template.lastIndexOf(placeholder);
  const items = await buildTextYielding(
    file[list],
    item => `  ${JSON.stringify(item, null, 1).replaceAll('\n', '\n  ')}`,
    yieldIfDue,
    ',\n',
  );
  return `${template.slice(0, at)}"${list}": [\n${items}\n${template.slice(at + placeholder.length)}\n`;
}
