/** Saves what the person does not recognise in the evidence log. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { hashFile } from '../../downloads/hash-file.ts';
import type { DownloadApp, DownloadLogin } from '../../downloads/model.ts';
import { formatList } from '../../i18n/formats.ts';
import { createDownloadIncident } from '../../incidents/download-evidence.ts';
import { incidentStore } from '../../incidents/store.ts';
import { isPrivateContext } from '../../preferences/storage-context.ts';
import { formatFileSize } from '../../ui/file-size.ts';
import { useTranslation } from '../../ui/language-context.ts';
import { Progress } from '../../ui/progress.tsx';
import { VaultError } from '../../vault/record-store.ts';
import { describeFailure } from '../incidents/log/describe-failure.ts';
import { PageLink } from '../shell/page-link.tsx';
import { StorageNotice } from '../vault/storage-notice.tsx';
import { formatWhenDay } from './format-when.ts';
import { describeLogin } from './login-list.tsx';
import type { OpenedDownload } from './use-download-reader.ts';

interface SaveMarkedProps {
  opened: OpenedDownload;
  logins: readonly DownloadLogin[];
  apps: readonly DownloadApp[];
}

type Saving =
  | { at: 'idle' }
  /** `done`: hashed bytes. */
  | { at: 'hashing'; done: number }
  | { at: 'saved'; incident: string }
  | { at: 'failed'; why: VaultError['code'] };

export function SaveMarked({ opened: { download, files }, logins, apps }: SaveMarkedProps) {
  const { t, language } = useTranslation();
  const [saving, setSaving] = useState<Saving>({ at: 'idle' });
  const stop = useRef<AbortController | undefined>(undefined);
  const count = logins.length + apps.length;
  const latestCount = useRef(count);
  latestCount.current = count;
  // What was saved, or is about to be, would no longer be what is marked. At once, or it stops a save that follows.
  useLayoutEffect(
    () => () => {
      stop.current?.abort();
      setSaving({ at: 'idle' });
    },
    [count],
  );
  const name = t(`platformName.${download.platform}`);
  const total = files.reduce((sum, file) => sum + file.size, 0);

  const describeApp = ({ name: app, since }: DownloadApp): string => {
    const date = formatWhenDay(language, since);
    return formatList(language, [app, ...(date ? [t('downloads.since', { date })] : [])], 'unit');
  };

  const hashFiles = async (signal: AbortSignal): Promise<string[]> => {
    const lines: string[] = [];
    let before = 0;
    for (const file of files) {
      const onProgress = (done: number) => setSaving({ at: 'hashing', done: before + done });
      const hash = await hashFile(file, { signal, onProgress });
      before += file.size;
      lines.push(t('downloads.evidence.file', { size: formatFileSize(language, file.size), hash }));
    }
    return lines;
  };

  const save = async () => {
    const { signal } = (stop.current = new AbortController());
    setSaving({ at: 'hashing', done: 0 });
    try {
      const hashes = await hashFiles(signal);
      const date = formatWhenDay(language, download.asOf);
      const title = date ? t('downloads.evidence.item', { name, date }) : t('downloads.evidence.itemUndated', { name });
      const incident = await createDownloadIncident({
        platform: download.platform,
        title,
        lines: [
          title,
          ...logins.map(login => t('downloads.evidence.login', { facts: describeLogin(language, login) })),
          ...apps.map(app => t('downloads.evidence.app', { facts: describeApp(app) })),
          ...hashes,
        ],
      });
      signal.throwIfAborted();
      await incidentStore.put(incident);
      // Marks that changed meanwhile have not been saved.
      if (latestCount.current === count) setSaving({ at: 'saved', incident: incident.id });
    } catch (fault) {
      if (signal.aborted) return setSaving({ at: 'idle' });
      setSaving({ at: 'failed', why: fault instanceof VaultError ? fault.code : 'unavailable' });
    }
  };

  if (!count) return null;
  return (
    <section class="card next stack" aria-labelledby="marked">
      <h3 id="marked">{t('downloads.evidence.marked', { count })}</h3>
      {isPrivateContext() ? (
        <p>{t('downloads.evidence.private')}</p>
      ) : (
        <>
          <p class="small">{t('downloads.evidence.what')}</p>
          {saving.at === 'hashing' ? (
            <Progress
              label={t('downloads.evidence.saving')}
              done={total ? saving.done / total : undefined}
              onCancel={() => stop.current?.abort()}
            />
          ) : (
            saving.at !== 'saved' && (
              <button type="button" class="btn main fit" onClick={() => void save()}>
                {t('downloads.evidence.save')}
              </button>
            )
          )}
        </>
      )}
      <div role="status" class="stack tight">
        {saving.at === 'saved' && (
          <p class="state protected">{t('downloads.evidence.saved', { situation: t('incident.account') })}</p>
        )}
        {saving.at === 'failed' && <p class="notice">{describeFailure(t, saving.why)}</p>}
      </div>
      {saving.at === 'saved' && (
        <>
          <StorageNotice />
          <div class="row">
            <PageLink class="btn main" page="report" params={{ kept: saving.incident, what: 'account' }}>
              {t('downloads.evidence.next')}
            </PageLink>
            <PageLink class="btn" page="log" params={{ id: saving.incident }}>
              {t('downloads.evidence.open')}
            </PageLink>
          </div>
        </>
      )}
    </section>
  );
}
