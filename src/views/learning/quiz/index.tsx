/** The questions of a lesson, without a score or a timer. Answers are not stored. */
import type { Lesson, QuizQuestion } from '../../../learning/lesson.ts';
import { useTranslation } from '../../../ui/language-context.ts';
import { HookQuestion } from './hook.tsx';
import { OrderQuestion } from './order.tsx';
import { SingleChoiceQuestion } from './single.tsx';
import { SortQuestion } from './sort.tsx';

function QuestionView({ question }: { question: QuizQuestion }) {
  switch (question.type) {
    case 'single':
      return <SingleChoiceQuestion question={question} />;
    case 'order':
      return <OrderQuestion question={question} />;
    case 'sort':
      return <SortQuestion question={question} />;
    case 'hook':
      return <HookQuestion question={question} />;
  }
}

export function Quiz({ lesson }: { lesson: Lesson }) {
  const { t } = useTranslation();
  return (
    <section class="stack" aria-labelledby="quiz">
      <h2 id="quiz">{t('learn.quiz')}</h2>
      {lesson.quiz.map(q => (
        <QuestionView key={q.stem} question={q} />
      ))}
    </section>
  );
}
