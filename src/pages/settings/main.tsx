/** Settings as a full page: a list of sections, each a view of its own. */
import { useEffect } from 'preact/hooks';
import { Content, Header } from '../../views/shell/frame.tsx';
import { DiscreetModeView } from '../../views/settings/discreet-mode-view.tsx';
import { QuickExitView } from '../../views/settings/quick-exit-view.tsx';
import { LanguagePicker, mount } from '../../views/shell/mount.tsx';
import { ManagedPolicyView } from '../../views/settings/managed-policy-view.tsx';
import { PersonalTermsView } from '../../views/exposure/personal-terms-view.tsx';
import { RulePacksView } from '../../views/packs/rule-packs-view.tsx';
import { DisabledChecksView } from '../../views/settings/disabled-checks-view.tsx';
import { useTranslation } from '../../ui/language-context.ts';
import '../../views/settings/settings.css';

function Page() {
  const { t } = useTranslation();
  useEffect(() => {
    document.title = `${t('product')}: ${t('settings.title')}`;
  }, [t]);
  return (
    <div class="sheet">
      <Header tab={undefined} />
      <Content>
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
        <LanguagePicker />
      </Content>
    </div>
  );
}

await mount(() => <Page />);
