/** The questions of a lesson: no score, no timer, and nothing is kept of the answers. */
import type { Lesson, Question } from '../../../learning/lesson.ts';
import { useWords } from '../../../ui/language-context.ts';
import { Hook } from './hook.tsx';
import { Order } from './order.tsx';
import { Single } from './single.tsx';
import { Sort } from './sort.tsx';

function One({ question }: { question: Question }) {
  switch (question.type) {
    case 'single':
      return <Single question={question} />;
    case 'order':
      return <Order question={question} />;
    case 'sort':
      return <Sort question={question} />;
    case 'hook':
      return <Hook question={question} />;
  }
}

export function Quiz({ lesson }: { lesson: Lesson }) {
  const { t } = useWords();
  return (
    <section class="stack" aria-labelledby="quiz">
      <h2 id="quiz" class="head">
        {t('learn.quiz')}
      </h2>
      {lesson.quiz.map(q => (
        <One key={q.stem} question={q} />
      ))}
    </section>
  );
}
