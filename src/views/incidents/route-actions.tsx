/** Actions on one way to report: mark it as sent, show it in the page. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Incident } from '../../incidents/model.ts';
import { sendToWorker } from '../../messaging/client.ts';
import type { Platform } from '../../platforms/schema.ts';
import type { ReportRoute } from '../../platforms/report-schema.ts';
import { useTranslation } from '../../ui/language-context.ts';
import { useSingleRun } from '../../ui/use-single-run.ts';

/** Records that the person sent the report, because Breakwater does not see what the form does. */
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
  /** Id of the recorded response; null if recording failed. */
  const [recorded, setRecorded] = useState<string | null>();
  const [undone, setUndone] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const setResult = (id: string | null | undefined, back: boolean) => {
    setRecorded(id ?? null);
    setUndone(back);
  };
  const run = useSingleRun();
  const markSent = () =>
    run(() =>
      sendToWorker({ type: 'report/markSent', id: incident.id, platform: platform.id, route: route.id }).then(
        id => setResult(id, false),
        () => setResult(null, false),
      ),
    );
  const undo = () =>
    run(async () => {
      if (await sendToWorker({ type: 'report/undoSent', id: incident.id, response: recorded! }))
        setResult(undefined, true);
    });
  // Keeps the focus on the button, which was replaced by another one.
  useEffect(() => {
    if (recorded || undone) button.current?.focus();
  }, [recorded, undone]);
  const result = recorded ? 'noted' : undone ? 'undone' : recorded === null ? 'notNoted' : undefined;
  return (
    <div class="row">
      <button type="button" ref={button} class={recorded ? 'btn quiet' : 'btn'} onClick={recorded ? undo : markSent}>
        {t(recorded ? 'blocks.undo' : 'blocks.sent')}
      </button>
      <span role="status" class={recorded ? 'state protected' : 'small'}>
        {result && t(`blocks.${result}`)}
      </span>
    </div>
  );
}

/** Highlights in the page which controls to use. */
export function ShowInPage({
  incident,
  platform,
  route,
  primary,
}: {
  incident: Incident;
  platform: Platform;
  route: ReportRoute;
  primary: boolean;
}) {
  const { t } = useTranslation();
  const [notShown, setNotShown] = useState(false);
  const showSteps = () =>
    void sendToWorker({
      type: 'report/showSteps',
      incident: incident.id,
      platform: platform.id,
      route: route.id,
    }).then(
      shown => setNotShown(!shown),
      () => setNotShown(true),
    );
  return (
    <>
      <button type="button" class={primary ? 'btn main wide' : 'btn wide'} onClick={showSteps}>
        {primary ? t('report.to', { name: platform.name }) : t('report.show.press')}
      </button>
      {primary && <p class="small soft">{t('report.showsSteps')}</p>}
      <p role="status" class="notice small">
        {notShown && t('report.show.away')}
      </p>
    </>
  );
}
