/** Settings, in five pages. */
import { WHO } from '../../practice/network.ts';
import { untraced } from '../../ui/fields.tsx';
import { useWords } from '../../ui/language-context.ts';
import { Gone } from './not-found.tsx';
import { to } from './practice-basics.tsx';
import { useHarbour } from './practice-state.ts';

/** What each page has, in its order: a switch, or a choice of three. */
const PAGES: Record<string, { name: string; who?: true }[]> = {
  privacy: [{ name: 'phone_lookup' }, { name: 'show_birthday' }, { name: 'following_list', who: true }],
  tags: [{ name: 'photo_tagging' }, { name: 'mentions_from', who: true }, { name: 'tag_review' }],
  messages: [{ name: 'messages_from', who: true }, { name: 'read_receipts' }],
  security: [{ name: 'second_step' }, { name: 'login_alerts' }],
  photos: [{ name: 'location_in_posts' }, { name: 'photo_details' }],
};
const SESSIONS = ['here', 'phone', 'unknown'] as const;

export function Settings() {
  const { t } = useWords();
  return (
    <>
      <h1>{t('practice.settings.title')}</h1>
      <nav class="card rows" aria-label={t('practice.settings.title')}>
        {Object.keys(PAGES).map(page => (
          <a class="line" key={page} href={to(`/settings/${page}`)}>
            <strong>{t(`practice.settings.page.${page}`)}</strong>
            <span class="soft small">{t(`practice.settings.about.${page}`)}</span>
          </a>
        ))}
      </nav>
    </>
  );
}

function Sessions() {
  const { t } = useWords();
  const { h, act } = useHarbour();
  return (
    <section class="stack tight" aria-labelledby="sessions">
      <h2 id="sessions">{t('practice.settings.sessions')}</h2>
      <ul class="card rows bare">
        {SESSIONS.map(s => (
          <li class="line row between" key={s}>
            <span>{t(`practice.settings.session.${s}`)}</span>
            {h.signedOut.includes(s) ? (
              <span class="soft" role="status">
                {t('practice.settings.signedOut')}
              </span>
            ) : (
              s !== 'here' && (
                <button type="button" class="btn" onClick={() => act.signOut(s)}>
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
  const { t } = useWords();
  const { h, act } = useHarbour();
  const fields = Object.hasOwn(PAGES, page) ? PAGES[page]! : undefined;
  if (!fields) return <Gone />;
  const say = (key: string) => t(`practice.settings.${key}`);
  return (
    <>
      <p>
        <a href={to('/settings')}>{say('title')}</a>
      </p>
      <h1>{say(`page.${page}`)}</h1>
      {fields.map(({ name, who }) =>
        who ? (
          <fieldset class="plain lined" key={name}>
            <legend>{say(name)}</legend>
            {WHO.map(v => (
              <label key={v}>
                <input
                  type="radio"
                  name={name}
                  value={v}
                  {...untraced(h.settings[name] === v)}
                  onChange={() => act.set(name, v)}
                />
                {say(v)}
              </label>
            ))}
          </fieldset>
        ) : (
          <label class="field" key={name}>
            {say(name)}
            <input
              type="checkbox"
              name={name}
              {...untraced(h.settings[name] === 'on')}
              onChange={e => act.set(name, e.currentTarget.checked ? 'on' : 'off')}
            />
          </label>
        ),
      )}
      {page === 'security' && h.settings.second_step === 'on' && (
        <p class="card" role="status">
          {say('codes')}
        </p>
      )}
      {page === 'security' && <Sessions />}
    </>
  );
}
