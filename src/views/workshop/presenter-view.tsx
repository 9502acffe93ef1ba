/** The slides for the room: one idea, large, and nothing of the person who shows them. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import { getTextDirection, switchLanguage } from '../../i18n/index.ts';
import type { Language } from '../../i18n/languages.ts';
import type { Session } from '../../workshop/session.ts';
import { Icon } from '../../ui/icons.tsx';
import { Speaking } from '../learning/language-scope.tsx';
import { LeaveButton } from '../shell/quick-exit-button.tsx';
import { useLeaveKey } from '../shell/quick-exit.ts';
import { Fault, Loading } from '../../ui/basics.tsx';
import { useWords } from '../../ui/language-context.ts';
import { blockAt, Hands, Injects, Notes, Practice, Times } from './facilitator-tools.tsx';
import { fullScreen, useSlideKeys, type Press } from '../../workshop/slide-keys.ts';
import { useProgramme, type Programme } from '../../workshop/load-programme.ts';
import { deskPage, useSession, type Change } from '../../workshop/running-session.ts';
import { SlideView } from './slide.tsx';
import { steer } from '../../workshop/slide-commands.ts';

interface Showing {
  session: Session;
  programme: Programme;
  change: Change;
}

function Controls({ session, programme, notes, press }: Showing & { notes: boolean; press(what: Press): void }) {
  const { t } = useWords();
  const button = (what: Press, name: string, icon?: 'chevron', pressed?: boolean) => (
    <button
      type="button"
      class={`btn pill ${what}`}
      aria-pressed={pressed}
      aria-label={icon && t(name)}
      onClick={() => press(what)}
    >
      {icon ? <Icon name={icon} /> : t(name)}
    </button>
  );
  return (
    <nav class="controls" aria-label={t('workshop.keys.title')}>
      {button('back', 'workshop.keys.back', 'chevron')}
      {button('next', 'workshop.keys.next', 'chevron')}
      <span class="soft small">{t('workshop.place', { at: session.at + 1, of: programme.slides.length })}</span>
      {button('full', 'workshop.keys.full')}
      {button('black', 'workshop.keys.black', undefined, session.black)}
      {button('notes', 'workshop.keys.notes', undefined, notes)}
    </nav>
  );
}

function Show({ session, programme, change }: Showing) {
  const { t } = useWords();
  const [notes, setNotes] = useState(false);
  const rtl = getTextDirection(session.language) === 'rtl';
  const press = useCallback(
    (what: Press) => {
      if (what === 'full') return fullScreen();
      if (what === 'notes') return setNotes(on => !on);
      if (what === 'clear') setNotes(false);
      const by = steer(what, programme);
      if (by) change(by);
    },
    [programme],
  );
  useSlideKeys(rtl, press);
  const slide = programme.slides[session.at];
  const block = programme.blocks[blockAt({ session, programme })];
  return (
    <>
      <header class="slide-bar">
        <LeaveButton tab={undefined} />
        <Controls session={session} programme={programme} change={change} notes={notes} press={press} />
      </header>
      <main class={notes ? 'stage with-notes' : 'stage'}>
        <div class="screen-of" aria-live="polite" aria-atomic="true">
          {session.black ? (
            <h1 class="hidden">{t('workshop.black')}</h1>
          ) : (
            slide && (
              <Speaking language={programme.language}>
                <SlideView slide={slide} room={session} programme={programme} />
              </Speaking>
            )
          )}
        </div>
        {notes && block && (
          <section class="aside stack" aria-label={t('workshop.keys.notes')}>
            <p class="small soft">{t('workshop.seen')}</p>
            <Times session={session} programme={programme} change={change} />
            <Injects session={session} programme={programme} change={change} />
            <Hands session={session} programme={programme} change={change} />
            <Practice block={block} />
            <Notes block={block} programme={programme} />
            <a class="btn" href={deskPage()}>
              {t('workshop.desk')}
            </a>
          </section>
        )}
      </main>
      <footer class="deck-line">
        <progress
          class="deck"
          aria-label={t('workshop.progress')}
          value={session.at + 1}
          max={programme.slides.length}
        />
      </footer>
    </>
  );
}

/** Where nothing runs: at the end, or in a tab that was left over. */
function Nothing() {
  const { t } = useWords();
  return (
    <main class="content stack sheet">
      <section class="card stack">
        <h1>{t('workshop.nothing')}</h1>
        <p class="soft">{t('workshop.nothingText')}</p>
        <a class="btn main" href={deskPage()}>
          {t('workshop.title')}
        </a>
      </section>
    </main>
  );
}

export function PresenterView() {
  const { t, i18n } = useWords();
  const [session, change] = useSession();
  const programme = useProgramme(session?.source, session?.language ?? i18n.language);
  useLeaveKey(undefined);
  useEffect(() => {
    if (session && session.language !== i18n.language) void switchLanguage(i18n, session.language as Language);
  }, [session?.language]);
  useEffect(() => {
    document.title = t('product');
  }, [t]);
  return (
    <div class={session?.black ? 'presenter black' : 'presenter'}>
      {session && programme !== 'loading' && programme !== 'fault' ? (
        <Show session={session} programme={programme} change={change} />
      ) : (
        <>
          <header class="bar">
            <LeaveButton tab={undefined} />
          </header>
          {session === undefined ? <Nothing /> : programme === 'fault' ? <Fault /> : <Loading label={t('loading')} />}
        </>
      )}
    </div>
  );
}
