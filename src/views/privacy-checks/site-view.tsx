/** This site: one next step, then every setting with its state. */
import { useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { getPageUrl } from '../../lib/page-url.ts';
import { openPractice } from '../../practice/practice-url.ts';
import { isPrivateContext } from '../../preferences/storage-context.ts';
import type { SiteSummary, SiteRow } from '../../privacy-checks/schema.ts';
import { formatDay } from '../../i18n/formats.ts';
import { cautionOf, stepsOf } from '../../platforms/setting-labels.ts';
import type { Mending } from '../../platforms/rule-pack.ts';
import { ask } from '../../messaging/client.ts';
import { preventFormRestore } from '../../ui/prevent-form-restore.ts';
import { PolicyCard } from './policy-card.tsx';
import { PriorityReason } from './priority-reason.tsx';
import { EmptyState, ErrorCard, Loading } from '../../ui/page-states.tsx';
import { Fingerprint } from '../packs/fingerprint.tsx';
import { Ltr } from '../../ui/ltr.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { StatusIcon, StatusLabel, type StatusKind } from '../../ui/status.tsx';
import { RiskCardView } from './risk-card-view.tsx';
import { getLessonForHarms, PROFILE_LESSON, type LessonSummary } from '../../learning/catalogue.ts';
import { sharePackScenarios } from '../../learning/pack-lessons.ts';
import { RelatedLesson, useLessonList } from '../learning/lesson-links.tsx';
import { setCheckDisabled } from '../settings/set-check-disabled.ts';
import { isolateDirection, useTranslation } from '../../ui/language-context.ts';

type Known = Extract<SiteSummary, { kind: 'known' }>;

const getStatus = (row: SiteRow): StatusKind => (row.finding?.pending ? 'pending' : (row.finding?.state ?? 'unread'));

function PracticeButton() {
  const { t } = useTranslation();
  return (
    <button
      type="button"
      class="btn"
      onClick={() =>
        void sharePackScenarios()
          .catch(() => undefined)
          .then(() => openPractice())
      }
    >
      {t('site.practice')}
    </button>
  );
}

function PermissionRequest({
  site,
  tab,
  onDone,
}: {
  site: Extract<SiteSummary, { kind: 'ask' }>;
  tab: number;
  onDone(): void;
}) {
  const { t } = useTranslation();
  const [refused, setRefused] = useState(false);
  const allow = async () => {
    const yes = await browser.permissions.request({ origins: [`${site.origin}/*`] }).catch(() => false);
    setRefused(!yes);
    if (!yes) return;
    await ask({ type: 'site/allow', origin: site.origin, tab });
    onDone();
  };
  return (
    <EmptyState
      icon="shield"
      title={t('site.ask.title', { name: site.name })}
      text={t('site.ask.text', { host: site.host })}
    >
      <button type="button" class="btn main wide" onClick={() => void allow()}>
        {t('site.ask.allow', { host: site.host })}
      </button>
      {refused && <p role="status">{t('site.ask.refused')}</p>}
    </EmptyState>
  );
}

/** Whose word this is, where it is not ours. */
function RuleSource({ mend: { by, off } }: { mend: Mending }) {
  const { t, language } = useTranslation();
  return (
    <div class="stack tight small">
      <p>
        <strong>{t('packs.from')}.</strong>{' '}
        {t('packs.fromWhom', {
          pack: isolateDirection(by.pack),
          version: by.version,
          maker: isolateDirection(by.maker),
          date: formatDay(language, by.madeOn),
        })}{' '}
        {off && t('packs.switchedOff')}
      </p>
      <p class="soft">
        {t('packs.fingerprint')} <Fingerprint of={by.fingerprint} />
      </p>
      <p>
        <a href={getPageUrl('settings')} target="_blank">
          {t('packs.manage')}
        </a>
      </p>
    </div>
  );
}

function NextStep({ site, tab, row, onLeave }: { site: Known; tab: number; row: SiteRow; onLeave(): void }) {
  const words = useTranslation();
  const { t } = words;
  const key = `platforms:${site.platform}.settings.${row.setting.id}`;
  const press = async () => {
    if (row.here) await ask({ type: 'site/spotlight', tab, setting: row.setting.id });
    else await ask({ type: 'site/open', tab, platform: site.platform, setting: row.setting.id });
    onLeave();
  };
  return (
    <section class="card next stack" aria-labelledby="next">
      <p class="eyebrow">{t('site.next')}</p>
      <h1 id="next">{t(`${key}.name`)}</h1>
      <p class="soft">
        {t(`${key}.exposes`)} {t('site.minutes', { count: row.setting.minutes })}
      </p>
      <PriorityReason reasons={site.because} />
      {(row.here ? !site.discreet : row.address) ? (
        <button type="button" class="btn main wide" onClick={() => void press()}>
          {row.here ? t('site.showMe') : t('site.openPage')}
        </button>
      ) : (
        <ol>
          {stepsOf(words, site.platform, row.setting).map(s => (
            <li key={s}>{s}</li>
          ))}
        </ol>
      )}
      {row.setting.mend && <p class="soft small">{t('packs.from')}</p>}
    </section>
  );
}

function SettingDetails({
  site,
  tab,
  row,
  lessons,
  onLeave,
  onChange,
}: {
  site: Known;
  tab: number;
  row: SiteRow;
  lessons: LessonSummary[];
  onLeave(): void;
  onChange(): void;
}) {
  const words = useTranslation();
  const { t, language } = words;
  const { setting, finding, remembered } = row;
  const key = `platforms:${site.platform}.settings.${setting.id}`;
  const state = getStatus(row);
  const guided = setting.control === 'guided' || !!setting.mend?.off;
  const open = state === 'exposed' || state === 'pending' || remembered?.state === 'exposed';
  const why = row.here ? finding?.why : undefined;
  const choose = (on: boolean) => void ask({ type: 'setting/choose', tab, setting: setting.id, on }).then(onChange);
  const switched = (off: boolean) => void setCheckDisabled(site.platform, setting.id, off).then(onChange);
  const seen =
    !row.here && remembered
      ? remembered.old
        ? 'old'
        : remembered.state === 'unread'
          ? undefined
          : remembered.state
      : undefined;
  return (
    <details class="setting">
      <summary>
        <StatusIcon state={state} />
        <span class="stack tight">
          <span>{t(`${key}.name`)}</span>
          {seen && remembered && (
            <span class="soft small">{t(`site.seen.${seen}`, { date: formatDay(language, remembered.at) })}</span>
          )}
          {setting.mend && <span class="soft small">{t('packs.from')}</span>}
        </span>
        {row.off || row.chosen ? (
          <span class="state unread">{t(row.off ? 'switches.off' : guided ? 'state.byHand' : 'state.chosen')}</span>
        ) : (
          <StatusLabel state={state} />
        )}
      </summary>
      <div class="body">
        {finding?.pending && <p class="state pending">{t('site.pending')}</p>}
        {finding?.seems && <p>{t(`site.seems.${finding.seems}`)}</p>}
        {why && !finding?.seems && <p class="soft">{t(`site.unreadWhy.${why}`)}</p>}
        <p>
          <strong>{t('site.why')}.</strong> {t(`${key}.exposes`)}
        </p>
        <div>
          <strong>{t('site.steps')}</strong>
          <ol>
            {stepsOf(words, site.platform, setting).map(s => (
              <li key={s}>{s}</li>
            ))}
          </ol>
        </div>
        <p>
          <strong>{t('site.caution')}.</strong> {cautionOf(words, site.platform, setting)}
        </p>
        <div class="row">
          {row.here && !site.discreet && !row.off && !guided && setting.control !== 'page' && (
            <button
              type="button"
              class="btn"
              onClick={() => void ask({ type: 'site/spotlight', tab, setting: setting.id }).then(onLeave)}
            >
              {t('site.showMe')}
            </button>
          )}
          {!row.here && row.address && (
            <button
              type="button"
              class="btn"
              onClick={() =>
                void ask({ type: 'site/open', tab, platform: site.platform, setting: setting.id }).then(onLeave)
              }
            >
              {t('site.openPage')}
            </button>
          )}
          {row.off ? (
            <button type="button" class="btn quiet" onClick={() => switched(false)}>
              {t('switches.settingOn')}
            </button>
          ) : (
            (guided || row.chosen) && (
              <button type="button" class="btn quiet" onClick={() => choose(!row.chosen)}>
                {t(row.chosen ? 'site.watch' : 'site.byHand')}
              </button>
            )
          )}
        </div>
        <RelatedLesson id={getLessonForHarms(setting.harms)} all={lessons} />
        {!row.off && !site.builtIn && (
          <Disclosure label={t('switches.leaveOut')}>
            {open && !guided && !row.chosen && (
              <>
                <button type="button" class="btn" onClick={() => choose(true)}>
                  {t('site.choose')}
                </button>
                <p class="soft small">{t('switches.chooseText')}</p>
              </>
            )}
            <button type="button" class="btn" onClick={() => switched(true)}>
              {t('switches.settingOff')}
            </button>
            <p class="soft small">{t('switches.settingOffText')}</p>
          </Disclosure>
        )}
        {setting.mend && <RuleSource mend={setting.mend} />}
        {!setting.mend?.rule && (
          <p class="soft small">
            {t(`checked.${setting.checkedBy}`, { date: formatDay(language, setting.checkedOn) })}
          </p>
        )}
      </div>
    </details>
  );
}

/** What anyone can read on one's own profile, and where each thing is changed: a setting of ours, or the platform's own page. */
function ProfileExposure({
  site,
  tab,
  lessons,
  onLeave,
}: {
  site: Known;
  tab: number;
  lessons: LessonSummary[];
  onLeave(): void;
}) {
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
          onClick={() => void ask({ type: 'site/open', tab, platform: site.platform, setting: id }).then(onLeave)}
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

function KnownSite({ site, tab, onLeave, onChange }: { site: Known; tab: number; onLeave(): void; onChange(): void }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const lessons = useLessonList();
  if (asking)
    return (
      <RiskCardView
        onDone={() => {
          setAsking(false);
          onChange();
        }}
      />
    );
  const next = site.rows.find(r => r.setting.id === site.next);
  const here = site.rows.filter(r => r.here),
    away = site.rows.filter(r => !r.here);
  const list = (rows: SiteRow[]) => (
    <div class="card rows">
      {rows.map(row => (
        <SettingDetails
          key={row.setting.id}
          site={site}
          tab={tab}
          row={row}
          lessons={lessons}
          onLeave={onLeave}
          onChange={onChange}
        />
      ))}
    </div>
  );
  return (
    <>
      {site.operatorRisk && <p class="card warn">{t('site.operatorRisk', { name: site.name })}</p>}
      {next ? (
        <NextStep site={site} tab={tab} row={next} onLeave={onLeave} />
      ) : (
        <EmptyState icon="protected" title={t('site.allDone.title')} text={t('site.allDone.text')} />
      )}
      {next && !site.builtIn && (
        <button type="button" class="btn quiet start small" onClick={() => setAsking(true)}>
          {t(site.card ? 'self.change' : 'self.open')}
        </button>
      )}
      <ProfileExposure site={site} tab={tab} lessons={lessons} onLeave={onLeave} />
      {!site.settingsSeen && <p class="soft small">{t('site.neverSeen', { name: site.name })}</p>}
      {here.length ? (
        <>
          <h2 class="head">{t('site.here')}</h2>
          {list(here)}
        </>
      ) : (
        <p class="soft">{t('site.noSettings')}</p>
      )}
      {!!away.length && (
        <>
          <h2 class="head">{t('site.elsewhere', { name: site.name })}</h2>
          {list(away)}
        </>
      )}
      <PolicyCard platform={site.platform} name={site.name} policy={site.policy} />
      {!site.builtIn && (
        <>
          {site.discreet ? (
            <p class="soft small">{t('discreet.marks')}</p>
          ) : (
            <>
              <label class="row small">
                <input
                  type="checkbox"
                  {...preventFormRestore(site.marksAnywhere)}
                  onChange={e =>
                    void ask({ type: 'marks/set', private: isPrivateContext(), on: e.currentTarget.checked }).then(
                      onChange,
                    )
                  }
                />{' '}
                {t('site.marksAnywhere')}
              </label>
              <label class="row small">
                <input
                  type="checkbox"
                  {...preventFormRestore(site.marks)}
                  disabled={!site.marksAnywhere}
                  onChange={e =>
                    void ask({
                      type: 'marks/set',
                      private: isPrivateContext(),
                      platform: site.platform,
                      on: e.currentTarget.checked,
                    }).then(onChange)
                  }
                />{' '}
                {t('site.marksOn', { name: site.name })}
              </label>
            </>
          )}
          <div class="stack tight">
            <button
              type="button"
              class="btn quiet start"
              onClick={() => void setCheckDisabled(site.platform, undefined, true).then(onChange)}
            >
              {t('switches.platformOff', { name: site.name })}
            </button>
            <p class="soft small">{t('switches.platformOffText')}</p>
          </div>
        </>
      )}
      <p class="soft small">{t('site.sameAccount')}</p>
    </>
  );
}

export function SiteView({
  site,
  tab,
  onLook,
  onLeave,
}: {
  site: SiteSummary | 'loading' | 'fault';
  tab: number | undefined;
  onLook(): void;
  onLeave(): void;
}) {
  const { t } = useTranslation();
  if (site === 'loading') return <Loading label={t('loading')} />;
  if (site === 'fault') return <ErrorCard onRetry={onLook} />;
  switch (site.kind) {
    case 'none':
      return (
        <EmptyState icon="shield" title={t('site.none.title')} text={t('site.none.text')}>
          <PracticeButton />
        </EmptyState>
      );
    case 'unknown':
      return (
        <EmptyState icon="unread" title={t('site.unknown.title', { host: site.host })} text={t('site.unknown.text')}>
          <PracticeButton />
        </EmptyState>
      );
    case 'alike':
      return (
        <section class="card warn stack" role="alert">
          <h1>{t('site.alike.title', { name: site.name })}</h1>
          <p>
            <Ltr>
              <strong>{site.host}</strong>
            </Ltr>
          </p>
          <p>{t(`site.alike.${site.why}`, { name: site.name })}</p>
          <p>
            {t('site.alike.real', { name: site.name })}{' '}
            <Ltr>
              <strong>{site.real}</strong>
            </Ltr>
          </p>
          <p>{t('site.alike.do')}</p>
        </section>
      );
    case 'off':
      return (
        <EmptyState icon="unread" title={t('switches.site.title', { name: site.name })} text={t('switches.site.text')}>
          <button
            type="button"
            class="btn main wide"
            onClick={() => void setCheckDisabled(site.platform, undefined, false).then(onLook)}
          >
            {t('switches.platformOn', { name: site.name })}
          </button>
        </EmptyState>
      );
    case 'ask':
      return <PermissionRequest site={site} tab={tab!} onDone={onLook} />;
    case 'known':
      return <KnownSite site={site} tab={tab!} onLeave={onLeave} onChange={onLook} />;
  }
}
