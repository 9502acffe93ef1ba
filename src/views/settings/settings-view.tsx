/** Settings: a list of sections, each a view of its own. */
import { useTranslation } from '../../ui/language-context.ts';
import { PersonalTermsView } from '../exposure/personal-terms-view.tsx';
import { RulePacksView } from '../packs/rule-packs-view.tsx';
import { usePageTitle } from '../shell/use-page-title.ts';
import { DisabledChecksView } from './disabled-checks-view.tsx';
import { DiscreetModeView } from './discreet-mode-view.tsx';
import { ManagedPolicyView } from './managed-policy-view.tsx';
import { QuickExitView } from './quick-exit-view.tsx';
import './settings.css';

export function SettingsView() {
  const { t } = useTranslation();
  usePageTitle('settings.title');
  return (
    <>
      <h1>{t('settings.title')}</h1>
      <ManagedPolicyView />
      <section class="stack" aria-labelledby="switches">
        <h2 id="switches">{t('switches.title')}</h2>
        <DisabledChecksView />
      </section>
      <DiscreetModeView />
      <QuickExitView />
      <PersonalTermsView />
      <RulePacksView />
    </>
  );
}
