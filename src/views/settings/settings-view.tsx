/** Settings: a list of sections, each a view of its own. */
import { getPageUrl } from '../../lib/page-url.ts';
import { useTranslation } from '../../ui/language-context.ts';
import { PersonalTermsView } from '../exposure/personal-terms-view.tsx';
import { RulePacksView } from '../packs/rule-packs-view.tsx';
import { RemindersView } from '../privacy-checks/reminders-view.tsx';
import { LanguagePicker } from '../shell/language-picker.tsx';
import { usePageTitle } from '../shell/use-page-title.ts';
import { DisabledChecksView } from './disabled-checks-view.tsx';
import { DiscreetModeView } from './discreet-mode-view.tsx';
import { ManagedPolicyView } from './managed-policy-view.tsx';
import { OnPageTipsView } from './on-page-tips-view.tsx';
import { QuickExitView } from './quick-exit-view.tsx';
import { SectionList } from './section-list.tsx';
import { VaultStatus } from './vault-status.tsx';
import './settings.css';

export function SettingsView() {
  const { t } = useTranslation();
  usePageTitle('settings.title');
  return (
    <div class="stack settings">
      <h1>{t('settings.title')}</h1>
      <ManagedPolicyView />
      <SectionList />
      <DiscreetModeView />
      <QuickExitView />
      <VaultStatus />
      <section class="stack" aria-labelledby="language">
        <h2 id="language">{t('settings.language')}</h2>
        <LanguagePicker />
      </section>
      <RemindersView />
      <OnPageTipsView />
      <PersonalTermsView />
      <section class="stack" aria-labelledby="switches">
        <h2 id="switches">{t('switches.title')}</h2>
        <DisabledChecksView />
      </section>
      <RulePacksView />
      <p>
        <a href={getPageUrl('welcome')}>{t('settings.welcome')}</a>
      </p>
    </div>
  );
}
