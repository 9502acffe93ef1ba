/** Harbour, the practice network: a small social site of our own. Browsers inject nothing into our pages, so this one runs the engine itself. */
import type { ComponentChildren } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import { checkFilesForInput, interceptFileChoices } from '../../content/interceptors/file-choice.ts';
import { guardSends } from '../../content/interceptors/guard-sends.ts';
import { guardOverlayKeys } from '../../content/interceptors/overlay-keys.ts';
import { isolatedWorld } from '../../content/isolated-world-state.ts';
import { recheckLocation } from '../../content/navigation.ts';
import { startSession } from '../../content/session.ts';
import { answerWorker } from '../../content/worker-messages.ts';
import type { Platform } from '../../platforms/schema.ts';
import { platformFile } from '../../platforms/load.ts';
import { NETWORK, findScenario } from '../../practice/catalogue.ts';
import { getSharedScenarios, addScenarioWords, type SharedScenario } from '../../practice/pack-scenarios.ts';
import { readPageParams, getPageUrlInMode } from '../../preferences/opaque-page-params.ts';
import { createPracticeUrl } from '../../practice/address.ts';
import { ask } from '../../messaging/client.ts';
import { Header } from '../../views/shell/frame.tsx';
import { LanguagePicker } from '../../views/shell/language-picker.tsx';
import { mount } from '../../views/shell/mount.tsx';
import { Loading } from '../../ui/page-states.tsx';
import { ComposePost } from '../../views/practice/compose-post.tsx';
import { Feed, PostPage } from '../../views/practice/feed.tsx';
import { NotFound } from '../../views/practice/not-found.tsx';
import { ConversationList, ConversationPage, PhishingTrapPage } from '../../views/practice/messages.tsx';
import { getRoute, routeHref, useRoute } from '../../views/practice/practice-basics.tsx';
import { EditPage, ProfilePage } from '../../views/practice/profile.tsx';
import { ScenarioBar, Scenarios } from '../../views/practice/scenarios.tsx';
import { SettingsIndex, SettingsPage } from '../../views/practice/settings.tsx';
import {
  createPracticeActions,
  createPracticeStore,
  PracticeContext,
  usePracticeTexts,
  type PracticeStore,
} from '../../views/practice/practice-state.ts';
import { useTranslation } from '../../ui/language-context.ts';
import '../../views/practice/practice.css';

/** Everything that was practised goes, here and in every other view; each begins anew at its address, this one at the scenario's. */
async function reset(id?: string): Promise<void> {
  history.replaceState(null, '', id === undefined ? location.href.split('#')[0]! : await createPracticeUrl(id));
  await ask({ type: 'practice/reset' });
}
const NAV = {
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
  [/^\/edit$/, () => <EditPage />],
  [/^\/scenarios$/, () => <Scenarios />],
  [/^\/trap$/, () => <PhishingTrapPage />],
];

function screen(at: string): ComponentChildren {
  for (const [pattern, draw] of ROUTES) {
    const found = pattern.exec(at);
    if (found) return draw(...found.slice(1));
  }
  return <NotFound />;
}

function Harbour({ store, other }: { store: PracticeStore; other: SharedScenario | undefined }) {
  const { t } = useTranslation();
  const at = useRoute(recheckLocation);
  const words = usePracticeTexts();
  useEffect(() => {
    document.title = t('practice.title');
  }, [t]);
  const sea = useMemo(
    () =>
      words && {
        store,
        act: createPracticeActions(store),
        words: other ? addScenarioWords(words, other) : words,
        other,
        reset: (id?: string) => void reset(id),
        checkFiles: checkFilesForInput,
      },
    [words],
  );
  return (
    <>
      <Header host={t('practice.title')} tab={undefined} />
      <div class="harbour">
        <nav class="places" aria-label={t('practice.title')}>
          {Object.entries(NAV).map(([name, route]) => (
            <a
              key={name}
              href={routeHref(route)}
              aria-current={
                at === route ||
                (name === 'settings' && at.startsWith('/settings/')) ||
                (name === 'messages' && at.startsWith('/messages/'))
                  ? 'page'
                  : undefined
              }
            >
              {t(`practice.nav.${name}`)}
            </a>
          ))}
        </nav>
        <span hidden data-part="me" data-handle={NETWORK.me} />
        {sea ? (
          <PracticeContext.Provider value={sea}>
            <ScenarioBar />
            <main class="stack">{screen(at)}</main>
          </PracticeContext.Provider>
        ) : (
          <main>
            <Loading label={t('loading')} />
          </main>
        )}
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
      </div>
    </>
  );
}

/** Loads in order what a platform's page gets injected on demand, because the overlay listens to the page reader. */
async function loadContentModules(): Promise<void> {
  await import('../../content/page-reader.ts');
  await import('../../content/overlay/main.ts');
  await import('../../content/file-check.ts');
  await import('../../content/scroll-capture.ts');
}

async function start(): Promise<void> {
  const { id, me, own, pages, compose, post, profile, head, savesBy }: Platform = await platformFile('practice');
  isolatedWorld.practiceUrl = () => new URL(getRoute(), 'https://harbour.invalid');
  startSession(
    { id, signs: undefined, me, who: undefined, own, pages, compose, post, profile, head, savesBy },
    true,
    async () => true,
  );
}

const wanted = (await readPageParams()).get('scenario');
const other =
  wanted === null || findScenario(wanted)
    ? undefined
    : (await getSharedScenarios()).find(o => o.scenario.id === wanted);
const scenario = other?.scenario ?? findScenario(wanted);
if (!location.hash && scenario) location.replace(routeHref(scenario.start));
const store = createPracticeStore(scenario);
addEventListener('pagehide', () => void ask({ type: 'practice/closed' }).catch(() => undefined));
guardOverlayKeys();
guardSends();
interceptFileChoices();
const ready = Promise.all([mount(() => <Harbour store={store} other={other} />), loadContentModules()]);
answerWorker(async () => {
  await ready;
  await start();
});
