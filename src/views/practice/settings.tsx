/** The practice network's settings, in five pages. */
import { CONTACT_AUDIENCES } from '../../practice/network.ts';
import { useAnnouncement } from '../../ui/announcer.ts';
import { useTranslation } from '../../ui/language-context.ts';
import { preventFormRestore } from '../../ui/prevent-form-restore.ts';
import { NotFound } from './not-found.tsx';
import { usePracticeNetwork } from './practice-state.ts';
import { routeHref } from './route.ts';

/** Fields of each page, in order: a checkbox, or with `who` a choice of three audiences. */
const SETTINGS_PAGES: Record<string, { name: string; who?: true }[]> = {
  privacy: [{ name: 'phone_lookup' }, { name: 'show_birthday' }, { name: 'following_list', who: true }],
  tags: [{ name: 'photo_tagging' }, { name: 'mentions_from', who: true }, { name: 'tag_review' }],
  messages: [{ name: 'messages_from', who: true }, { name: 'read_receipts' }],
  security: [{ name: 'second_step' }, { name: 'login_alerts' }],
  photos: [{ name: 'location_in_posts' }, { name: 'photo_details' }],
};
const SESSIONS = ['here', 'phone', 'unknown'] as const;

export function SettingsIndex() {
  const { t } = useTranslation();
  return (
    <>
      <h1>{t('practice.settings.title')}</h1>
      <nav class="card rows" aria-label={t('practice.settings.title')}>
        {Object.keys(SETTINGS_PAGES).map(page => (
          <a class="line" key={page} href={routeHref(`/settings/${page}`)}>
            <strong>{t(`practice.settings.page.${page}`)}</strong>
            <span class="soft small">{t(`practice.settings.about.${page}`)}</span>
          </a>
        ))}
      </nav>
    </>
  );
}

function SignedOut() {
  const { t } = useTranslation();
  const text = t('practice.settings.signedOut');
  useAnnouncement(text);
  return <span class="soft">{text}</span>;
}

function ActiveSessions() {
  const { t } = useTranslation();
  const { network, actions } = usePracticeNetwork();
  return (
    <section class="stack tight" aria-labelledby="sessions">
      <h2 id="sessions">{t('practice.settings.sessions')}</h2>
      <ul class="card rows bare">
        {SESSIONS.map(s => (
          <li class="line row between" key={s}>
            <span>{t(`practice.settings.session.${s}`)}</span>
            {network.signedOut.includes(s) ? (
              <SignedOut />
            ) : (
              s !== 'here' && (
                <button type="button" class="btn" onClick={() => actions.signOut(s)}>
                  {t('practice.settings.signOut')}
                </button>
              )
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

export function SettingsPage({ page }: { page: string }) {
  const { t } = useTranslation();
  const { network, actions } = usePracticeNetwork();
  const fields = Object.hasOwn(SETTINGS_PAGES, page) ? SETTINGS_PAGES[page]! : undefined;
  if (!fields) return <NotFound />;
  const text = (key: string) => t(`practice.settings.${key}`);
  return (
    <>
      <p>
        <a href={routeHref('/settings')}>{text('title')}</a>
      </p>
      <h1>{text(`page.${page}`)}</h1>
      {fields.map(({ name, who }) =>
        who ? (
          <fieldset class="plain lined" key={name}>
            <legend>{text(name)}</legend>
            {CONTACT_AUDIENCES.map(v => (
              <label key={v}>
                <input
                  type="radio"
                  name={name}
                  value={v}
                  {...preventFormRestore(network.settings[name] === v)}
                  onChange={() => actions.setSetting(name, v)}
                />
                {text(v)}
              </label>
            ))}
          </fieldset>
        ) : (
          <label class="field" key={name}>
            {text(name)}
            <input
              type="checkbox"
              name={name}
              {...preventFormRestore(network.settings[name] === 'on')}
              onChange={e => actions.setSetting(name, e.currentTarget.checked ? 'on' : 'off')}
            />
          </label>
        ),
      )}
      <p class="card" role="status">
        {page === 'security' && network.settings.second_step === 'on' && text('codes')}
      </p>
      {page === 'security' && <ActiveSessions />}
    </>
  );
}
