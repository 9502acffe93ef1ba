/** The popup's Evidence tab: the latest incidents, the way to the log, and whether the vault is locked. */
import { useTranslation } from '../../ui/language-context.ts';
import { isPracticeContext } from '../../vault/practice-mode.ts';
import { RecentIncidents } from '../incidents/recent-incidents.tsx';
import { VaultFooter } from '../vault/storage-notice.tsx';

export function EvidenceView() {
  const { t } = useTranslation();
  return (
    <>
      <h1>{t('tab.evidence')}</h1>
      <RecentIncidents />
      {!isPracticeContext() && <VaultFooter />}
    </>
  );
}
