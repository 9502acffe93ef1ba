/** Asks what a coded threat, a slur or a symbol means, for those who do not know the place. Nothing waits for it. */
import { MAX_MEANING_LENGTH, setMeaning } from '../../incidents/meaning.ts';
import type { Incident } from '../../incidents/model.ts';
import { useTranslation } from '../../ui/language-context.ts';
import { PrivateField } from '../../ui/private-field.tsx';
import { HideWhenLocked } from '../vault/unlock.tsx';
import { Foldout } from './foldout.tsx';
import { SaveStatusLine } from './log/save-status.tsx';
import { useIncidentDraft } from './log/use-incident-autosave.ts';

export function MeaningFoldout({ incident }: { incident: Incident }) {
  const { t } = useTranslation();
  const { value, status, type } = useIncidentDraft(incident.id, incident.meaning ?? '', setMeaning);
  return (
    <HideWhenLocked instead={null}>
      <Foldout title={t('meaning.title')}>
        <p class="small">{t('meaning.text')}</p>
        <PrivateField
          long
          label={t('meaning.label')}
          hint={t('meaning.example')}
          value={value}
          maxLength={MAX_MEANING_LENGTH}
          onValue={type}
        />
        <SaveStatusLine status={status} />
      </Foldout>
    </HideWhenLocked>
  );
}
