/** Asks for the files of a download, and shows how far they are read. */
import { useEffect, useRef } from 'preact/hooks';
import { FileButton } from '../../ui/file-button.tsx';
import { useTranslation } from '../../ui/language-context.ts';
import { ErrorCard } from '../../ui/page-states.tsx';
import { Progress } from '../../ui/progress.tsx';
import { useFileDrop } from '../../ui/use-file-drop.ts';
import { ReadProblems } from './read-problems.tsx';
import type { DownloadReader } from './use-download-reader.ts';

export function ReadingState({ reading }: Pick<DownloadReader, 'reading'>) {
  const { t } = useTranslation();
  return (
    <>
      <p role="status">{reading.at === 'cancelled' && t('downloads.choose.cancelled')}</p>
      {reading.at === 'refused' && <ReadProblems errors={reading.download.errors} />}
      {reading.at === 'fault' && <ErrorCard as="h2" />}
    </>
  );
}

export function ReadingProgress({ reading, cancel }: Pick<DownloadReader, 'reading' | 'cancel'>) {
  const { t } = useTranslation();
  return reading.at === 'reading' ? (
    <Progress label={t('downloads.choose.reading')} done={reading.done} onCancel={cancel} />
  ) : null;
}

export function ChooseDownload({ reading, read, cancel }: DownloadReader) {
  const { t } = useTranslation();
  const over = useFileDrop(read);
  const heading = useRef<HTMLHeadingElement>(null);
  // The button that had the focus is gone.
  useEffect(() => {
    if (reading.at === 'cancelled') heading.current?.focus();
  }, [reading.at]);
  return (
    <>
      <section class={`card stack drop download-drop${over ? ' over' : ''}`} aria-labelledby="choose">
        <h2 id="choose" ref={heading} tabIndex={-1}>
          {t('downloads.choose.title')}
        </h2>
        {reading.at === 'reading' ? (
          <ReadingProgress reading={reading} cancel={cancel} />
        ) : (
          <>
            <div class="row">
              <FileButton label={t('downloads.choose.button')} main multiple onFiles={(_, files) => read(files)} />
            </div>
            <p>{t('downloads.choose.drop')}</p>
          </>
        )}
        <p class="small soft">{t('downloads.choose.stays')}</p>
      </section>
      <ReadingState reading={reading} />
    </>
  );
}
