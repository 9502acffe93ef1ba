/** Adds the incidents of an export that was checked to the person's own log. */
import { useEffect, useState } from 'preact/hooks';
import { planImport, type ReceivedExport, type RefusalReason } from '../../../exports/received/plan-import.ts';
import { readReceived } from '../../../exports/received/read-received.ts';
import { getTlpLabel } from '../../../exports/tlp.ts';
import type { ExportVerification } from '../../../exports/verify.ts';
import { incidentStore } from '../../../incidents/store.ts';
import { getPageUrl } from '../../../lib/page-url.ts';
import { useTranslation } from '../../../ui/language-context.ts';
import { Ltr } from '../../../ui/ltr.tsx';
import { preventFormRestore } from '../../../ui/prevent-form-restore.ts';
import { Progress } from '../../../ui/progress.tsx';
import type { VaultErrorCode } from '../../../vault/errors.ts';
import { describeFailure } from '../../incidents/log/describe-failure.ts';
import { RequireUnlocked } from '../../vault/unlock.tsx';
import { getVaultErrorCode } from '../../vault/vault-error-code.ts';

interface ImportResult {
  added: number;
  known: number;
  refused: Partial<Record<RefusalReason, number>>;
}

async function addAll(
  received: ReceivedExport,
  areAdults: boolean,
  onProgress: (done: number, of: number) => void,
): Promise<ImportResult> {
  const { incidents, unread } = await incidentStore.listAll();
  const knownIds = new Set([...incidents, ...unread].map(({ id }) => id));
  const plan = await planImport(received, knownIds, areAdults);
  const result: ImportResult = { added: 0, known: plan.known.length, refused: {} };
  for (const { why } of plan.refused) result.refused[why] = (result.refused[why] ?? 0) + 1;
  for (const [n, { incident, files }] of plan.added.entries()) {
    onProgress(n, plan.added.length);
    // One by one: what is in the log stays there, and a second try goes on behind it.
    const stored = await incidentStore.addReceived(incident, files, received.handOff.sha256);
    if (stored) result.added++;
    else result.known++;
  }
  return result;
}

function ResultLines({ of: { added, known, refused } }: { of: ImportResult }) {
  const { t } = useTranslation();
  return (
    <>
      <p class="state protected">{t('export.received.added', { count: added })}</p>
      {!!known && <p>{t('export.received.known', { count: known })}</p>}
      {(Object.entries(refused) as [RefusalReason, number][]).map(([why, count]) => (
        <p key={why} class="notice">
          {t(`export.received.refused.${why}`, { count })}
        </p>
      ))}
      <a class="btn main start" href={getPageUrl('log')}>
        {t('log.open')}
      </a>
    </>
  );
}

function AddForm({ received }: { received: ReceivedExport }) {
  const { t } = useTranslation();
  const [areAdults, setAdults] = useState(false);
  const [state, setState] = useState<ImportResult | { done: number; of: number } | VaultErrorCode>();
  const { incidents, tlp } = received.file;
  const redacted = incidents.filter(incident => incident.redacted).length;
  const add = () => {
    setState({ done: 0, of: incidents.length });
    addAll(received, areAdults, (done, of) => setState({ done, of })).then(setState, error =>
      setState(getVaultErrorCode(error)),
    );
  };
  if (typeof state === 'object' && 'added' in state) return <ResultLines of={state} />;
  if (typeof state === 'object')
    return <Progress label={t('export.received.working')} done={state.done} total={state.of} />;
  return (
    <>
      <p>{t('export.received.text', { count: incidents.length })}</p>
      {tlp && (
        <p>
          <Ltr>{getTlpLabel(tlp)}</Ltr>
          <br />
          <span class="small soft">{t(`export.tlp.${tlp}`)}</span>
        </p>
      )}
      {!!redacted && <p class="small">{t('export.received.redacted', { count: redacted })}</p>}
      {!received.handOff.compared && <p class="notice small">{t('export.received.uncompared')}</p>}
      {incidents.some(({ what }) => what === 'sexual') && (
        <label class="row">
          <input
            type="checkbox"
            {...preventFormRestore(areAdults)}
            onChange={e => setAdults(e.currentTarget.checked)}
          />
          <span>{t('export.received.adults')}</span>
        </label>
      )}
      {state !== undefined && <p role="alert">{describeFailure(t, state)}</p>}
      <button type="button" class="btn main start" onClick={add}>
        {t('export.received.add')}
      </button>
    </>
  );
}

interface AddReceivedProps {
  zip: Blob;
  verified: ExportVerification;
}

export function AddReceived({ zip, verified }: AddReceivedProps) {
  const { t } = useTranslation();
  const [received, setReceived] = useState<ReceivedExport>();
  const [isUnreadable, setUnreadable] = useState(false);
  useEffect(() => {
    void readReceived(zip, verified, new Date()).then(found => (found ? setReceived(found) : setUnreadable(true)));
  }, [zip, verified]);
  if (verified.problems.length || (!received && !isUnreadable)) return null;
  return (
    <section class="card stack" aria-labelledby="add-received">
      <h2 id="add-received">{t('export.received.title')}</h2>
      {received ? (
        <RequireUnlocked>
          <AddForm received={received} />
        </RequireUnlocked>
      ) : (
        <p class="small">{t('export.received.noData', { part: t('export.part.json') })}</p>
      )}
    </section>
  );
}
