/** Previews exactly what goes out: every file with its size, every text to read and copy. */
import { useState } from 'preact/hooks';
import type { ExportPlan, ExportTextFile } from '../../exports/plan-export.ts';
import { ContentCover } from '../../ui/content-cover.tsx';
import { formatFileSize } from '../../ui/file-size.ts';
import { Icon } from '../../ui/icons.tsx';
import { useTranslation } from '../../ui/language-context.ts';
import { Ltr } from '../../ui/ltr.tsx';

/** The file itself has all of the text. */
const MAX_CHARACTERS_SHOWN = 20_000;
const MAX_FILES_LISTED = 200;
const PARTS_WITH_QUOTES = ['blocks', 'csv', 'json'];

function CopyTextButton({ text, onCopy }: { text: string; onCopy(text: string): void }) {
  const { t } = useTranslation();
  const [result, setResult] = useState<'copied' | 'copyFailed'>();
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => {
        setResult('copied');
        onCopy(text);
      },
      () => setResult('copyFailed'),
    );
  return (
    <div class="row">
      <button type="button" class="btn" onClick={() => void copy()}>
        {t('export.copy')}
      </button>
      <span role="status" class="small">
        {result && t(`export.${result}`)}
      </span>
    </div>
  );
}

/** Parts that are shown as a page instead of their source. */
const PRINTED_PARTS = ['timeline', 'statement'] as const;
export type PrintedPart = (typeof PRINTED_PARTS)[number];

const findPrinted = (part: ExportTextFile['part']): PrintedPart | undefined =>
  PRINTED_PARTS.find(printed => printed === part);

interface TextFilePreviewProps {
  file: ExportTextFile;
  covered: boolean;
  onCopy(text: string): void;
  onLook(part: PrintedPart): void;
}

function TextFilePreview({ file, covered, onCopy, onLook }: TextFilePreviewProps) {
  const { t, language } = useTranslation();
  const printed = findPrinted(file.part);
  const body = (
    <pre class="out" dir="auto" tabIndex={0}>
      {file.text.slice(0, MAX_CHARACTERS_SHOWN)}
    </pre>
  );
  return (
    <details class="file">
      <summary class="row between">
        <span>
          {t(`export.part.${file.part}`)}
          <br />
          <span class="small soft">
            <Ltr>{file.name}</Ltr>
          </span>
        </span>
        <span class="row soft small">
          {formatFileSize(language, file.bytes)}
          <Icon name="chevron" />
        </span>
      </summary>
      <div class="stack inset">
        {file.part === 'custody' && <p class="small">{t('export.custodyText')}</p>}
        {printed ? (
          <button type="button" class="btn" onClick={() => onLook(printed)}>
            {t(printed === 'timeline' ? 'export.print' : 'export.statementPrint')}
          </button>
        ) : (
          <>
            {file.part !== 'sums' && <CopyTextButton text={file.text} onCopy={onCopy} />}
            {covered ? <ContentCover of={t(`export.part.${file.part}`)}>{body}</ContentCover> : body}
            {file.text.length > MAX_CHARACTERS_SHOWN && <p class="small soft">{t('export.firstOnly')}</p>}
          </>
        )}
      </div>
    </details>
  );
}

interface BinaryFilesProps {
  part: 'originals' | 'stamps';
  /** Sizes in bytes. */
  files: readonly { name: string; size: number }[];
}

function BinaryFiles({ part, files }: BinaryFilesProps) {
  const { t, language } = useTranslation();
  if (!files.length) return null;
  return (
    <details class="file">
      <summary class="row between">
        <span>
          {t(`export.part.${part}`)} ({files.length})
        </span>
        <span class="row soft small">
          {formatFileSize(
            language,
            files.reduce((sum, { size }) => sum + size, 0),
          )}
          <Icon name="chevron" />
        </span>
      </summary>
      <ul class="inset small plain">
        {files.slice(0, MAX_FILES_LISTED).map(({ name, size }) => (
          <li key={name}>
            <Ltr>{name}</Ltr> · {formatFileSize(language, size)}
          </li>
        ))}
        {files.length > MAX_FILES_LISTED && <li>{t('export.firstOnly')}</li>}
      </ul>
    </details>
  );
}

interface ExportPreviewProps {
  plan: ExportPlan;
  onCopy(text: string): void;
  onLook(part: PrintedPart): void;
}

export function ExportPreview({ plan: { texts, originals, stamps, file }, onCopy, onLook }: ExportPreviewProps) {
  const { t } = useTranslation();
  const quotes = ['text', 'meaning', 'note'].some(field => file.fields.includes(field));
  return (
    <>
      {originals.some(({ artifact }) => artifact.method === 'page') && <p class="notice">{t('export.pageCopies')}</p>}
      <div class="card rows files">
        {texts.map(f => (
          <TextFilePreview
            key={f.name}
            file={f}
            covered={quotes && PARTS_WITH_QUOTES.includes(f.part)}
            onCopy={onCopy}
            onLook={onLook}
          />
        ))}
        <BinaryFiles
          part="originals"
          files={originals.map(({ name, artifact: { bytes } }) => ({ name, size: bytes }))}
        />
        <BinaryFiles part="stamps" files={stamps.map(({ name, bytes }) => ({ name, size: bytes.length }))} />
      </div>
    </>
  );
}
