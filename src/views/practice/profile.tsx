/** Profiles, and the page on which the person edits their own. */
import { useState } from 'preact/hooks';
import { NETWORK } from '../../practice/built-in-scenarios.ts';
import { getEditableProfile, getProfile, listPeople, listPosts } from '../../practice/network.ts';
import { PROFILE_PARTS, type ProfilePart } from '../../practice/scenario.ts';
import { useTranslation } from '../../ui/language-context.ts';
import { Avatar, useDisplayName } from './byline.tsx';
import { NotFound } from './not-found.tsx';
import { HideIfReported, PostCard, ReportMenu } from './post.tsx';
import { usePracticeNetwork } from './practice-state.ts';
import { navigateTo, routeHref } from './route.ts';

export function ProfilePage({ handle }: { handle: string }) {
  const { t } = useTranslation();
  const { network, words } = usePracticeNetwork();
  const name = useDisplayName()(handle);
  const person = listPeople(network).find(p => p.handle === handle);
  if (!person) return <NotFound />;
  const own = handle === NETWORK.me;
  const shown = getProfile(network, words, handle);
  const posts = listPosts(network, words);
  const line = (part: Exclude<ProfilePart, 'bio'>) =>
    shown[part] && (
      <div key={part}>
        <dt>{t(`practice.profile.${part}`)}</dt>
        <dd data-part={part} dir="auto">
          {shown[part]}
        </dd>
      </div>
    );
  return (
    <>
      <HideIfReported what={`profile:${handle}`}>
        <section class="card stack">
          <div class="who">
            <Avatar handle={handle} big />
            <div>
              <h1>
                <bdi data-part="head-name">{name}</bdi>
              </h1>
              <p class="soft">
                <bdi class="ltr" dir="ltr">
                  @{handle}
                </bdi>
              </p>
            </div>
          </div>
          {shown.bio && (
            <p data-part="bio" dir="auto">
              {shown.bio}
            </p>
          )}
          <dl>
            {line('place')}
            {line('work')}
            {line('birthday')}
          </dl>
          <p class="soft" role="status">
            {network.blocked.includes(handle) && t('practice.profile.blocked')}
          </p>
          <div class="row between">
            <span class="soft small">{t('practice.profile.followers', { count: person.followers })}</span>
            {own ? (
              <a class="btn" href={routeHref('/edit')}>
                {t('practice.profile.edit')}
              </a>
            ) : (
              <ReportMenu
                what={`profile:${handle}`}
                label={t('practice.menu.reportProfile')}
                part="report-profile"
                block={handle}
              />
            )}
          </div>
        </section>
      </HideIfReported>
      <h2 class="head">{t('practice.profile.posts')}</h2>
      {posts
        .filter(p => p.by === handle)
        .map(p => (
          <PostCard key={p.id} post={p} posts={posts} />
        ))}
    </>
  );
}

export function EditProfilePage() {
  const { t } = useTranslation();
  const { network, words, actions } = usePracticeNetwork();
  const before = getEditableProfile(network, words);
  const [saved, setSaved] = useState(false);
  const save = (e: SubmitEvent) => {
    e.preventDefault();
    const form = new FormData(e.currentTarget as HTMLFormElement);
    actions.editProfile(Object.fromEntries(PROFILE_PARTS.map(part => [part, String(form.get(part) ?? '').trim()])));
    setSaved(true);
  };
  return (
    <form class="stack" onSubmit={save} onInput={() => setSaved(false)}>
      <h1>{t('practice.profile.edit')}</h1>
      {PROFILE_PARTS.map(part => (
        <label class="stack tight" key={part}>
          {t(`practice.profile.${part}`)}
          <textarea
            name={part}
            rows={part === 'bio' ? 3 : 1}
            autocomplete="off"
            spellcheck={false}
            dir="auto"
            defaultValue={before[part] ?? ''}
          />
        </label>
      ))}
      <div class="row">
        <button type="submit" class="btn main">
          {t('practice.profile.save')}
        </button>
        <button type="button" class="btn" onClick={() => navigateTo(`/@${NETWORK.me}`)}>
          {t('practice.nav.profile')}
        </button>
      </div>
      <p role="status">{saved && t('practice.profile.saved')}</p>
    </form>
  );
}
