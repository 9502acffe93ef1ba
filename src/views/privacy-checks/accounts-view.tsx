/** Progress by platform: what was read when, and what to do next. */
import { useState } from 'preact/hooks';
import { formatNumber } from '../../i18n/digits.ts';
import { formatDay } from '../../i18n/formats.ts';
import { loadPlatformLabels } from '../../i18n/index.ts';
import { sendToWorker } from '../../messaging/client.ts';
import { describeAction } from '../../platforms/setting-labels.ts';
import type { AccountProgress, PlatformProgress } from '../../privacy-checks/schema.ts';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import { useTranslation } from '../../ui/language-context.ts';
import { EmptyState, ErrorCard, Loading } from '../../ui/page-states.tsx';
import { StatusIcon, type StatusKind, StatusLabel } from '../../ui/status.tsx';
import { useLatest } from '../../ui/use-latest.ts';
import { useStorageChange } from '../../ui/use-storage-change.ts';
import { SettingSteps } from './setting-steps.tsx';
import { setCheckDisabled } from '../settings/set-check-disabled.ts';
import { ChangeList } from './change-list.tsx';
import { PlatformGlyph } from './platform-glyph.tsx';
import { PriorityReason } from './priority-reason.tsx';

const COUNTS = ['exposed', 'protected', 'unread'] as const satisfies StatusKind[];

function AccountCounts({ counts }: Pick<AccountProgress, 'counts'>) {
  const { t, language } = useTranslation();
  return (
    <>
      {(counts.readAt || !counts.reported) && (
        <p class="soft small">
          {counts.readAt ? t('accounts.read', { date: formatDay(language, counts.readAt) }) : t('accounts.notRead')}
        </p>
      )}
      <dl class="counts">
        {COUNTS.map(
          state =>
            !!counts[state] && (
              <div key={state}>
                <dt class="row">
                  <StatusIcon state={state} />
                  <StatusLabel state={state} />
                </dt>
                <dd>{formatNumber(language, counts[state])}</dd>
              </div>
            ),
        )}
        {!!counts.reported && (
          <div>
            <dt class="state reported">{t('accounts.reported')}</dt>
            <dd>{formatNumber(language, counts.reported)}</dd>
          </div>
        )}
        {!!counts.old && (
          <div>
            <dt class="state unread">{t('accounts.old')}</dt>
            <dd>{formatNumber(language, counts.old)}</dd>
          </div>
        )}
        {!!counts.aside && (
          <div>
            <dt class="state unread">{t('accounts.aside')}</dt>
            <dd>{formatNumber(language, counts.aside)}</dd>
          </div>
        )}
      </dl>
    </>
  );
}

function AccountSummary({ of, account, main }: { of: PlatformProgress; account: AccountProgress; main: boolean }) {
  const translation = useTranslation();
  const { t } = translation;
  const { next } = account;
  return (
    <>
      <AccountCounts counts={account.counts} />
      {!next ? (
        <p class="soft small">{t('accounts.nothingLeft')}</p>
      ) : (
        <div class="stack tight">
          <p class="eyebrow">{t('accounts.next')}</p>
          <p>
            <strong>{describeAction(translation, of.platform, { id: next.setting })}</strong>
          </p>
          <PriorityReason reasons={next.because} />
          {next.opens ? (
            <button
              type="button"
              class={main ? 'btn main fit' : 'btn fit'}
              onClick={() =>
                void sendToWorker({
                  type: 'setting/open',
                  platform: of.platform,
                  setting: next.setting,
                  highlight: true,
                })
              }
            >
              {t('site.openPage')}
            </button>
          ) : (
            <>
              <p class="soft small">{t('accounts.openYourself', { name: of.name })}</p>
              <details>
                <summary class="small more">{t('site.steps')}</summary>
                <SettingSteps platform={of.platform} setting={{ id: next.setting }} />
              </details>
            </>
          )}
        </div>
      )}
    </>
  );
}

interface PlatformCardProps {
  of: PlatformProgress;
  main: AccountProgress | undefined;
  onDelete(): void;
}

function PlatformCard({ of, main, onDelete }: PlatformCardProps) {
  const { t } = useTranslation();
  const several = of.accounts.length > 1;
  return (
    <section class="card stack" aria-labelledby={of.platform}>
      <div class="row between">
        <div class="row">
          <PlatformGlyph platform={of.platform} />
          <h2 id={of.platform}>{of.name}</h2>
        </div>
        {of.due && <span class="soft small">{t('accounts.reminders.dueHere')}</span>}
      </div>
      {several && <p class="soft small">{t('accounts.several')}</p>}
      {of.accounts.map((account, i) => (
        <div class="stack account" key={account.id}>
          {several && <h3 class="head">{t('accounts.account', { n: i + 1 })}</h3>}
          <ChangeList
            as={several ? 'h4' : 'h3'}
            platform={of.platform}
            changes={account.changes}
            onAcknowledge={() =>
              void sendToWorker({ type: 'accounts/acknowledgeChanges', platform: of.platform, account: account.id })
            }
          />
          <AccountSummary of={of} account={account} main={account === main} />
        </div>
      ))}
      <ConfirmButton
        label={t('accounts.eraseOf', { name: of.name })}
        question={t('accounts.eraseAsk')}
        onYes={onDelete}
      />
    </section>
  );
}

