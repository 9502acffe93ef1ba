/** Says whether a change was saved. */
import { useTranslation } from '../../../ui/language-context.ts';
import type { SaveStatus } from './use-incident-autosave.ts';
import { describeFailure } from './describe-failure.ts';

export function SaveStatusLine({ status }: { status: SaveStatus }) {
  const { t } = useTranslation();
  const ok = status === 'saved' || status === 'waiting';
  return (
    <p class={ok || status === 'idle' ? 'soft small' : 'state exposed'} role="status">
      {status === 'idle' ? '' : ok ? t(`log.save.${status}`) : `${t('log.notSaved')} ${describeFailure(t, status)}`}
    </p>
  );
}
