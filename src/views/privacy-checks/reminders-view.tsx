/** Reminders to check again: the setting, and the notice of what is due. */
import { useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { formatList } from '../../i18n/formats.ts';
import { getPageUrl } from '../../lib/page-url.ts';
import { sendToWorker } from '../../messaging/client.ts';
import { getStorageContext } from '../../preferences/storage-context.ts';
import { RECHECK_INTERVALS } from '../../privacy-checks/recheck-interval.ts';
import type { RecheckReminders } from '../../privacy-checks/schema.ts';
import { useTranslation } from '../../ui/language-context.ts';
import { useLatest } from '../../ui/use-latest.ts';
import { useStorageChange } from '../../ui/use-storage-change.ts';

function useReminders(): RecheckReminders | undefined {
  const [reminders, set] = useState<RecheckReminders>();
  const begin = useLatest();
  useStorageChange(/^(seen:|chosen:|off$|remindAfter$)/, () => {
    const isLast = begin();
    void sendToWorker({ type: 'reminders/get' }).then(
      now => isLast() && set(now ?? undefined),
      () => undefined,
    );
  });
  return reminders;
}

export const openAccountsPage = (): void => void browser.tabs.create({ url: getPageUrl('accounts') });

export const openLogPage = (): void => void browser.tabs.create({ url: getPageUrl('log') });

export function ReminderNotice() {
  const { t, language } = useTranslation();
  const reminders = useReminders();
  if (!reminders) return null;
  const { due, changed, reports } = reminders;
  if (!due.length && !changed.length)
    return reports ? (
      <button type="button" class="due small" onClick={openLogPage}>
        <span>{t('log.remind.due')}</span>
      </button>
    ) : null;
  const listNames = (platforms: string[]) =>
    formatList(
      language,
      platforms.map(id => t(`platformName.${id}`)),
    );
  // A change is the more urgent of the two, and the page that it leads to says what else is due.
  const text = changed.length
    ? t('accounts.reminders.changed', {
        count: changed.reduce((sum, { settings }) => sum + settings, 0),
        names: listNames(changed.map(({ platform }) => platform)),
      })
    : t('accounts.reminders.due', { names: listNames(due) });
  return (
    <button type="button" class="due small" onClick={openAccountsPage}>
      <span>{text}</span>
    </button>
  );
}

export function RemindersView() {
  const { t } = useTranslation();
  const reminders = useReminders();
  if (!reminders) return null;
  const choose = (days: number) =>
    sendToWorker({
      type: 'reminders/set',
      days: RECHECK_INTERVALS.find(d => d === days) ?? null,
      context: getStorageContext(),
    });
  return (
    <section class="stack tight" aria-labelledby="reminders">
      <h2 id="reminders" class="head">
        {t('accounts.reminders.title')}
      </h2>
      <label class="row">
        {t('accounts.reminders.label')}
        <select
          autocomplete="off"
          value={reminders.days ?? ''}
          onChange={e => void choose(Number(e.currentTarget.value))}
        >
          <option value="">{t('accounts.reminders.never')}</option>
          {RECHECK_INTERVALS.map(days => (
            <option key={days} value={days}>
              {t('accounts.reminders.days', { count: days })}
            </option>
          ))}
        </select>
      </label>
      <p class="soft small">{t('accounts.reminders.text')}</p>
    </section>
  );
}
