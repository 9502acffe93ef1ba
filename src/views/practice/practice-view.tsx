/** The practice network, a small social site of our own. */
import type { ComponentChildren } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import { sendToWorker } from '../../messaging/client.ts';
import { createPracticeUrl } from '../../practice/practice-url.ts';
import { NETWORK } from '../../practice/built-in-scenarios.ts';
import { addScenarioWords } from '../../practice/pack-scenarios.ts';
import { getPageUrlInMode } from '../../preferences/opaque-page-params.ts';
import { useTranslation } from '../../ui/language-context.ts';
import { Loading } from '../../ui/page-states.tsx';
import { Header } from '../shell/frame.tsx';
import { LanguagePicker } from '../shell/language-picker.tsx';
import { ComposePost } from './compose-post.tsx';
import { Feed, PostPage } from './feed.tsx';
import { ConversationList, ConversationPage, PhishingTrapPage } from './messages.tsx';
import { NotFound } from './not-found.tsx';
import {
  createPracticeActions,
  PracticeContext,
  type PracticeContextValue,
  type PracticeStore,
  usePracticeWords,
} from './practice-state.ts';
import { EditProfilePage, ProfilePage } from './profile.tsx';
import { routeHref, useRoute } from './route.ts';
import { ScenarioBar, Scenarios } from './scenarios.tsx';
import { SettingsIndex, SettingsPage } from './settings.tsx';
import './practice.css';

const NAVIGATION = {
  feed: '/',
  profile: `/@${NETWORK.me}`,
  messages: '/messages',
  compose: '/compose',
  settings: '/settings',
  scenarios: '/scenarios',
};

const ROUTES: [RegExp, (...parts: string[]) => ComponentChildren][] = [
  [/^\/$/, () => <Feed />],
  [/^\/@(\w+)$/, handle => <ProfilePage key={handle} handle={handle!} />],
  [/^\/@\w+\/(\d+)$/, id => <PostPage key={id} id={Number(id)} />],
  [/^\/compose$/, () => <ComposePost />],
  [/^\/messages$/, () => <ConversationList />],
  [/^\/messages\/([\w-]+)$/, id => <ConversationPage key={id} id={id!} />],
  [/^\/settings$/, () => <SettingsIndex />],
  [/^\/settings\/(\w+)$/, page => <SettingsPage key={page} page={page!} />],
  [/^\/edit$/, () => <EditProfilePage />],
  [/^\/scenarios$/, () => <Scenarios />],
  [/^\/trap$/, () => <PhishingTrapPage />],
];

function renderRoute(route: string): ComponentChildren {
  for (const [pattern, renderPage] of ROUTES) {
    const match = pattern.exec(route);
    if (match) return renderPage(...match.slice(1));
  }
  return <NotFound />;
}

/** Deletes what was practised. Every practice page then reloads, this one at the start of the scenario. */
async function reset(scenario?: string): Promise<void> {
  const url = scenario === undefined ? location.href.split('#')[0]! : await createPracticeUrl(scenario);
  history.replaceState(null, '', url);
  await sendToWorker({ type: 'practice/reset' });
}

function Navigation({ route }: { route: string }) {
  const { t } = useTranslation();
  const isCurrent = (name: string, target: string) =>
    route === target || ((name === 'settings' || name === 'messages') && route.startsWith(`/${name}/`));
  return (
    <nav class="places" aria-label={t('practice.title')}>
      {Object.entries(NAVIGATION).map(([name, target]) => (
        <a key={name} href={routeHref(target)} aria-current={isCurrent(name, target) ? 'page' : undefined}>
          {t(`practice.nav.${name}`)}
        </a>
      ))}
    </nav>
  );
}

function PracticeFooter() {
  const { t } = useTranslation();
  return (
    <footer class="row between">
      <LanguagePicker />
      <span class="row">
        <a class="btn" href={getPageUrlInMode('log')} target="_blank">
          {t('practice.log')}
        </a>
        <button
          type="button"
          class="btn"
          data-part="reset"
          title={t('practice.resetHint')}
          onClick={() => void reset()}
        >
          {t('practice.reset')}
        </button>
      </span>
    </footer>
  );
}

interface PracticeViewProps extends Pick<PracticeContextValue, 'packScenario' | 'checkFiles'> {
  store: PracticeStore;
  /** Called once a new route is rendered. */
  onNavigate(): void;
}

export function PracticeView({ store, packScenario, checkFiles, onNavigate }: PracticeViewProps) {
  const { t } = useTranslation();
  const route = useRoute(onNavigate);
  const words = usePracticeWords();
  useEffect(() => {
    document.title = t('practice.title');
  }, [t]);
  const value = useMemo(
    (): PracticeContextValue | undefined =>
      words && {
        store,
        actions: createPracticeActions(store),
        words: packScenario ? addScenarioWords(words, packScenario) : words,
        packScenario,
        reset: id => void reset(id),
        checkFiles,
      },
    [words],
  );
  return (
    <>
      <Header host={t('practice.title')} tab={undefined} />
      <div class="harbour">
        <Navigation route={route} />
        <span hidden data-part="me" data-handle={NETWORK.me} />
        {value ? (
          <PracticeContext.Provider value={value}>
            <ScenarioBar />
            <main class="stack">{renderRoute(route)}</main>
          </PracticeContext.Provider>
        ) : (
          <main>
            <Loading label={t('loading')} />
          </main>
        )}
        <PracticeFooter />
      </div>
    </>
  );
}
