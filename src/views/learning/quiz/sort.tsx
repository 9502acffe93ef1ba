/** Things to put in piles: one choice for each, with its reason at once. */
import { useId, useState } from 'preact/hooks';
import { untraced } from '../../../ui/fields.tsx';
import { useWords } from '../../../ui/language-context.ts';
import { Frame, Reason, type Of } from './question-frame.tsx';

function Item({ item, piles }: { item: Of<'sort'>['items'][number]; piles: string[] }) {
  const id = useId();
  const [pile, setPile] = useState<number>();
  return (
    <fieldset class="piles stack tight">
      <legend>{item.text}</legend>
      <div class="row">
        {piles.map((p, i) => (
          <label key={p} class="pile">
            <input type="radio" name={id} {...untraced(pile === i)} onChange={() => setPile(i)} />
            {p}
          </label>
        ))}
      </div>
      <p role="status" class="small">
        {pile !== undefined && <Reason right={pile === item.pile} why={item.why} />}
      </p>
    </fieldset>
  );
}

export function Sort({ question: { stem, items, piles } }: { question: Of<'sort'> }) {
  const { t } = useWords();
  return (
    <Frame stem={stem} how={t('learn.sort.how')}>
      {items.map(i => (
        <Item key={i.text} item={i} piles={piles} />
      ))}
    </Frame>
  );
}
