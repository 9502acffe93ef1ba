/** The content of the incident under review, covered until a button is pressed. */
import type { ExportedIncident } from '../../exports/schema.ts';
import { CanvasImage } from '../../ui/canvas-image.tsx';
import { ContentCover } from '../../ui/content-cover.tsx';
import { useTranslation } from '../../ui/language-context.ts';
import type { OpenedExport } from './review-form.tsx';

interface ReviewedContentProps {
  incident: ExportedIncident;
  bytes: OpenedExport['bytes'];
}

export function ReviewedContent({ incident: { item, artifacts, what, meaning }, bytes }: ReviewedContentProps) {
  const { t } = useTranslation();
  const pictures = (artifacts ?? []).flatMap(a => {
    const found = a.file && a.mime.startsWith('image/') ? bytes.get(a.file) : undefined;
    return found ? [{ a, found }] : [];
  });
  if (!item.text && !meaning && !pictures.length) return <p class="soft">{t('review.noText')}</p>;
  return (
    <ContentCover of={t(`incident.${what}`)}>
      {item.text && (
        <blockquote class="because" dir="auto" lang={item.language ?? ''}>
          {item.text}
        </blockquote>
      )}
      {meaning && (
        <p class="small">
          {t('export.row.meaning')}: <bdi>{meaning}</bdi>
        </p>
      )}
      {pictures.map(({ a, found }) => (
        <CanvasImage
          key={a.id}
          label={t(`export.methodOf.${a.method}`)}
          bytes={() => Promise.resolve(new Blob([found], { type: a.mime }))}
        />
      ))}
    </ContentCover>
  );
}
