/** Is this address dressed up as a platform's? Pure over a host name; says why, never that a site is safe. */
import punycode from 'punycode/';
import { matchesHost, type PlatformIndexEntry } from './host-index.ts';

/** `address`: a real address stands inside; `letters`: letters that look alike; `name`: the name with something added; `slip`: one letter off. */
export const LIKENESSES = ['address', 'letters', 'name', 'slip'] as const;
export type Likeness = (typeof LIKENESSES)[number];

export interface Lookalike {
  id: string;
  name: string;
  real: string;
  why: Likeness;
}

/** Shorter names stand inside too many honest words. */
const MIN_NAME_LENGTH = 4;
const MIN_SLIP_LENGTH = 6;
/** No name is longer (RFC 1035). */
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

/** What a hurried eye sees. */
export function skeleton(label: string): string {
  return [...label.normalize('NFKD').toLowerCase().replace(/\p{M}/gu, '')]
    .map(c => CONFUSABLES[c] ?? c)
    .join('')
    .replaceAll('rn', 'm')
    .replaceAll('vv', 'w');
}

/** Is one made of the other by one letter more, less, other or swapped with its neighbour? */
function isOneEditApart(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  const [x, y] = [a.slice(i), b.slice(i)];
  return (
    x.slice(1) === y.slice(1) ||
    x.slice(1) === y ||
    x === y.slice(1) ||
    (x.length === y.length && x.slice(2) === y.slice(2) && x[0] === y[1] && x[1] === y[0])
  );
}

/** The name in an address: the label before its ending. */
const registrableLabel = (host: string): string => host.replace(/^\*\./, '').split('.').at(-2) ?? '';

/** A label that only looks encoded is shown as it is written. */
function decodeLabels(host: string): string[] {
  return host.split('.').map(label => {
    try {
      return punycode.toUnicode(label);
    } catch {
      return label;
    }
  });
}

/** @returns the platform that a host pretends to be; undefined for official hosts, and where nothing is alike */
export function findLookalike(host: string, index: PlatformIndexEntry[]): Lookalike | undefined {
  if (host.length > MAX_HOST_LENGTH || index.some(p => p.hosts.some(h => matchesHost(h, host)))) return undefined;
  const labels = decodeLabels(host);
  for (const { id, name, hosts, plainWord } of index)
    for (const rule of hosts.filter(h => !h.endsWith('.onion'))) {
      const real = rule.replace(/^\*\./, '');
      const own = registrableLabel(rule);
      // Another address of the same owner is not dressed up.
      if (`.${host}`.endsWith(`.${real.split('.').slice(-2).join('.')}`)) return undefined;
      const alike = (why: Likeness): Lookalike => ({ id, name, real, why });
      if (`.${host}.`.includes(`.${real}.`) || `.${host}`.includes(`.${real}-`)) return alike('address');
      if (own.length < MIN_NAME_LENGTH) continue;
      for (const label of labels) {
        if (label !== own && skeleton(label) === skeleton(own)) return alike('letters');
        if (plainWord) continue;
        if (label === own || label.split('-').includes(own)) return alike('name');
        if (own.length >= MIN_SLIP_LENGTH && isOneEditApart(label, own)) return alike('slip');
      }
    }
  return undefined;
}
