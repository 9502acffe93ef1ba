/** What anyone can read on the person's profile, and where to change it. */
import { type LessonSummary, PROFILE_LESSON } from '../../learning/catalogue.ts';
import { sendToWorker } from '../../messaging/client.ts';
import { useTranslation } from '../../ui/language-context.ts';
import { RelatedLesson } from '../learning/lesson-links.tsx';
import type { KnownSiteSummary } from './known-site-summary.ts';

interface ProfileExposureProps {
  site: KnownSiteSummary;
  tab: number;
  lessons: LessonSummary[];
  onLeave(): void;
}

export function ProfileExposure({ site, tab, lessons, onLeave }: ProfileExposureProps) {
  const { t } = useTranslation();
  if (!site.profile.length && !site.shown.length) return null;
  const fields = new Set([...site.profile, ...site.shown].map(p => p.field));
  const mends = [...new Set([...fields].flatMap(f => site.mends[f] ?? []))];
  const inField = (field: string) => (
    <span class="soft">{t('site.profileField', { field: t(`site.field.${field}`) })}</span>
  );
  return (
    <section class={site.profile.length ? 'card warn stack' : 'card stack'} aria-labelledby="profile">
      <h2 id="profile">{t(site.profile.length ? 'site.profile' : 'profile.title')}</h2>
      {!!site.profile.length && (
        <ul>
          {site.profile.map(p => (
            <li key={p.kind + p.value}>
              <strong>{t(`kind.${p.kind}`)}</strong>: <bdi>{p.value}</bdi> {inField(p.field)}
            </li>
          ))}
        </ul>
      )}
      {!!site.shown.length && (
        <div class="stack tight">
          {!!site.profile.length && <h3>{t('profile.also')}</h3>}
          <ul>
            {site.shown.map(p => (
              <li key={p.value}>
                <bdi>{p.value}</bdi> {inField(p.field)}
              </li>
            ))}
          </ul>
        </div>
      )}
      <p class="small">{t('profile.text')}</p>
      {mends.map(id => (
        <button
          type="button"
          class="btn"
          key={id}
          onClick={() =>
            void sendToWorker({
              type: 'setting/open',
              tab,
              platform: site.platform,
              setting: id,
              highlight: true,
            }).then(onLeave)
          }
        >
          {t('profile.mend', { name: t(`platforms:${site.platform}.settings.${id}.name`) })}
        </button>
      ))}
      {site.profileEdit && (
        <a class="btn" href={site.profileEdit} target="_blank" rel="noreferrer">
          {t('profile.edit', { name: site.name })}
        </a>
      )}
      {!mends.length && !site.profileEdit && <p class="small">{t('profile.noEdit', { name: site.name })}</p>}
      <RelatedLesson id={PROFILE_LESSON} all={lessons} />
    </section>
  );
}
