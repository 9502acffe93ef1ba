/** Packs of lessons as a full page. */
import { useEffect } from 'preact/hooks';
import { ContentsView } from '../ui/contents/contents-view.tsx';
import { Content, Header } from '../ui/frame.tsx';
import { LanguagePicker, mount } from '../ui/mount.tsx';
import { useWords } from '../ui/language-context.tsx';
import learnCss from '../ui/learn/learn.css?inline';
import helpCss from '../ui/help/help.css?inline';
import packsCss from './packs.css?inline';

function Page() {
  const { t } = useWords();
  useEffect(() => {
    document.title = `${t('product')}: ${t('contents.title')}`;
  }, [t]);
  return (
    <div class="sheet">
      <Header tab={undefined} />
      <Content>
        <h1>{t('contents.title')}</h1>
        <ContentsView />
        <LanguagePicker />
      </Content>
    </div>
  );
}

export const show = (): Promise<void> => mount(() => <Page />, [learnCss, helpCss, packsCss]);
