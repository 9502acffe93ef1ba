/** Further answers for an appeal: the day, the rights, one's own post, and coordinated false reports. */
import { useEffect, useState } from 'preact/hooks';
import type { Incident, Takedown } from '../../../incidents/model.ts';
import { incidentStore } from '../../../incidents/store.ts';
import { getDecidedAt } from '../../../incidents/takedown.ts';
import { APPEAL_RIGHTS } from '../../../incidents/vocabulary.ts';
import { useTranslation } from '../../../ui/language-context.ts';
import { preventFormRestore } from '../../../ui/prevent-form-restore.ts';
import { PrivateField } from '../../../ui/private-field.tsx';
import { SelectField } from '../../../ui/select-field.tsx';
import { formatMoment } from '../incident-facts.tsx';
import { getToday, toDay, toTimestamp } from '../log/response-dates.ts';
import type { TakedownEditor } from './use-takedown.ts';

const ANSWER_LENGTH = 300;
const LINKS_LENGTH = 2_000;
/** More would make a list in which nobody finds anything. */
const MAX_POSTS = 50;

/** Newest first; empty while they load, or if they cannot be read. */
function useOtherIncidents({ id, item }: Incident): Incident[] {
  const [others, setOthers] = useState<Incident[]>([]);
  useEffect(() => {
    void incidentStore.list().then(
      all =>
        setOthers(all.filter(other => other.id !== id && other.item.platform === item.platform).slice(0, MAX_POSTS)),
      () => undefined,
    );
  }, [id]);
  return others;
}

function OwnPostPicker({ incident, editor }: { incident: Incident; editor: TakedownEditor }) {
  const { t, language } = useTranslation();
  const others = useOtherIncidents(incident);
  return (
    <div class="stack tight">
      <SelectField
        legend={t('appeal.post')}
        any={t('appeal.noPost')}
        options={others.map(({ id, keptAt, item }) => ({
          value: id,
          name: [formatMoment(language, keptAt), item.title ?? item.text?.slice(0, 60)].filter(Boolean).join(' · '),
        }))}
        value={editor.takedown.post}
        onPick={(post = '') => editor.edit({ post })}
      />
      <p class="small soft">{t('appeal.postHint')}</p>
    </div>
  );
}

export function DecisionDetails({ incident, editor }: { incident: Incident; editor: TakedownEditor }) {
  const { t } = useTranslation();
  const { takedown, edit } = editor;
  const decidedAt = getDecidedAt({ takedown, keptAt: incident.keptAt });
  return (
    <>
      <div class="stack tight">
        <label class="stack tight">
          {t('appeal.date')}
          <input
            type="date"
            class="private-field"
            autocomplete="off"
            max={getToday()}
            value={toDay(decidedAt)}
            onChange={e => {
              if (e.currentTarget.value) edit({ decidedAt: toTimestamp(e.currentTarget.value) });
            }}
          />
        </label>
        <p class="small soft">{t('appeal.dateHint')}</p>
      </div>
      <fieldset class="ticks">
        <legend>{t('appeal.rights')}</legend>
        {APPEAL_RIGHTS.map(right => (
          <label key={right}>
            <input
              type="checkbox"
              {...preventFormRestore(takedown.rights.includes(right))}
              onChange={e => {
                const isNamed = e.currentTarget.checked;
                edit({ rights: APPEAL_RIGHTS.filter(r => (r === right ? isNamed : takedown.rights.includes(r))) });
              }}
            />
            <span>{t(`appeal.right.${right}`)}</span>
          </label>
        ))}
      </fieldset>
      <OwnPostPicker incident={incident} editor={editor} />
    </>
  );
}

export function FalseReports({ editor: { takedown, edit } }: { editor: TakedownEditor }) {
  const { t } = useTranslation();
  const answers = takedown.falseReports ?? {};
  const set = (change: NonNullable<Takedown['falseReports']>) => edit({ falseReports: { ...answers, ...change } });
  return (
    <>
      <p class="small soft">{t('appeal.false.text')}</p>
      {(['since', 'count', 'known'] as const).map(question => (
        <PrivateField
          key={question}
          label={t(`appeal.false.${question}`)}
          value={answers[question] ?? ''}
          maxLength={ANSWER_LENGTH}
          onValue={answer => set({ [question]: answer })}
        />
      ))}
      <PrivateField
        long
        label={t('appeal.false.links')}
        value={answers.links?.join('\n') ?? ''}
        maxLength={LINKS_LENGTH}
        onValue={links => set({ links: links.split('\n') })}
      />
    </>
  );
}
