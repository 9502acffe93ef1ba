/** Who can help: names, what they do, and when that was last checked. */
import { day } from '../i18n/index.ts';
import { helplines, type Helpline } from '../reporting/helplines.ts';
import { useRiskCard } from './risk-card-view.tsx';
import { useWords } from './words.tsx';

export function Helplines({ need }: { need: Helpline['for'][number] }) {
  const { t, language } = useWords();
  const [card] = useRiskCard();
  const found = helplines(need, card?.region);
  return (
    <div class="stack">
      {found.map(h => (
        <section class="card stack tight" key={h.id}>
          <h3><a href={h.url} target="_blank" rel="noreferrer">{t(`help.${h.id}.name`)}</a></h3>
          <p>{t(`help.${h.id}.text`)}</p>
        </section>
      ))}
      <p class="soft small">{t('help.checked', { date: day(language, found[0]!.checkedOn) })}</p>
    </div>
  );
}
