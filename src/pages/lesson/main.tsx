/** Lessons as a full page: to read, to show, to print. The address never says which (`place.ts`). */
import { useEffect } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { Content, Header } from '../../views/shell/frame.tsx';
import { LearnView } from '../../views/learning/learn-view.tsx';
import { rememberLearnPlace, restoreLearnPlace, type LearnPlace } from '../../views/learning/learn-place.ts';
import { LanguagePicker, mount } from '../../views/shell/mount.tsx';
import { useTranslation } from '../../ui/language-context.ts';
import '../../views/learning/learn.css';

function Page({ start }: { start: LearnPlace }) {
  const { t } = useTranslation();
  useEffect(() => {
    document.title = `${t('product')}: ${t('tab.learn')}`;
  }, [t]);
  const shell = {
    tab: undefined,
    go: (view: string) =>
      void browser.tabs.create({ url: browser.runtime.getURL(`src/popup/index.html?view=${view}`) }),
  };
  return (
    <div class="sheet">
      <Header tab={undefined} />
      <Content>
        <LearnView shell={shell} page start={start} onTurn={place => void rememberLearnPlace(place)} />
        <div class="screen">
          <LanguagePicker />
        </div>
      </Content>
    </div>
  );
}

const start = await restoreLearnPlace();
await mount(() => <Page start={start} />);
