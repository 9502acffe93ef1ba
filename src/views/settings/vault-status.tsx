/** Whether a passphrase protects the evidence, with the way to its page. */
import { getPageUrl } from '../../lib/page-url.ts';
import { useTranslation } from '../../ui/language-context.ts';
import { type SeenVaultState, useVaultState } from '../vault/use-vault.ts';

/** @returns the end of a string's key; undefined where the browser does not let pages read the vault */
export const getVaultStatus = (state: SeenVaultState | undefined): 'bare' | 'locked' | 'unlocked' | undefined =>
  state === 'bare' || state === 'locked' || state === 'unlocked' ? state : undefined;

export function VaultStatus() {
  const { t } = useTranslation();
  const status = getVaultStatus(useVaultState());
  return (
    <section class="stack" aria-labelledby="vault">
      <h2 id="vault">{t('settings.vault.title')}</h2>
      {status && <p>{t(`settings.vault.${status}`)}</p>}
      <a class="btn start" href={getPageUrl('vault')}>
        {t('settings.vault.open')}
      </a>
    </section>
  );
}
