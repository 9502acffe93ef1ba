/** Checks file names in a pack: plain paths that mean the same on every system. */
import { hasHiddenCharacters } from '../../lib/hidden-characters.ts';
import { LIMITS } from './limits.ts';
import { problem, type Problem } from './problem.ts';

const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;
/** Files that operating systems add by themselves; never read. */
const SYSTEM_FILES = /^__MACOSX\/|(^|\/)(\.DS_Store|Thumbs\.db|desktop\.ini)$/;

export const isSystemFile = (name: string): boolean => SYSTEM_FILES.test(name);

function findNameProblem(name: string): Problem | undefined {
  if (hasHiddenCharacters(name) || /[\u200C-\u200F\u061C]/.test(name)) return problem(name, 'name-hidden');
  if (/\\|^[a-z]:/i.test(name)) return problem(name, 'path-windows');
  if (name.startsWith('/')) return problem(name, 'path-absolute');
  const steps = name.replace(/\/$/, '').split('/');
  if (steps.some(s => s === '..' || s === '.')) return problem(name, 'path-up');
  if (name.length > LIMITS.path) return problem(name, 'name-long');
  if (steps.some(s => RESERVED.test(s))) return problem(name, 'name-reserved');
  if (steps.some(s => !/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(s) || s.endsWith('.'))) return problem(name, 'name-odd');
  return undefined;
}

/** Also finds names that are equal on a system that ignores case or Unicode form. */
export function findNameProblems(names: string[]): Problem[] {
  const seen = new Map<string, string>();
  return names.flatMap(name => {
    const own = findNameProblem(name);
    const folded = name.normalize('NFKC').toLowerCase();
    const twin = seen.get(folded);
    seen.set(folded, name);
    return [
      ...(own ? [own] : []),
      ...(twin === undefined ? [] : [problem(name, twin === name ? 'name-twice' : 'name-case', { what: twin })]),
    ];
  });
}
