/** Adds a screenshot or the rest of a long page to saved evidence, each by a press of its own. */
import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import type { CaptureEnd, CaptureOffer, CaptureProgress } from '../../incidents/capture/schema.ts';
import type { Incident } from '../../incidents/model.ts';
import { sendToWorker } from '../../messaging/client.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { useAnnouncement } from '../../ui/announcer.ts';
import { useTranslation } from '../../ui/language-context.ts';
import { useSingleRun } from '../../ui/use-single-run.ts';

/** @returns undefined while no capture of the incident is running */
function useCaptureProgress(id: string): CaptureProgress | undefined {
  const [progress, setProgress] = useState<CaptureProgress>();
  useEffect(() => {
    const key = `capture:${id}`;
    const changed = (changes: Record<string, browser.Storage.StorageChange>, area: string) => {
      if (area === 'session' && changes[key]) setProgress(changes[key].newValue as CaptureProgress | undefined);
    };
    void browser.storage.session.get(key).then(all => setProgress(all[key] as CaptureProgress | undefined));
    browser.storage.onChanged.addListener(changed);
    return () => browser.storage.onChanged.removeListener(changed);
  }, [id]);
  return progress;
}

function CaptureProgressLine({ id, progress }: { id: string; progress: CaptureProgress }) {
  const { t } = useTranslation();
  const label = t('capture.running', { ...progress });
  useAnnouncement(label);
  return (
    <section class="card stack" aria-label={label}>
      <p>{label}</p>
      <progress class="bar-line" value={progress.done} max={Math.max(progress.of, 1)} aria-label={label} />
      <button type="button" class="btn" onClick={() => void sendToWorker({ type: 'capture/stop', incident: id })}>
        {t('capture.stop')}
      </button>
    </section>
  );
}

export interface Capture {
  id: string;
  /** Of a running capture. */
  progress: CaptureProgress | undefined;
  /** What can be added; null if nothing can. */
  offer: CaptureOffer | null;
  ended: CaptureEnd | undefined;
  add(part: 'picture' | 'length', adult?: boolean): void;
}

export function useCapture(incident: Incident, onChange: (now: Incident) => void): Capture {
  const progress = useCaptureProgress(incident.id);
  const [offer, setOffer] = useState<CaptureOffer | null>(null);
  const [ended, setEnded] = useState<CaptureEnd>();
  const loadOffer = () =>
    void sendToWorker({ type: 'capture/getOffer', incident: incident.id }).then(
      o => setOffer(o ?? null),
      () => setOffer(null),
    );
  // Also notices the end of a capture that another view started.
  useEffect(() => {
    if (progress) return;
    loadOffer();
    void sendToWorker({ type: 'incidents/get', id: incident.id }).then(
      now => {
        if (now && now.artifacts.length !== incident.artifacts.length) onChange(now);
      },
      () => undefined,
    );
  }, [incident.id, !progress]);
  const run = useSingleRun();
  const capture = async (part: 'picture' | 'length', adult?: boolean) => {
    setEnded(undefined);
    const result = await sendToWorker({
      type: 'capture/add',
      incident: incident.id,
      part,
      ...(adult ? { adult } : {}),
    }).catch(() => undefined);
    if (result?.incident) onChange(result.incident);
    setEnded(result?.ended ?? 'failed');
    loadOffer();
  };
  const add = (part: 'picture' | 'length', adult?: boolean) => run(() => capture(part, adult));
  return { id: incident.id, progress, offer, ended, add };
}

export function CaptureStatus({ capture: { id, progress, ended } }: { capture: Capture }) {
  const { t } = useTranslation();
  return (
    <>
      {progress && <CaptureProgressLine id={id} progress={progress} />}
      <p role="status" class={ended === 'done' ? 'state protected' : 'notice'}>
        {!progress && ended && t(`capture.ended.${ended}`)}
      </p>
    </>
  );
}

/** Offers the screenshot that is missing, before the report, after which the page may be gone. */
export function MissingScreenshot({ capture: { progress, offer, add } }: { capture: Capture }) {
  const { t } = useTranslation();
  if (progress || offer?.picture !== 'plain') return null;
  return (
    <button type="button" class="btn" onClick={() => add('picture')}>
      {t('capture.addPicture')}
    </button>
  );
}

/** Offers what few need: the rest of a long page, and a screenshot of a sexual image. */
export function CaptureMore({ capture: { progress, offer, add } }: { capture: Capture }) {
  const { t } = useTranslation();
  if (progress || !offer) return null;
  if (offer.picture === 'sexual')
    return (
      <Disclosure label={t('capture.sexual.title')}>
        <section class="card warn stack">
          <p>{t('capture.sexual.text')}</p>
          <p>
            <strong>{t('capture.sexual.never')}</strong>
          </p>
          <button type="button" class="btn" onClick={() => add('picture', true)}>
            {t('capture.sexual.yes')}
          </button>
        </section>
      </Disclosure>
    );
  if (offer.tiles <= 1) return null;
  return (
    <section class="card stack">
      <h2>{t('capture.length.title')}</h2>
      <p class="small">{t('capture.length.text', { count: Math.min(offer.tiles, 40) })}</p>
      {offer.messages && (
        <p class="caution small">
          <strong>{t('capture.length.messages')}</strong>
        </p>
      )}
      <button type="button" class="btn" onClick={() => add('length')}>
        {t('capture.length.start')}
      </button>
    </section>
  );
}

/** Offers a screenshot for evidence that was just saved from within the page, which only the toolbar button permits. */
export function JustSaved({ tab, onOpen }: { tab: number; onOpen(incident: Incident): void }) {
  const { t } = useTranslation();
  const [incident, setIncident] = useState<Incident>();
  const [offer, setOffer] = useState<CaptureOffer | null>(null);
  const [working, setWorking] = useState(false);
  useEffect(
    () =>
      void (async () => {
        const id = await sendToWorker({ type: 'capture/getLastIncident', tab });
        if (!id) return;
        setOffer((await sendToWorker({ type: 'capture/getOffer', incident: id })) ?? null);
        setIncident((await sendToWorker({ type: 'incidents/get', id })) ?? undefined);
      })().catch(() => undefined),
    [tab],
  );
  if (!incident) return null;
  const add = async () => {
    setWorking(true);
    const result = await sendToWorker({
      type: 'capture/add',
      incident: incident.id,
      part: 'picture',
    }).catch(() => undefined);
    onOpen(result?.incident ?? incident);
  };
  const openButton = (
    <button
      type="button"
      class={offer?.picture === 'plain' ? 'btn quiet' : 'btn'}
      disabled={working}
      onClick={() => onOpen(incident)}
    >
      {t('capture.open')}
    </button>
  );
  return (
    <section class="card next stack" aria-labelledby="just">
      <div id="just" class="stack tight">
        <p>
          <strong>{t('capture.justKept')}</strong>
        </p>
        <p>{t(`incident.${incident.what}`)}</p>
      </div>
      <div class="row">
        {offer?.picture === 'plain' && (
          <button type="button" class="btn main" disabled={working} onClick={() => void add()}>
            {t('capture.addPicture')}
          </button>
        )}
        {openButton}
      </div>
    </section>
  );
}
