/** Screenshots and files of an incident, each with its hash, read only when the person asks to see them. */
import { useState } from 'preact/hooks';
import { describeMissing } from '../../../incidents/describe-incident.ts';
import type { Artifact, Incident } from '../../../incidents/model.ts';
import { incidentStore } from '../../../incidents/store.ts';
import { sha256 } from '../../../lib/sha256.ts';
import { isolateDirection, useTranslation } from '../../../ui/language-context.ts';
import { Ltr } from '../../../ui/ltr.tsx';
import { SavedPage } from './saved-page.tsx';

type ArtifactState = 'covered' | 'opening' | 'shown' | 'changed' | 'gone';
type ArtifactBytes = Uint8Array<ArrayBuffer>;

/** Shows the file with `show`, if it is still what was saved. */
async function openArtifact(
  artifact: Artifact,
  show: (bytes: ArtifactBytes) => void | Promise<void>,
): Promise<ArtifactState> {
  const bytes = await incidentStore.getArtifact(artifact);
  if (!bytes) return 'gone';
  if ((await sha256(bytes)) !== artifact.sha256) return 'changed';
  await show(bytes);
  return 'shown';
}

/** Draws on a canvas, so that no URL of the file exists that anything else could open. */
async function drawPicture(artifact: Artifact, bytes: ArtifactBytes, canvas: HTMLCanvasElement): Promise<void> {
  const picture = await createImageBitmap(new Blob([bytes], { type: artifact.mime }));
  canvas.width = picture.width;
  canvas.height = picture.height;
  canvas.getContext('2d')!.drawImage(picture, 0, 0);
  picture.close();
}

function ArtifactFile({ artifact, url }: { artifact: Artifact; url: string }) {
  const { t } = useTranslation();
  const [state, set] = useState<ArtifactState>('covered');
  const [canvas, setCanvas] = useState<HTMLCanvasElement | null>(null);
  const [copy, setCopy] = useState<ArtifactBytes>();
  const picture = artifact.mime.startsWith('image/');
  const page = artifact.method === 'page';
  const show = () => {
    set('opening');
    void openArtifact(artifact, bytes => (page ? setCopy(bytes) : drawPicture(artifact, bytes, canvas!))).then(
      set,
      () => set('gone'),
    );
  };
  const hide = () => {
    if (canvas) canvas.width = canvas.height = 1;
    setCopy(undefined);
    set('covered');
  };
  return (
    <div class="stack tight">
      {picture && (
        <canvas
          ref={setCanvas}
          class="picture"
          hidden={state !== 'shown'}
          role="img"
          aria-label={artifact.name}
          width="1"
          height="1"
        />
      )}
      {!picture && (
        <p class="small">
          <Ltr>{artifact.name}</Ltr>
        </p>
      )}
      {(picture || page) &&
        (state === 'shown' ? (
          <button type="button" class="btn pill start" onClick={hide}>
            {t('log.veil.hide')}
          </button>
        ) : (
          <button type="button" class="btn pill start" disabled={state === 'opening'} onClick={show}>
            {page ? t('log.page.open') : t('log.veil.show', { of: isolateDirection(artifact.name) })}
          </button>
        ))}
      {copy && <SavedPage bytes={copy} url={url} takenAt={artifact.takenAt} />}
      <p class="state protected" role="status">
        {state === 'shown' && t('log.file.same')}
      </p>
      {(state === 'changed' || state === 'gone') && (
        <p class="card warn small" role="alert">
          {t(`log.file.${state}`)}
        </p>
      )}
      {artifact.partial && <p class="state pending">{t(page ? 'capture.pagePartial' : 'capture.partial')}</p>}
      {artifact.from && <p class="soft small">{t('log.file.derived')}</p>}
      <p class="soft small">
        {t('log.file.hash', { kb: Math.ceil(artifact.bytes / 1024) })}{' '}
        <span class="mono">
          <Ltr>{artifact.sha256}</Ltr>
        </span>
      </p>
    </div>
  );
}

export function ArtifactFiles({ incident }: { incident: Incident }) {
  const { t, i18n } = useTranslation();
  const missing = describeMissing(i18n, incident);
  if (!incident.artifacts.length && !missing.length) return null;
  return (
    <section class="card stack" aria-labelledby="files">
      <h2 id="files">{t('log.file.title')}</h2>
      {incident.artifacts.map(a => (
        <ArtifactFile key={a.id} artifact={a} url={incident.item.canonicalUrl ?? incident.item.url} />
      ))}
      {!!incident.artifacts.length && <p class="soft small">{t('report.hash')}</p>}
      {missing.map(line => (
        <p class="small soft" key={line}>
          {line}
        </p>
      ))}
    </section>
  );
}
