/** One lesson as a full page: to read, to show, to print. */
import browser from 'webextension-polyfill';
import { Content, Header } from '../ui/frame.tsx';
import { LessonView, useLessons } from '../ui/learn-view.tsx';
import { LanguagePicker, mount } from '../ui/mount.tsx';
import { Fault, Loading } from '../ui/parts.tsx';
import { useWords } from '../ui/words.tsx';

const id = new URLSearchParams(location.search).get('id');

function Page() {
  const { t, language } = useWords();
  const lessons = useLessons(language);
  const lesson = Array.isArray(lessons) ? lessons.find(l => l.id === id) : undefined;
  return (
    <div class="sheet">
      <Header tab={undefined} />
      <Content>
        {lessons === 'loading' ? <Loading label={t('loading')} /> : lesson
          ? <LessonView lesson={lesson} tab={undefined} go={view => void browser.tabs.create({ url: browser.runtime.getURL(`src/popup/index.html?view=${view}`) })} />
          : <Fault />}
        <LanguagePicker />
      </Content>
    </div>
  );
}

void mount(() => <Page />);
