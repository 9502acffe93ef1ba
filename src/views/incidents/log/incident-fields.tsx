/** What the person adds to an incident: its meaning, notes, impact, target, case. */
import { useRef } from 'preact/hooks';
import { caseStore } from '../../../incidents/cases.ts';
import { MAX_MEANING_LENGTH, setMeaning } from '../../../incidents/meaning.ts';
import type { Incident } from '../../../incidents/model.ts';
import { TARGETS } from '../../../incidents/vocabulary.ts';
import { useTranslation } from '../../../ui/language-context.ts';
import { useOptimisticValue } from '../../../ui/use-optimistic-value.ts';
import { useSingleRun } from '../../../ui/use-single-run.ts';
import { useStore } from '../../../ui/use-store.ts';
import { FilterSelect, LabelledField } from './fields.tsx';
import type { LogStore } from './log-state.ts';
import { SaveStatusLine } from './save-status.tsx';
import { type IncidentDraft, useIncidentDraft, useIncidentUpdate } from './use-incident-autosave.ts';

interface LongTextProps {
  label: string;
  hint: string;
  draft: IncidentDraft<string>;
  maxLength?: number;
}

function LongText({ label, hint, draft: { value, status, type, flush }, maxLength }: LongTextProps) {
  return (
    <div class="stack tight">
      <LabelledField label={label}>
        <textarea
          rows={3}
          dir="auto"
          autocomplete="off"
          spellcheck={false}
          maxLength={maxLength}
          value={value}
          onInput={e => type(e.currentTarget.value)}
          onBlur={flush}
        />
      </LabelledField>
      <p class="soft small">{hint}</p>
      <SaveStatusLine status={status} />
    </div>
  );
}

export function OwnText({ incident, of }: { incident: Incident; of: 'note' | 'impact' }) {
  const { t } = useTranslation();
  const draft = useIncidentDraft(incident.id, incident[of], (now, text) => ({ ...now, [of]: text }));
  return <LongText label={t(`log.${of}.label`)} hint={t(`log.${of}.text`)} draft={draft} />;
}

export function MeaningText({ incident }: { incident: Incident }) {
  const { t } = useTranslation();
  const draft = useIncidentDraft(incident.id, incident.meaning ?? '', setMeaning);
  return (
    <LongText label={t('meaning.title')} hint={t('meaning.example')} draft={draft} maxLength={MAX_MEANING_LENGTH} />
  );
}

export function CasePicker({ log, incident }: { log: LogStore; incident: Incident }) {
  const { t } = useTranslation();
  const cases = useStore(log, s => s.cases);
  const [status, save] = useIncidentUpdate(incident.id);
  const name = useRef<HTMLInputElement>(null);
  const run = useSingleRun();
  const [campaign, pickCase] = useOptimisticValue(incident.campaign);
  const setCase = (next: string | null) =>
    pickCase(
      next,
      save(i => ({ ...i, campaign: next })),
    );
  const createCase = async () => {
    const newName = name.current!.value.trim();
    if (!newName) return;
    const { id } = await caseStore.create(newName);
    name.current!.value = '';
    setCase(id);
  };
  return (
    <>
      <FilterSelect
        label={t('log.filter.campaign')}
        value={campaign ?? ''}
        empty={t('log.campaign.none')}
        options={cases.map(c => [c.id, c.name])}
        onChange={c => setCase(c || null)}
      />
      {!campaign && (
        <form
          class="row"
          onSubmit={e => {
            e.preventDefault();
            run(createCase);
          }}
        >
          <input
            type="text"
            maxLength={80}
            autocomplete="off"
            spellcheck={false}
            ref={name}
            aria-label={t('log.campaign.name')}
            placeholder={t('log.campaign.name')}
          />
          <button type="submit" class="btn">
            {t('log.campaign.make')}
          </button>
        </form>
      )}
      <SaveStatusLine status={status} />
    </>
  );
}

export function TargetFields({ incident }: { incident: Incident }) {
  const { t } = useTranslation();
  const [status, save] = useIncidentUpdate(incident.id);
  const [directedAt, pickTarget] = useOptimisticValue(incident.directedAt);
  const [ownReplies, pickReplies] = useOptimisticValue(incident.item.ownReplies);
  const setTarget = (next: Incident['directedAt']) =>
    pickTarget(
      next,
      save(i => ({ ...i, directedAt: next })),
    );
  const setReplies = (next: boolean | null) =>
    pickReplies(
      next,
      save(i => ({ ...i, item: { ...i.item, ownReplies: next } })),
    );
  return (
    <>
      <FilterSelect
        label={t('log.directed.label')}
        value={directedAt ?? ''}
        empty={t('log.unsaid')}
        options={TARGETS.map(d => [d, t(`log.directed.${d}`)])}
        onChange={v => setTarget(TARGETS.find(d => d === v) ?? null)}
      />
      <FilterSelect
        label={t('log.replies.label')}
        value={ownReplies === null ? '' : String(ownReplies)}
        empty={t('log.unsaid')}
        options={[
          ['true', t('log.yes')],
          ['false', t('log.no')],
        ]}
        onChange={v => setReplies(v ? v === 'true' : null)}
      />
      <SaveStatusLine status={status} />
    </>
  );
}
