/** Giving what was kept to someone: for whom → exactly what goes out → the file, a copied text or paper. Nothing is sent. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { loadLexicons } from '../../exposure/load-lexicons.ts';
import { withLatinDigits } from '../../i18n/digits.ts';
import { isPrivateContext } from '../../preferences/storage-context.ts';
import {
  AUDIENCE_IDS,
  AUDIENCES,
  getDefaultOptions,
  type AudienceId,
  type ExportOptions,
} from '../../exports/audiences.ts';
import { buildExport, type BuiltExport } from '../../exports/build-export.ts';
import {
  planExport,
  type ExportCache,
  type ExportPlan,
  type ExportSource,
  type ExportRequest,
} from '../../exports/plan-export.ts';
import { MIN_PASSPHRASE_LENGTH, generatePassphrase } from '../../exports/generate-passphrase.ts';
import { encryptInWorker } from '../../exports/encryption-worker-client.ts';
import { MAX_ZIP } from '../../exports/zip.ts';
import { incidentStore } from '../../incidents/store.ts';
import { sha256 } from '../../lib/sha256.ts';
import { preventFormRestore } from '../../ui/prevent-form-restore.ts';
import { EmptyState, ErrorCard, Loading } from '../../ui/page-states.tsx';
import { Ltr } from '../../ui/ltr.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { NewerVersionNotice, UnlockCard } from '../vault/unlock.tsx';
import { useVaultState } from '../vault/use-vault.ts';
import { useTranslation } from '../../ui/language-context.ts';
import { ExportChoices } from './export-choices.tsx';
import { renderTimelineHtml } from './render-timeline-html.tsx';
import { ExportPreview } from './export-preview.tsx';
import { PrintView } from './print-view.tsx';
import { SaveLink } from '../../ui/save-link.tsx';
import { loadExportSource, filterByDay, type LoadedExportSource } from './export-source.ts';

interface StepCount {
  done: number;
  of: number;
}

/** What would go out now; made anew, and the one before stopped, whenever a wish changes. */
function useExportPlan(
  source: ExportSource,
  choice: ExportOptions,
  at: Date,
): { wish: Omit<ExportRequest, 'signal'>; planned: ExportPlan | undefined; step: StepCount | undefined } {
  const { i18n, language } = useTranslation();
  const [planned, setPlanned] = useState<ExportPlan>();
  const [step, setStep] = useState<StepCount>();
  const memo = useRef<ExportCache>({}).current;
  const wish = useMemo(() => {
    const translator = { t: withLatinDigits(i18n.getFixedT(language)), language };
    return {
      options: choice,
      at,
      translator,
      renderTimeline: (file: ExportPlan['file']) => renderTimelineHtml(file, translator),
    };
  }, [choice, at, language]);
  useEffect(() => {
    const stop = new AbortController();
    setPlanned(undefined);
    // What people are found by in a text is there before any text is looked at.
    loadLexicons()
      .then(() =>
        planExport(
          source,
          {
            ...wish,
            renderTimeline: file => renderTimelineHtml(file, wish.translator, stop.signal),
            signal: stop.signal,
            onProgress: (done, of) => setStep({ done, of }),
          },
          undefined,
          memo,
        ),
      )
      .then(
        made => {
          if (!stop.signal.aborted) setPlanned(made);
        },
        () => undefined,
      );
    return () => stop.abort();
  }, [source, wish]);
  return { wish, planned, step };
}

function ExportProgress({ step, onStop }: { step: StepCount | undefined; onStop?: () => void }) {
  const { t } = useTranslation();
  return (
    <section class="card stack" role="status">
      <p>
        {t('export.working')}{' '}
        {step && step.of > 1 && <Ltr>{t('export.progress', { done: step.done, of: step.of })}</Ltr>}
      </p>
      <progress max={step?.of ?? 1} value={step?.done} aria-label={t('export.working')} />
      {onStop && (
        <button type="button" class="btn start" onClick={onStop}>
          {t('export.stop')}
        </button>
      )}
    </section>
  );
}

function EncryptionChoice({
  must,
  value,
  set,
}: {
  must: boolean;
  value: string | undefined;
  set(value: string | undefined): void;
}) {
  const { t } = useTranslation();
  return (
    <section class="card stack">
      {!must && (
        <label class="row between">
          <span>{t('export.lock')}</span>
          <input
            type="checkbox"
            {...preventFormRestore(value !== undefined)}
            onChange={e => set(e.currentTarget.checked ? '' : undefined)}
          />
        </label>
      )}
      {value === undefined ? (
        <p class="small soft">{t('export.plain')}</p>
      ) : (
        <>
          {must && <h2>{t('export.lock')}</h2>}
          <p class="small">{t('export.lockText')}</p>
          <label class="stack tight">
            <span>{t('export.passphrase')}</span>
            <input
              type="text"
              class="mono field"
              dir="ltr"
              autocomplete="off"
              spellcheck={false}
              value={value}
              onInput={e => set(e.currentTarget.value)}
            />
          </label>
          <div class="row">
            <button type="button" class="btn" onClick={() => set(generatePassphrase())}>
              {t('export.passphraseMake')}
            </button>
            {value.trim().length < MIN_PASSPHRASE_LENGTH && (
              <span class="small soft">{t('export.passphraseShort', { n: MIN_PASSPHRASE_LENGTH })}</span>
            )}
          </div>
        </>
      )}
    </section>
  );
}

