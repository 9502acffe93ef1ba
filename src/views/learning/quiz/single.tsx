/** One answer of several; each has its reason. */
import { useState } from 'preact/hooks';
import { Frame, Reason, type Of } from './question-frame.tsx';

export function Single({ question: { stem, options } }: { question: Of<'single'> }) {
  const [picked, setPicked] = useState<number>();
  const option = picked === undefined ? undefined : options[picked];
  return (
    <Frame stem={stem}>
      {options.map((o, i) => (
        <button type="button" key={o.text} class="btn answer" aria-pressed={picked === i} onClick={() => setPicked(i)}>
          {o.text}
        </button>
      ))}
      <p role="status">{option && <Reason right={option.right} why={option.why} />}</p>
    </Frame>
  );
}
