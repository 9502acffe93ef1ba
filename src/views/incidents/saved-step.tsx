/** After evidence is saved: the report first, then what was saved, what can be added, and other ways. */
import { useEffect, useState } from 'preact/hooks';
import type { Incident } from '../../incidents/model.ts';
import { incidentStore } from '../../incidents/store.ts';
import { sendToWorker } from '../../messaging/client.ts';
import { useTranslation } from '../../ui/language-context.ts';
import { RelatedPathway } from '../learning/lesson-links.tsx';
import { PageLink } from '../shell/page-link.tsx';
import { StorageNotice } from '../vault/storage-notice.tsx';
import { BestHelplines } from '../helplines/best-helplines.tsx';
import { CaptureMore, CaptureStatus, MissingScreenshot, useCapture } from './capture-more.tsx';
import { ExportLink } from './export-link.tsx';
import { BestRoute, EscalationFoldout, OtherRoutesFoldout, TextsFoldout } from './incident-routes.tsx';
import { SavedIncidentCard, SavedIncidentFoldout } from './incident-summary.tsx';
import { MeaningFoldout } from './meaning-foldout.tsx';
import { TakedownAppeal } from './takedown/takedown-appeal.tsx';
import { usePlatformDefinition } from './use-platform-definition.ts';

interface AddFilesStepProps {
  incident: Incident;
  onChange(incident: Incident): void;
}

/** Adds files in a full page, since a popup closes under the file dialog. */
function AddFilesStep({ incident, onChange }: AddFilesStepProps) {
  const { t } = useTranslation();
  const [part, setPart] = useState<typeof import('./add-files.tsx')>();
  const popup = /\/popup(\/index)?\.html$/.test(location.pathname);
  useEffect(() => {
    if (!popup) void import('./add-files.tsx').then(setPart);
  }, []);
  if (popup)
    return (
      <PageLink class="btn fit" page="report" params={{ kept: incident.id, what: incident.what }}>
        {t('capture.files.page')}
      </PageLink>
    );
  return part ? <part.AddFiles incident={incident} onChange={onChange} /> : null;
}

export function SavedStep({ incident: saved }: { incident: Incident }) {
  const { t } = useTranslation();
  const [incident, setIncident] = useState(saved);
  // A slow page may be read again after it was saved.
  useEffect(
    () =>
      incidentStore.subscribe(ids => {
        if (ids.includes(saved.id))
          void sendToWorker({ type: 'incidents/get', id: saved.id }).then(
            updated => {
              if (updated) setIncident(updated);
            },
            () => undefined,
          );
      }),
    [saved.id],
  );
  const capture = useCapture(incident, setIncident);
  const platform = usePlatformDefinition(incident.item.platform);
  return (
    <>
      <div role="status">
        <SavedIncidentCard incident={incident} offersScreenshot={capture.offer?.picture === 'plain'}>
          <MissingScreenshot capture={capture} />
        </SavedIncidentCard>
      </div>
      <CaptureStatus capture={capture} />
      {platform !== undefined && incident.what === 'taken-down' && (
        <>
          <TakedownAppeal incident={incident} platform={platform} />
          <CaptureMore capture={capture} />
          <div class="card rows">
            <SavedIncidentFoldout incident={incident} />
          </div>
        </>
      )}
      {platform !== undefined && incident.what !== 'taken-down' && (
        <>
          {incident.what === 'sexual' && (
            <p class="notice" role="note">
              {t('report.sexual.case')}
            </p>
          )}
          <BestRoute platform={platform} incident={incident} />
          <CaptureMore capture={capture} />
          <div class="card rows">
            <MeaningFoldout incident={incident} />
            <TextsFoldout platform={platform} incident={incident} />
            <SavedIncidentFoldout incident={incident} />
            <OtherRoutesFoldout platform={platform} incident={incident} />
            <EscalationFoldout platform={platform} incident={incident} />
          </div>
        </>
      )}
      <StorageNotice />
      <ExportLink ids={[incident.id]} />
      {incident.what === 'sexual' && <BestHelplines need="sexual-adult" />}
      <AddFilesStep incident={incident} onChange={setIncident} />
      <RelatedPathway what={incident.what} />
    </>
  );
}
