/** Files that the person brings: looked into one after another, here alone. Nothing is kept when the page closes. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { formatNumber } from '../../i18n/digits.ts';
import { describeFacts } from '../../files/fact-labels.ts';
import { inspectFile, isSupportedFormat, neutralFileName } from '../../files/inspect.ts';
import land from '../../files/land.json';
import { drawLocation, formatCoordinates } from '../../files/map-position.ts';
import type { InspectionResult } from '../../files/model.ts';
import { buildZip, type ZipEntry } from '../../exports/zip.ts';
import { SaveLink } from '../../ui/save-link.tsx';
import { Icon } from '../../ui/icons.tsx';
import { LocationMap } from '../../ui/location-map.tsx';
import { useFileDrop } from '../../ui/use-file-drop.ts';
import { FileButton } from '../../ui/file-button.tsx';
import { useTranslation, translateList } from '../../ui/language-context.ts';
import './photos.css';

const MOST_BYTES = 100 * 1024 * 1024;

interface Looked {
  id: number;
  name: string;
  bytes: number;
  type: string;
  reading?: InspectionResult;
  copyName: string;
  why?: 'failed' | 'big';
}

let last = 0;
async function look(file: File): Promise<Looked> {
  const base = {
    id: ++last,
    name: file.name,
    bytes: file.size,
    type: file.type,
    copyName: neutralFileName(file.name).name,
  };
  if (file.size > MOST_BYTES) return { ...base, why: 'big' };
  try {
    const reading = inspectFile(new Uint8Array(await file.arrayBuffer()));
    if (reading.facts.length && neutralFileName(file.name).told) reading.facts.push({ kind: 'name' });
    return { ...base, reading };
  } catch {
    return { ...base, why: 'failed' };
  }
}

/** Two copies of one name do not write over each other. */
async function* entriesOf(all: readonly Looked[]): AsyncGenerator<ZipEntry> {
  const used = new Set<string>();
  for (const { copyName, reading } of all) {
    if (!reading?.copy) continue;
    const [, stem, end] = /^(.*?)(\.[^.]*)?$/s.exec(copyName.replace(/[\\/:]/g, '_'))!;
    let name = `${stem}${end ?? ''}`;
    for (let n = 2; used.has(name.toLowerCase()); n++) name = `${stem}-${n}${end ?? ''}`;
    used.add(name.toLowerCase());
    yield { name, bytes: reading.copy, compressed: true };
  }
}

function File_({ file }: { file: Looked }) {
  const { t, language } = useTranslation();
  const size = (n: number) =>
    formatNumber(language, n / (n < 1e6 ? 1e3 : 1e6), {
      style: 'unit',
      unit: n < 1e6 ? 'kilobyte' : 'megabyte',
      maximumFractionDigits: 1,
    });
  const { reading, why } = file,
    at = reading?.facts.find(f => f.at)?.at;
  const lines = reading ? describeFacts(t, language, reading.facts) : [];
  const note = why
    ? t(`photo.${why}`, { size: MOST_BYTES / 1024 / 1024 })
    : reading?.refused
      ? t(`photo.refused.${reading.refused}`)
      : reading && !isSupportedFormat(reading.format)
        ? t('photo.notRead')
        : undefined;
  const copy = reading?.copy;
  return (
    <li class="card stack">
      <h3>
        <bdi>{file.name}</bdi>
      </h3>
      {!!lines.length && (
        <>
          <p class="state exposed">
            <Icon name="exposed" />
            {t('photo.tells')}
          </p>
          {at && (
            <LocationMap
              {...drawLocation(land, at)}
              label={t('photo.map', { place: formatCoordinates(at, language) })}
            />
          )}
          <dl class="facts">
            {lines.map(l => (
              <div key={l.label}>
                <dt>{l.label}</dt>
                {l.value && (
                  <dd>
                    <bdi>{l.value}</bdi>
                  </dd>
                )}
              </div>
            ))}
          </dl>
        </>
      )}
      {note && (
        <p class="notice" role="note">
          {note}
        </p>
      )}
      {!lines.length && !note && (
        <div class="stack tight">
          <p class="state unread">
            <Icon name="unread" />
            {t('photo.nothing')}
          </p>
          <p class="soft small">{t('photo.nothingText')}</p>
        </div>
      )}
      {copy && (
        <div class="stack tight">
          <p>
            {t('photo.copyReady')}{' '}
            <bdi class="soft small" dir="ltr">
              {size(file.bytes)} → {size(copy.length)}
            </bdi>
          </p>
          <div class="row">
            <Save file={file} copy={copy} />
          </div>
        </div>
      )}
    </li>
  );
}

function Save({ file, copy }: { file: Looked; copy: Uint8Array<ArrayBuffer> }) {
  const { t } = useTranslation();
  const [blob] = useState(() => new Blob([copy], { type: file.type || 'application/octet-stream' }));
  return <SaveLink blob={blob} name={file.copyName} label={t('photo.save')} quiet />;
}

function SaveAll({ all }: { all: readonly Looked[] }) {
  const { t } = useTranslation();
  const [blob, setBlob] = useState<Blob>();
  useEffect(() => {
    const stop = new AbortController();
    setBlob(undefined);
    buildZip(entriesOf(all), new Date(), stop.signal).then(
      z => setBlob(z.blob),
      () => undefined,
    );
    return () => stop.abort();
  }, [all]);
  return blob ? <SaveLink blob={blob} name="photos.zip" label={t('photo.saveAll')} /> : null;
}

export function PhotosView() {
  const { t } = useTranslation();
  const [all, setAll] = useState<Looked[]>([]);
  const [busy, setBusy] = useState<{ at: number; of: number }>();
  const stop = useRef(false),
    results = useRef<HTMLHeadingElement>(null);
  const take = async (files: File[]) => {
    if (!files.length || busy) return;
    stop.current = false;
    const now: Looked[] = [];
    for (const [i, file] of files.entries()) {
      if (stop.current) break;
      setBusy({ at: i + 1, of: files.length });
      await new Promise(done => setTimeout(done)); // the bar is drawn, and Stop can be pressed
      now.push(await look(file));
    }
    setBusy(undefined);
    setAll(before => [...now, ...before]);
    requestAnimationFrame(() => results.current?.focus());
  };
  const over = useFileDrop(files => void take(files));
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
            disabled={!!busy}
            onFiles={(_, chosen) => void take(chosen)}
          />
          <span class="soft">{t('photo.drop')}</span>
        </div>
        <p class="small soft">{t('photo.formats')}</p>
        {busy && (
          <div class="stack tight">
            <p role="status">{t('photo.progress', { at: busy.at, count: busy.of })}</p>
            <progress
              class="bar-line"
              value={busy.at - 1}
              max={busy.of}
              aria-label={t('photo.progress', { at: busy.at, count: busy.of })}
            />
            <button
              type="button"
              class="btn quiet start"
              onClick={() => {
                stop.current = true;
              }}
            >
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
          {all.some(f => f.reading?.copy) && <p class="small soft">{t('photo.stays')}</p>}
          <div class="row">
            {all.filter(f => f.reading?.copy).length > 1 && <SaveAll all={all} />}
            <button type="button" class="btn quiet" onClick={() => setAll([])}>
              {t('photo.clear')}
            </button>
          </div>
          <ul class="stack plain">
            {all.map(f => (
              <File_ key={f.id} file={f} />
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
