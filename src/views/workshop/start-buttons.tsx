/** Starts a session: the first slide is shown, and the clock does not run yet. */
import { useTranslation } from '../../ui/language-context.ts';
import { loadProgramme } from '../../workshop/load-programme.ts';
import { changeSession, goToSlides, openSlides } from '../../workshop/running-session.ts';
import { createSession, type SessionSource } from '../../workshop/session.ts';

/** @returns a function that starts a session, with `ownWindow` in a window of its own */
export function useStartSession(): (source: SessionSource, ownWindow: boolean) => void {
  const { language, i18n } = useTranslation();
  return (source, ownWindow) =>
    void (async () => {
      const { blocks } = await loadProgramme(source, language, i18n);
      await changeSession(() => createSession(source, language, blocks.length));
      if (ownWindow) await openSlides();
      else goToSlides();
    })();
}

export function StartButtons({ source }: { source: SessionSource }) {
  const { t } = useTranslation();
  const start = useStartSession();
  return (
    <div class="stack tight">
      <div class="row">
        <button type="button" class="btn main" onClick={() => start(source, true)}>
          {t('workshop.start')}
        </button>
        <button type="button" class="btn" onClick={() => start(source, false)}>
          {t('workshop.startHere')}
        </button>
      </div>
      <p class="small soft">{t('workshop.startText')}</p>
    </div>
  );
}
