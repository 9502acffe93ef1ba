/** Parses each value of a managed policy by itself: valid ones are used, invalid ones named. Nothing here throws. */
import { LANGUAGES, type Language } from '../i18n/languages.ts';
import type { ManagedPolicy } from './managed-policy.ts';

/** `at`: index in a list. */
export interface InvalidPolicyValue {
  key: string;
  at?: number;
}
export interface PolicyValue<T> {
  value?: T;
  bad: InvalidPolicyValue[];
}

const readValue = <T>(key: string, stored: unknown, isValid: (x: unknown) => x is T): PolicyValue<T> =>
  stored === undefined ? { bad: [] } : isValid(stored) ? { value: stored, bad: [] } : { bad: [{ key }] };

function readList<T>(
  key: string,
  stored: unknown,
  read: (x: unknown) => T | undefined,
  maxLength: number,
): PolicyValue<T[]> {
  if (stored === undefined) return { bad: [] };
  if (!Array.isArray(stored) || stored.length > maxLength) return { bad: [{ key }] };
  const bad: InvalidPolicyValue[] = [];
  const value = stored.flatMap((x: unknown, at) => {
    const item = read(x);
    if (item === undefined) bad.push({ key, at });
    return item === undefined ? [] : [item];
  });
  return { ...(value.length ? { value } : {}), bad };
}

export const readLanguagePolicy = (p: ManagedPolicy): PolicyValue<Language> =>
  readValue('language', p.language, (x): x is Language => LANGUAGES.some(l => l.code === x));
export const readDiscreetPolicy = (p: ManagedPolicy): PolicyValue<boolean> =>
  readValue('discreet', p.discreet, x => typeof x === 'boolean');
/** A workshop agenda, built in or from a pack. */
export const readAgendaPolicy = (p: ManagedPolicy): PolicyValue<string> =>
  readValue('agenda', p.agenda, (x): x is string => typeof x === 'string' && /^[a-z0-9][a-z0-9/@-]{0,200}$/.test(x));

/** Platform ids, and `platform.setting`. */
export const readDisabledChecksPolicy = (p: ManagedPolicy): PolicyValue<string[]> =>
  readList(
    'switchedOff',
    p.switchedOff,
    x => (typeof x === 'string' && /^[a-z0-9-]{1,40}(\.[a-z0-9_]{1,60})?$/.test(x) ? x : undefined),
    500,
  );

/** Accepts fingerprints in groups and in upper case. @returns 64 lower-case hexadecimal digits each */
export const readTrustedPublishersPolicy = (p: ManagedPolicy): PolicyValue<string[]> =>
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

export const findUnknownKeys = (p: ManagedPolicy): InvalidPolicyValue[] =>
  Object.keys(p)
    .filter(key => !(POLICY_KEYS as readonly string[]).includes(key))
    .map(key => ({ key }));
