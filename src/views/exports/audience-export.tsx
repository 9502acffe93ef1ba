/** An export for one audience: choices, preview, file. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { AUDIENCES, type AudienceId, getDefaultOptions, type ExportAudience } from '../../exports/audiences.ts';
import { type BuiltExport, buildExport } from '../../exports/build-export.ts';
import { encryptInWorker } from '../../exports/encryption-worker-client.ts';
import type { ExportSource } from '../../exports/plan-export.ts';
import { findReceivedTlp, toStricter } from '../../exports/tlp.ts';
import { MAX_ZIP } from '../../exports/zip.ts';
import { OutdatedExportError } from '../../incidents/log-proofs.ts';
import { useTranslation } from '../../ui/language-context.ts';
import { ErrorCard } from '../../ui/page-states.tsx';
import { Progress } from '../../ui/progress.tsx';
import { EncryptionChoice } from './encryption-choice.tsx';
import { ExportChoices } from './export-choices.tsx';
import { ExportPreview, type PrintedPart } from './export-preview.tsx';
import { FinishedExport } from './finished-export.tsx';
import { PrintView } from './print-view.tsx';
import { ReplacementList } from './replacement-list.tsx';
import { StatementLanguage } from './statement-language.tsx';
import { StatementPrintView } from './statement-print-view.tsx';
import { isReady, START, toLock, type Protection } from './sealing/protection.ts';
import { TlpChoice } from './sealing/tlp-choice.tsx';
import { type ExportStepCount, useExportPlan } from './use-export-plan.ts';

interface AudienceExportProps {
  source: ExportSource;
  audience: AudienceId;
  onBack(): void;
  /** The incidents are no longer as they are in `source`. */
  onOutdated(): void;
}

type ExportFault = 'tooBig' | 'full' | 'outdated' | 'other';

function toFault(error: unknown): ExportFault {
  if (error instanceof OutdatedExportError) return 'outdated';
  return error instanceof DOMException && /Quota|NotReadable/.test(error.name) ? 'full' : 'other';
}

function ExportProgress({ step, onCancel }: { step: ExportStepCount | 'started' | 'finishing'; onCancel(): void }) {
  const { t } = useTranslation();
  if (step === 'finishing') return <Progress label={t('export.finishing')} />;
  const count = step === 'started' ? undefined : step;
  return <Progress label={t('export.reading')} done={count?.done} total={count?.of} onCancel={onCancel} />;
}

