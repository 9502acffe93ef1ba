/** Where the risk card is held: in memory (`storage.session`), until the browser closes or the person erases it. */
import browser from 'webextension-polyfill';
import { isEmpty, type RiskCard } from '../checks/risk-card.ts';

const KEY = 'riskCard';

export const riskCard = async (): Promise<RiskCard | undefined> => (await browser.storage.session.get(KEY))[KEY] as RiskCard | undefined;

/** An empty card is no card. */
export const keepRiskCard = (card: RiskCard): Promise<void> =>
  isEmpty(card) ? browser.storage.session.remove(KEY) : browser.storage.session.set({ [KEY]: card });
