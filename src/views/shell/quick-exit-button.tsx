/** "Leave now", for the frame of a view and for whatever lies over it. */
import { leave } from './quick-exit.ts';
import { useWords } from '../../ui/language-context.ts';

export function LeaveButton({ tab }: { tab: number | undefined }) {
  const { t } = useWords();
  return (
    <button type="button" class="btn pill leave" title={t('leaveHint')} onClick={() => void leave(tab)}>
      {t('leave')}
    </button>
  );
}