export function AudienceExport({ source, audience, onBack, onOutdated }: AudienceExportProps) {
  const { t } = useTranslation();
  const { encrypted }: ExportAudience = AUDIENCES[audience];
  const mustEncrypt = encrypted === true;
  const [at] = useState(() => new Date());
  const [receivedTlp] = useState(() => findReceivedTlp(source.incidents));
  const [options, setOptions] = useState(() => {
    const defaults = getDefaultOptions(audience);
    return { ...defaults, tlp: toStricter(defaults.tlp, receivedTlp) };
  });
  const [protection, setProtection] = useState<Protection>(mustEncrypt ? START.passphrase : START.nothing);
  const [secondLanguage, setSecondLanguage] = useState<string>();
  const { request, plan, progress } = useExportPlan(source, options, at, secondLanguage);
  const [finished, setFinished] = useState<BuiltExport>();
  const [working, setWorking] = useState<ExportStepCount | 'started' | 'finishing'>();
  const [cancelled, setCancelled] = useState(false);
  const [fault, setFault] = useState<ExportFault>();
  const [printing, setPrinting] = useState<PrintedPart>();
  /** Absent once the log has an event of the export, which then gets its file. */
  const stop = useRef<AbortController | undefined>(undefined);
  const recorded = useRef(new Set<string>());
  useEffect(() => () => stop.current?.abort(), []);

  /**
   * Records that a text left, once for each text. The log gets no hash of it, from which others could guess what it
   * says. A failure must not stop the person.
   */
  const recordText = (text: string) => {
    if (recorded.current.has(text)) return;
    recorded.current.add(text);
    source.recordExport(undefined).catch(() => undefined);
  };
  const build = async () => {
    if (!plan) return;
    if (
      plan.originals.reduce((n, o) => n + o.artifact.bytes, 0) > MAX_ZIP.bytes ||
      plan.originals.length > MAX_ZIP.files
    )
      return setFault('tooBig');
    setFault(undefined);
    setCancelled(false);
    setWorking('started');
    const { signal } = (stop.current = new AbortController());
    try {
      const built = await buildExport(
        source,
        {
          ...request,
          signal,
          onProgress: (done, of) => setWorking({ done, of }),
          onRecord: () => {
            stop.current = undefined;
            setWorking('finishing');
          },
        },
        plan,
      );
      const lock = toLock(protection);
      setFinished(lock ? { ...built, ...(await encryptInWorker(built.blob, lock)), name: `${built.name}.age` } : built);
    } catch (error) {
      if (signal.aborted) setCancelled(true);
      else setFault(toFault(error));
      if (error instanceof OutdatedExportError) onOutdated();
    } finally {
      setWorking(undefined);
    }
  };

  if (printing && plan) {
    const steps = {
      onBack: () => setPrinting(undefined),
      onPrint: () => recordText(plan.texts.find(({ part }) => part === printing)?.text ?? ''),
    };
    return printing === 'statement' ? (
      <StatementPrintView statements={plan.statements} {...steps} />
    ) : (
      <PrintView file={plan.file} source={source} {...steps} />
    );
  }
  if (finished) return <FinishedExport finished={finished} onBack={() => setFinished(undefined)} />;
  const empty = plan && !plan.texts.length && !plan.originals.length;
  return (
    <>
      <button type="button" class="btn quiet start" onClick={onBack}>
        {t('export.back')}
      </button>
      <h1>{t(`export.for.${audience}.title`)}</h1>
      <p class="soft">{t(`export.for.${audience}.text`)}</p>
      {audience === 'police' && <p class="notice">{t('export.police')}</p>}
      <ExportChoices options={options} set={setOptions} />
      <TlpChoice value={options.tlp} received={receivedTlp} set={tlp => setOptions({ ...options, tlp })} />
      {options.parts.includes('statement') && <StatementLanguage value={secondLanguage} set={setSecondLanguage} />}
      <h2>{t('export.goes')}</h2>
      <p class="soft small">{t('export.goesText')}</p>
      {!plan ? (
        <Progress label={t('export.working')} done={progress?.done} total={progress?.of} />
      ) : empty ? (
        <p>{t('export.none')}</p>
      ) : (
        <ExportPreview plan={plan} onCopy={recordText} onLook={setPrinting} />
      )}
      {plan && !empty && options.redact && <ReplacementList plan={plan} options={options} />}
      <EncryptionChoice must={mustEncrypt} value={protection} set={setProtection} />
      {fault &&
        (fault === 'other' ? (
          <ErrorCard as="h2" onRetry={() => void build()} />
        ) : (
          <section class="card warn" role="alert">
            {t(`export.${fault}`)}
          </section>
        ))}
      <p role="status">{cancelled && t('export.cancelled')}</p>
      {working ? (
        <ExportProgress step={working} onCancel={() => stop.current?.abort()} />
      ) : (
        <button
          type="button"
          class="btn main wide"
          disabled={!plan || empty || !isReady(protection)}
          onClick={() => void build()}
        >
          {t('export.make')}
        </button>
      )}
      {plan && options.parts.includes('timeline') && protection.by === 'nothing' && (
        <button type="button" class="btn wide" onClick={() => setPrinting('timeline')}>
          {t('export.print')}
        </button>
      )}
      {plan && options.parts.includes('statement') && protection.by === 'nothing' && (
        <button type="button" class="btn wide" onClick={() => setPrinting('statement')}>
          {t('export.statementPrint')}
        </button>
      )}
    </>
  );
}
