/**
 * Reads the file that a platform makes of everything it stores about an account. The warning comes first: such a file
 * is the most dangerous one that a person at risk can make. What is read stays in this page.
 */
import { useRef, useState } from 'preact/hooks';
import { useTranslation } from '../../ui/language-context.ts';
import { usePageTitle } from '../shell/use-page-title.ts';
import { ChooseDownload } from './choose-download.tsx';
import { DownloadResult } from './download-result.tsx';
import { DownloadWarning, RequestGuide } from './request-guide.tsx';
import { type OpenedDownload, useDownloadReader } from './use-download-reader.ts';
import '../files/photos.css';
import './downloads.css';

export function DownloadView() {
  const { t } = useTranslation();
  usePageTitle('downloads.title');
  const [opened, setOpened] = useState<OpenedDownload>();
  const reader = useDownloadReader(setOpened);
  const heading = useRef<HTMLHeadingElement>(null);
  const close = () => {
    setOpened(undefined);
    // The button that had the focus is gone.
    heading.current?.focus();
  };
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {t('downloads.title')}
      </h1>
      {opened ? (
        <DownloadResult opened={opened} onClose={close} />
      ) : (
        <>
          <p>{t('downloads.intro')}</p>
          <DownloadWarning />
          <RequestGuide />
          <ChooseDownload {...reader} />
        </>
      )}
    </>
  );
}
