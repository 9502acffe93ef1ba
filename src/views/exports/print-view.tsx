/** The timeline as a page, to read, to print, or to save as PDF with the browser. */
import { useEffect, useMemo } from 'preact/hooks';
import type { ExportSource } from '../../exports/plan-export.ts';
import type { ExportedArtifact, ExportFile } from '../../exports/schema.ts';
import { withLatinDigits } from '../../i18n/digits.ts';
import { CanvasImage } from '../../ui/canvas-image.tsx';
import { useTranslation } from '../../ui/language-context.ts';
import { PrintButtons } from './print-buttons.tsx';
import { ExportTimeline } from './timeline.tsx';

/** Every image stays in memory while the page is open. */
const MAX_IMAGES = 60;

interface PrintViewProps {
  file: ExportFile;
  source: ExportSource;
  onBack(): void;
  onPrint(): void;
}

export function PrintView({ file, source, onBack, onPrint }: PrintViewProps) {
  const { t, i18n, language } = useTranslation();
  const shown = useMemo(
    () =>
      new Set(
        file.incidents
          .flatMap(i => i.artifacts ?? [])
          .filter(a => a.file && a.mime.startsWith('image/'))
          .slice(0, MAX_IMAGES)
          .map(a => a.id),
      ),
    [file],
  );
  const all = file.incidents.flatMap(i => i.artifacts ?? []).filter(a => a.file && a.mime.startsWith('image/')).length;
  const artifacts = useMemo(() => new Map(source.incidents.flatMap(i => i.artifacts).map(a => [a.id, a])), [source]);
  useEffect(() => {
    scrollTo(0, 0);
  }, []);
  const picture = (a: ExportedArtifact) => {
    const artifact = artifacts.get(a.id);
    return artifact && shown.has(a.id) ? (
      <CanvasImage
        label={t(`export.methodOf.${a.method}`)}
        bytes={async () => {
          const found = await source.readBytes(artifact);
          return found && new Blob([found], { type: a.mime });
        }}
      />
    ) : null;
  };
  const pages = Math.ceil(file.incidents.length / 2);
  return (
    <>
      <section class="card stack screen">
        <p class="small">{t('export.printText')}</p>
        {pages > 50 && <p class="notice small">{t('export.printMany', { n: pages })}</p>}
        {all > shown.size && <p class="small">{t('export.pictureLater', { n: all - shown.size })}</p>}
        <PrintButtons onBack={onBack} onPrint={onPrint} />
      </section>
      <ExportTimeline
        file={file}
        translator={{ t: withLatinDigits(i18n.getFixedT(language)), language }}
        picture={picture}
      />
    </>
  );
}
