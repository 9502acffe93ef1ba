/** Adds the settings of a download to the checkup of one account, which the person chooses: its name is not stored. */
import { useEffect, useId, useState } from 'preact/hooks';
import type { DownloadSetting } from '../../downloads/model.ts';
import { formatDay } from '../../i18n/formats.ts';
import { getPageUrl } from '../../lib/page-url.ts';
import { sendToWorker } from '../../messaging/client.ts';
import { getStorageContext, isPrivateContext } from '../../preferences/storage-context.ts';
import type { AccountProgress } from '../../privacy-checks/schema.ts';
import { isolateDirection, useTranslation } from '../../ui/language-context.ts';
import { preventFormRestore } from '../../ui/prevent-form-restore.ts';
import { showWhenDay } from './format-when.ts';

interface AddToCheckupProps {
  platform: string;
  asOf: string | null;
  settings: readonly DownloadSetting[];
}

interface AccountChoiceProps {
  accounts: readonly AccountProgress[];
  chosen: string | undefined;
  onChoose(id: string): void;
}

/** The numbers are those of “My accounts”. */
function AccountChoice({ accounts, chosen, onChoose }: AccountChoiceProps) {
  const { t, language } = useTranslation();
  const group = useId();
  return (
    <fieldset class="ticks">
      <legend>{t('downloads.checkup.which')}</legend>
      {accounts.map(({ id, counts: { readAt } }, i) => (
        <label key={id}>
          <input
            type="radio"
            name={group}
            value={id}
            {...preventFormRestore(id === chosen)}
            onChange={() => onChoose(id)}
          />
          <span>
            {readAt === undefined
              ? t('downloads.checkup.account', { n: i + 1 })
              : t('downloads.checkup.readOn', { n: i + 1, date: isolateDirection(formatDay(language, readAt)) })}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

type Result = { added: number } | 'failed';

export function AddToCheckup({ platform, asOf, settings }: AddToCheckupProps) {
  const { t, language } = useTranslation();
  const [accounts, setAccounts] = useState<readonly AccountProgress[]>();
  const [chosen, setChosen] = useState<string>();
  const [result, setResult] = useState<Result>();
  const name = t(`platformName.${platform}`);
  const date = showWhenDay(language, asOf);
  // What the export only may mean is shown here, and not carried further.
  const certain = settings.filter(({ state }) => state !== 'unread');
  useEffect(() => {
    if (isPrivateContext()) return;
    sendToWorker({ type: 'accounts/list' }).then(
      all => setAccounts(all?.find(one => one.platform === platform)?.accounts ?? []),
      () => setAccounts([]),
    );
  }, [platform]);
  if (!certain.length) return null;
  const account = chosen ?? (accounts?.length === 1 ? accounts[0]!.id : undefined);
  const add = async (id: string, when: string) => {
    const added = await sendToWorker({
      type: 'accounts/recordDownload',
      platform,
      account: id,
      asOf: new Date(when).getTime(),
      settings: certain.map(({ id: setting, value }) => ({ setting, value })),
      context: getStorageContext(),
    }).catch(() => undefined);
    setResult(typeof added === 'number' ? { added } : 'failed');
  };
  const refusal = isPrivateContext()
    ? t('downloads.checkup.private')
    : asOf === null || date === undefined
      ? t('downloads.checkup.undated')
      : accounts && !accounts.length
        ? t('downloads.checkup.none', { name })
        : undefined;
  return (
    <div class="stack">
      <h4>{t('downloads.checkup.title')}</h4>
      {refusal !== undefined ? (
        <p class="soft">{refusal}</p>
      ) : (
        !!accounts && (
          <>
            <p class="small">{t('downloads.checkup.text', { name, date })}</p>
            {accounts.length > 1 ? (
              <AccountChoice accounts={accounts} chosen={chosen} onChoose={setChosen} />
            ) : (
              <p class="small">{t('downloads.checkup.one', { name })}</p>
            )}
            {!result && (
              <button
                type="button"
                class="btn fit"
                disabled={account === undefined}
                onClick={() => account !== undefined && void add(account, asOf!)}
              >
                {t('downloads.checkup.add', { count: certain.length })}
              </button>
            )}
          </>
        )
      )}
      <p role="status">
        {result === 'failed'
          ? t('downloads.checkup.failed')
          : result &&
            (result.added ? t('downloads.checkup.added', { count: result.added }) : t('downloads.checkup.unchanged'))}
      </p>
      {result && result !== 'failed' && (
        <a class="btn fit" href={getPageUrl('accounts')} target="_blank">
          {t('downloads.checkup.open')}
        </a>
      )}
    </div>
  );
}
