/** The guided checkup in the popup: where it is, what to do next, and what has changed. */
import { sendToWorker } from '../../messaging/client.ts';
import { describeAction, describeCaution, describeOption } from '../../platforms/setting-labels.ts';
import { listOptions } from '../../platforms/setting-options.ts';
import type { CheckupSummary, SiteRow } from '../../privacy-checks/schema.ts';
import type { StepAction } from '../../privacy-checks/step-actions.ts';
import { useTranslation } from '../../ui/language-context.ts';
import { StatusIcon, StatusLabel } from '../../ui/status.tsx';
import { ConfirmReading } from './confirm-reading.tsx';
import { SettingSteps } from './setting-steps.tsx';
import type { KnownSiteSummary } from './known-site-summary.ts';
import { ReportOption } from './report-option.tsx';
import { getRowStatus } from './row-status.ts';

interface CheckupProps {
  site: KnownSiteSummary;
  checkup: CheckupSummary;
  tab: number;
  onLeave(): void;
  onChange(): void;
}

/** Starts the checkup, or goes on with it, in the page where that is possible. */
export function StartCheckup({ tab, label, main, onLeave, onChange }: StartCheckupProps) {
  const { t } = useTranslation();
  return (
    <button
      type="button"
      class={main ? 'btn main wide' : 'btn wide'}
      onClick={() =>
        void sendToWorker({ type: 'checkup/start', tab }).then(isShown => (isShown ? onLeave() : onChange()))
      }
    >
      {t(`checkup.${label}`)}
    </button>
  );
}

interface StartCheckupProps {
  tab: number;
  label: 'start' | 'resume' | 'continue';
  main?: boolean;
  onLeave(): void;
  onChange(): void;
}

function Changes({ site, checkup, tab, onLeave, onChange }: CheckupProps) {
  const translation = useTranslation();
  const { t } = translation;
  const rows = site.rows.flatMap(row => {
    const change = checkup.changes.find(({ setting }) => setting === row.setting.id);
    return change ? [{ ...change, row }] : [];
  });
  if (!rows.length) return null;
  const name = ({ setting }: SiteRow, { state, value }: (typeof rows)[number]['now']) =>
    value === undefined ? t(`state.${state}`) : describeOption(translation, site.platform, setting, value);
  return (
    <section class="stack tight" aria-labelledby="checkup-changes">
      <h2 id="checkup-changes" class="head">
        {t('checkup.changes.title')}
      </h2>
      <ul class="stack checkup-changes">
        {rows.map(({ setting, row, before, now }) => (
          <li key={setting} class="stack tight">
            <strong>{t(`platforms:${site.platform}.settings.${setting}.name`)}</strong>
            <span>{t('checkup.changes.row', { before: name(row, before), now: name(row, now) })}</span>
            <button
              type="button"
              class="btn quiet start"
              onClick={() =>
                void sendToWorker({ type: 'checkup/undo', tab, setting }).then(isShown =>
                  isShown ? onLeave() : onChange(),
                )
              }
            >
              {t('checkup.changes.undo')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The step itself, where nothing may be shown in the page. */
function Step(props: CheckupProps & { row: SiteRow; actions: readonly StepAction[]; leads: boolean }) {
  const { site, tab, row, actions, leads, onLeave, onChange } = props;
  const translation = useTranslation();
  const { t } = translation;
  const { setting } = row;
  const status = getRowStatus(row);
  const isDone = actions.includes('next');
  const asks = !!row.finding?.seems && row.here;
  const act = (action: StepAction) =>
    void sendToWorker({ type: 'checkup/act', tab, setting: setting.id, action }).then(
      // The page that opens takes the place of this one.
      action === 'open' ? onLeave : onChange,
    );
  return (
    <>
      <p class="row">
        <StatusIcon state={status} />
        <StatusLabel state={status} />
      </p>
      <p>{t(`platforms:${site.platform}.settings.${setting.id}.exposes`)}</p>
      {!isDone && (
        <>
          <SettingSteps platform={site.platform} setting={setting} />
          <p class="soft">{describeCaution(translation, site.platform, setting)}</p>
        </>
      )}
      {row.here && <ConfirmReading site={site} tab={tab} row={row} onChange={onChange} />}
      {!asks && (status === 'unread' || status === 'reported') && listOptions(setting).length > 1 && (
        <ReportOption site={site} tab={tab} row={row} onChange={onChange} />
      )}
      <div class="row">
        {actions.map((action, i) => (
          <button
            key={action}
            type="button"
            class={i === 0 && leads ? 'btn main' : 'btn quiet'}
            onClick={() => act(action)}
          >
            {t(`checkup.action.${action}`)}
          </button>
        ))}
      </div>
      <p class="soft small">{t('checkup.inPopup')}</p>
    </>
  );
}

export function CheckupCard(props: CheckupProps) {
  const { site, checkup, tab, onLeave, onChange } = props;
  const translation = useTranslation();
  const { t } = translation;
  const { step, ended, done, total, settled } = checkup;
  const row = step && site.rows.find(r => r.setting.id === step.setting);
  if (row && step)
    return (
      <section class="card next stack" aria-labelledby="checkup">
        <div class="stack tight">
          <p class="eyebrow">{t('checkup.progress', { n: step.actions.includes('next') ? done : done + 1, total })}</p>
          <h1 id="checkup">{describeAction(translation, site.platform, row.setting)}</h1>
        </div>
        {site.marks ? (
          <>
            <StartCheckup tab={tab} label="continue" main onLeave={onLeave} onChange={onChange} />
            <button
              type="button"
              class="btn quiet"
              onClick={() =>
                void sendToWorker({ type: 'checkup/act', tab, setting: step.setting, action: 'pause' }).then(onChange)
              }
            >
              {t('checkup.action.pause')}
            </button>
          </>
        ) : (
          <Step {...props} row={row} actions={step.actions} leads={step.leads} />
        )}
        <Changes {...props} />
      </section>
    );
  return (
    <section class="card next stack" aria-labelledby="checkup">
      <h1 id="checkup">{ended ? t('checkup.ended.title') : t('checkup.paused', { n: done, total })}</h1>
      {ended && (
        <>
          <p>{t('checkup.ended.settled', { before: settled.before, now: settled.now, total: settled.of })}</p>
          {!checkup.changes.length && <p>{t('checkup.ended.unchanged')}</p>}
          <p class="soft small">{t('checkup.ended.limit')}</p>
        </>
      )}
      {!ended && <StartCheckup tab={tab} label="resume" main onLeave={onLeave} onChange={onChange} />}
      <Changes {...props} />
      <button
        type="button"
        class="btn quiet"
        onClick={() => void sendToWorker({ type: 'checkup/delete', tab }).then(onChange)}
      >
        {t(ended ? 'checkup.delete' : 'checkup.stop')}
      </button>
    </section>
  );
}
