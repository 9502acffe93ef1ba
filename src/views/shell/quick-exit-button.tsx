/** The Quick exit button, for the header and for dialogs that cover it. */

import { useTranslation } from '../../ui/language-context.ts';
import { quickExit } from './quick-exit.ts';

export function QuickExitButton({ tab }: { tab: number | undefined }) {
  const { t } = useTranslation();
  return (
    <button type="button" class="btn pill leave" title={t('leaveHint')} onClick={() => void quickExit(tab)}>
      {t('leave')}
    </button>
  );
}
