/** Adds the settings of a download to the checkup of one account, which the person chooses: its name is not stored. */
import { useState } from 'preact/hooks';
import type { DownloadSetting } from '../../downloads/model.ts';
import { getPageUrl } from '../../lib/page-url.ts';
import { sendToWorker } from '../../messaging/client.ts';
import { getStorageContext, isPrivateContext } from '../../preferences/storage-context.ts';
import { useTranslation } from '../../ui/language-context.ts';
import { ChooseAccount } from './choose-account.tsx';
import { showWhenDay } from './format-when.ts';
import { type AccountChoice, type ChosenAccount, useAccountChoices } from './use-account-choices.ts';

interface AddToCheckupProps {
  platform: string;
  /** The platform whose download it is. */
  downloaded: string;
  /** What the file calls the account. */
  account: string | undefined;
  asOf: string | null;
  settings: readonly DownloadSetting[];
}

type Result = { added: number } | 'failed' | 'invalid';

/** @returns undefined if the name is none of this platform */
function getAccount(choice: AccountChoice, typed: string): ChosenAccount | undefined {
  if (choice.kind === 'known') return choice.id;
  if (choice.kind === 'any') return { name: null };
  if (choice.kind === 'named') return { name: choice.name };
  const name = typed.trim().replace(/^@/, '');
  return choice.pattern.test(name) ? { name } : undefined;
}

function ResultMessage({ platform, result }: { platform: string; result: Result | undefined }) {
  const { t } = useTranslation();
  const say = (): string | undefined => {
    if (!result) return undefined;
    if (result === 'failed') return t('downloads.checkup.failed');
    if (result === 'invalid') return t('downloads.checkup.invalid', { name: t(`platformName.${platform}`) });
    return result.added ? t('downloads.checkup.added', { count: result.added }) : t('downloads.checkup.unchanged');
  };
  return (
    <>
      <p role="status">{say()}</p>
      {typeof result === 'object' && (
        <a class="btn fit" href={getPageUrl('accounts')} target="_blank">
          {t('downloads.checkup.open')}
        </a>
      )}
    </>
  );
}

export function AddToCheckup({ platform, downloaded, account, asOf, settings }: AddToCheckupProps) {
  const { t, language } = useTranslation();
  const choices = useAccountChoices(platform, downloaded, account);
  const [picked, setPicked] = useState<AccountChoice>();
  const [typed, setTyped] = useState('');
  const [result, setResult] = useState<Result>();
  const name = t(`platformName.${platform}`);
  const date = showWhenDay(language, asOf);
  // What the export only may mean is shown here, and not carried further.
  const certain = settings.filter(({ state }) => state !== 'unread');
  if (!certain.length) return null;
  const isNamed = (choice: AccountChoice): boolean => 'name' in choice;
  const chosen = picked ?? choices?.find(isNamed) ?? (choices?.length === 1 ? choices[0] : undefined);
  const add = async (choice: AccountChoice, when: string) => {
    const to = getAccount(choice, typed);
    if (to === undefined) return setResult('invalid');
    const added = await sendToWorker({
      type: 'accounts/recordDownload',
      platform,
      account: to,
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
      : choices && !choices.length
        ? t('downloads.checkup.none', { name })
        : undefined;
  return (
    <section class="stack" aria-labelledby={`add-${platform}`}>
      <h4 id={`add-${platform}`}>{t('downloads.checkup.title', { name })}</h4>
      {refusal !== undefined ? (
        <p class="soft">{refusal}</p>
      ) : (
        !!choices && (
          <>
            <p class="small">{t('downloads.checkup.text', { name, date })}</p>
            {typeof result !== 'object' && (
              <>
                <ChooseAccount
                  platform={platform}
                  choices={choices}
                  chosen={chosen}
                  onChoose={setPicked}
                  typed={typed}
                  onType={setTyped}
                />
                <button
                  type="button"
                  class="btn fit"
                  disabled={!chosen || (chosen.kind === 'typed' && !typed.trim())}
                  onClick={() => chosen && void add(chosen, asOf!)}
                >
                  {t('downloads.checkup.add', { count: certain.length })}
                </button>
              </>
            )}
          </>
        )
      )}
      <ResultMessage platform={platform} result={result} />
    </section>
  );
}
