/** Says whether a change was saved. */
import { useTranslation } from '../../../ui/language-context.ts';
import type { SaveStatus } from './use-autosave.ts';

export function SaveStatusLine({ saving }: { saving: SaveStatus }) {
  const { t } = useTranslation();
  if (saving === 'idle') return null;
  const plain = saving === 'saved' || saving === 'waiting';
  return (
    <p class={plain ? 'soft small' : 'state exposed'} role="status">
      {plain ? t(`log.save.${saving}`) : `${t('log.notSaved')} ${t(`report.failed.${saving}`)}`}
    </p>
  );
}
