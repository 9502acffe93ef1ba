/** Reads chosen files as one export, in slices, so that the page stays usable. */
import type { i18n } from 'i18next';
import { useEffect, useRef, useState } from 'preact/hooks';
import { loadDownloadKnowledge } from '../../downloads/load.ts';
import type { Download } from '../../downloads/model.ts';
import { readDownload } from '../../downloads/read-download.ts';
import { loadPlatformLabels } from '../../i18n/index.ts';
import { useTranslation } from '../../ui/language-context.ts';

export interface OpenedDownload {
  download: Download & { platform: string };
  files: File[];
}

type Reading =
  | { at: 'idle' | 'cancelled' | 'fault' }
  /** `done`: the part that is read, from 0 to 1; missing until that is known. */
  | { at: 'reading'; done?: number }
  /** It is no export, or one of which nothing could be read. */
  | { at: 'refused'; download: Download };

const isOfPlatform = (download: Download): download is OpenedDownload['download'] => download.platform !== null;

const hasContents = ({ platform: _, asOf: _date, errors, ...lists }: Download): boolean =>
  !errors.length || Object.values(lists).some(list => list.length > 0);

/** Loads the names of the settings, of every platform that has some in a download. */
const loadLabels = async (i18n: i18n, { platform, settings }: OpenedDownload['download']): Promise<void> => {
  const platforms = new Set([platform, ...settings.flatMap(setting => setting.platform ?? [])]);
  await Promise.all([...platforms].map(id => loadPlatformLabels(i18n, id)));
};

export interface DownloadReader {
  reading: Reading;
  read(files: File[]): void;
  cancel(): void;
}

export function useDownloadReader(onRead: (opened: OpenedDownload) => void): DownloadReader {
  const { i18n } = useTranslation();
  const [reading, setReading] = useState<Reading>({ at: 'idle' });
  const stop = useRef<AbortController | undefined>(undefined);
  const read = async (files: File[]) => {
    if (!files.length || reading.at === 'reading') return;
    const { signal } = (stop.current = new AbortController());
    setReading({ at: 'reading' });
    try {
      const knowledge = await loadDownloadKnowledge();
      let shown = 0;
      const onProgress = (done: number, total: number) => {
        const percent = total ? Math.min(100, Math.floor((100 * done) / total)) : 0;
        // Drawing each of many thousand pieces would take longer than reading them.
        if (percent > shown) setReading({ at: 'reading', done: (shown = percent) / 100 });
      };
      const download = await readDownload(files, knowledge, { signal, onProgress });
      if (!isOfPlatform(download) || !hasContents(download)) return setReading({ at: 'refused', download });
      await loadLabels(i18n, download);
      setReading({ at: 'idle' });
      onRead({ download, files });
    } catch {
      setReading({ at: signal.aborted ? 'cancelled' : 'fault' });
    }
  };
  useEffect(() => () => stop.current?.abort(), []);
  return { reading, read: files => void read(files), cancel: () => stop.current?.abort() };
}
