/** Screenshots and files of an incident, each with its hash, read only when the person asks to see them. */
import { useState } from 'preact/hooks';
import { describeMissing } from '../../../incidents/describe-incident.ts';
import type { Artifact, Incident } from '../../../incidents/model.ts';
import { incidentStore } from '../../../incidents/store.ts';
import { sha256 } from '../../../lib/sha256.ts';
import { isolateDirection, useTranslation } from '../../../ui/language-context.ts';
import { Ltr } from '../../../ui/ltr.tsx';

type ArtifactState = 'covered' | 'opening' | 'shown' | 'changed' | 'gone';

/** Draws on a canvas, so that no URL of the file exists that anything else could open. */
async function drawArtifact(artifact: Artifact, canvas: HTMLCanvasElement): Promise<ArtifactState> {
  const bytes = await incidentStore.getArtifact(artifact);
  if (!bytes) return 'gone';
  if ((await sha256(bytes)) !== artifact.sha256) return 'changed';
  const picture = await createImageBitmap(new Blob([bytes], { type: artifact.mime }));
  canvas.width = picture.width;
  canvas.height = picture.height;
  canvas.getContext('2d')!.drawImage(picture, 0, 0);
  picture.close();
  return 'shown';
}

function ArtifactFile({ artifact }: { artifact: Artifact }) {
  const { t } = useTranslation();
  const [state, set] = useState<ArtifactState>('covered');
  const [canvas, setCanvas] = useState<HTMLCanvasElement | null>(null);
  const picture = artifact.mime.startsWith('image/');
  const show = () => {
    set('opening');
    void drawArtifact(artifact, canvas!).then(set, () => set('gone'));
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
      {picture &&
        (state === 'shown' ? (
          <button
            type="button"
            class="btn pill start"
            onClick={() => {
              canvas!.width = canvas!.height = 1;
              set('covered');
            }}
          >
            {t('log.veil.hide')}
          </button>
        ) : (
          <button type="button" class="btn pill start" disabled={state === 'opening'} onClick={show}>
            {t('log.veil.show', { of: isolateDirection(artifact.name) })}
          </button>
        ))}
      {!picture && (
        <p class="small">
          <Ltr>{artifact.name}</Ltr>
        </p>
      )}
      <p class="state protected" role="status">
        {state === 'shown' && t('log.file.same')}
      </p>
      {(state === 'changed' || state === 'gone') && (
        <p class="card warn small" role="alert">
          {t(`log.file.${state}`)}
        </p>
      )}
      {artifact.partial && <p class="state pending">{t('capture.partial')}</p>}
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
        <ArtifactFile key={a.id} artifact={a} />
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
