/** Parts that the four kinds of question share. */
import type { ComponentChildren } from 'preact';
import type { QuizQuestion } from '../../../learning/lesson.ts';
import { useTranslation } from '../../../ui/language-context.ts';

export type QuestionOf<T extends QuizQuestion['type']> = Extract<QuizQuestion, { type: T }>;

export const QuestionFrame = ({ stem, how, children }: { stem: string; how?: string; children: ComponentChildren }) => (
  <fieldset class="card stack quiz">
    <legend>{stem}</legend>
    {how && <p class="soft small">{how}</p>}
    {children}
  </fieldset>
);

export function AnswerReason({ right, why }: { right: boolean; why: string }) {
  const { t } = useTranslation();
  return (
    <>
      <strong>{t(right ? 'learn.right' : 'learn.wrong')}</strong> {why}
    </>
  );
}

/** Mixes a list into the same wrong order each time, so that nothing needs to be stored. */
export function shuffleConsistently<T>(list: readonly T[]): T[] {
  const half = Math.ceil(list.length / 2);
  return list
    .slice(0, half)
    .flatMap((_, i) => [...(half + i < list.length ? [list[half + i]!] : []), list[half - 1 - i]!]);
}
