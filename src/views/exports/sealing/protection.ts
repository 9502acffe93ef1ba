/** How the file of an export is protected, as far as the person has chosen it. */
import type { Lock } from '../../../exports/encrypt.ts';
import { MIN_PASSPHRASE_LENGTH } from '../../../exports/generate-passphrase.ts';

/** age allows no file that both a passphrase and a key open. */
export type Protection =
  | { by: 'nothing' }
  | { by: 'passphrase'; passphrase: string }
  /** `keys`: of recipients, all of them compared. */
  | { by: 'keys'; keys: readonly string[] };
export type ProtectionKind = Protection['by'];

export const START: { [Kind in ProtectionKind]: Extract<Protection, { by: Kind }> } = {
  nothing: { by: 'nothing' },
  passphrase: { by: 'passphrase', passphrase: '' },
  keys: { by: 'keys', keys: [] },
};

export const isLongEnough = (passphrase: string): boolean => passphrase.trim().length >= MIN_PASSPHRASE_LENGTH;

export const isReady = (protection: Protection): boolean =>
  protection.by === 'keys'
    ? protection.keys.length > 0
    : protection.by === 'nothing' || isLongEnough(protection.passphrase);

/** @returns undefined: the file is not encrypted */
export const toLock = (protection: Protection): Lock | undefined =>
  protection.by === 'passphrase'
    ? { passphrase: protection.passphrase }
    : protection.by === 'keys'
      ? { recipients: protection.keys }
      : undefined;
