/** Steps to put in order, by buttons instead of dragging. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '../../../ui/icons.tsx';
import { useTranslation } from '../../../ui/language-context.ts';
import { QuestionFrame, type QuestionOf, shuffleConsistently } from './question-frame.tsx';

export function OrderQuestion({ question: { stem, steps } }: { question: QuestionOf<'order'> }) {
  const { t } = useTranslation();
  const [order, setOrder] = useState(() => shuffleConsistently(steps.map((_, i) => i)));
  const [shown, setShown] = useState(false);
  const [moved, setMoved] = useState<{ step: number; by: number }>();
  const list = useRef<HTMLOListElement>(null);
  // Keeps the focus on the pressed button, which moves with its step; at either end, on its neighbour.
  useLayoutEffect(() => {
    if (!moved) return;
    const buttons = [...list.current!.querySelectorAll<HTMLButtonElement>(`[data-step="${moved.step}"] button`)];
    const [up, down] = moved.by < 0 ? buttons : [...buttons].reverse();
    (up?.disabled ? down : up)?.focus();
  }, [moved]);
  const move = (at: number, by: number) => {
    const next = [...order];
    [next[at], next[at + by]] = [next[at + by]!, next[at]!];
    setOrder(next);
    setShown(false);
    setMoved({ step: order[at]!, by });
  };
  const right = order.every((step, at) => step === at);
  return (
    <QuestionFrame stem={stem} how={t('learn.order.how')}>
      <ol class="steps" ref={list}>
        {order.map((step, at) => (
          <li key={step} data-step={step} class="row between">
            <span>{steps[step]!.text}</span>
            <span class="moves">
              <button
                type="button"
                class="btn up"
                disabled={at === 0}
                aria-label={t('learn.order.up', { step: steps[step]!.text })}
                onClick={() => move(at, -1)}
              >
                <Icon name="chevron" />
              </button>
              <button
                type="button"
                class="btn down"
                disabled={at === order.length - 1}
                aria-label={t('learn.order.down', { step: steps[step]!.text })}
                onClick={() => move(at, 1)}
              >
                <Icon name="chevron" />
              </button>
            </span>
          </li>
        ))}
      </ol>
      <p class="small soft" role="status">
        {moved && t('learn.order.place', { place: order.indexOf(moved.step) + 1, of: order.length })}
      </p>
      <button type="button" class="btn" onClick={() => setShown(true)}>
        {t('learn.order.look')}
      </button>
      <div role="status" class="stack">
        {shown && (
          <>
            <p>
              <strong>{t(right ? 'learn.right' : 'learn.order.other')}</strong>
            </p>
            <ol class="reasons">
              {steps.map((s, i) => (
                <li key={s.text}>
                  <strong>{s.text}</strong>{' '}
                  {order[i] !== i && (
                    <span class="soft small">({t('learn.order.yours', { place: order.indexOf(i) + 1 })})</span>
                  )}{' '}
                  <br />
                  {s.why}
                </li>
              ))}
            </ol>
          </>
        )}
      </div>
    </QuestionFrame>
  );
}
