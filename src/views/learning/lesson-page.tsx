/** Lessons as a full page: to read, to show, to print. */
import browser from 'webextension-polyfill';
import { type LearnPlace, rememberLearnPlace } from '../../learning/learn-place.ts';
import { usePageTitle } from '../shell/use-page-title.ts';
import { LearnView } from './learn-view.tsx';

const shell = {
  tab: undefined,
  go: (view: string) => void browser.tabs.create({ url: browser.runtime.getURL(`src/popup/index.html?view=${view}`) }),
};

export function LessonPage({ start }: { start: LearnPlace }) {
  usePageTitle('tab.learn');
  return <LearnView shell={shell} page start={start} onTurn={place => void rememberLearnPlace(place)} />;
}
