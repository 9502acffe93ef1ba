/** Put a session together from lessons and activities: by keyboard or pointer, minutes added up as one goes. */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { LessonSummary } from '../../learning/catalogue.ts';
import {
  addParts,
  isFull,
  getPlannedMinutes,
  movePart,
  restorePart,
  setPartMinutes,
  createLessonParts,
  setTargetMinutes,
  removePart,
  type PlanPart,
  type SessionPlan,
} from '../../workshop/session-plan.ts';
import type { Agenda } from '../../workshop/agenda.ts';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import { PrivateField } from '../../ui/private-field.tsx';
import { Icon } from '../../ui/icons.tsx';
import { listLessons, loadLesson } from '../../learning/load-lessons.ts';
import { ErrorCard, Loading } from '../../ui/page-states.tsx';
import { useTranslation } from '../../ui/language-context.ts';
import { StartButtons } from './choose-agenda.tsx';
import { loadAgendas, useLoad } from '../../workshop/load-programme.ts';
import type { StorageLocation } from '../vault/storage-location.ts';

interface PartSources {
  lessons: LessonSummary[];
  agendas: Agenda[];
}

/** What a part is called, and what it is. */
function usePartNames({ lessons, agendas }: PartSources): (part: PlanPart) => { name: string; kind: string } {
  const { t } = useTranslation();
  return part => {
    if (part.kind === 'break') return { name: t('workshop.kind.break'), kind: '' };
    if (part.kind === 'tally') return { name: t('workshop.kind.tally'), kind: t(`workshop.compose.${part.when}`) };
    if (part.kind === 'own') {
      const block = agendas.find(a => a.id === part.agenda)?.blocks.find(b => b.id === part.block);
      return block
        ? { name: block.title, kind: t(`workshop.kind.${block.kind}`) }
        : { name: t('workshop.part.gone'), kind: '' };
    }
    const name = lessons.find(l => l.id === part.lesson)?.title ?? t('workshop.part.gone');
    return { name, kind: part.kind === 'plan' ? t(`learn.phase.${part.phase}`) : t(`workshop.kind.${part.kind}`) };
  };
}

function TotalMinutes({ plan }: { plan: SessionPlan }) {
  const { t } = useTranslation();
  const sum = getPlannedMinutes(plan);
  const left = plan.wished - sum;
  return (
    <div class="card stack tight">
      <p role="status">
        <strong>{t('workshop.compose.sum', { sum, of: plan.wished })}</strong>{' '}
        {left > 0
          ? t('workshop.compose.left', { count: left })
          : left < 0
            ? t('workshop.compose.over', { count: -left })
            : t('workshop.compose.fits')}
      </p>
      <progress class="bar-line" aria-hidden="true" value={Math.min(sum, plan.wished)} max={plan.wished} />
    </div>
  );
}

/** The parts in their order. The button that was pressed keeps the focus as its part moves. */
function PartList({
  plan,
  shelf,
  change,
}: {
  plan: SessionPlan;
  shelf: PartSources;
  change(next: SessionPlan, gone?: { at: number; part: PlanPart }): void;
}) {
  const { t } = useTranslation();
  const nameOf = usePartNames(shelf);
  const list = useRef<HTMLOListElement>(null);
  const [went, setWent] = useState<{ at: number; by: -1 | 1 }>();
  useLayoutEffect(() => {
    if (!went) return;
    const buttons = [...(list.current!.children[went.at]?.querySelectorAll<HTMLButtonElement>('.moves button') ?? [])];
    const [same, other] = went.by < 0 ? buttons : [buttons[1], buttons[0]];
    (same?.disabled ? other : same)?.focus();
  }, [went]);
  const move = (at: number, by: -1 | 1) => {
    change(movePart(plan, at, by));
    setWent({ at: at + by, by });
  };
  if (!plan.parts.length) return <p class="soft">{t('workshop.compose.empty')}</p>;
  return (
    <>
      <ol class="parts" ref={list}>
        {plan.parts.map((part, at) => {
          const { name, kind } = nameOf(part);
          return (
            <li key={at} class="card">
              <span class="grow">
                <strong>{name}</strong> <span class="soft small">{kind}</span>
              </span>
              <label class="minutes row small">
                <input
                  type="number"
                  min={1}
                  max={480}
                  autocomplete="off"
                  value={part.minutes}
                  aria-label={t('workshop.compose.minutesOf', { name })}
                  onChange={e => change(setPartMinutes(plan, at, Number(e.currentTarget.value)))}
                />
                {t('workshop.compose.min')}
              </label>
              <span class="moves">
                <button
                  type="button"
                  class="btn up"
                  disabled={at === 0}
                  aria-label={t('learn.order.up', { step: name })}
                  onClick={() => move(at, -1)}
                >
                  <Icon name="chevron" />
                </button>
                <button
                  type="button"
                  class="btn down"
                  disabled={at === plan.parts.length - 1}
                  aria-label={t('learn.order.down', { step: name })}
                  onClick={() => move(at, 1)}
                >
                  <Icon name="chevron" />
                </button>
              </span>
              <button
                type="button"
                class="btn quiet"
                aria-label={t('workshop.compose.removeOf', { name })}
                onClick={() => change(removePart(plan, at), { at, part })}
              >
                {t('workshop.compose.remove')}
              </button>
            </li>
          );
        })}
      </ol>
      <p class="small soft" role="status">
        {went && t('learn.order.place', { place: went.at + 1, of: plan.parts.length })}
      </p>
    </>
  );
}

