/** Exactly what goes out: every file with its size, every text to read and to copy. */
import { useState } from 'preact/hooks';
import type { Plan, TextFile } from '../../exports/package.ts';
import { Icon } from '../../ui/icons.tsx';
import { Ltr } from '../../ui/basics.tsx';
import { Veil } from '../../ui/content-cover.tsx';
import { useWords } from '../../ui/language-context.ts';
import { sizeOf } from '../../ui/file-size.ts';

/** More than a screen can show at once; the file has all. */
const MOST_SHOWN = 20_000;
const MOST_LISTED = 200;
const QUOTING = ['blocks', 'csv', 'json'];

function Copy({ text, onCopy }: { text: string; onCopy(text: string): void }) {
  const { t } = useWords();
  const [said, setSaid] = useState<'copied' | 'copyFailed'>();
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => {
        setSaid('copied');
        onCopy(text);
      },
      () => setSaid('copyFailed'),
    );
  return (
    <div class="row">
      <button type="button" class="btn" onClick={() => void copy()}>
        {t('export.copy')}
      </button>
      <span role="status" class="small">
        {said && t(`export.${said}`)}
      </span>
    </div>
  );
}

function Text({
  file,
  covered,
  onCopy,
  onLook,
}: {
  file: TextFile;
  covered: boolean;
  onCopy(text: string): void;
  onLook(): void;
}) {
  const { t, language } = useWords();
  const body = (
    <pre class="out" dir="auto" tabIndex={0}>
      {file.text.slice(0, MOST_SHOWN)}
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
          {sizeOf(language, file.bytes)}
          <Icon name="chevron" />
        </span>
      </summary>
      <div class="stack inset">
        {file.part === 'custody' && <p class="small">{t('export.custodyText')}</p>}
        {file.part === 'timeline' ? (
          <button type="button" class="btn" onClick={onLook}>
            {t('export.print')}
          </button>
        ) : (
          <>
            {file.part !== 'sums' && <Copy text={file.text} onCopy={onCopy} />}
            {covered ? <Veil of={t(`export.part.${file.part}`)}>{body}</Veil> : body}
            {file.text.length > MOST_SHOWN && <p class="small soft">{t('export.firstOnly')}</p>}
          </>
        )}
      </div>
    </details>
  );
}

export function Preview({
  plan: { texts, originals, file },
  onCopy,
  onLook,
}: {
  plan: Plan;
  onCopy(text: string): void;
  onLook(): void;
}) {
  const { t, language } = useWords();
  const quotes = file.fields.includes('text') || file.fields.includes('note');
  return (
    <div class="card rows files">
      {texts.map(f => (
        <Text key={f.name} file={f} covered={quotes && QUOTING.includes(f.part)} onCopy={onCopy} onLook={onLook} />
      ))}
      {!!originals.length && (
        <details class="file">
          <summary class="row between">
            <span>
              {t('export.part.originals')} ({originals.length})
            </span>
            <span class="row soft small">
              {sizeOf(
                language,
                originals.reduce((n, o) => n + o.artifact.bytes, 0),
              )}
              <Icon name="chevron" />
            </span>
          </summary>
          <ul class="inset small plain">
            {originals.slice(0, MOST_LISTED).map(o => (
              <li key={o.name}>
                <Ltr>{o.name}</Ltr> · {sizeOf(language, o.artifact.bytes)}
              </li>
            ))}
            {originals.length > MOST_LISTED && <li>{t('export.firstOnly')}</li>}
          </ul>
        </details>
      )}
    </div>
  );
}
