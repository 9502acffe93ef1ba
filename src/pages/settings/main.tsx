/** Settings as a full page: a list of sections, each a view of its own. */
import { useEffect } from 'preact/hooks';
import { Content, Header } from '../../views/shell/frame.tsx';
import { DiscreetView } from '../../views/settings/discreet-mode-view.tsx';
import { LeavingView } from '../../views/settings/quick-exit-view.tsx';
import { LanguagePicker, mount } from '../../views/shell/mount.tsx';
import { ManagedView } from '../../views/settings/managed-policy-view.tsx';
import { MineView } from '../../views/exposure/personal-terms-view.tsx';
import { PacksView } from '../../views/packs/rule-packs-view.tsx';
import { SwitchesView } from '../../views/settings/disabled-checks-view.tsx';
import { useWords } from '../../ui/language-context.ts';
import '../../views/settings/settings.css';

function Page() {
  const { t } = useWords();
  useEffect(() => {
    document.title = `${t('product')}: ${t('settings.title')}`;
  }, [t]);
  return (
    <div class="sheet">
      <Header tab={undefined} />
      <Content>
        <h1>{t('settings.title')}</h1>
        <ManagedView />
        <section class="stack" aria-labelledby="switches">
          <h2 id="switches">{t('switches.title')}</h2>
          <SwitchesView />
        </section>
        <DiscreetView />
        <LeavingView />
        <MineView />
        <PacksView />
        <LanguagePicker />
      </Content>
    </div>
  );
}

await mount(() => <Page />);