/** Of one lesson: its cards, its checklist, its questions, or the whole as its own plan has it. */
function LessonParts({ of, add }: { of: LessonSummary; add(name: string, ...parts: PlanPart[]): void }) {
  const { t } = useTranslation();
  const one = (kind: 'cards' | 'checklist' | 'quiz', minutes: number) => (
    <button type="button" class="btn" onClick={() => add(of.title, { kind, lesson: of.id, minutes })}>
      {t(`workshop.kind.${kind}`)}
    </button>
  );
  const whole = () => void loadLesson(of).then(l => add(of.title, ...createLessonParts(of.id, l.facilitator.plan)));
  return (
    <li>
      <div class="stack tight" role="group" aria-label={of.title}>
        <span>
          <strong>{of.title}</strong> <span class="soft small">{of.goal}</span>
        </span>
        <span class="row">
          <button type="button" class="btn" onClick={whole}>
            {t('workshop.compose.whole')}
          </button>
          {one('cards', of.minutes)}
          {one('checklist', 10)}
          {one('quiz', 5)}
        </span>
      </div>
    </li>
  );
}

function AddParts({
  shelf: { lessons, agendas },
  full,
  add,
}: {
  shelf: PartSources;
  full: boolean;
  add(name: string, ...parts: PlanPart[]): void;
}) {
  const { t } = useTranslation();
  if (full) return <p class="card warn">{t('workshop.compose.full')}</p>;
  const more = (name: string, part: PlanPart) => (
    <button type="button" class="btn" onClick={() => add(name, part)}>
      {name}
    </button>
  );
  return (
    <section class="stack" aria-labelledby="add">
      <h2 id="add" class="head">
        {t('workshop.compose.add')}
      </h2>
      <div class="row">
        {more(t('workshop.kind.break'), { kind: 'break', minutes: 10 })}
        {more(`${t('workshop.kind.tally')} ${t('workshop.compose.before')}`, {
          kind: 'tally',
          when: 'before',
          minutes: 2,
        })}
        {more(`${t('workshop.kind.tally')} ${t('workshop.compose.after')}`, {
          kind: 'tally',
          when: 'after',
          minutes: 2,
        })}
      </div>
      <div class="card rows">
        <details class="setting">
          <summary class="way">
            {t('workshop.compose.lessons')}
            <Icon name="chevron" />
          </summary>
          <ul class="inset shelf">
            {lessons.map(l => (
              <LessonParts key={l.id} of={l} add={add} />
            ))}
          </ul>
        </details>
        {agendas.map(a => (
          <details class="setting" key={a.id}>
            <summary class="way">
              {t('workshop.compose.from', { title: a.title })}
              <Icon name="chevron" />
            </summary>
            <ul class="inset shelf">
              {a.blocks.map(b => (
                <li key={b.id} class="row between">
                  <span>
                    <strong>{b.title}</strong>{' '}
                    <span class="soft small">
                      {t(`workshop.kind.${b.kind}`)}, {t('site.minutes', { count: b.minutes })}
                    </span>
                  </span>
                  <button
                    type="button"
                    class="btn"
                    aria-label={t('workshop.compose.addOf', { name: b.title })}
                    onClick={() => add(b.title, { kind: 'own', agenda: a.id, block: b.id, minutes: b.minutes })}
                  >
                    {t('workshop.compose.addOne')}
                  </button>
                </li>
              ))}
            </ul>
          </details>
        ))}
      </div>
    </section>
  );
}

interface Props {
  plan: SessionPlan;
  where: StorageLocation | undefined;
  onPlan(plan: SessionPlan): void;
  onErase(): void;
  onBack(): void;
}

export function ComposeProgrammeView({ plan, where, onPlan, onErase, onBack }: Props) {
  const { t, language } = useTranslation();
  const top = useRef<HTMLHeadingElement>(null);
  const shelf = useLoad(
    async (): Promise<PartSources> => ({
      lessons: await listLessons(language),
      agendas: Object.values(await loadAgendas(language)),
    }),
    language,
  );
  const [gone, setGone] = useState<{ at: number; part: PlanPart }>();
  const [said, setSaid] = useState('');
  useEffect(() => top.current?.focus(), []);
  const ready = typeof shelf === 'object';
  const change = (next: SessionPlan, removed?: { at: number; part: PlanPart }) => {
    onPlan(next);
    setGone(removed);
    setSaid('');
  };
  const add = (name: string, ...parts: PlanPart[]) => {
    onPlan(addParts(plan, ...parts));
    setGone(undefined);
    setSaid(t('workshop.compose.added', { name }));
  };
  return (
    <>
      <button type="button" class="btn quiet start" onClick={onBack}>
        {t('workshop.all')}
      </button>
      <h1 tabIndex={-1} ref={top}>
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
            {gone && (
              <p class="card row between">
                <span>{t('workshop.compose.removed')}</span>
                <button
                  type="button"
                  class="btn"
                  ref={b => b?.focus()}
                  onClick={() => change(restorePart(plan, gone.at, gone.part))}
                >
                  {t('workshop.compose.undo')}
                </button>
              </p>
            )}
            {said && <p class="small">{said}</p>}
          </div>
          <AddParts shelf={shelf} full={isFull(plan)} add={add} />
        </>
      )}
      {!!plan.parts.length && <StartButtons source={{ plan }} />}
      {where && (
        <p class={where === 'failed' || where === 'locked' ? 'card warn small' : 'soft small'} role="status">
          {t(`workshop.where.${where}`)}
        </p>
      )}
      <ConfirmButton label={t('workshop.compose.erase')} question={t('workshop.compose.eraseAsk')} onYes={onErase} />
    </>
  );
}
