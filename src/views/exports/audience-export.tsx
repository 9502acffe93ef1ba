/** An export for one audience: choices, preview, file. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { AUDIENCES, type AudienceId, getDefaultOptions } from '../../exports/audiences.ts';
import { type BuiltExport, buildExport } from '../../exports/build-export.ts';
import { encryptInWorker } from '../../exports/encryption-worker-client.ts';
import { MIN_PASSPHRASE_LENGTH } from '../../exports/generate-passphrase.ts';
import type { ExportSource } from '../../exports/plan-export.ts';
import { MAX_ZIP } from '../../exports/zip.ts';
import { incidentStore } from '../../incidents/store.ts';
import { sha256 } from '../../lib/sha256.ts';
import { useTranslation } from '../../ui/language-context.ts';
import { ErrorCard } from '../../ui/page-states.tsx';
import { EncryptionChoice } from './encryption-choice.tsx';
import { ExportChoices } from './export-choices.tsx';
import { ExportPreview } from './export-preview.tsx';
import { ExportProgress } from './export-progress.tsx';
import { FinishedExport } from './finished-export.tsx';
import { PrintView } from './print-view.tsx';
import { type ExportStepCount, useExportPlan } from './use-export-plan.ts';

export function AudienceExport({
  source,
  audience,
  onBack,
}: {
  source: ExportSource;
  audience: AudienceId;
  onBack(): void;
}) {
  const { t } = useTranslation();
  const locked = 'locked' in AUDIENCES[audience];
  const [at] = useState(() => new Date());
  const [choice, setChoice] = useState(() => getDefaultOptions(audience));
  const [passphrase, setPassphrase] = useState<string | undefined>(locked ? '' : undefined);
  const { wish, planned, step } = useExportPlan(source, choice, at);
  const [made, setMade] = useState<BuiltExport>();
  const [working, setWorking] = useState<ExportStepCount>();
  const [fault, setFault] = useState<'tooBig' | 'full' | 'other'>();
  const [printing, setPrinting] = useState(false);
  const stop = useRef<AbortController | undefined>(undefined);
  const noted = useRef(new Set<string>());
  useEffect(() => () => stop.current?.abort(), []);

  /** The custody log learns what left, once for each thing. It must not stop the person where it cannot. */
  const left = async (hash: string) => {
    if (noted.current.has(hash)) return;
    noted.current.add(hash);
    await incidentStore
      .recordTransfer(
        'exported',
        source.incidents.map(i => i.id),
        [hash],
      )
      .catch(() => undefined);
  };
  const leftText = (text: string) => void sha256(new TextEncoder().encode(text)).then(left);
  const start = async () => {
    if (!planned) return;
    if (
      planned.originals.reduce((n, o) => n + o.artifact.bytes, 0) > MAX_ZIP.bytes ||
      planned.originals.length > MAX_ZIP.files
    )
      return setFault('tooBig');
    setFault(undefined);
    setWorking({ done: 0, of: 1 });
    const { signal } = (stop.current = new AbortController());
    try {
      const open = await buildExport(
        source,
        { ...wish, signal, onProgress: (done, of) => setWorking({ done, of }) },
        planned,
      );
      const shut =
        passphrase === undefined
          ? open
          : { ...open, ...(await encryptInWorker(open.blob, passphrase)), name: `${open.name}.age` };
      if (!signal.aborted) setMade(shut);
    } catch (error) {
      if (!signal.aborted)
        setFault(error instanceof DOMException && /Quota|NotReadable/.test(error.name) ? 'full' : 'other');
    } finally {
      setWorking(undefined);
    }
  };

  if (printing && planned)
    return (
      <PrintView
        file={planned.file}
        source={source}
        onBack={() => setPrinting(false)}
        onPrint={() => leftText(planned.texts.find(f => f.part === 'timeline')?.text ?? '')}
      />
    );
  if (made)
    return <FinishedExport made={made} onSave={() => void left(made.sha256)} onBack={() => setMade(undefined)} />;
  const short = passphrase !== undefined && passphrase.trim().length < MIN_PASSPHRASE_LENGTH;
  const nothing = planned && !planned.texts.length && !planned.originals.length;
  return (
    <>
      <button type="button" class="btn quiet start" onClick={onBack}>
        {t('export.back')}
      </button>
      <h1>{t(`export.for.${audience}.title`)}</h1>
      <p class="soft">{t(`export.for.${audience}.text`)}</p>
      {audience === 'police' && <p class="notice">{t('export.police')}</p>}
      <ExportChoices choice={choice} set={setChoice} />
      <h2>{t('export.goes')}</h2>
      <p class="soft small">{t('export.goesText')}</p>
      {!planned ? (
        <ExportProgress step={step} />
      ) : nothing ? (
        <p>{t('export.none')}</p>
      ) : (
        <ExportPreview plan={planned} onCopy={leftText} onLook={() => setPrinting(true)} />
      )}
      <EncryptionChoice must={locked} value={passphrase} set={setPassphrase} />
      {fault &&
        (fault === 'other' ? (
          <ErrorCard onRetry={() => void start()} />
        ) : (
          <section class="card warn" role="alert">
            {t(`export.${fault}`)}
          </section>
        ))}
      {working ? (
        <ExportProgress step={working} onStop={() => stop.current?.abort()} />
      ) : (
        <button
          type="button"
          class="btn main wide"
          disabled={!planned || nothing || short}
          onClick={() => void start()}
        >
          {t('export.make')}
        </button>
      )}
      {planned && choice.parts.includes('timeline') && passphrase === undefined && (
        <button type="button" class="btn wide" onClick={() => setPrinting(true)}>
          {t('export.print')}
        </button>
      )}
    </>
  );
}
