/** The parts of a session in order: to move, time and remove. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '../../ui/icons.tsx';
import { useTranslation } from '../../ui/language-context.ts';
import { movePart, type PlanPart, removePart, type SessionPlan, setPartMinutes } from '../../workshop/session-plan.ts';
import type { PartSources } from './add-parts.tsx';

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

interface PartListProps {
  plan: SessionPlan;
  shelf: PartSources;
  change(next: SessionPlan, gone?: { at: number; part: PlanPart }): void;
}

/** Keeps the focus on the pressed button as its part moves. */
export function PartList({ plan, shelf, change }: PartListProps) {
  const { t } = useTranslation();
  const nameOf = usePartNames(shelf);
  const list = useRef<HTMLOListElement>(null);
  const [lastMove, setLastMove] = useState<{ at: number; by: -1 | 1 }>();
  useLayoutEffect(() => {
    if (!lastMove) return;
    const buttons = [
      ...(list.current!.children[lastMove.at]?.querySelectorAll<HTMLButtonElement>('.moves button') ?? []),
    ];
    const [same, other] = lastMove.by < 0 ? buttons : [buttons[1], buttons[0]];
    (same?.disabled ? other : same)?.focus();
  }, [lastMove]);
  const move = (at: number, by: -1 | 1) => {
    change(movePart(plan, at, by));
    setLastMove({ at: at + by, by });
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
        {lastMove && t('learn.order.place', { place: lastMove.at + 1, of: plan.parts.length })}
      </p>
    </>
  );
}