function AnchorWords({ words }: { words: string }) {
  const { t } = useTranslation();
  return (
    <section class="card stack tight">
      <h2>{t('export.anchor.label')}</h2>
      <p class="words">
        <span lang="en">
          <Ltr>{words}</Ltr>
        </span>
      </p>
      <p class="small soft">{t('export.anchor.text')}</p>
    </section>
  );
}

function FinishedExport({ made, onSave, onBack }: { made: BuiltExport; onSave(): void; onBack(): void }) {
  const { t } = useTranslation();
  const left = made.plan.file.incidents.flatMap(i => i.artifacts ?? []).filter(a => made.omitted.has(a.id));
  return (
    <>
      <h1>{t('export.made')}</h1>
      <section class="card next stack">
        <p>
          <Ltr>{made.name}</Ltr>
        </p>
        <SaveLink blob={made.blob} name={made.name} label={t('export.save')} onSave={onSave} />
        <p class="small">
          {t('export.madeHash')}
          <br />
          <span class="mono">
            <Ltr>{made.sha256}</Ltr>
          </span>
        </p>
        {isPrivateContext() && <p class="small">{t('export.private')}</p>}
      </section>
      {!!left.length && (
        <section class="card warn stack tight" role="alert">
          <p>{t('export.damaged')}</p>
          <ul>
            {left.map(a => (
              <li key={a.id}>
                <bdi>{a.name}</bdi>: {t(`export.leftOut.${a.leftOut!}`)}
              </li>
            ))}
          </ul>
        </section>
      )}
      {made.plan.file.anchor && <AnchorWords words={made.plan.file.anchor.words} />}
      <Disclosure label={t('export.contents')}>
        <ExportPreview plan={made.plan} onCopy={() => undefined} onLook={onBack} />
      </Disclosure>
      <button type="button" class="btn quiet start" onClick={onBack}>
        {t('export.back')}
      </button>
    </>
  );
}

function AudienceExport({ source, audience, onBack }: { source: ExportSource; audience: AudienceId; onBack(): void }) {
  const { t } = useTranslation();
  const locked = 'locked' in AUDIENCES[audience];
  const [at] = useState(() => new Date());
  const [choice, setChoice] = useState(() => getDefaultOptions(audience));
  const [passphrase, setPassphrase] = useState<string | undefined>(locked ? '' : undefined);
  const { wish, planned, step } = useExportPlan(source, choice, at);
  const [made, setMade] = useState<BuiltExport>();
  const [working, setWorking] = useState<StepCount>();
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

function PeriodPicker({ from, to, set }: { from: string; to: string; set(from: string, to: string): void }) {
  const { t } = useTranslation();
  return (
    <Disclosure label={t('export.period')}>
      <div class="picks">
        <label class="stack tight">
          <span>{t('export.from')}</span>
          <input
            type="date"
            autocomplete="off"
            class="field"
            value={from}
            onChange={e => set(e.currentTarget.value, to)}
          />
        </label>
        <label class="stack tight">
          <span>{t('export.to')}</span>
          <input
            type="date"
            autocomplete="off"
            class="field"
            value={to}
            onChange={e => set(from, e.currentTarget.value)}
          />
        </label>
      </div>
    </Disclosure>
  );
}

export function ExportView({ ids }: { ids: readonly string[] }) {
  const { t } = useTranslation();
  const [found, setFound] = useState<LoadedExportSource>();
  const [audience, setAudience] = useState<AudienceId>();
  const [days, setDays] = useState({ from: '', to: '' });
  const load = () => {
    setFound(undefined);
    void loadExportSource(ids).then(setFound);
  };
  const locked = useVaultState() === 'locked';
  // Locked meanwhile, here or elsewhere: what was shown goes, and comes back when it is opened.
  useEffect(load, [locked]);
  useEffect(() => {
    scrollTo(0, 0);
  }, [audience]);
  const source = useMemo(
    () => (found?.at === 'here' ? filterByDay(found.source, days.from, days.to) : undefined),
    [found, days],
  );
  if (!found) return <Loading label={t('export.loading')} />;
  if (locked || found.at === 'locked')
    return (
      <>
        <h1>{t('export.locked.title')}</h1>
        <p class="soft">{t('export.locked.text')}</p>
        <UnlockCard />
      </>
    );
  if (found.at === 'newer') return <NewerVersionNotice />;
  if (found.at === 'fault' || !source) return <ErrorCard onRetry={load} />;
  if (!found.source.incidents.length)
    return (
      <EmptyState
        icon="flag"
        title={t('export.empty.title')}
        text={found.gone ? t('export.gone') : t('export.empty.text')}
      />
    );
  if (audience)
    return (
      <AudienceExport
        source={source}
        audience={audience}
        onBack={() => {
          setAudience(undefined);
          load();
        }}
      />
    );
  return (
    <>
      <h1>{t('export.title')}</h1>
      <p class="soft">{t('export.intro')}</p>
      <p>{source.incidents.length ? t('export.count', { count: source.incidents.length }) : t('export.none')}</p>
      {!!found.gone && <p class="notice">{t('export.gone')}</p>}
      {!!found.unread && <p class="notice">{t('export.unread')}</p>}
      <PeriodPicker from={days.from} to={days.to} set={(from, to) => setDays({ from, to })} />
      <h2>{t('export.who')}</h2>
      <div class="stack">
        {AUDIENCE_IDS.map(id => (
          <button
            type="button"
            class="choice audience"
            key={id}
            disabled={!source.incidents.length}
            onClick={() => setAudience(id)}
          >
            <span>
              <strong>{t(`export.for.${id}.title`)}</strong>
              <br />
              <span class="small soft">{t(`export.for.${id}.text`)}</span>
            </span>
          </button>
        ))}
      </div>
    </>
  );
}
