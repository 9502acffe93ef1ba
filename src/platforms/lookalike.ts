/** Detects hosts that imitate a platform's; says why, and never that a site is safe. */
import punycode from 'punycode/';
import { matchesHost, type PlatformIndexEntry } from './host-index.ts';

/**
 * How a host imitates a platform's. `address`: it contains the real one; `letters`: by look-alike letters; `name`: by
 * the
 * name with additions; `slip`: by one wrong letter.
 */
export const LIKENESSES = ['address', 'letters', 'name', 'slip'] as const;
export type Likeness = (typeof LIKENESSES)[number];

export interface Lookalike {
  id: string;
  name: string;
  real: string;
  why: Likeness;
}

/** Shorter names occur in too many honest words. */
const MIN_NAME_LENGTH = 4;
const MIN_SLIP_LENGTH = 6;
/** RFC 1035. */
const MAX_HOST_LENGTH = 253;

const CONFUSABLES: Record<string, string> = {
  а: 'a',
  ɑ: 'a',
  α: 'a',
  в: 'b',
  ь: 'b',
  с: 'c',
  ϲ: 'c',
  ԁ: 'd',
  е: 'e',
  ε: 'e',
  ҽ: 'e',
  ɡ: 'g',
  һ: 'h',
  н: 'h',
  і: 'l',
  ι: 'l',
  ӏ: 'l',
  ı: 'l',
  ј: 'j',
  к: 'k',
  κ: 'k',
  м: 'm',
  п: 'n',
  η: 'n',
  о: 'o',
  ο: 'o',
  σ: 'o',
  р: 'p',
  ρ: 'p',
  ѕ: 's',
  т: 't',
  τ: 't',
  υ: 'u',
  ν: 'v',
  ѵ: 'v',
  ԝ: 'w',
  ω: 'w',
  х: 'x',
  χ: 'x',
  у: 'y',
  γ: 'y',
  0: 'o',
  1: 'l',
  3: 'e',
  5: 's',
  i: 'l',
};

/** Reduces a label to what it looks like at a glance, so that look-alikes become equal (compare Unicode TS #39). */
export function skeleton(label: string): string {
  return [...label.normalize('NFKD').toLowerCase().replace(/\p{M}/gu, '')]
    .map(c => CONFUSABLES[c] ?? c)
    .join('')
    .replaceAll('rn', 'm')
    .replaceAll('vv', 'w');
}

/** Whether one letter more, less, different or swapped with its neighbour makes one of the other. */
function isOneEditApart(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  const [x, y] = [a.slice(i), b.slice(i)];
  const isSwapped = x.length === y.length && x.slice(2) === y.slice(2) && x[0] === y[1] && x[1] === y[0];
  return isSwapped || x.slice(1) === y.slice(1) || x.slice(1) === y || x === y.slice(1);
}

/** Returns the label before the top-level domain. */
const registrableLabel = (host: string): string => host.replace(/^\*\./, '').split('.').at(-2) ?? '';

/** Decodes Punycode; a label that only looks encoded stays as it is. */
function decodeLabels(host: string): string[] {
  return host.split('.').map(label => {
    try {
      return punycode.toUnicode(label);
    } catch {
      return label;
    }
  });
}

/** Finds how the labels of a host imitate an official name. @param isWord the name is an everyday word */
function findLabelLikeness(labels: string[], name: string, isWord: boolean): Likeness | undefined {
  if (name.length < MIN_NAME_LENGTH) return undefined;
  for (const label of labels) {
    if (label !== name && skeleton(label) === skeleton(name)) return 'letters';
    if (isWord) continue;
    if (label === name || label.split('-').includes(name)) return 'name';
    if (name.length >= MIN_SLIP_LENGTH && isOneEditApart(label, name)) return 'slip';
  }
  return undefined;
}

/** Returns the platform that a host imitates; undefined for official hosts and hosts that resemble none. */
export function findLookalike(host: string, index: PlatformIndexEntry[]): Lookalike | undefined {
  if (host.length > MAX_HOST_LENGTH || index.some(entry => entry.hosts.some(rule => matchesHost(rule, host))))
    return undefined;
  const labels = decodeLabels(host);
  for (const { id, name, hosts, plainWord } of index)
    for (const rule of hosts.filter(h => !h.endsWith('.onion'))) {
      const real = rule.replace(/^\*\./, '');
      const ownerDomain = real.split('.').slice(-2).join('.');
      // Another host of the same owner imitates nothing.
      if (`.${host}`.endsWith(`.${ownerDomain}`)) return undefined;
      const containsReal = `.${host}.`.includes(`.${real}.`) || `.${host}`.includes(`.${real}-`);
      const why = containsReal ? 'address' : findLabelLikeness(labels, registrableLabel(rule), !!plainWord);
      if (why) return { id, name, real, why };
    }
  return undefined;
}
