/** Plans what would go out, again whenever a choice changes. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ExportOptions } from '../../exports/audiences.ts';
import {
  type ExportCache,
  type ExportPlan,
  type ExportRequest,
  type ExportSource,
  planExport,
} from '../../exports/plan-export.ts';
import { loadLexicons } from '../../exposure/load-lexicons.ts';
import { withLatinDigits } from '../../i18n/digits.ts';
import { useTranslation } from '../../ui/language-context.ts';
import { renderTimelineHtml } from './render-timeline-html.tsx';

export interface ExportStepCount {
  done: number;
  of: number;
}

/** What would go out now; made anew, and the one before stopped, whenever a wish changes. */
export function useExportPlan(
  source: ExportSource,
  choice: ExportOptions,
  at: Date,
): { wish: Omit<ExportRequest, 'signal'>; planned: ExportPlan | undefined; step: ExportStepCount | undefined } {
  const { i18n, language } = useTranslation();
  const [planned, setPlanned] = useState<ExportPlan>();
  const [step, setStep] = useState<ExportStepCount>();
  const memo = useRef<ExportCache>({}).current;
  const wish = useMemo(() => {
    const translator = { t: withLatinDigits(i18n.getFixedT(language)), language };
    return {
      options: choice,
      at,
      translator,
      renderTimeline: (file: ExportPlan['file']) => renderTimelineHtml(file, translator),
    };
  }, [choice, at, language]);
  useEffect(() => {
    const stop = new AbortController();
    setPlanned(undefined);
    // What people are found by in a text is there before any text is looked at.
    loadLexicons()
      .then(() =>
        planExport(
          source,
          {
            ...wish,
            renderTimeline: file => renderTimelineHtml(file, wish.translator, stop.signal),
            signal: stop.signal,
            onProgress: (done, of) => setStep({ done, of }),
          },
          undefined,
          memo,
        ),
      )
      .then(
        made => {
          if (!stop.signal.aborted) setPlanned(made);
        },
        () => undefined,
      );
    return () => stop.abort();
  }, [source, wish]);
  return { wish, planned, step };
}
