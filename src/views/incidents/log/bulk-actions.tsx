/** Actions on several incidents: add to a case, export, delete. */
import { useState } from 'preact/hooks';
import { caseStore } from '../../../incidents/cases.ts';
import type { IncidentRow } from '../../../incidents/search.ts';
import { incidentStore } from '../../../incidents/store.ts';
import { ConfirmButton } from '../../../ui/confirm-button.tsx';
import { isolateDirection, useTranslation } from '../../../ui/language-context.ts';
import { useSingleRun } from '../../../ui/use-single-run.ts';
import { useStore } from '../../../ui/use-store.ts';
import type { VaultErrorCode } from '../../../vault/errors.ts';
import { getVaultErrorCode } from '../../vault/vault-error-code.ts';
import { ExportLink } from '../export-link.tsx';
import { LabelledField } from './fields.tsx';
import type { LogStore } from './log-state.ts';
import { describeFailure } from './describe-failure.ts';

type CaseUndo = ReadonlyMap<string, string | null>;

interface BulkActionsProps {
  log: LogStore;
  picked: ReadonlySet<string>;
  shown: readonly IncidentRow[];
  onPick(picked: ReadonlySet<string>): void;
  onMessage(message: string): void;
}

function CaseBar({
  log,
  picked,
  onMessage,
  onUndo,
}: Pick<BulkActionsProps, 'log' | 'picked' | 'onMessage'> & { onUndo(undo: CaseUndo): void }) {
  const { t } = useTranslation();
  const cases = useStore(log, s => s.cases);
  const rows = useStore(log, s => s.rows);
  const [to, setTo] = useState('');
  const [name, setName] = useState('');
  const run = useSingleRun();
  const assignCase = async () => {
    const campaign = to === 'new' ? (await caseStore.create(name.trim())).id : to === 'none' ? null : to;
    const before = new Map(rows.filter(r => picked.has(r.incident.id)).map(r => [r.incident.id, r.incident.campaign]));
    await caseStore.assign(new Map([...before.keys()].map(id => [id, campaign])));
    setName('');
    if (to === 'new') setTo(campaign!);
    onUndo(before);
    onMessage(t('log.campaign.done', { n: before.size }));
  };
  const chosen = cases.find(c => c.id === to);
  return (
    <div class="fields">
      <LabelledField label={t('log.campaign.to')}>
        <select value={to} autocomplete="off" onChange={e => setTo(e.currentTarget.value)}>
          <option value="">{t('log.campaign.which')}</option>
          {cases.map(c => (
            <option key={c.id} value={c.id}>
              {c.name}
            </option>
          ))}
          <option value="new">{t('log.campaign.new')}</option>
          <option value="none">{t('log.campaign.none')}</option>
        </select>
      </LabelledField>
      {to === 'new' && (
        <LabelledField label={t('log.campaign.name')}>
          <input
            type="text"
            maxLength={80}
            autocomplete="off"
            spellcheck={false}
            value={name}
            onInput={e => setName(e.currentTarget.value)}
          />
        </LabelledField>
      )}
      {to && (
        <button
          type="button"
          class="btn"
          disabled={!picked.size || (to === 'new' && !name.trim())}
          onClick={() => run(() => assignCase().catch(() => onMessage(t('log.notSaved'))))}
        >
          {t('log.campaign.put', { n: picked.size })}
        </button>
      )}
      {chosen && (
        <RenameCase key={chosen.id} name={chosen.name} onName={next => void caseStore.put({ ...chosen, name: next })} />
      )}
      {chosen && (
        <ConfirmButton
          label={t('log.campaign.drop', { name: isolateDirection(chosen.name) })}
          question={t('log.campaign.dropAsk')}
          onYes={() => {
            setTo('');
            void caseStore.delete(
              chosen.id,
              rows.filter(r => r.incident.campaign === chosen.id).map(r => r.incident.id),
            );
          }}
        />
      )}
    </div>
  );
}

function RenameCase({ name, onName }: { name: string; onName(name: string): void }) {
  const { t } = useTranslation();
  return (
    <LabelledField label={t('log.campaign.name')}>
      <input
        type="text"
        maxLength={80}
        autocomplete="off"
        spellcheck={false}
        defaultValue={name}
        onChange={e => {
          const next = e.currentTarget.value.trim();
          if (next) onName(next);
        }}
      />
    </LabelledField>
  );
}

export function BulkActions({ log, picked, shown, onPick, onMessage }: BulkActionsProps) {
  const { t } = useTranslation();
  const [undo, setUndo] = useState<CaseUndo>();
  const [fault, setFault] = useState<VaultErrorCode>();
  const deletePicked = async () => {
    try {
      await incidentStore.deleteAll([...picked]);
      onPick(new Set());
      setUndo(undefined);
      onMessage(t('log.erasedSeveral', { n: picked.size }));
    } catch (error) {
      setFault(getVaultErrorCode(error));
    }
  };
  return (
    <section class="card stack" aria-label={t('log.pick.start')}>
      <div class="row">
        <strong>{t('log.pick.count', { n: picked.size })}</strong>
        <button type="button" class="btn quiet" onClick={() => onPick(new Set(shown.map(r => r.incident.id)))}>
          {t('log.pick.all', { n: shown.length })}
        </button>
        {!!picked.size && (
          <button type="button" class="btn quiet" onClick={() => onPick(new Set())}>
            {t('log.pick.none')}
          </button>
        )}
      </div>
      {undo && (
        <button
          type="button"
          class="btn start"
          onClick={() =>
            void caseStore.assign(undo).then(
              () => {
                setUndo(undefined);
                onMessage(t('log.campaign.undone'));
              },
              () => onMessage(t('log.notSaved')),
            )
          }
        >
          {t('log.campaign.undo')}
        </button>
      )}
      <CaseBar log={log} picked={picked} onMessage={onMessage} onUndo={setUndo} />
      {!!picked.size && <ExportLink ids={[...picked]} />}
      {!!picked.size && (
        <ConfirmButton
          label={t('log.eraseSeveral', { n: picked.size })}
          question={t('log.eraseAsk')}
          onYes={() => void deletePicked()}
        />
      )}
      {fault && (
        <p class="state exposed" role="alert">
          {describeFailure(t, fault)}
        </p>
      )}
    </section>
  );
}
