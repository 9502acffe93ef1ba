/** Says whether a change was saved. */
import { useTranslation } from '../../../ui/language-context.ts';
import type { SaveStatus } from './use-incident-autosave.ts';
import { describeFailure } from './describe-failure.ts';

export function SaveStatusLine({ status }: { status: SaveStatus }) {
  const { t } = useTranslation();
  if (status === 'idle') return null;
  const ok = status === 'saved' || status === 'waiting';
  return (
    <p class={ok ? 'soft small' : 'state exposed'} role="status">
      {ok ? t(`log.save.${status}`) : `${t('log.notSaved')} ${describeFailure(t, status)}`}
    </p>
  );
}
