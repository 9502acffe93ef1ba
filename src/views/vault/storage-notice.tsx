/** Notices about the vault in other views. */
import { getPageUrl } from '../../lib/page-url.ts';
import { isPracticeContext } from '../../vault/practice-mode.ts';
import { lockVault } from '../../vault/record-store.ts';
import { Icon } from '../../ui/icons.tsx';
import { useTranslation } from '../../ui/language-context.ts';
import { useMemoryOnly, useVaultState } from './use-vault.ts';

/** Says that evidence ends with the browser, and what to do before. */
export function MemoryOnlyNotice() {
  const { t } = useTranslation();
  if (!useMemoryOnly()) return null;
  return (
    <p class="notice small">
      {t('vault.how.memory')}{' '}
      <a href={getPageUrl('vault')} target="_blank">
        {t('vault.backup.press')}
      </a>
    </p>
  );
}

/** Says how safely evidence was just stored. */
export function StorageNotice() {
  const { t } = useTranslation();
  const vault = useVaultState();
  const memoryOnly = useMemoryOnly();
  if (isPracticeContext()) return <p class="small soft">{t('practice.kept')}</p>;
  if (memoryOnly) return <MemoryOnlyNotice />;
  if (memoryOnly === undefined || vault === undefined || vault === 'fault' || vault === 'newer' || vault === 'private')
    return null;
  return (
    <p class="small soft">
      {t(`vault.how.${vault}`)}{' '}
      {vault === 'bare' && (
        <a href={getPageUrl('vault')} target="_blank">
          {t('vault.set.title')}
        </a>
      )}
    </p>
  );
}

export function VaultFooter() {
  const { t } = useTranslation();
  const vault = useVaultState();
  return (
    <div class="row small">
      <a href={getPageUrl('vault')} target="_blank">
        {t('vault.title')}
      </a>
      {vault === 'locked' && (
        <span class="state unread">
          <Icon name="lock" />
          {t('vault.state.locked')}
        </span>
      )}
      {vault === 'unlocked' && (
        <button type="button" class="btn" onClick={() => void lockVault()}>
          <Icon name="lock" />
          {t('vault.lock')}
        </button>
      )}
    </div>
  );
}
