/** Cleans photos, videos and PDF files: inspects chosen files one after another, on this device. Nothing is stored. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { buildZip } from '../../exports/zip.ts';
import { FileButton } from '../../ui/file-button.tsx';
import { Icon } from '../../ui/icons.tsx';
import { translateList, useTranslation } from '../../ui/language-context.ts';
import { Progress } from '../../ui/progress.tsx';
import { SaveLink } from '../../ui/save-link.tsx';
import { useFileDrop } from '../../ui/use-file-drop.ts';
import { type CheckedPhoto, checkPhoto, isZipped, listZipEntries, offeredCopy } from './check-photo.ts';
import { PhotoReport } from './photo-report.tsx';
import { usePageTitle } from '../shell/use-page-title.ts';
import './photos.css';

/** In files; more are listed on request. */
const MAX_LISTED = 10;

function SaveAll({ all }: { all: readonly CheckedPhoto[] }) {
  const { t } = useTranslation();
  const [blob, setBlob] = useState<Blob>();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    const stop = new AbortController();
    setBlob(undefined);
    setFailed(false);
    buildZip(listZipEntries(all), new Date(), stop.signal).then(
      z => setBlob(z.blob),
      () => setFailed(!stop.signal.aborted),
    );
    return () => stop.abort();
  }, [all]);
  if (failed) return null; // each copy can still be saved alone
  return blob ? (
    <SaveLink blob={blob} name="files.zip" label={t('photo.saveAll')} />
  ) : (
    <Progress label={t('photo.zipping')} />
  );
}

export function PhotosView() {
  const { t } = useTranslation();
  usePageTitle('photo.title');
  const [all, setAll] = useState<CheckedPhoto[]>([]);
  const [progress, setProgress] = useState<{ at: number; of: number; done: number }>();
  const [showsAll, setShowsAll] = useState(false);
  const [cancelled, setCancelled] = useState(false);
  const stop = useRef<AbortController | undefined>(undefined);
  const results = useRef<HTMLHeadingElement>(null);
  const checkPhotos = async (files: File[]) => {
    if (!files.length || progress) return;
    const { signal } = (stop.current = new AbortController());
    setCancelled(false);
    const now: CheckedPhoto[] = [];
    try {
      for (const [i, file] of files.entries()) {
        const show = (done: number) => setProgress({ at: i + 1, of: files.length, done });
        show(0);
        await new Promise(done => setTimeout(done)); // lets the browser paint, so that Cancel can be selected
        signal.throwIfAborted();
        now.push(await checkPhoto(file, { onProgress: show, signal }));
      }
    } catch (fault) {
      if (!signal.aborted) throw fault;
    }
    setProgress(undefined);
    setCancelled(signal.aborted);
    setAll(before => [...now, ...before]);
    requestAnimationFrame(() => results.current?.focus());
  };
  useEffect(() => () => stop.current?.abort(), []);
  const over = useFileDrop(files => void checkPhotos(files));
  const offered = all.filter(offeredCopy);
  const listed = showsAll ? all : all.slice(0, MAX_LISTED);
  return (
    <>
      <h1>{t('photo.title')}</h1>
      <p>{t('photo.intro')}</p>
      <section
        class={`card stack drop photo-drop${all.length ? ' compact' : ''}${over ? ' over' : ''}`}
        aria-label={t('photo.choose')}
      >
        {progress ? (
          <Progress
            label={t('photo.progress', { at: progress.at, count: progress.of })}
            done={(progress.at - 1 + progress.done) / progress.of}
            onCancel={() => stop.current?.abort()}
          />
        ) : (
          <>
            {!all.length && <Icon name="sexual" />}
            <FileButton
              label={t('photo.choose')}
              main={!offered.length}
              multiple
              onFiles={(_, chosen) => void checkPhotos(chosen)}
            />
            <p>{t('photo.drop')}</p>
            <p class="small soft">{t('photo.formats')}</p>
          </>
        )}
      </section>
      <p role="status">{cancelled && t('photo.cancelled')}</p>
      {!!all.length && (
        <section class="stack" aria-labelledby="results">
          <h2 id="results" ref={results} tabIndex={-1}>
            {t('photo.result')}
          </h2>
          {!!offered.length && <p class="small soft">{t('photo.stays')}</p>}
          <div class="row">
            {all.filter(isZipped).length > 1 && <SaveAll all={all} />}
            <button type="button" class="btn quiet" onClick={() => setAll([])}>
              {t('photo.clear')}
            </button>
          </div>
          <ul class="stack plain">
            {listed.map(f => (
              <PhotoReport
                key={f.id}
                file={f}
                main={offered.length === 1}
                onKeepCredentials={keepsCredentials =>
                  setAll(before => before.map(other => (other === f ? { ...f, keepsCredentials } : other)))
                }
              />
            ))}
          </ul>
          {listed.length < all.length && (
            <button type="button" class="btn" onClick={() => setShowsAll(true)}>
              {t('photo.showAll', { n: all.length })}
            </button>
          )}
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
