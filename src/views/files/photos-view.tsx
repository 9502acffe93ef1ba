/** Cleans photos, videos and PDF files: inspects chosen files one after another, on this device. Nothing is stored. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { buildZip } from '../../exports/zip.ts';
import { FileButton } from '../../ui/file-button.tsx';
import { translateList, useTranslation } from '../../ui/language-context.ts';
import { SaveLink } from '../../ui/save-link.tsx';
import { useFileDrop } from '../../ui/use-file-drop.ts';
import { type CheckedPhoto, checkPhoto, isZipped, listZipEntries, offeredCopy } from './check-photo.ts';
import { PhotoReport } from './photo-report.tsx';
import { usePageTitle } from '../shell/use-page-title.ts';
import './photos.css';

function SaveAll({ all }: { all: readonly CheckedPhoto[] }) {
  const { t } = useTranslation();
  const [blob, setBlob] = useState<Blob>();
  useEffect(() => {
    const stop = new AbortController();
    setBlob(undefined);
    buildZip(listZipEntries(all), new Date(), stop.signal).then(
      z => setBlob(z.blob),
      () => undefined,
    );
    return () => stop.abort();
  }, [all]);
  return blob ? <SaveLink blob={blob} name="files.zip" label={t('photo.saveAll')} /> : null;
}

export function PhotosView() {
  const { t } = useTranslation();
  usePageTitle('photo.title');
  const [all, setAll] = useState<CheckedPhoto[]>([]);
  const [progress, setProgress] = useState<{ at: number; of: number; done: number }>();
  const stop = useRef<AbortController | undefined>(undefined);
  const results = useRef<HTMLHeadingElement>(null);
  const checkPhotos = async (files: File[]) => {
    if (!files.length || progress) return;
    const { signal } = (stop.current = new AbortController());
    const now: CheckedPhoto[] = [];
    try {
      for (const [i, file] of files.entries()) {
        const show = (done: number) => setProgress({ at: i + 1, of: files.length, done });
        show(0);
        await new Promise(done => setTimeout(done)); // lets the browser paint, so that Stop can be pressed
        signal.throwIfAborted();
        now.push(await checkPhoto(file, { onProgress: show, signal }));
      }
    } catch (fault) {
      if (!signal.aborted) throw fault;
    }
    setProgress(undefined);
    setAll(before => [...now, ...before]);
    requestAnimationFrame(() => results.current?.focus());
  };
  useEffect(() => () => stop.current?.abort(), []);
  const over = useFileDrop(files => void checkPhotos(files));
  return (
    <>
      <h1>{t('photo.title')}</h1>
      <p>{t('photo.intro')}</p>
      <section class={over ? 'card stack drop over' : 'card stack drop'} aria-label={t('photo.choose')}>
        <div class="row">
          <FileButton
            label={t('photo.choose')}
            main={!all.length}
            multiple
            disabled={!!progress}
            onFiles={(_, chosen) => void checkPhotos(chosen)}
          />
          <span class="soft">{t('photo.drop')}</span>
        </div>
        <p class="small soft">{t('photo.formats')}</p>
        {progress && (
          <div class="stack tight">
            <p role="status">{t('photo.progress', { at: progress.at, count: progress.of })}</p>
            <progress
              class="bar-line"
              value={progress.at - 1 + progress.done}
              max={progress.of}
              aria-label={t('photo.progress', { at: progress.at, count: progress.of })}
            />
            <button type="button" class="btn quiet start" onClick={() => stop.current?.abort()}>
              {t('photo.stop')}
            </button>
          </div>
        )}
      </section>
      {!!all.length && (
        <section class="stack" aria-labelledby="results">
          <h2 id="results" ref={results} tabIndex={-1}>
            {t('photo.result')}
          </h2>
          {all.some(offeredCopy) && <p class="small soft">{t('photo.stays')}</p>}
          <div class="row">
            {all.filter(isZipped).length > 1 && <SaveAll all={all} />}
            <button type="button" class="btn quiet" onClick={() => setAll([])}>
              {t('photo.clear')}
            </button>
          </div>
          <ul class="stack plain">
            {all.map(f => (
              <PhotoReport
                key={f.id}
                file={f}
                onKeepCredentials={keepsCredentials =>
                  setAll(before => before.map(other => (other === f ? { ...f, keepsCredentials } : other)))
                }
              />
            ))}
          </ul>
          <p class="small soft">{t('photo.leaveNote')}</p>
        </section>
      )}
      <section class="card stack" aria-labelledby="look">
        <h2 id="look">{t('photo.look.title')}</h2>
        <p>{t('photo.look.text')}</p>
        <ul>
          {translateList(t, 'photo.look.items').map(s => (
            <li key={s}>{s}</li>
          ))}
        </ul>
      </section>
    </>
  );
}
