/** Items to sort into piles, each with its reason at once. */
import { useId, useState } from 'preact/hooks';
import { useTranslation } from '../../../ui/language-context.ts';
import { preventFormRestore } from '../../../ui/prevent-form-restore.ts';
import { AnswerReason, QuestionFrame, type QuestionOf } from './question-frame.tsx';

function SortItem({ item, piles }: { item: QuestionOf<'sort'>['items'][number]; piles: string[] }) {
  const id = useId();
  const [pile, setPile] = useState<number>();
  return (
    <fieldset class="piles stack tight">
      <legend>{item.text}</legend>
      <div class="row">
        {piles.map((p, i) => (
          <label key={p} class="pile">
            <input type="radio" name={id} {...preventFormRestore(pile === i)} onChange={() => setPile(i)} />
            {p}
          </label>
        ))}
      </div>
      <p role="status" class="small">
        {pile !== undefined && <AnswerReason right={pile === item.pile} why={item.why} />}
      </p>
    </fieldset>
  );
}

export function SortQuestion({ question: { stem, items, piles } }: { question: QuestionOf<'sort'> }) {
  const { t } = useTranslation();
  return (
    <QuestionFrame stem={stem} how={t('learn.sort.how')}>
      {items.map(i => (
        <SortItem key={i.text} item={i} piles={piles} />
      ))}
    </QuestionFrame>
  );
}
