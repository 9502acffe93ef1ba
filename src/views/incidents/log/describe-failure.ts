/** Says why the evidence log could not be opened or changed; saving new evidence has texts of its own. */
import type { TFunction } from 'i18next';
import type { VaultErrorCode } from '../../../vault/errors.ts';

const OWN_TEXTS: readonly string[] = ['full', 'unavailable'];

export const describeFailure = (t: TFunction, why: VaultErrorCode): string =>
  t(`${OWN_TEXTS.includes(why) ? 'log' : 'report'}.failed.${why}`);
