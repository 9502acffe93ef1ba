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
import { loadAllLexicons } from '../../exposure/load-lexicons.ts';
import { withLatinDigits } from '../../i18n/digits.ts';
import { useTranslation } from '../../ui/language-context.ts';
import { renderStatementHtml } from './render-statement-html.tsx';
import { renderTimelineHtml } from './render-timeline-html.tsx';
import { listStatementLanguages } from './statement-language.tsx';

export interface ExportStepCount {
  done: number;
  of: number;
}

export interface PlannedExport {
  request: Omit<ExportRequest, 'signal'>;
  /** Undefined while it is planned. */
  plan: ExportPlan | undefined;
  progress: ExportStepCount | undefined;
}

/**
 * Stops the plan before when a choice changes.
 * @param secondLanguage of the witness statement
 */
export function useExportPlan(
  source: ExportSource,
  options: ExportOptions,
  at: Date,
  secondLanguage: string | undefined,
): PlannedExport {
  const { i18n, language } = useTranslation();
  const [planned, setPlanned] = useState<{
    source: ExportSource;
    request: PlannedExport['request'];
    plan: ExportPlan;
  }>();
  const [progress, setProgress] = useState<ExportStepCount>();
  const cache = useRef<ExportCache>({}).current;
  const request = useMemo(() => {
    const createTranslator = (code: string) => ({ t: withLatinDigits(i18n.getFixedT(code)), language: code });
    const translator = createTranslator(language);
    return {
      options,
      at,
      translator,
      renderTimeline: (file: ExportPlan['file']) => renderTimelineHtml(file, translator),
      statementTranslators: listStatementLanguages(i18n, language, secondLanguage).map(createTranslator),
      renderStatement: renderStatementHtml,
    };
  }, [options, at, language, secondLanguage]);
  useEffect(() => {
    const stop = new AbortController();
    setProgress(undefined);
    // Redaction needs the lexicons before it reads any text.
    loadAllLexicons()
      .then(() =>
        planExport(
          source,
          {
            ...request,
            renderTimeline: file => renderTimelineHtml(file, request.translator, stop.signal),
            signal: stop.signal,
            onProgress: (done, of) => setProgress({ done, of }),
          },
          undefined,
          cache,
        ),
      )
      .then(
        plan => {
          if (!stop.signal.aborted) setPlanned({ source, request, plan });
        },
        () => undefined,
      );
    return () => stop.abort();
  }, [source, request]);
  // Known at once, not in an effect: a press right after a choice must not use the plan of the choices before.
  const plan = planned?.source === source && planned.request === request ? planned.plan : undefined;
  return { request, plan, progress };
}
