/** The first screenshot of an incident, small: drawn on a canvas, as our pages' security policy demands. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { base64ToBytes } from '../../lib/base64.ts';
import { sendToWorker } from '../../messaging/client.ts';
import { useTranslation } from '../../ui/language-context.ts';

export function Thumbnail({ incident }: { incident: string }) {
  const { t } = useTranslation();
  const ref = useRef<HTMLCanvasElement>(null);
  const [failed, setFailed] = useState(false);
  useEffect(
    () =>
      void (async () => {
        const base64 = await sendToWorker({ type: 'incidents/getThumbnail', incident });
        if (!base64) return setFailed(true);
        const picture = await createImageBitmap(new Blob([base64ToBytes(base64)], { type: 'image/png' }));
        const canvas = ref.current;
        if (!canvas) return;
        [canvas.width, canvas.height] = [picture.width, picture.height];
        canvas.getContext('2d')?.drawImage(picture, 0, 0);
        canvas.dataset.drawn = '';
      })().catch(() => setFailed(true)),
    [incident],
  );
  return failed ? null : <canvas ref={ref} class="thumbnail" role="img" aria-label={t('capture.preview')} />;
}
