/** Packs of lessons as a full page. */
import { useEffect } from 'preact/hooks';
import { ContentPacksView } from '../../views/packs/content-packs-view.tsx';
import { Content, Header } from '../../views/shell/frame.tsx';
import { LanguagePicker, mount } from '../../views/shell/mount.tsx';
import { useTranslation } from '../../ui/language-context.ts';
import '../../views/learning/learn.css';
import '../../views/helplines/helplines.css';
import '../../views/packs/packs.css';

function Page() {
  const { t } = useTranslation();
  useEffect(() => {
    document.title = `${t('product')}: ${t('contents.title')}`;
  }, [t]);
  return (
    <div class="sheet">
      <Header tab={undefined} />
      <Content>
        <h1>{t('contents.title')}</h1>
        <ContentPacksView />
        <LanguagePicker />
      </Content>
    </div>
  );
}

await mount(() => <Page />);
