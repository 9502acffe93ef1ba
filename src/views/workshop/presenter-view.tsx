/** The slides for the room, without anything about the person who shows them. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import { getTextDirection, switchLanguage } from '../../i18n/index.ts';
import type { Language } from '../../i18n/languages.ts';
import { Icon } from '../../ui/icons.tsx';
import { useTranslation } from '../../ui/language-context.ts';
import { ErrorCard, Loading } from '../../ui/page-states.tsx';
import { type Programme, useProgramme } from '../../workshop/load-programme.ts';
import { type ChangeSession, getFacilitatorUrl, useSession } from '../../workshop/running-session.ts';
import type { WorkshopSession } from '../../workshop/session.ts';
import { getSessionChange } from '../../workshop/slide-commands.ts';
import { type SlideCommand, toggleFullScreen, useSlideKeys } from '../../workshop/slide-keys.ts';
import { LanguageScope } from '../learning/language-scope.tsx';
import { useQuickExitKey } from '../shell/quick-exit.ts';
import { QuickExitButton } from '../shell/quick-exit-button.tsx';
import { getBlockIndex } from './facilitated-session.ts';
import { FacilitatorNotes, Injects, PracticeLink } from './facilitator-tools.tsx';
import { HandCounts } from './hand-counts.tsx';
import { SessionClock } from './session-clock.tsx';
import { SlideView } from './slide.tsx';
import './slide.css';
import './facilitator.css';
import './presenter.css';

interface PresentationProps {
  session: WorkshopSession;
  programme: Programme;
  change: ChangeSession;
}

function PresenterControls({
  session,
  programme,
  notes,
  press,
}: PresentationProps & { notes: boolean; press(what: SlideCommand): void }) {
  const { t } = useTranslation();
  const button = (what: SlideCommand, name: string, icon?: 'chevron', pressed?: boolean) => (
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

function Presentation({ session, programme, change }: PresentationProps) {
  const { t } = useTranslation();
  const [notes, setNotes] = useState(false);
  const rtl = getTextDirection(session.language) === 'rtl';
  const runCommand = useCallback(
    (what: SlideCommand) => {
      if (what === 'full') return toggleFullScreen();
      if (what === 'notes') return setNotes(on => !on);
      if (what === 'clear') setNotes(false);
      const by = getSessionChange(what, programme);
      if (by) change(by);
    },
    [programme],
  );
  useSlideKeys(rtl, runCommand);
  const slide = programme.slides[session.at];
  const block = programme.blocks[getBlockIndex({ session, programme })];
  return (
    <>
      <header class="slide-bar">
        <QuickExitButton tab={undefined} />
        <PresenterControls session={session} programme={programme} change={change} notes={notes} press={runCommand} />
      </header>
      <main class={notes ? 'stage with-notes' : 'stage'}>
        <div class="screen-of" aria-live="polite" aria-atomic="true">
          {session.black ? (
            <h1 class="hidden">{t('workshop.black')}</h1>
          ) : (
            slide && (
              <LanguageScope language={programme.language}>
                <SlideView slide={slide} room={session} programme={programme} />
              </LanguageScope>
            )
          )}
        </div>
        {notes && block && (
          <section class="aside stack" aria-label={t('workshop.keys.notes')}>
            <p class="small soft">{t('workshop.seen')}</p>
            <SessionClock session={session} programme={programme} change={change} />
            <Injects session={session} programme={programme} change={change} />
            <HandCounts session={session} programme={programme} change={change} />
            <PracticeLink block={block} />
            <FacilitatorNotes block={block} programme={programme} />
            <a class="btn" href={getFacilitatorUrl()}>
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

/** Shown after the end, or in a tab that was left open. */
function NoSession() {
  const { t } = useTranslation();
  return (
    <main class="content stack sheet">
      <section class="card stack">
        <h1>{t('workshop.nothing')}</h1>
        <p class="soft">{t('workshop.nothingText')}</p>
        <a class="btn main" href={getFacilitatorUrl()}>
          {t('workshop.choose')}
        </a>
      </section>
    </main>
  );
}

export function PresenterView() {
  const { t, i18n } = useTranslation();
  const [session, change] = useSession();
  const programme = useProgramme(session?.source, session?.language ?? i18n.language);
  useQuickExitKey(undefined);
  useEffect(() => {
    if (session && session.language !== i18n.language) void switchLanguage(i18n, session.language as Language);
  }, [session?.language]);
  useEffect(() => {
    document.title = t('product');
  }, [t]);
  return (
    <div class={session?.black ? 'presenter black' : 'presenter'}>
      {session && programme !== 'loading' && programme !== 'fault' ? (
        <Presentation session={session} programme={programme} change={change} />
      ) : (
        <>
          <header class="bar">
            <QuickExitButton tab={undefined} />
          </header>
          {session === undefined ? (
            <NoSession />
          ) : programme === 'fault' ? (
            <ErrorCard />
          ) : (
            <Loading label={t('loading')} />
          )}
        </>
      )}
    </div>
  );
}