/** A platform without stored findings. */
function OtherPlatform({ of }: { of: PlatformProgress }) {
  const { t } = useTranslation();
  return (
    <div class="row between other">
      <span class="row">
        <PlatformGlyph platform={of.platform} />
        <span class="stack tight">
          <span>{of.name}</span>
          {!of.off && !of.first && <span class="soft small">{t('accounts.openYourself', { name: of.name })}</span>}
        </span>
      </span>
      {of.off ? (
        <button
          type="button"
          class="btn quiet"
          aria-label={t('switches.platformOn', { name: of.name })}
          onClick={() => void setCheckDisabled(of.platform, undefined, false)}
        >
          {t('switches.on')}
        </button>
      ) : (
        of.first && (
          <button
            type="button"
            class="btn quiet"
            aria-label={t('accounts.openSettingsOf', { name: of.name })}
            onClick={() => void sendToWorker({ type: 'setting/open', platform: of.platform, setting: of.first! })}
          >
            {t('accounts.openSettings')}
          </button>
        )
      )}
    </div>
  );
}

function OtherPlatforms({ platforms, open }: { platforms: PlatformProgress[]; open: boolean }) {
  const { t } = useTranslation();
  const groups = {
    off: platforms.filter(p => p.off),
    readable: platforms.filter(p => !p.off && p.keeps),
    byHand: platforms.filter(p => !p.off && !p.keeps),
  };
  if (!platforms.length) return null;
  return (
    <details class="card rows" open={open}>
      <summary class="more">{t('accounts.others.title')}</summary>
      {(['off', 'readable', 'byHand'] as const).map(
        group =>
          !!groups[group].length && (
            <div class="rows" key={group}>
              <p class="head">{t(`accounts.others.${group}`)}</p>
              {groups[group].map(p => (
                <OtherPlatform key={p.platform} of={p} />
              ))}
            </div>
          ),
      )}
    </details>
  );
}

export function AccountsView() {
  const { t, i18n, language } = useTranslation();
  const [all, setAll] = useState<PlatformProgress[] | 'loading' | 'fault'>('loading');
  const [deleted, setDeleted] = useState(false);
  const begin = useLatest();
  const load = async () => {
    const isLast = begin();
    const show = (found: PlatformProgress[] | 'fault') => isLast() && setAll(found);
    try {
      const platforms = await sendToWorker({ type: 'accounts/list' });
      if (!platforms) return show('fault');
      await Promise.all(platforms.filter(p => p.accounts.length).map(p => loadPlatformLabels(i18n, p.platform)));
      show(platforms);
    } catch {
      show('fault');
    }
  };
  useStorageChange(/^(seen:|chosen:|off$|private\.riskCard$|remindAfter$)/, () => void load(), language);
  if (all === 'loading') return <Loading label={t('loading')} />;
  if (all === 'fault') return <ErrorCard as="h2" onRetry={() => void load()} />;
  const deleteFindings = (platform?: string) =>
    void sendToWorker({ type: 'accounts/delete', ...(platform ? { platform } : {}) }).then(
      done => setDeleted(!!done),
      () => setDeleted(false),
    );
  const read = all.filter(p => p.accounts.length && !p.off);
  // Only one button is filled: that of the first next step that can be opened.
  const main = read.flatMap(p => p.accounts).find(a => a.next?.opens);
  return (
    <>
      {read.length ? (
        read.map(p => <PlatformCard key={p.platform} of={p} main={main} onDelete={() => deleteFindings(p.platform)} />)
      ) : (
        <EmptyState as="h2" icon="unread" title={t('accounts.none.title')} text={t('accounts.none.text')} />
      )}
      <p class="soft small status" role="status">
        {deleted && t('accounts.erased')}
      </p>
      <OtherPlatforms platforms={all.filter(p => !read.includes(p))} open={!read.length} />
      {all.some(p => p.accounts.length) && (
        <ConfirmButton
          label={t('accounts.eraseAll')}
          question={t('accounts.eraseAsk')}
          onYes={() => deleteFindings()}
        />
      )}
    </>
  );
}
