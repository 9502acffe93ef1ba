/** Lists every dated claim of the package's data and of the English lessons, with its sources. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './data.ts';
import { readLessons } from './lessons.ts';

export interface Claim {
  /** File and path within it. */
  at: string;
  sources: readonly string[];
  /** ISO date of the last check. */
  checkedOn: string;
}

type Tree = string | number | boolean | null | Tree[] | { [key: string]: Tree };

const asTexts = (sources: Tree | undefined): string[] =>
  [sources ?? []].flat().filter(source => typeof source === 'string');

function listIn(tree: Tree, at: string): Claim[] {
  if (typeof tree !== 'object' || !tree) return [];
  const entries = Array.isArray(tree)
    ? tree.map((x, i): [string, Tree] => [x && typeof x === 'object' && 'id' in x ? String(x.id) : String(i), x])
    : Object.entries(tree);
  const within = entries.flatMap(([key, x]) => listIn(x, `${at} ${key}`));
  return !Array.isArray(tree) && typeof tree.checkedOn === 'string'
    ? [{ at, sources: asTexts(tree.source), checkedOn: tree.checkedOn }, ...within]
    : within;
}

/** @returns settings, ways to report and appeal, helplines, other options, and facts of lessons */
export const listClaims = (): Claim[] => [
  ...readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.json'))
    .flatMap(file => listIn(JSON.parse(readFileSync(join(root, 'src', file), 'utf8')) as Tree, `src/${file}`)),
  ...readLessons('en').flatMap(({ slug, facts }) =>
    facts.map(({ claim, source, reviewed }) => ({
      at: `lessons/${slug}.md ${claim}`,
      sources: [source],
      checkedOn: reviewed,
    })),
  ),
];

/** @returns whether a source is only a site's front or “about” page, which supports no claim */
export function isGeneralPage(source: string): boolean {
  const url = /^https?:\/\/\S+/.exec(source)?.[0];
  if (!url) return false;
  const { pathname, search } = new URL(url);
  return !search && /^\/([a-z]{2}(-[a-z]+)?\/?)?(about(-us)?\/?)?$/i.test(pathname);
}
