/** Finds which rules of which definitions an entry of an archive belongs to, by its name. */
import { normalizePath } from './archive/entry-name.ts';

export type MatchesPath = (name: string) => boolean;

const toExpression = (path: string): string =>
  path
    .split('*')
    .map(part => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
    .join('[^/]*');

/**
 * @param path a path at the end of a name, with `*` for any part of one name; names are normalized
 * @param foreign folders in which no such path counts
 */
export function createPathMatcher(path: string, foreign: readonly string[] = []): MatchesPath {
  const normalized = normalizePath(path);
  const depth = normalized.split('/').length;
  const isOwn = (name: string): boolean =>
    !foreign.length ||
    !name
      .split('/')
      .slice(0, -depth)
      .some(folder => foreign.includes(folder));
  if (!normalized.includes('*')) return name => (name === normalized || name.endsWith(`/${normalized}`)) && isOwn(name);
  const expression = new RegExp(`(?:^|/)${toExpression(normalized)}$`, 'u');
  return name => expression.test(name) && isOwn(name);
}

/** For a file that was chosen without its folders: as much of the path as the name has must match. */
export function createLooseMatcher(path: string): MatchesPath {
  const parts = normalizePath(path).split('/');
  return name => {
    const kept = parts.slice(-name.split('/').length).join('/');
    return new RegExp(`(?:^|/)${toExpression(kept)}$`, 'u').test(name);
  };
}
