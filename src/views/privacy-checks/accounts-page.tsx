/** My accounts: progress over all platforms, reminders, and the risk card. */
import { useState } from 'preact/hooks';
import { isEmptyRiskCard } from '../../privacy-checks/risk-card.ts';
import { useTranslation } from '../../ui/language-context.ts';
import { AccountsView } from './accounts-view.tsx';
import { RemindersView } from './reminders-view.tsx';
import { RiskCardView, useRiskCard } from './risk-card-view.tsx';

function RiskCardLink({ onPress }: { onPress(): void }) {
  const { t } = useTranslation();
  const [card] = useRiskCard();
  return (
    <button type="button" class="btn quiet start" onClick={onPress}>
      {t(card && !isEmptyRiskCard(card) ? 'self.change' : 'self.open')}
    </button>
  );
}

export function AccountsPage({ startWithCard }: { startWithCard: boolean }) {
  const { t } = useTranslation();
  const [cardOpen, setCardOpen] = useState(startWithCard);
  if (cardOpen) return <RiskCardView onDone={() => setCardOpen(false)} />;
  return (
    <>
      <h1>{t('accounts.title')}</h1>
      <p class="soft">{t('accounts.intro')}</p>
      <AccountsView />
      <RiskCardLink onPress={() => setCardOpen(true)} />
      <RemindersView />
    </>
  );
}
