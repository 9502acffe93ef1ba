/** Composes a session from lessons and activities, by keyboard or pointer. */
import { useRef, useState } from 'preact/hooks';
import { listLessons } from '../../learning/load-lessons.ts';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import { useTranslation } from '../../ui/language-context.ts';
import { ErrorCard, Loading } from '../../ui/page-states.tsx';
import { PrivateField } from '../../ui/private-field.tsx';
import { useFocusOnMount } from '../../ui/use-focus-on-mount.ts';
import { loadAgendas, useLoad } from '../../workshop/load-programme.ts';
import {
  addParts,
  getPlannedMinutes,
  isPlanFull,
  type PlanPart,
  restorePart,
  type SessionPlan,
  setTargetMinutes,
} from '../../workshop/session-plan.ts';
import type { StorageLocation } from '../vault/storage-location.ts';
import { AddParts, type PartSources } from './add-parts.tsx';
import { PartList } from './part-list.tsx';
import { StartButtons } from './start-buttons.tsx';

function RemovedPart({ onUndo }: { onUndo(): void }) {
  const { t } = useTranslation();
  const undo = useFocusOnMount<HTMLButtonElement>();
  return (
    <p class="card row between">
      <span>{t('workshop.compose.removed')}</span>
      <button type="button" class="btn" ref={undo} onClick={onUndo}>
        {t('workshop.compose.undo')}
      </button>
    </p>
  );
}

function TotalMinutes({ plan }: { plan: SessionPlan }) {
  const { t } = useTranslation();
  const sum = getPlannedMinutes(plan);
  const minutesLeft = plan.wished - sum;
  return (
    <div class="card stack tight">
      <p role="status">
        <strong>{t('workshop.compose.sum', { sum, of: plan.wished })}</strong>{' '}
        {minutesLeft > 0
          ? t('workshop.compose.left', { count: minutesLeft })
          : minutesLeft < 0
            ? t('workshop.compose.over', { count: -minutesLeft })
            : t('workshop.compose.fits')}
      </p>
      <progress class="bar-line" aria-hidden="true" value={Math.min(sum, plan.wished)} max={plan.wished} />
    </div>
  );
}

interface ComposeProgrammeViewProps {
  plan: SessionPlan;
  where: StorageLocation | undefined;
  onPlan(plan: SessionPlan): void;
  onDelete(): void;
  onBack(): void;
}

export function ComposeProgrammeView({ plan, where, onPlan, onDelete, onBack }: ComposeProgrammeViewProps) {
  const { t, language } = useTranslation();
  const heading = useFocusOnMount<HTMLHeadingElement>();
  const shelf = useLoad(
    async (): Promise<PartSources> => ({
      lessons: await listLessons(language),
      agendas: Object.values(await loadAgendas(language)),
    }),
    language,
  );
  const [removedPart, setRemovedPart] = useState<{ at: number; part: PlanPart }>();
  const [message, setMessage] = useState('');
  const latest = useRef(plan);
  latest.current = plan;
  const ready = typeof shelf === 'object';
  const change = (next: SessionPlan, removed?: { at: number; part: PlanPart }) => {
    onPlan(next);
    setRemovedPart(removed);
    setMessage('');
  };
  const add = (name: string, ...parts: PlanPart[]) => {
    // A lesson is loaded first, and the plan may have changed by then.
    onPlan(addParts(latest.current, ...parts));
    setRemovedPart(undefined);
    setMessage(t('workshop.compose.added', { name }));
  };
  return (
    <>
      <button type="button" class="btn quiet start" onClick={onBack}>
        {t('workshop.all')}
      </button>
      <h1 tabIndex={-1} ref={heading}>
        {t('workshop.compose.title')}
      </h1>
      <PrivateField
        label={t('workshop.compose.name')}
        value={plan.title}
        onValue={title => onPlan({ ...plan, title })}
      />
      <label class="row between hand">
        <span>{t('workshop.compose.wished')}</span>
        <input
          type="number"
          min={5}
          max={480}
          step={5}
          autocomplete="off"
          value={plan.wished}
          onChange={e => change(setTargetMinutes(plan, Number(e.currentTarget.value)))}
        />
      </label>
      <TotalMinutes plan={plan} />
      {!ready ? (
        shelf === 'fault' ? (
          <ErrorCard as="h2" />
        ) : (
          <Loading label={t('loading')} />
        )
      ) : (
        <>
          <PartList plan={plan} shelf={shelf} change={change} />
          <div role="status" class="stack tight">
            {removedPart && <RemovedPart onUndo={() => change(restorePart(plan, removedPart.at, removedPart.part))} />}
            {message && <p class="small">{message}</p>}
          </div>
          <AddParts shelf={shelf} full={isPlanFull(plan)} add={add} />
        </>
      )}
      {!!plan.parts.length && <StartButtons source={{ plan }} />}
      <p class={where === 'failed' || where === 'locked' ? 'card warn small' : 'soft small'} role="status">
        {where && t(`workshop.where.${where}`)}
      </p>
      <ConfirmButton label={t('workshop.compose.erase')} question={t('workshop.compose.eraseAsk')} onYes={onDelete} />
    </>
  );
}
