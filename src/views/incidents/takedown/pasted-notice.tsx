/** Saves a notice that has no page: its text is pasted here, and a file can be added afterwards. */
import { useState } from 'preact/hooks';
import type { Incident } from '../../../incidents/model.ts';
import { createNoticeIncident } from '../../../incidents/pasted-notice.ts';
import { incidentStore } from '../../../incidents/store.ts';
import { useTranslation } from '../../../ui/language-context.ts';
import { PrivateField } from '../../../ui/private-field.tsx';
import { isPracticeContext } from '../../../vault/practice-mode.ts';
import { SaveStatusLine } from '../log/save-status.tsx';
import { PlatformPicker } from '../platform-picker.tsx';
import { useSaveStatus } from '../use-save-status.ts';

const NOTICE_LENGTH = 20_000;

interface PastedNoticeProps {
  platform: string | null;
  onSaved(incident: Incident): void;
}

export function PastedNotice({ platform, onSaved }: PastedNoticeProps) {
  const { t } = useTranslation();
  const [picked, setPicked] = useState(platform ?? '');
  const [notice, setNotice] = useState('');
  const [status, save] = useSaveStatus();
  const create = async () => {
    const incident = await createNoticeIncident({
      platform: picked || null,
      notice: notice.trim(),
      title: t('appeal.notice.name'),
      isPractice: isPracticeContext(),
    });
    onSaved(await incidentStore.put(incident));
  };
  return (
    <section class="card stack" aria-labelledby="notice">
      <h1 id="notice">{t('appeal.notice.title')}</h1>
      <p class="soft small">{t('appeal.notice.text')}</p>
      <PlatformPicker value={picked} onPick={setPicked} />
      <PrivateField
        long
        label={t('appeal.notice.label')}
        value={notice}
        maxLength={NOTICE_LENGTH}
        onValue={setNotice}
      />
      <button type="button" class="btn main wide" onClick={() => save(create)}>
        {t('appeal.notice.save')}
      </button>
      <SaveStatusLine status={status} />
    </section>
  );
}
