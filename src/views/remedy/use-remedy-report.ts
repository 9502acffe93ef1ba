/** Reads chosen files and merges them into a report, so that the page stays usable. */
import { useEffect, useRef, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { createYielder } from '../../lib/yield-to-main.ts';
import { buildRemedyReport } from '../../remedy/build-report.ts';
import { MAX_FILES, readFiles, type UncountedFile } from '../../remedy/read-files.ts';
import type { RemedyReport } from '../../remedy/report-schema.ts';

export interface MergedFiles {
  report: RemedyReport;
  uncounted: UncountedFile[];
  /** Files that do not say whether another one is of the same person. */
  unnumbered: number;
}

type Merging =
  | { at: 'idle' | 'cancelled' | 'fault' | 'many' }
  | { at: 'reading'; done: number; total: number }
  | ({ at: 'merged' } & MergedFiles);

export interface RemedyMerger {
  merging: Merging;
  merge(files: File[]): void;
  cancel(): void;
  reset(): void;
}

export function useRemedyReport(): RemedyMerger {
  const [merging, setMerging] = useState<Merging>({ at: 'idle' });
  const stop = useRef<AbortController | undefined>(undefined);
  useEffect(() => () => stop.current?.abort(), []);
  const merge = async (files: File[]) => {
    if (!files.length || merging.at === 'reading') return;
    if (files.length > MAX_FILES) return setMerging({ at: 'many' });
    const { signal } = (stop.current = new AbortController());
    const total = files.length;
    setMerging({ at: 'reading', done: 0, total });
    try {
      const read = await readFiles(files, createYielder(signal), done => setMerging({ at: 'reading', done, total }));
      const report = buildRemedyReport(read, {
        madeOn: new Date().toISOString().slice(0, 10),
        tool: `Breakwater ${browser.runtime.getManifest().version}`,
      });
      setMerging({
        at: 'merged',
        report,
        uncounted: read.uncounted,
        unnumbered: read.people.filter(({ lines }) => !lines[0]?.source).length,
      });
    } catch {
      setMerging({ at: signal.aborted ? 'cancelled' : 'fault' });
    }
  };
  return {
    merging,
    merge: files => void merge(files),
    cancel: () => stop.current?.abort(),
    reset: () => setMerging({ at: 'idle' }),
  };
}
