/** Shows the copy of a page in a frame that can run, load and send nothing, and says above it what it is. */
import DOMPurify from 'dompurify';
import { useEffect, useRef } from 'preact/hooks';
import { formatDate } from '../../../i18n/formats.ts';
import { cleanPageCopy } from '../../../incidents/page-copy/clean-html.ts';
import { isolateDirection, useTranslation } from '../../../ui/language-context.ts';
import { Ltr } from '../../../ui/ltr.tsx';

interface SavedPageProps {
  bytes: Uint8Array<ArrayBuffer>;
  url: string;
  takenAt: string;
}

export function SavedPage({ bytes, url, takenAt }: SavedPageProps) {
  const { t, language } = useTranslation();
  const frame = useRef<HTMLIFrameElement>(null);
  useEffect(() => {
    // Assigned as a whole, because TypeScript knows the property as a string, and our pages accept trusted HTML only.
    Object.assign(frame.current!, { srcdoc: cleanPageCopy(DOMPurify, new TextDecoder().decode(bytes)) });
  }, [bytes]);
  const date = isolateDirection(formatDate(language, takenAt, { dateStyle: 'long', timeStyle: 'short' }));
  return (
    <div class="saved-page">
      <p class="small">{t('log.page.about', { date })}</p>
      <p class="small soft">
        {t('report.address')}: <Ltr>{url}</Ltr>
      </p>
      <iframe ref={frame} sandbox="" referrerpolicy="no-referrer" title={t('log.page.frame')} />
    </div>
  );
}
