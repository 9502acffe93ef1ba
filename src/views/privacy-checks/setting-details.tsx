/** One setting: its state, why it matters, and how to change it. */
import type { ComponentChildren } from 'preact';
import { formatDay } from '../../i18n/formats.ts';
import { getLessonForHarms, type LessonSummary } from '../../learning/catalogue.ts';
import { sendToWorker } from '../../messaging/client.ts';
import { listOptions } from '../../platforms/setting-options.ts';
import { describeCaution } from '../../platforms/setting-labels.ts';
import type { SiteRow } from '../../privacy-checks/schema.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { useTranslation } from '../../ui/language-context.ts';
import { StatusIcon, StatusLabel } from '../../ui/status.tsx';
import { RelatedLesson } from '../learning/lesson-links.tsx';
import { PageLink } from '../shell/page-link.tsx';
import { SettingSteps } from './setting-steps.tsx';
import { setCheckDisabled } from '../settings/set-check-disabled.ts';
import type { KnownSiteSummary } from './known-site-summary.ts';
import { getRowStatus, isGuided } from './row-status.ts';
import { ReportOption } from './report-option.tsx';
import { ConfirmReading } from './confirm-reading.tsx';
import { describeSource } from './describe-source.ts';
import { RuleSource } from './rule-source.tsx';

function Part({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section class="stack tight">
      <h3>{title}</h3>
      {children}
    </section>
  );
}

interface SettingDetailsProps {
  site: KnownSiteSummary;
  tab: number;
  row: SiteRow;
  lessons: LessonSummary[];
  onLeave(): void;
  onChange(): void;
}

export function SettingDetails({ site, tab, row, lessons, onLeave, onChange }: SettingDetailsProps) {
  const translation = useTranslation();
  const { t, language } = translation;
  const { setting, finding, remembered } = row;
  const key = `platforms:${site.platform}.settings.${setting.id}`;
  const state = getRowStatus(row);
  const guided = isGuided(setting);
  const isRememberedExposed = remembered?.state === 'exposed' && remembered.source !== 'download';
  const needsAction = state === 'exposed' || state === 'pending' || isRememberedExposed;
  const why = row.here ? finding?.why : undefined;
  const choose = (on: boolean) =>
    void sendToWorker({ type: 'setting/keepPublic', tab, setting: setting.id, on }).then(onChange);
  const switched = (off: boolean) => void setCheckDisabled(site.platform, setting.id, off).then(onChange);
  const source = describeSource(translation, site.platform, row);
  const isUnsettled = state === 'unread' || state === 'reported';
  const canReport = !row.off && isUnsettled && listOptions(setting).length > 1;
  const canHelpFix = row.here && !row.off && !site.builtIn && finding?.state === 'unread' && !finding.pending;
  return (
    <details class="setting">
      <summary>
        <StatusIcon state={state} />
        <span class="stack tight">
          <span>{t(`${key}.name`)}</span>
          {source && <span class="soft small">{source}</span>}
          {setting.override && <span class="soft small">{t('packs.from')}</span>}
        </span>
        {row.off || row.chosen ? (
          <span class="state unread">{t(row.off ? 'switches.off' : guided ? 'state.byHand' : 'state.chosen')}</span>
        ) : (
          <StatusLabel state={state} />
        )}
      </summary>
      <div class="body">
        {finding?.pending && <p class="state pending">{t('site.pending')}</p>}
        {why && why !== 'rejected' && !finding?.seems && <p class="soft">{t(`site.unreadWhy.${why}`)}</p>}
        <ConfirmReading site={site} tab={tab} row={row} onChange={onChange} />
        <Part title={t('site.why')}>
          <p>{t(`${key}.exposes`)}</p>
        </Part>
        <Part title={t('site.caution')}>
          <p>{describeCaution(translation, site.platform, setting)}</p>
        </Part>
        <Part title={t('site.steps')}>
          <SettingSteps platform={site.platform} setting={setting} />
        </Part>
        <div class="row">
          {row.here && !site.discreet && !row.off && !guided && setting.control !== 'page' && (
            <button
              type="button"
              class="btn"
              onClick={() => void sendToWorker({ type: 'setting/highlight', tab, setting: setting.id }).then(onLeave)}
            >
              {t('site.showMe')}
            </button>
          )}
          {!row.here && row.address && (
            <button
              type="button"
              class="btn"
              onClick={() =>
                void sendToWorker({ type: 'setting/open', tab, platform: site.platform, setting: setting.id }).then(
                  onLeave,
                )
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
            row.chosen && (
              <button type="button" class="btn quiet" onClick={() => choose(false)}>
                {t('site.watch')}
              </button>
            )
          )}
        </div>
        {canReport && <ReportOption site={site} tab={tab} row={row} onChange={onChange} />}
        {canHelpFix && (
          <p>
            <PageLink page="fix-check" params={{ tab: String(tab) }} class="btn quiet start">
              {t('fixCheck.title')}
            </PageLink>
          </p>
        )}
        <RelatedLesson id={getLessonForHarms(setting.harms)} all={lessons} />
        {!row.off && !site.builtIn && (
          <Disclosure label={t('switches.leaveOut')}>
            {needsAction && !guided && !row.chosen && (
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
        {setting.override && <RuleSource mend={setting.override} />}
        {!setting.override?.rule && (
          <p class="soft small">
            {t(`checked.${setting.checkedBy}`, { date: formatDay(language, setting.checkedOn) })}
          </p>
        )}
      </div>
    </details>
  );
}
