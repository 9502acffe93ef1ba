/** Our drawings for lessons, all in one file of the package: each is a part of it, and shows where the address names it. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { DataFault, root } from './data.ts';

export const DRAWINGS = 'src/learning/drawings';

/** SVG files of our own, by name. */
export const drawings = (): string[] =>
  readdirSync(join(root, DRAWINGS))
    .filter(f => f.endsWith('.svg'))
    .sort();

/** One sheet and one hand for all; line widths are a drawing's own. */
const PARTS = /^<svg xmlns="([^"]+)" viewBox="0 0 320 180" ([^>]+)>\s*<style>([^<]+)<\/style>([^]*)<\/svg>\s*$/;

/** @throws DataFault where a drawing is on another sheet, or in another hand, than the rest */
export function allDrawings(
  files: readonly { name: string; svg: string }[] = drawings().map(f => ({
    name: basename(f, '.svg'),
    svg: readFileSync(join(root, DRAWINGS, f), 'utf8'),
  })),
): string {
  let hand: string | undefined;
  const parts = files.map(({ name, svg }) => {
    const [, , widths, style, lines] = PARTS.exec(svg) ?? [];
    if (lines === undefined || style !== (hand ??= style))
      throw new DataFault(`${DRAWINGS}/${name}.svg`, ['its sheet or its styles are not those of the other drawings']);
    return `<g id="${name}" ${widths}>${lines}</g>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 180"><style>svg>g:not(:target){display:none}${hand}</style>${parts.join('')}</svg>`.replace(
    /\n\s*/g,
    '',
  );
}
