/** Actions on one way to report: mark it as sent, show it in the page. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Incident } from '../../incidents/model.ts';
import { sendToWorker } from '../../messaging/client.ts';
import type { Platform, ReportRoute } from '../../platforms/schema.ts';
import { useTranslation } from '../../ui/language-context.ts';

/** The person's word for it: nothing was seen of what the form did. */
export function MarkAsSent({
  incident,
  platform,
  route,
}: {
  incident: Incident;
  platform: Platform;
  route: ReportRoute;
}) {
  const { t } = useTranslation();
  /** Id of what was noted; null: nothing could be, or it could not be taken back. */
  const [noted, setNoted] = useState<string | null>();
  const [undone, setUndone] = useState(false);
  const main = useRef<HTMLButtonElement>(null);
  const say = (id: string | null | undefined, back: boolean) => {
    setNoted(id ?? null);
    setUndone(back);
  };
  const press = () =>
    void sendToWorker({ type: 'report/markSent', id: incident.id, platform: platform.id, route: route.id }).then(
      id => say(id, false),
      () => say(null, false),
    );
  const undo = () =>
    void sendToWorker({ type: 'report/undoSent', id: incident.id, response: noted! }).then(
      done => (done ? say(undefined, true) : undefined),
      () => undefined,
    );
  // The button that was pressed is another one now, in the same place: the keyboard stays there.
  useEffect(() => {
    if (noted || undone) main.current?.focus();
  }, [noted, undone]);
  const words = noted ? 'noted' : undone ? 'undone' : noted === null ? 'notNoted' : undefined;
  return (
    <div class="row">
      <button type="button" ref={main} class={noted ? 'btn quiet' : 'btn'} onClick={noted ? undo : press}>
        {t(noted ? 'blocks.undo' : 'blocks.sent')}
      </button>
      <span role="status" class={noted ? 'state protected' : 'small'}>
        {words && t(`blocks.${words}`)}
      </span>
    </div>
  );
}

/** Points out in the page what to press, where the platform's own words for it are known. */
export function ShowInPage({
  incident,
  platform,
  route,
}: {
  incident: Incident;
  platform: Platform;
  route: ReportRoute;
}) {
  const { t } = useTranslation();
  const [away, setAway] = useState(false);
  const press = () =>
    void sendToWorker({
      type: 'report/showSteps',
      incident: incident.id,
      platform: platform.id,
      route: route.id,
    }).then(
      shown => setAway(!shown),
      () => setAway(true),
    );
  return (
    <>
      <button type="button" class="btn main wide" onClick={press}>
        {t('report.show.press')}
      </button>
      <p role="status" class="small soft">
        {away && t('report.show.away')}
      </p>
    </>
  );
}
