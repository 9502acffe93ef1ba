/** Stores the risk card. */
import { definePreference } from '../preferences/define-preference.ts';
import { isEmptyRiskCard } from './risk-card.ts';
import { RiskCard } from './schema.ts';

export const riskCard = definePreference({
  name: 'riskCard',
  area: 'vault-private',
  schema: RiskCard,
  fallback: undefined,
  isDefault: isEmptyRiskCard,
});
