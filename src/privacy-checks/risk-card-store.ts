/** Where the risk card is held: in the vault once it has a passphrase; until then in memory, until the browser closes or the person erases it. */
import type { RiskCard } from './schema.ts';
import { isEmpty } from './risk-card.ts';
import { privateGet, privateSet } from '../vault/private-values.ts';
import { VaultError } from '../vault/record-store.ts';

const NAME = 'riskCard';

/** While the vault is locked nothing is known of it. */
export const riskCard = (): Promise<RiskCard | undefined> =>
  privateGet<RiskCard>(NAME).catch((fault: unknown) => {
    if (fault instanceof VaultError) return undefined;
    throw fault;
  });

/** An empty card is no card. @param unwritten in a private window: memory only */
export const keepRiskCard = (card: RiskCard, unwritten: boolean | undefined): Promise<void> =>
  privateSet(NAME, isEmpty(card) ? undefined : card, unwritten);
