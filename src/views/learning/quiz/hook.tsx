/** A mock screen on which the person marks the parts that are bait. */
import { useState } from 'preact/hooks';
import { useTranslation } from '../../../ui/language-context.ts';
import { QuestionFrame, type QuestionOf } from './question-frame.tsx';

export function HookQuestion({ question: { stem, screen } }: { question: QuestionOf<'hook'> }) {
  const { t } = useTranslation();
  const [marked, setMarked] = useState<ReadonlySet<number>>(new Set());
  const [shown, setShown] = useState(false);
  const toggle = (i: number) => {
    const next = new Set(marked);
    if (!next.delete(i)) next.add(i);
    setMarked(next);
  };
  const correct = screen.parts.every((p, i) => p.hook === marked.has(i));
  return (
    <QuestionFrame stem={stem} how={t('learn.hook.how')}>
      <div class={`mock ${screen.kind}`} role="group" aria-label={t(`learn.hook.${screen.kind}`)}>
        <p class="mock-head">
          <span class="chip">{t('learn.hook.mock')}</span> <bdi>{screen.from}</bdi>
        </p>
        <p class="mock-title">
          <strong>{screen.title}</strong>
        </p>
        {screen.parts.map((p, i) => (
          <button type="button" key={p.text} class="part" aria-pressed={marked.has(i)} onClick={() => toggle(i)}>
            <span>{p.text}</span>
            {marked.has(i) && <span class="chip">{t('learn.hook.marked')}</span>}
          </button>
        ))}
      </div>
      <button type="button" class="btn" onClick={() => setShown(true)}>
        {t('learn.hook.look')}
      </button>
      <div role="status" class="stack">
        {shown && (
          <>
            <p>
              <strong>{t(correct ? 'learn.right' : 'learn.hook.other')}</strong>
            </p>
            <ul class="reasons">
              {screen.parts.map((p, i) => (
                <li key={p.text}>
                  <q>{p.text}</q>
                  <br />
                  <strong>{t(p.hook ? 'learn.hook.is' : 'learn.hook.isNot')}</strong>
                  {p.hook !== marked.has(i) && (
                    <span class="soft small"> ({t(marked.has(i) ? 'learn.hook.youDid' : 'learn.hook.youDidNot')})</span>
                  )}{' '}
                  {p.why}
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </QuestionFrame>
  );
}
