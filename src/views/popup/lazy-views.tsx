/** Views of the popup that are loaded when they are first shown. */
import { useEffect, useState } from 'preact/hooks';
import { useTranslation } from '../../ui/language-context.ts';
import { Loading } from '../../ui/page-states.tsx';
import type { ReportViewProps } from '../incidents/report-view.tsx';
import type { LearnShell } from '../learning/use-lesson-links.ts';

/** @returns undefined while it loads. @throws for the error boundary, if it cannot be loaded */
function useLazyModule<T>(load: () => Promise<T>): T | undefined {
  const [loaded, setLoaded] = useState<{ module?: T; fault?: unknown }>({});
  useEffect(
    () =>
      void load().then(
        module => setLoaded({ module }),
        (fault: unknown) => setLoaded({ fault }),
      ),
    [],
  );
  if (loaded.fault !== undefined) throw loaded.fault;
  return loaded.module;
}

function LoadingView() {
  const { t } = useTranslation();
  return <Loading label={t('loading')} />;
}

const loadReport = () => import('../incidents/report-view.tsx');

/** Loads the report view in advance, because someone under attack must not wait for it. */
export const preloadReport = (): void => void loadReport();

export function LazyReport(props: ReportViewProps) {
  const module = useLazyModule(loadReport);
  return module ? <module.ReportView {...props} /> : <LoadingView />;
}

export function LazyEvidence({ onReport }: { onReport(): void }) {
  const module = useLazyModule(() => import('../incidents/evidence-view.tsx'));
  return module ? <module.EvidenceView onReport={onReport} /> : <LoadingView />;
}

export function LazyLearn({ shell }: { shell: LearnShell }) {
  const module = useLazyModule(() => import('../learning/learn-view.tsx'));
  return module ? <module.LearnView shell={shell} /> : <LoadingView />;
}

export function LazyCheckText() {
  const module = useLazyModule(() => import('../exposure/check-text-view.tsx'));
  return module ? <module.CheckTextView inPopup /> : <LoadingView />;
}
