/** The risk card: one short, optional form. Every change is stored at once. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { sendToWorker } from '../../messaging/client.ts';
import { HARMS } from '../../platforms/harms.ts';
import { getStorageContext } from '../../preferences/storage-context.ts';
import { EMPTY_RISK_CARD, isEmptyRiskCard } from '../../privacy-checks/risk-card.ts';
import { IDENTITIES, ROLES } from '../../privacy-checks/risk-card-options.ts';
import type { RiskCard } from '../../privacy-checks/schema.ts';
import { useTranslation } from '../../ui/language-context.ts';
import { ErrorCard } from '../../ui/page-states.tsx';
import { preventFormRestore } from '../../ui/prevent-form-restore.ts';
import { PlaceField } from './place-field.tsx';
import { RequireUnlocked } from '../vault/unlock.tsx';
import { useVaultState } from '../vault/use-vault.ts';

/** Changes the card. @returns whether it was stored */
type ChangeRiskCard = (card: RiskCard) => Promise<boolean>;

/** @returns the card (undefined until it is known), how to change it, and whether it could not be read or stored */
export function useRiskCard(): [RiskCard | undefined, ChangeRiskCard, boolean] {
  const [card, setCard] = useState<RiskCard>();
  const [failed, setFailed] = useState(false);
  useEffect(
    () =>
      void sendToWorker({ type: 'riskCard/get', context: getStorageContext() })
        .catch(() => undefined)
        .then(stored => {
          setCard(stored ?? EMPTY_RISK_CARD);
          setFailed(stored === undefined);
        }),
    [],
  );
  const change: ChangeRiskCard = async next => {
    setCard(next);
    const request = { type: 'riskCard/set', card: next, context: getStorageContext() } as const;
    const isStored = !!(await sendToWorker(request).catch(() => undefined));
    if (!isStored) setFailed(true);
    return isStored;
  };
  return [card, change, failed];
}

function RiskCardCheckboxes<T extends string>({
  of,
  all,
  ticked,
  onTick,
}: {
  of: 'fears' | 'identity';
  all: readonly T[];
  ticked: T[];
  onTick(ticked: T[]): void;
}) {
  const { t } = useTranslation();
  return (
    <fieldset class={of === 'identity' ? 'ticks two' : 'ticks'}>
      <legend>{t(`self.${of}.legend`)}</legend>
      {all.map(x => (
        <label key={x}>
          <input
            type="checkbox"
            {...preventFormRestore(ticked.includes(x))}
            onChange={e => onTick(e.currentTarget.checked ? [...ticked, x] : ticked.filter(y => y !== x))}
          />
          <span>{t(`self.${of}.${x}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}

function RiskCardSelect<T extends string>({
  of,
  all,
  picked,
  onPick,
}: {
  of: 'role';
  all: readonly T[];
  picked: T | undefined;
  onPick(picked: T | undefined): void;
}) {
  const { t } = useTranslation();
  return (
    <label class="stack tight">
      {t(`self.${of}.legend`)}
      <select
        autocomplete="off"
        value={picked ?? ''}
        onChange={e => onPick(all.find(x => x === e.currentTarget.value))}
      >
        <option value="">{t('self.unsaid')}</option>
        {all.map(x => (
          <option key={x} value={x}>
            {t(`self.${of}.${x}`)}
          </option>
        ))}
      </select>
    </label>
  );
}

export const RiskCardView = (props: { onDone(): void }) => (
  <RequireUnlocked privateValues>
    <RiskCardForm {...props} />
  </RequireUnlocked>
);

function RiskCardForm({ onDone }: { onDone(): void }) {
  const { t } = useTranslation();
  const [card, change, failed] = useRiskCard();
  const saving = useRef(Promise.resolve(true));
  const vault = useVaultState();
  const [deleted, setDeleted] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [!card]);
  if (!card) return null;
  if (failed) return <ErrorCard onRetry={() => location.reload()} />;
  const update = (part: Partial<RiskCard>) => {
    setDeleted(false);
    saving.current = change({ ...card, ...part });
  };
  const erase = async () => {
    saving.current = change(EMPTY_RISK_CARD);
    setDeleted(await saving.current);
  };
  // The view that follows reads the card again.
  const leave = async () => {
    if (await saving.current) onDone();
  };
  const filled = !isEmptyRiskCard(card);
  return (
    <section class="card stack" aria-labelledby="self">
      <h1 id="self" tabIndex={-1} ref={heading}>
        {t('self.title')}
      </h1>
      <p class="soft small">
        {t('self.intro')} {(vault === 'bare' || vault === 'unlocked') && t(`vault.self.${vault}`)}
      </p>
      <RiskCardCheckboxes of="fears" all={HARMS} ticked={card.fears} onTick={fears => update({ fears })} />
      <div class="picks">
        <RiskCardSelect of="role" all={ROLES} picked={card.role} onPick={role => update({ role })} />
        <PlaceField
          legend={t('self.region.legend')}
          any={t('self.unsaid')}
          value={card.region}
          onPick={region => update({ region })}
        />
      </div>
      <RiskCardCheckboxes
        of="identity"
        all={IDENTITIES}
        ticked={card.identity}
        onTick={identity => update({ identity })}
      />
      <button type="button" class="btn main wide" onClick={() => void leave()}>
        {t(filled ? 'self.done' : 'self.skip')}
      </button>
      {filled && (
        <button type="button" class="btn quiet faint" onClick={() => void erase()}>
          {t('self.erase')}
        </button>
      )}
      <p role="status" class="soft small">
        {deleted && !filled && t('self.erased')}
      </p>
    </section>
  );
}
