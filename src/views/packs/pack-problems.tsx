/** The problems of a pack, each with its file and line. */
import type { Problem } from '../../packs/content/problem.ts';
import { isolateDirection, useTranslation } from '../../ui/language-context.ts';
import { Ltr } from '../../ui/ltr.tsx';

const CHANGED: Problem['code'][] = ['bad-signature', 'changed', 'not-signed-over', 'gone'];

export function PackProblems({ all }: { all: Problem[] }) {
  const { t } = useTranslation();
  return (
    <section class="card warn stack" role="alert" aria-labelledby="problems">
      <h2 id="problems">{t('contents.refused', { count: all.length })}</h2>
      {all.some(p => CHANGED.includes(p.code)) && (
        <p>
          <strong>{t('contents.wasChanged')}</strong>
        </p>
      )}
      <p>{t('contents.refusedText')}</p>
      <ol class="problems">
        {all.map((p, i) => (
          <li key={i}>
            <p class="small">
              <strong>
                {p.file ? <Ltr>{p.file}</Ltr> : t('contents.whole')}
                {p.line !== undefined && <>, {t('contents.line', { line: p.line })}</>}
              </strong>
            </p>
            <p>{t(`contents.problem.${p.code}`, { what: p.what === undefined ? '' : isolateDirection(p.what) })}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
