/** A question with one answer among several, each with its reason. */
import { useState } from 'preact/hooks';
import { AnswerReason, QuestionFrame, type QuestionOf } from './question-frame.tsx';

export function SingleChoiceQuestion({ question: { stem, options } }: { question: QuestionOf<'single'> }) {
  const [picked, setPicked] = useState<number>();
  const option = picked === undefined ? undefined : options[picked];
  return (
    <QuestionFrame stem={stem}>
      {options.map((o, i) => (
        <button type="button" key={o.text} class="btn answer" aria-pressed={picked === i} onClick={() => setPicked(i)}>
          {o.text}
        </button>
      ))}
      <p role="status">{option && <AnswerReason right={option.right} why={option.why} />}</p>
    </QuestionFrame>
  );
}
