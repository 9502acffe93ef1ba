/** My accounts, as a full page: progress over all platforms, and reminders; with `?card` the risk card first. */
import { useState } from 'preact/hooks';
import { isEmpty } from '../../privacy-checks/risk-card.ts';
import { AccountsView } from '../../views/privacy-checks/accounts-view.tsx';
import { Content, Header } from '../../views/shell/frame.tsx';
import { LanguagePicker, mount } from '../../views/shell/mount.tsx';
import { RemindersView } from '../../views/privacy-checks/reminders-view.tsx';
import { RiskCardView, useRiskCard } from '../../views/privacy-checks/risk-card-view.tsx';
import { useTranslation } from '../../ui/language-context.ts';

function RiskCardLink({ onPress }: { onPress(): void }) {
  const { t } = useTranslation();
  const [card] = useRiskCard();
  return (
    <button type="button" class="btn quiet start" onClick={onPress}>
      {t(card && !isEmpty(card) ? 'self.change' : 'self.open')}
    </button>
  );
}

function Page() {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(new URLSearchParams(location.search).has('card'));
  return (
    <div class="sheet">
      <Header tab={undefined} />
      <Content>
        {asking ? (
          <RiskCardView onDone={() => setAsking(false)} />
        ) : (
          <>
            <h1>{t('accounts.title')}</h1>
            <p class="soft">{t('accounts.intro')}</p>
            <AccountsView />
            <RiskCardLink onPress={() => setAsking(true)} />
            <RemindersView />
          </>
        )}
        <LanguagePicker />
      </Content>
    </div>
  );
}

await mount(() => <Page />);
