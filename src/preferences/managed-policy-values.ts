/** Each value of a managed policy by itself: what is good of it is used, what is not is told. Nothing here throws. */
import { LANGUAGES, type Language } from '../i18n/languages.ts';

/** `at`: which of a list, from 0. */
export interface InvalidPolicyValue {
  key: string;
  at?: number;
}
export interface PolicyValue<T> {
  value?: T;
  bad: InvalidPolicyValue[];
}

const readValue = <T>(key: string, given: unknown, good: (x: unknown) => x is T): PolicyValue<T> =>
  given === undefined ? { bad: [] } : good(given) ? { value: given, bad: [] } : { bad: [{ key }] };

function readList<T>(key: string, given: unknown, read: (x: unknown) => T | undefined, most: number): PolicyValue<T[]> {
  if (given === undefined) return { bad: [] };
  if (!Array.isArray(given) || given.length > most) return { bad: [{ key }] };
  const bad: InvalidPolicyValue[] = [];
  const value = given.flatMap((x: unknown, at) => {
    const good = read(x);
    if (good === undefined) bad.push({ key, at });
    return good === undefined ? [] : [good];
  });
  return { ...(value.length ? { value } : {}), bad };
}

type PolicyFields = Record<string, unknown>;

export const readLanguagePolicy = (p: PolicyFields): PolicyValue<Language> =>
  readValue('language', p.language, (x): x is Language => LANGUAGES.some(l => l.code === x));
export const readDiscreetPolicy = (p: PolicyFields): PolicyValue<boolean> =>
  readValue('discreet', p.discreet, x => typeof x === 'boolean');
/** An agenda of the workshops, built in or from a pack. */
export const readAgendaPolicy = (p: PolicyFields): PolicyValue<string> =>
  readValue('agenda', p.agenda, (x): x is string => typeof x === 'string' && /^[a-z0-9][a-z0-9/@-]{0,200}$/.test(x));

/** Ids of platforms, and `platform.setting`. */
export const readDisabledChecksPolicy = (p: PolicyFields): PolicyValue<string[]> =>
  readList(
    'switchedOff',
    p.switchedOff,
    x => (typeof x === 'string' && /^[a-z0-9-]{1,40}(\.[a-z0-9_]{1,60})?$/.test(x) ? x : undefined),
    500,
  );

/** Fingerprints, grouped or not, in either case of letters. @returns 64 hex digits each */
export const readTrustedPublishersPolicy = (p: PolicyFields): PolicyValue<string[]> =>
  readList(
    'acceptedMakers',
    p.acceptedMakers,
    x => {
      const plain = typeof x === 'string' ? x.replace(/[\s:]/g, '').toLowerCase() : '';
      return /^[0-9a-f]{64}$/.test(plain) ? plain : undefined;
    },
    200,
  );

export const POLICY_KEYS = [
  'language',
  'discreet',
  'agenda',
  'switchedOff',
  'helplines',
  'acceptedMakers',
  'packs',
] as const;
export type PolicyKey = (typeof POLICY_KEYS)[number];

export const findUnknownKeys = (p: PolicyFields): InvalidPolicyValue[] =>
  Object.keys(p)
    .filter(key => !(POLICY_KEYS as readonly string[]).includes(key))
    .map(key => ({ key }));
